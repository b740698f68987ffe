/**
 * The form that a second reader fills: a reading with quotations in place of spans, since a model
 * cannot count characters. What the rules derive by themselves (bounds, spans, doubts) is not asked.
 * An entry that does not fit the form falls out alone; the others stand.
 */
import { z } from 'zod'
import { numberOfPeopleMax, secondReaderEntriesMax } from '../../base/limits.ts'
import { spanCharactersMax } from '../reading/span.ts'
import {
  ConditionSubject,
  CountedCategory,
  HappeningKind,
  HappeningStatus,
  IntermediaryRole,
  Modality,
  Office,
  Per,
  SeriesUnit,
  StanceAct,
} from '../reading/words-of-the-field.ts'

const contextCharactersMax = 2_000
const Words = z.string().min(1).max(spanCharactersMax)
/** A place in another list of the same answer. */
const Index = z.int().min(0).max(secondReaderEntriesMax).nullable()
const Code = z.string().min(1).max(40)
const Day = z.string().max(10).nullable()
const Number = z.int().min(0).max(numberOfPeopleMax)

/** The exact words that hold the value; the longer passage tells which place is meant of several. */
const quoted = { quote: Words, context: z.string().max(contextCharactersMax).nullable() }
export type Quoted = { readonly quote: string; readonly context: string | null }

/** What holds a `derived` count is other counts: no words, so a second reader gives none. */
const SaidModality = Modality.exclude(['derived'])

const series = { owner: Code.nullable(), scope: z.string().max(40), n: Number, since: Day }
const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(secondReaderEntriesMax)

export const AnswerForm = z.object({
  parties: listOf(z.object({ code: Code, ...quoted })),
  intermediaries: listOf(
    z.object({ code: Code, role: IntermediaryRole, event: Index, speaker: Index, ...quoted }),
  ),
  agreements: listOf(
    z.object({ name: Words.nullable(), round: Number.nullable(), date: Day, ...quoted }),
  ),
  speakers: listOf(
    z.object({
      of: Code.nullable(),
      office: Office,
      name: Words.nullable(),
      saidOn: Day,
      ...quoted,
    }),
  ),
  events: listOf(
    z.object({
      kind: HappeningKind,
      status: HappeningStatus,
      parties: z.array(Code).max(10),
      stage: Number.nullable(),
      agreement: Index,
      main: z.boolean(),
      date: Day,
      dateQuote: Words.nullable(),
      ...quoted,
    }),
  ),
  counts: listOf(
    z.object({
      event: Index,
      side: Code,
      category: CountedCategory,
      n: Number,
      per: Per,
      modality: SaidModality,
      speaker: Index,
      partOf: Index,
      ...quoted,
    }),
  ),
  withheld: listOf(z.object({ event: Index, side: Code, ...quoted })),
  mentioned: listOf(z.object({ event: Index, side: Code, category: CountedCategory, ...quoted })),
  running: listOf(
    z.object({ ...series, unit: SeriesUnit, stage: Number.nullable(), event: Index, ...quoted }),
  ),
  cumulative: listOf(z.object({ ...series, unit: SeriesUnit, side: Code, asOf: Day, ...quoted })),
  relays: listOf(
    z.object({ outlet: Words, order: z.int().min(1).max(20), speaker: Index, ...quoted }),
  ),
  hedges: listOf(z.object({ on: z.string().max(30), ...quoted })),
  stances: listOf(
    z.object({
      speaker: Index,
      about: z.string().max(20),
      towards: Code.nullable(),
      act: StanceAct,
      ...quoted,
    }),
  ),
  conditions: listOf(z.object({ about: ConditionSubject, of: Code.nullable(), ...quoted })),
  commitments: listOf(
    z.object({
      agreement: Index,
      by: Code.nullable(),
      to: Code.nullable(),
      category: z.union([CountedCategory, z.literal('care')]),
      n: Number.nullable(),
      due: Day,
      status: z.enum(['promised', 'due', 'fulfilled', 'declined']),
      ...quoted,
    }),
  ),
})
export type AnswerForm = z.infer<typeof AnswerForm>
export type AnsweredList = keyof AnswerForm

const AnyEntry = z.record(z.string(), z.unknown())
const AnyAnswer = z.record(z.string(), z.unknown())

/** The lists of an answer, whatever they hold; null where it is no answer in this form at all. */
export function listsOf(answer: unknown): Readonly<Record<string, unknown>> | null {
  const read = AnyAnswer.safeParse(answer)
  if (!read.success) return null
  return Object.keys(AnswerForm.shape).some((list) => Array.isArray(read.data[list]))
    ? read.data
    : null
}

/** One entry as the form has it; a part left out is null, and what does not fit is no entry. */
export function entryOf<Entry>(form: z.ZodType<Entry>, given: unknown): Entry | null {
  const any = AnyEntry.safeParse(given)
  if (!any.success) return null
  const parts = form instanceof z.ZodObject ? Object.keys(form.shape) : []
  const whole = Object.fromEntries(parts.map((part) => [part, any.data[part] ?? null]))
  const read = form.safeParse(whole)
  return read.success ? read.data : null
}
