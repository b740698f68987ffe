/** What the desk is told about a possible pair: how likely, and why, field by field. */
import { z } from 'zod'

export const comparedFields = [
  'surname',
  'given',
  'patronymic',
  'name order',
  'bornOn',
  'place',
  'sex',
  'serviceNumber',
  'unit',
  'rank',
  'heldAt',
  'remark',
  'alias',
  'extra',
] as const
export type ComparedField = (typeof comparedFields)[number]

export const Band = z.enum(['probable', 'review'])
export type Band = z.infer<typeof Band>

export const FieldReason = z.object({
  field: z.enum(comparedFields),
  /** As written; empty: not given. */
  left: z.string(),
  right: z.string(),
  level: z.string(),
  /** log2: every point doubles the odds, a negative one halves them. */
  weight: z.number(),
  /** One sentence. */
  because: z.string(),
  /** Letters of the two names joined across scripts; together they spell both. */
  letters: z
    .array(z.object({ native: z.string(), latin: z.string() }))
    .readonly()
    .exactOptional(),
  /** Share of all lines on which the commoner of the two values stands, in any spelling. */
  frequency: z.number().exactOptional(),
})
export type FieldReason = z.infer<typeof FieldReason>

export const Rival = z.object({
  side: z.enum(['left', 'right']),
  id: z.string(),
  probability: z.number(),
})
export type Rival = z.infer<typeof Rival>

/** The nearest single fact that would put the pair into another band. */
export const WouldChange = z.object({
  field: z.enum(comparedFields),
  /** What would have to be learned of the field. */
  fact: z.enum(['agrees', 'differs']),
  band: z.enum(['probable', 'review', 'none']),
  because: z.string(),
})
export type WouldChange = z.infer<typeof WouldChange>

/** The line of the same list that joins two which do not agree by themselves. */
export type ThroughLine = { readonly id: string; readonly because: string }

export type Explanation = {
  left: string
  right: string
  /** After the rivals of both lines are weighed, and calibrated. */
  probability: number
  /** True: officers' decisions stand behind the probability. False: it is a ranking and no promise. */
  calibrated: boolean
  band: Band
  /** log2 of the odds before looking at any field. */
  prior: number
  fields: FieldReason[]
  /** Prior and weights together, to the last digit; rivals are not in it. */
  log2Odds: number
  /** Other lines that might be either of the two: `side` says on which list the rival stands. */
  rivals: Rival[]
  /** Only of one list against itself. */
  through?: ThroughLine
  /** Absent where no single fact would. */
  wouldChange?: WouldChange
  decided?: { decision: 'same' | 'different' | 'unsure'; by: string; at: string }
}

const partsOfOne = 1e12

/**
 * Prior and weights add up to the odds, exactly. Twelve decimals, since the last digits of a
 * power are not the same in Node 20 and 24.
 */
export const probabilityOf = (log2Odds: number) =>
  Math.round(partsOfOne / (1 + 2 ** -log2Odds)) / partsOfOne

/** A pair below this is not shown. */
export const reviewFrom = 0.1
/** A pair from here on is `probable`, if it also stands `leadMin` above every rival. */
export const probableFrom = 0.95
export const leadMin = 0.3
