/** A second reading as it is printed, kept and shown: a reading, and what was done to the answer for it. */
import { z } from 'zod'
import { Reading } from '../reading/reading.ts'
import { AnswerForm } from './answer-form.ts'
import { dropReasons } from './court.ts'
import { standings } from './differences.ts'

const List = AnswerForm.keyof()

export const KeptReading = Reading.extend({
  /** What the answer held that no words hold, counted. */
  dropped: z.array(z.object({ list: List, reason: z.enum(dropReasons), count: z.int().min(1) })),
  /** Values whose words stand at several places, and how one was taken. */
  chosen: z.array(
    z.object({ on: z.string(), places: z.int(), by: z.enum(['only', 'context', 'first']) }),
  ),
})
export type KeptReading = z.infer<typeof KeptReading>

const Place = z.int().min(0).nullable()
/** Beside the reading of the rules. */
export const DifferenceView = z.object({
  list: List,
  standing: z.enum(standings),
  rules: Place,
  second: Place,
  parts: z.array(z.string()),
})
