/**
 * What was read out of one statement: the output of `record read`, field by field. Nothing in
 * it can hold a private person's name: `name` is an office holder of the gazetteer. A number
 * nobody gives has no entry; a category without a number is `mentioned`, never 0.
 */
import { z } from 'zod'
import { Reason } from '../reasons/reason.ts'
import { Language } from './languages.ts'
import { Span } from './span.ts'
import {
  Bound,
  ConditionSubject,
  CountedCategory,
  DateCertainty,
  DatePrecision,
  FlagRule,
  HappeningKind,
  HappeningStatus,
  IntermediaryRole,
  Modality,
  Office,
  Per,
  SeriesUnit,
  Severity,
  StanceAct,
} from './words-of-the-field.ts'

/** A place in one of the lists of the reading. */
const Index = z.int().min(0)
/** The code of a party, body or state in the gazetteer. */
const Code = z.string().min(1)
/** Who receives, by code, or `both`. */
const Side = z.string().min(1)

/** `value` is YYYY-MM-DD, YYYY-MM or YYYY; null where none is stated and none can be inferred. */
export const ReadDate = z.object({
  value: z.string().nullable(),
  /** The last day of a range or a week. */
  end: z.string().nullable(),
  precision: DatePrecision,
  certainty: DateCertainty,
  /** None where the date is that of publication, or inferred. */
  span: Span.nullable(),
})
export type ReadDate = z.infer<typeof ReadDate>

export const ReadParty = z.object({ code: Code, span: Span })
export type ReadParty = z.infer<typeof ReadParty>

export const ReadIntermediary = z.object({
  code: Code,
  role: IntermediaryRole,
  event: Index.nullable(),
  speaker: Index.nullable(),
  span: Span,
})
export type ReadIntermediary = z.infer<typeof ReadIntermediary>

export const ReadEvent = z.object({
  id: Index,
  kind: HappeningKind,
  status: HappeningStatus,
  parties: z.array(Code),
  stage: z.int().nullable(),
  /** The agreement under which it happened. */
  agreement: Index.nullable(),
  /** Where it took place, as the text writes it. */
  place: z.string().nullable(),
  /** False for what is only looked back on. */
  main: z.boolean(),
  date: ReadDate,
})
export type ReadEvent = z.infer<typeof ReadEvent>

export const ReadCount = z.object({
  event: Index.nullable(),
  /** Who receives: gets people or remains back. */
  side: Side,
  category: CountedCategory,
  n: z.int().min(0),
  low: z.int().min(0),
  high: z.int().min(0).nullable(),
  bound: Bound,
  per: Per,
  modality: Modality,
  speaker: Index.nullable(),
  /** The count of which this one is a part. */
  partOf: Index.nullable(),
  /** The counts from which a derived one was computed; it has no span of its own. */
  from: z.array(Index).nullable(),
  span: Span.nullable(),
})
export type ReadCount = z.infer<typeof ReadCount>

export const ReadWithheld = z.object({ event: Index.nullable(), side: Side, span: Span })
export const ReadMention = z.object({
  event: Index.nullable(),
  side: Side,
  category: CountedCategory,
  span: Span,
})

export const ReadAgreement = z.object({
  id: Index,
  name: z.string().nullable(),
  round: z.int().nullable(),
  formula: z.string().nullable(),
  date: ReadDate,
  span: Span,
})
export type ReadAgreement = z.infer<typeof ReadAgreement>

export const ReadRunning = z.object({
  /** Whose counter it is; null if the text does not say. */
  owner: Code.nullable(),
  /** `all`, a year, or the name of an agreement. */
  scope: z.string(),
  unit: SeriesUnit,
  n: z.int().min(0),
  bound: Bound,
  stage: z.int().nullable(),
  since: z.string().nullable(),
  event: Index.nullable(),
  span: Span,
})
export type ReadRunning = z.infer<typeof ReadRunning>

export const ReadCumulative = z.object({
  owner: Code.nullable(),
  scope: z.string(),
  unit: SeriesUnit,
  side: Side,
  n: z.int().min(0),
  bound: Bound,
  asOf: z.string().nullable(),
  since: z.string().nullable(),
  span: Span,
})
export type ReadCumulative = z.infer<typeof ReadCumulative>

export const ReadSpeaker = z.object({
  id: Index,
  /** The party, state or body whose office speaks. */
  of: Code.nullable(),
  office: Office,
  /** An office holder of the gazetteer, never anybody else. */
  name: z.string().nullable(),
  /** The name as the text spells it. */
  written: z.string().nullable(),
  saidOn: z.string().nullable(),
  span: Span,
})
export type ReadSpeaker = z.infer<typeof ReadSpeaker>

/** Order 1 stands nearest to the speaker. */
export const ReadRelay = z.object({
  outlet: z.string(),
  order: z.int().min(1),
  speaker: Index.nullable(),
  span: Span,
})
export type ReadRelay = z.infer<typeof ReadRelay>

/** `on` names what is hedged, as `running/0`, `counts/2`, `events/1`. */
export const ReadHedge = z.object({ on: z.string(), cue: z.string(), span: Span })
export type ReadHedge = z.infer<typeof ReadHedge>

export const ReadStance = z.object({
  speaker: Index.nullable(),
  /** What it is about: pace, lists, remains, mediation, the exchange … */
  about: z.string(),
  towards: Code.nullable(),
  act: StanceAct,
  span: Span,
})
export type ReadStance = z.infer<typeof ReadStance>

export const ReadCondition = z.object({
  about: ConditionSubject,
  of: Code.nullable(),
  span: Span,
})
export type ReadCondition = z.infer<typeof ReadCondition>

export const ReadCommitment = z.object({
  agreement: Index.nullable(),
  by: Code.nullable(),
  to: Code.nullable(),
  /** `care` is treatment, rehabilitation or help; `n` is null then. */
  category: z.union([CountedCategory, z.literal('care')]),
  n: z.int().min(0).nullable(),
  bound: Bound,
  due: z.string().nullable(),
  status: z.enum(['promised', 'due', 'fulfilled', 'declined']),
  span: Span,
})
export type ReadCommitment = z.infer<typeof ReadCommitment>

export const ReadFlag = z.object({
  rule: FlagRule,
  severity: Severity,
  /** Seen in the text alone, or against the record. */
  basis: z.enum(['text', 'record']),
  on: z.array(z.string()),
  span: Span,
  /** One sentence: what is doubtful, and why, in English. */
  message: z.string(),
  /** The same as a sentence by name with its values; null in what was read before there were any. */
  says: Reason.nullable().default(null),
  suggests: z.string().nullable(),
})
export type ReadFlag = z.infer<typeof ReadFlag>

export const Reading = z.object({
  file: z.string(),
  sha256: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  lang: Language,
  /** Who read: the rules and their version, a model, or a hand. */
  reader: z.string(),
  parties: z.array(ReadParty),
  intermediaries: z.array(ReadIntermediary),
  events: z.array(ReadEvent),
  counts: z.array(ReadCount),
  withheld: z.array(ReadWithheld),
  mentioned: z.array(ReadMention),
  agreements: z.array(ReadAgreement),
  running: z.array(ReadRunning),
  cumulative: z.array(ReadCumulative),
  speakers: z.array(ReadSpeaker),
  relays: z.array(ReadRelay),
  hedges: z.array(ReadHedge),
  stances: z.array(ReadStance),
  conditions: z.array(ReadCondition),
  commitments: z.array(ReadCommitment),
  flags: z.array(ReadFlag),
})
export type Reading = z.infer<typeof Reading>
