/** Which events of the record are asked for, as schemas: the pages check addresses with the same. */
import { z } from 'zod'
import { EventKind, isOnCalendar } from '../rows.ts'
import { CountedCategory } from '../reading/words-of-the-field.ts'

const form = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A year, a month or a day that the calendar has. */
export const AskedDate = z
  .string()
  .refine((written) => form.test(written) && isOnCalendar(written), {
    error: 'a year, month or day: 2031-03-12',
  })

export const EventsAsked = z.object({
  /** Every word must stand somewhere in the event or in what was said of it. */
  text: z.string().trim().max(200).optional(),
  conflict: z.string().max(80).optional(),
  kind: EventKind.optional(),
  /** The party that received. */
  side: z.string().max(80).optional(),
  category: CountedCategory.optional(),
  /** The name of an agreement under which it is counted. */
  agreement: z.string().max(200).optional(),
  /** First and last day, month or year, both included. */
  from: AskedDate.optional(),
  to: AskedDate.optional(),
})
export type EventsAsked = z.infer<typeof EventsAsked>
