/**
 * The closed lists by which a reading names things: kinds, categories, roles, offices and the
 * rest. A word that is not here cannot be read, stored or exported.
 */
import { z } from 'zod'

/** `release` is one-sided; a sanitary exchange is an `exchange` whose people are `wounded`. */
export const HappeningKind = z.enum([
  'exchange',
  'remains',
  'release',
  'failed',
  'agreement',
  'talks',
])
export type HappeningKind = z.infer<typeof HappeningKind>

export const HappeningStatus = z.enum(['held', 'started', 'planned', 'cancelled', 'postponed'])
export type HappeningStatus = z.infer<typeof HappeningStatus>

export const CountedCategory = z.enum([
  'person',
  'military',
  'civilian',
  'wounded',
  'child',
  'woman',
  'remains',
])
export type CountedCategory = z.infer<typeof CountedCategory>

export const Bound = z.enum(['exact', 'min', 'max', 'about'])
export type Bound = z.infer<typeof Bound>

/** `side`: this side's number; `each`: said once for both; `total`: both sides together. */
export const Per = z.enum(['side', 'each', 'total'])
export type Per = z.infer<typeof Per>

/** `planned` is agreed, expected or on a list; `derived` is computed from other counts. */
export const Modality = z.enum(['asserted', 'planned', 'denied', 'hedged', 'derived'])
export type Modality = z.infer<typeof Modality>

export const IntermediaryRole = z.enum([
  'mediator',
  'organiser',
  'host',
  'guarantor',
  'carrier',
  'medical',
])
export type IntermediaryRole = z.infer<typeof IntermediaryRole>

export const Office = z.enum([
  'head-of-state',
  'head-of-state-office',
  'government',
  'defence-ministry',
  'foreign-ministry',
  'security-service',
  'intelligence',
  'prisoners-headquarters',
  'ombudsman',
  'delegation',
  'parliament',
  'commission',
  'news-agency',
  'organisation',
  'unnamed',
  'other',
])
export type Office = z.infer<typeof Office>

export const StanceAct = z.enum([
  'accuses',
  'denies',
  'confirms',
  'thanks',
  'demands',
  'offers',
  'complains',
  'announces',
])
export type StanceAct = z.infer<typeof StanceAct>

/** What is counted by a numbered series: its number means nothing without its unit. */
export const SeriesUnit = z.enum([
  'exchange',
  'mediation',
  'operation',
  'stage',
  'person',
  'remains',
])
export type SeriesUnit = z.infer<typeof SeriesUnit>

export const DatePrecision = z.enum(['day', 'range', 'week', 'month', 'year', 'none'])
export type DatePrecision = z.infer<typeof DatePrecision>

/** How a day is known: written out, by "yesterday", by a weekday, by the day of publication, by us. */
export const DateCertainty = z.enum(['stated', 'relative', 'weekday', 'published', 'inferred'])
export type DateCertainty = z.infer<typeof DateCertainty>

/** What the people of an operation say about its conditions. */
export const ConditionSubject = z.enum(['treatment', 'rehabilitation', 'load', 'access'])
export type ConditionSubject = z.infer<typeof ConditionSubject>

export const Severity = z.enum(['note', 'doubt', 'error'])
export type Severity = z.infer<typeof Severity>

/** The rules of doubt: from the text alone, against the record, in the ledger. */
export const textRules = [
  'weekday',
  'month-against-publication',
  'year-against-publication',
  'each-total',
  'breakdown-sum',
  'two-figures',
  'party-intermediary',
  'hedge-lost',
  'garbled',
  'planned-told-as-done',
  'unnamed-source',
  'contradicted',
  'editorial',
] as const
export const recordRules = [
  'alias',
  'series-jump',
  'series-scope',
  'series-relative',
  'digits',
  'neighbour-bleed',
  'date-slip',
  'recap-gap',
  'intermediary',
  'two-figures',
  'rewrite',
  'contested',
  'forecast-slipped',
  'inclusion',
] as const
export const ledgerRules = [
  'ledger-gap',
  'ledger-order',
  'ledger-bound',
  'ledger-membership',
] as const
export const FlagRule = z.enum([...new Set([...textRules, ...recordRules])])
export type FlagRule = z.infer<typeof FlagRule>
export const LedgerRule = z.enum(ledgerRules)
export type LedgerRule = z.infer<typeof LedgerRule>
