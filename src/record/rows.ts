/**
 * The rows of the public record's three files, cell by cell. An empty cell is something that
 * nobody said or that was withheld: it becomes null, never 0 and never an empty text.
 */
import { z } from 'zod'

/** What a cell says, or null. */
export const optional = z
  .string()
  .trim()
  .transform((cell) => (cell === '' ? null : cell))

export const required = z.string().trim().min(1, 'is empty')

/** A whole number in plain digits, or null for an empty cell; anything else is a problem. */
const count = optional
  .refine((cell) => cell === null || isWhole(cell), 'is no whole number')
  .transform(wholeNumber)

/** Year, month or day, as exactly as the sources say. */
export const date = z
  .string()
  .trim()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'is no date')
export const optionalDate = z.union([z.literal('').transform(() => null), date])

/** Is it a day, a month or a year that there is? For dates of this form. */
export function isOnCalendar(written: string): boolean {
  const day = written + '-01-01'.slice(written.length - 'YYYY'.length)
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}

/** Pages link to it, so nothing but a web address passes. */
const address = z
  .string()
  .trim()
  .regex(/^https?:\/\/\S+$/u, 'is no web address')
const optionalAddress = z.union([z.literal('').transform(() => null), address])

const parts = (separator: RegExp) =>
  z.string().transform((cell) =>
    cell
      .split(separator)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )

const oneOf = <const Word extends string>(words: readonly Word[]) =>
  z.union([z.literal('').transform(() => null), z.enum(words)])

/** `failed` was announced and did not happen; `agreement` was promised: nobody came back by either. */
export const eventKinds = [
  'exchange',
  'remains',
  'unilateral_release',
  'agreement',
  'failed',
] as const
export const EventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof EventKind>

export const exchangeRow = z.object({
  id: required,
  conflict: required,
  date,
  date_end: optionalDate,
  date_basis: required,
  kind: EventKind,
  party_a: required,
  party_b: required,
  to_a_total: count,
  to_a_mil: count,
  to_a_civ: count,
  to_a_wounded: count,
  to_b_total: count,
  to_b_mil: count,
  to_b_civ: count,
  to_b_wounded: count,
  total_only: count,
  remains_to_a: count,
  remains_to_b: count,
  intermediaries: parts(/;/u),
  agreement: optional,
  running_number: optional,
  cumulative: optional,
  n_sources: count,
  source_url: optionalAddress,
  other_urls: parts(/\s+/u).pipe(z.array(address)),
  note: optional,
})
export type ExchangeRow = z.infer<typeof exchangeRow>

export const claimRow = z.object({
  claim_id: required,
  event_id: required,
  attribute: required,
  side: optional,
  category: oneOf([
    'person',
    'military',
    'civilian',
    'wounded',
    'child',
    'woman',
    'remains',
    'exchange',
  ]),
  per: oneOf(['side', 'each', 'total']),
  bound: z.enum(['exact', 'min', 'about']),
  modality: z.enum(['asserted', 'planned', 'denied', 'listed', 'hedged']),
  part: optional,
  series: optional,
  scope: optional,
  value: required,
  speaker: required,
  outlet: optional,
  url: optionalAddress,
})
export type ClaimRow = z.infer<typeof claimRow>

export const commitmentRow = z.object({
  id: required,
  agreement: required,
  date: required,
  place: optional,
  promise: required,
  unit: required,
  promised_to_a: optional,
  promised_to_b: optional,
  due: optional,
  realised_to_a: optional,
  realised_to_b: optional,
  status_from_sources: optional,
  completed: optional,
  disputed_by: optional,
  source_url: optionalAddress,
  // Columns of later records; a file without them says neither.
  conflict: z.string().default('').pipe(optional),
  events: z.string().default('').pipe(parts(/;/u)),
})
export type CommitmentRow = z.infer<typeof commitmentRow>

const month = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}$/u, 'is no month')

/** Between which months the record holds every exchange of a conflict; others are samples. */
export const coverageRow = z.object({
  conflict: required,
  complete_from: month,
  complete_until: month,
  /** The last day that was looked at. */
  known_until: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}$/u, 'is no day'),
})
export type CoverageRow = z.infer<typeof coverageRow>

const isWhole = (text: string) => /^\d{1,9}$/u.test(text)

/** The number that a text is; null where it is none ("thousands", "at least 6", nothing). */
export function wholeNumber(text: string | null): number | null {
  return text !== null && isWhole(text) ? Number(text) : null
}
