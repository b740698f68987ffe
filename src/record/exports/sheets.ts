/**
 * The rebuilt record as sheets. One row is a figure, with the ids of the claims on which it stands
 * and the pages that printed them. Unknown is an empty cell; so is withheld, and its state says so.
 */
import { writeCsv } from '../../base/csv.ts'
import type { BuiltEvent, BuiltFinding, BuiltValue } from '../building/built.ts'
import type { WholeRecord } from '../whole/whole-record.ts'

type Cell = string | number
type Sheet = (record: WholeRecord) => string

/** Columns, each with what it holds; null is an empty cell. */
const sheetOf = <Row>(columns: Readonly<Record<string, (row: Row) => Cell | null>>) => {
  const cells = Object.values(columns)
  return (rows: readonly Row[]) =>
    writeCsv(
      Object.keys(columns),
      rows.map((row) => cells.map((cell) => cell(row) ?? '')),
    )
}

/** Web addresses at which these claims were printed, each once. */
export const sourcesOf = ({ claims }: Pick<WholeRecord, 'claims'>, ids: readonly string[]) => [
  ...new Set(ids.flatMap((id) => claims.get(id)?.url ?? [])),
]

const listed = (words: readonly string[]) => words.join('; ')

type Told = { readonly claims: readonly string[]; readonly sources: readonly string[] }
const told = {
  claims: ({ claims }: Told) => claims.join(' '),
  sources: ({ sources }: Told) => sources.join(' '),
}

const claimColumns = sheetOf<ReturnType<typeof claimsOf>[number]>({
  claim: ({ id }) => id,
  event: ({ event }) => event,
  conflict: ({ conflict }) => conflict,
  kind: ({ kind }) => kind,
  date: ({ date }) => date,
  date_end: ({ dateEnd }) => dateEnd,
  attribute: ({ attribute }) => attribute,
  side: ({ side }) => side,
  category: ({ category }) => category,
  per: ({ per }) => per,
  bound: ({ bound }) => bound,
  modality: ({ modality }) => modality,
  part: ({ part }) => part,
  series: ({ series }) => series,
  scope: ({ scope }) => scope,
  value: ({ value, number }) => number ?? value,
  speaker: ({ speaker }) => speaker,
  outlet: ({ outlet }) => outlet,
  url: ({ url }) => url,
})
const claimsOf = ({ claims }: WholeRecord) => [...claims.values()]
export const claimsSheet: Sheet = (record) => claimColumns(claimsOf(record))

type Figure = Told & {
  readonly event: BuiltEvent
  readonly value: Partial<Omit<BuiltValue, 'state'>> & {
    readonly state?: BuiltValue['state'] | 'withheld'
  }
}
const eventColumns = sheetOf<Figure>({
  event: ({ event }) => event.id,
  conflict: ({ event }) => event.conflict,
  kind: ({ event }) => event.kind,
  date: ({ event }) => event.date.value,
  date_end: ({ event }) => event.date.end,
  date_certainty: ({ event }) => event.date.certainty,
  parties: ({ event }) => listed(event.parties),
  intermediaries: ({ event }) => listed(event.intermediaries.map(({ code }) => code)),
  agreement: ({ event }) => event.agreement,
  stage_of: ({ event }) => event.stageOf,
  stage: ({ event }) => event.stage,
  received_by: ({ value }) => value.side ?? null,
  category: ({ value }) => value.category ?? null,
  low: ({ value }) => value.low ?? null,
  best: ({ value }) => value.best ?? null,
  high: ({ value }) => value.high ?? null,
  state: ({ value }) => value.state ?? 'unknown',
  because: ({ value }) => value.because ?? null,
  ...told,
})

/** An event without any figure has one row, which says that it is unknown or withheld. */
export const eventsSheet: Sheet = (record) =>
  eventColumns(
    record.built.events.flatMap((event) => {
      const values: Figure['value'][] = [
        ...event.values,
        ...event.withheld.map((side) => ({ side, state: 'withheld' as const })),
      ]
      return (values.length === 0 ? [{}] : values).map((value: Figure['value']) => {
        const claims = value.claims ?? []
        return { event, value, claims, sources: sourcesOf(record, claims) }
      })
    }),
  )

const conflictColumns = sheetOf<ReturnType<typeof figuresInConflict>[number]>({
  conflict_number: ({ found }) => found.id,
  event: ({ found }) => found.event,
  attribute: ({ found }) => found.attribute,
  received_by: ({ found }) => found.side,
  category: ({ found }) => found.category,
  per: ({ found }) => found.per,
  part: ({ found }) => found.part,
  series: ({ found }) => found.series,
  scope: ({ found }) => found.scope,
  kind: ({ found }) => found.kind,
  figure: ({ figure }) => figure.value,
  speakers: ({ figure }) => listed(figure.speakers),
  witnesses: ({ figure }) => figure.witnesses,
  figure_because: ({ figure }) => figure.because,
  state: ({ found }) => found.resolution.state,
  record_holds: ({ found }) => found.resolution.value,
  low: ({ found }) => found.resolution.low,
  high: ({ found }) => found.resolution.high,
  why: ({ found }) => found.resolution.why,
  decision: ({ found }) => found.resolution.adjudication,
  ...told,
})
const figuresInConflict = (record: WholeRecord) =>
  record.built.conflicts.flatMap((found) =>
    found.values.map((figure) => ({
      found,
      figure,
      claims: figure.claims,
      sources: sourcesOf(record, figure.claims),
    })),
  )

/** Every figure of every conflict, one a row; none is left out because another stands. */
export const conflictsSheet: Sheet = (record) => conflictColumns(figuresInConflict(record))

const boundOf =
  (of: 'low' | 'best' | 'high') =>
  ({ value }: BuiltFinding) =>
    typeof value === 'boolean' ? String(value) : value[of]
const findingColumns = sheetOf<BuiltFinding & Told>({
  finding_number: ({ id }) => id,
  rule: ({ rule }) => rule,
  event: ({ about }) => about.event,
  attribute: ({ attribute }) => attribute,
  received_by: ({ side }) => side,
  category: ({ category }) => category,
  series: ({ series }) => series,
  scope: ({ scope }) => scope,
  low: boundOf('low'),
  best: boundOf('best'),
  high: boundOf('high'),
  arithmetic: ({ arithmetic }) => arithmetic,
  because: ({ because }) => listed(because.map(({ text }) => text)),
  replaces: ({ replaces }) => replaces.join(' '),
  ...told,
})
export const findingsSheet: Sheet = (record) =>
  findingColumns(
    record.built.findings.map((finding) => {
      const claims = [...new Set(finding.because.flatMap((each) => each.claims))]
      return { ...finding, claims, sources: sourcesOf(record, claims) }
    }),
  )

const seriesColumns = sheetOf<ReturnType<typeof pointsOf>[number]>({
  series: ({ series }) => series.id,
  owner: ({ series }) => series.owner,
  conflict: ({ series }) => series.conflict,
  scope: ({ series }) => series.scope,
  unit: ({ series }) => series.unit,
  counts: ({ series }) => series.counts,
  as_of: ({ point }) => point.asOf,
  event: ({ point }) => point.event,
  running_number: ({ point }) => point.running,
  total_so_far: ({ point }) => point.cumulative,
  ...told,
})
const pointsOf = (record: WholeRecord) =>
  record.built.series.flatMap((series) =>
    series.points.map((point) => ({
      series,
      point,
      claims: point.claims,
      sources: sourcesOf(record, point.claims),
    })),
  )

/** Numbers and totals of each counter, one point a row. */
export const seriesSheet: Sheet = (record) => seriesColumns(pointsOf(record))
