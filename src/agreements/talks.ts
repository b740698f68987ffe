/**
 * A round of talks: where, at whose table, on what, and what has to be seen to before anybody
 * can sit down. Each version says all of it; the newest one holds.
 */
import { z } from 'zod'
import { entriesOfRoundMax } from '../base/limits.ts'
import { PartialDate } from '../base/partial-date.ts'

const line = z.string().trim().min(1).max(1000)

export const Logistics = z.array(
  z.strictObject({
    kind: z.enum(['travel', 'rooms', 'interpreters', 'security', 'other']),
    text: line,
    state: z.enum(['open', 'proposed', 'agreed', 'not-needed']),
  }),
)
export type Logistics = z.infer<typeof Logistics>

/** A text on the table, verbatim. */
export const Texts = z.array(
  z.strictObject({
    title: z.string().trim().min(1).max(200),
    text: z.string().max(20_000),
    state: z.enum(['draft', 'agreed', 'signed']),
  }),
)
export type Texts = z.infer<typeof Texts>

export const Agenda = z.array(line)

export const RoundContent = z.strictObject({
  place: z.string().trim().min(1).max(200),
  host: z.string().trim().min(1).max(200),
  /** The date that is agreed; dates that are proposed are questions. Null: none yet. */
  heldOn: PartialDate.nullable().default(null),
  agenda: Agenda.max(entriesOfRoundMax).default([]),
  logistics: Logistics.max(entriesOfRoundMax).default([]),
  texts: Texts.max(entriesOfRoundMax).default([]),
})
export type RoundContent = z.infer<typeof RoundContent>
