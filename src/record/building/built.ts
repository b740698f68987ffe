/** What a rebuild of the record gives: events, series, promises, conflicts and findings. */
import { z } from 'zod'
import { Reason } from '../reasons/reason.ts'
import { EventKind } from '../rows.ts'
import { DatePrecision, LedgerRule } from '../reading/words-of-the-field.ts'

const Whole = z.int()
const Code = z.string()
const ClaimIds = z.array(z.string())
const Bounds = z.object({ low: Whole, best: Whole, high: Whole })

/** `explained`: the figures differ because they count different things. */
export const ValueState = z.enum(['agreed', 'single', 'explained', 'contested', 'derived'])
export type ValueState = z.infer<typeof ValueState>

export const conflictKinds = [
  'inclusion',
  'party-against-party',
  'planned-realised',
  'series-scope',
  'each-total',
  'digits',
  'rounding',
  'date-slip',
  'neighbour-bleed',
  'role',
  'rewrite',
  'garbled',
  'category',
  'wording',
  'breakdown',
  'recap',
  'series-jump',
  'rumour',
  'sources-differ',
] as const
export const ConflictKind = z.enum(conflictKinds)
export type ConflictKind = z.infer<typeof ConflictKind>

export const BuiltValue = z.object({
  attribute: z.string(),
  side: Code,
  category: z.string(),
  low: Whole,
  best: Whole,
  high: Whole,
  state: ValueState,
  claims: ClaimIds,
  /** The conflict in which all its figures stand. */
  conflict: Whole.nullable(),
  /** The arithmetic of a derived or explained value. */
  because: z.string().nullable(),
})
export type BuiltValue = z.infer<typeof BuiltValue>

export const BuiltEvent = z.object({
  id: z.string(),
  conflict: z.string(),
  kind: EventKind,
  date: z.object({
    value: z.string(),
    end: z.string().nullable(),
    precision: DatePrecision,
    certainty: z.enum(['stated', 'contested']),
  }),
  parties: z.array(Code),
  values: z.array(BuiltValue),
  /** Receiving sides whose counts were withheld and have not been released. */
  withheld: z.array(Code),
  intermediaries: z.array(
    z.object({ code: Code, by: z.array(z.string()), contested: z.boolean() }),
  ),
  running: z.array(
    z.object({
      series: z.string(),
      scope: z.string(),
      n: Whole,
      state: ValueState,
      claims: ClaimIds,
    }),
  ),
  /** The numbered exchange of which this is one stage, as `series number`. */
  stageOf: z.string().nullable(),
  stage: Whole.nullable(),
  agreement: z.string().nullable(),
})
export type BuiltEvent = z.infer<typeof BuiltEvent>

export const BuiltSeries = z.object({
  id: z.string(),
  owner: Code,
  conflict: z.string(),
  scope: z.string(),
  unit: z.enum(['exchange', 'mediation', 'remains']),
  /** What its totals count, in words. */
  counts: z.string(),
  /** Whose people: a party's own, or `both`. */
  side: Code,
  category: z.string(),
  /** The reading of who is counted that fits most steps; null where none tells the readings apart. */
  inclusion: z.enum(['full', 'without-civilians', 'without-wounded']).nullable(),
  points: z.array(
    z.object({
      event: z.string(),
      asOf: z.string(),
      running: Whole.nullable(),
      cumulative: Whole.nullable(),
      claims: ClaimIds,
    }),
  ),
  /** `from` and `to` are places in `points`. */
  steps: z.array(
    z.object({
      from: Whole,
      to: Whole,
      delta: Whole,
      explainedBy: z.array(z.string()),
      residue: Bounds,
      state: z.enum(['exact', 'residue', 'open']),
      arithmetic: z.string(),
    }),
  ),
})
export type BuiltSeries = z.infer<typeof BuiltSeries>

export const BuiltCommitment = z.object({
  id: z.string(),
  agreement: z.string(),
  text: z.string(),
  readings: z.array(z.string()),
  to: Code.nullable(),
  amount: Whole.nullable(),
  realised: Bounds.nullable(),
  state: z.enum([
    'promised',
    'due',
    'partial',
    'fulfilled',
    'exceeded',
    'short',
    'declined',
    'disputed',
    'cancelled',
  ]),
  events: z.array(z.string()),
})
export type BuiltCommitment = z.infer<typeof BuiltCommitment>

export const BuiltConflict = z.object({
  id: Whole,
  event: z.string(),
  attribute: z.string(),
  side: Code.nullable(),
  category: z.string().nullable(),
  per: z.string().nullable(),
  part: z.string().nullable(),
  series: z.string().nullable(),
  scope: z.string().nullable(),
  kind: ConflictKind,
  values: z.array(
    z.object({
      value: z.union([Whole, z.string()]),
      claims: ClaimIds,
      speakers: z.array(z.string()),
      witnesses: Whole,
      /** The arithmetic of a figure that nobody said but the claims add up to. */
      because: z.string().nullable(),
    }),
  ),
  resolution: z.object({
    state: z.enum(['explained', 'resolved', 'both-kept', 'open']),
    value: z.union([Whole, z.string()]).nullable(),
    low: Whole.nullable(),
    high: Whole.nullable(),
    /** In English, with the arithmetic of its figures; the officer's own words once one decided. */
    why: z.string(),
    /** The reason without the arithmetic; null once an officer decided. */
    says: Reason.nullable(),
    adjudication: z.string().nullable(),
  }),
})
export type BuiltConflict = z.infer<typeof BuiltConflict>

export const BuiltFinding = z.object({
  id: Whole,
  rule: LedgerRule,
  about: z.object({ event: z.string() }),
  /** count, running, cumulative, membership, or `missing`: numbers for which no event is known. */
  attribute: z.enum(['count', 'running', 'cumulative', 'membership', 'missing']),
  side: Code.nullable(),
  category: z.string().nullable(),
  series: z.string().nullable(),
  scope: z.string().nullable(),
  value: z.union([Bounds, z.boolean()]),
  replaces: ClaimIds,
  because: z.array(z.object({ text: z.string(), says: Reason, claims: ClaimIds })).min(1),
  arithmetic: z.string().min(1),
})
export type BuiltFinding = z.infer<typeof BuiltFinding>

export const Built = z.object({
  lines: z.object({
    read: Whole,
    used: Whole,
    refused: z.array(z.object({ line: Whole, why: z.string() })),
  }),
  events: z.array(BuiltEvent),
  series: z.array(BuiltSeries),
  commitments: z.array(BuiltCommitment),
  conflicts: z.array(BuiltConflict),
  findings: z.array(BuiltFinding),
  /** Names that are taken for one office, and why. */
  aliases: z.array(
    z.object({ written: z.string(), same: z.string(), why: z.string(), says: Reason }),
  ),
})
export type Built = z.infer<typeof Built>
