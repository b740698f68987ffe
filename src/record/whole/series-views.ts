/**
 * A counter that somebody keeps, as its page reads it: what was told and what follows, step by step,
 * numbers that are missing and numbers that cannot be. Every one of them names its claims.
 */
import { z } from 'zod'
import { BuiltFinding, BuiltSeries } from '../building/built.ts'
import { EventKind } from '../rows.ts'
import { saidViews, SaidView } from './views.ts'
import type { WholeRecord } from './whole-record.ts'

const Ids = z.array(z.string())
const Bounds = z.object({ low: z.int(), best: z.int(), high: z.int() })
const Grounds = BuiltFinding.shape.because

const Told = z.object({ n: z.int(), on: z.string(), claims: Ids })

export const SeriesHead = BuiltSeries.pick({
  id: true,
  owner: true,
  conflict: true,
  scope: true,
  unit: true,
  counts: true,
  side: true,
  category: true,
  inclusion: true,
}).extend({
  /** The first day of which the record has a number or a total of it. */
  since: z.string().nullable(),
  points: z.int(),
  lastRunning: Told.nullable(),
  lastTotal: Told.nullable(),
})
export type SeriesHead = z.infer<typeof SeriesHead>

export const PointView = z.object({
  event: z.string(),
  on: z.string(),
  low: z.int(),
  best: z.int(),
  high: z.int(),
  how: z.enum(['stated', 'derived']),
  claims: Ids,
  because: z.array(Grounds.element),
  arithmetic: z.string().nullable(),
})
export type PointView = z.infer<typeof PointView>

const EventOfSeries = z.object({ event: z.string(), on: z.string(), claims: Ids })

export const StepView = z.object({
  from: Told,
  to: Told,
  delta: z.int(),
  explainedBy: z.array(EventOfSeries.extend({ kind: EventKind })),
  residue: Bounds,
  state: BuiltSeries.shape.steps.element.shape.state,
  arithmetic: z.string(),
})
export type StepView = z.infer<typeof StepView>

/** What no claim says but the series forces: with the claims it rests on and those it contradicts. */
export const ForcedView = BuiltFinding.pick({
  id: true,
  attribute: true,
  value: true,
  replaces: true,
  because: true,
  arithmetic: true,
}).extend({ event: z.string(), on: z.string() })
export type ForcedView = z.infer<typeof ForcedView>

export const SeriesView = z.object({
  series: SeriesHead,
  numbers: z.array(PointView),
  totals: z.array(PointView),
  steps: z.array(StepView),
  /** Numbers for which the record holds no event. */
  missing: z.array(ForcedView),
  /** Numbers and totals that were told and that cannot be. */
  impossible: z.array(ForcedView),
  /** Sizes of events and whether an event is counted, as the totals force them. */
  forced: z.array(ForcedView),
  said: z.array(SaidView),
})
export type SeriesView = z.infer<typeof SeriesView>

type Measure = 'running' | 'cumulative'

export const seriesHeads = (record: WholeRecord): SeriesHead[] =>
  record.built.series.map((series) => headOf(record, series))

export function seriesView(record: WholeRecord, id: string): SeriesView | null {
  const series = record.built.series.find((each) => each.id === id)
  if (series === undefined) return null
  const findings = findingsOf(record, series)
  const wrong = findings.filter(
    ({ attribute, replaces }) =>
      replaces.length > 0 && (attribute === 'running' || attribute === 'cumulative'),
  )
  const view = {
    series: headOf(record, series),
    numbers: pointsOf(record, series, 'running'),
    totals: pointsOf(record, series, 'cumulative'),
    steps: series.steps.map((step) => stepView(record, series, step)),
    missing: findings.filter(({ attribute }) => attribute === 'missing'),
    impossible: wrong,
    forced: findings.filter(({ attribute }) => attribute === 'count' || attribute === 'membership'),
  }
  return { ...view, said: saidViews(record, idsIn(view)) }
}

function headOf(record: WholeRecord, series: BuiltSeries): SeriesHead {
  const { points, steps: _, ...head } = series
  const last = (measure: Measure) => points.findLast((point) => point[measure] !== null)
  const told = (measure: Measure) => {
    const point = last(measure)
    const n = point?.[measure] ?? null
    if (point === undefined || n === null) return null
    return { n, on: point.asOf, claims: claimsOf(record, point, measure) }
  }
  return {
    ...head,
    since: points[0]?.asOf ?? null,
    points: points.length,
    lastRunning: told('running'),
    lastTotal: told('cumulative'),
  }
}

/** Who told this figure; in a joined count of years it is another number, and all of them stand. */
function claimsOf(
  { claims }: WholeRecord,
  point: BuiltSeries['points'][number] | undefined,
  measure: Measure,
): string[] {
  const told = point?.claims.filter((id) => claims.get(id)?.attribute === measure) ?? []
  const same = told.filter((id) => claims.get(id)?.number === point?.[measure])
  return same.length === 0 ? told : same
}

/** Told points and, between them, those that follow; a told one that cannot be is no point. */
function pointsOf(record: WholeRecord, series: BuiltSeries, measure: Measure): PointView[] {
  const stated = series.points.flatMap((point): PointView[] => {
    const n = point[measure]
    if (n === null) return []
    return [
      {
        event: point.event,
        on: point.asOf,
        ...exactly(n),
        how: 'stated',
        claims: claimsOf(record, point, measure),
        because: [],
        arithmetic: null,
      },
    ]
  })
  const isStated = new Set(stated.map(({ event }) => event))
  const derived = findingsOf(record, series).flatMap((finding): PointView[] => {
    const { attribute, event, on, value, because, arithmetic } = finding
    if (attribute !== measure || typeof value === 'boolean' || isStated.has(event)) return []
    const n = measure === 'running' ? numberOf(record, series, event) : null
    return [
      {
        event,
        on,
        ...(n === null ? value : exactly(n)),
        how: 'derived',
        claims: [],
        because,
        arithmetic,
      },
    ]
  })
  const places = new Map(record.built.events.map(({ id }, place) => [id, place]))
  const place = ({ event }: PointView) => places.get(event) ?? 0
  return [...stated, ...derived].toSorted((one, other) => place(one) - place(other))
}

const exactly = (n: number) => ({ low: n, best: n, high: n })

/** In the count of this series: a year's own number is another one. */
const numberOf = ({ built }: WholeRecord, series: BuiltSeries, event: string): number | null =>
  built.events.find(({ id }) => id === event)?.running.find((each) => each.series === series.id)
    ?.n ?? null

function stepView(
  record: WholeRecord,
  series: BuiltSeries,
  step: BuiltSeries['steps'][number],
): StepView {
  const told = (at: number) => {
    const point = series.points[at]
    return {
      n: point?.cumulative ?? 0,
      on: point?.asOf ?? '',
      claims: claimsOf(record, point, 'cumulative'),
    }
  }
  return {
    ...step,
    from: told(step.from),
    to: told(step.to),
    explainedBy: step.explainedBy.flatMap((id) => {
      const event = record.built.events.find((each) => each.id === id)
      if (event === undefined) return []
      return [{ event: id, on: event.date.value, kind: event.kind, claims: sizes(series, event) }]
    }),
  }
}

/** What was said of the size of an event to whoever is counted. */
const sizes = (
  { side, category }: BuiltSeries,
  { values }: WholeRecord['built']['events'][number],
): string[] => [
  ...new Set(
    values
      .filter(
        (value) =>
          value.attribute === 'count' &&
          (side === 'both' || value.side === side || value.side === 'both') &&
          (value.category === 'remains') === (category === 'remains'),
      )
      .flatMap(({ claims }) => claims),
  ),
]

function findingsOf({ built }: WholeRecord, series: BuiltSeries): ForcedView[] {
  const events = new Map(built.events.map((event) => [event.id, event]))
  const others = built.series.filter((other) => other !== series && isSibling(other, series))
  return built.findings.flatMap((finding) => {
    const event = events.get(finding.about.event)
    const { scope, id, attribute, value, replaces, because, arithmetic } = finding
    if (event?.conflict !== series.conflict || !isAbout(finding, series)) return []
    // A number told in a year's count is about the year's series where there is one.
    if (scope !== series.scope && others.some((other) => other.scope === scope)) return []
    const on = event.date.value
    return [{ id, attribute, value, replaces, because, arithmetic, event: event.id, on }]
  })
}

const isSibling = (one: BuiltSeries, other: BuiltSeries) =>
  one.owner === other.owner &&
  one.conflict === other.conflict &&
  one.side === other.side &&
  one.category === other.category

/** Numbers count exchanges: they are kept in the book of a counter's people. */
function isAbout(finding: BuiltFinding, series: BuiltSeries): boolean {
  if (finding.series !== series.owner) return false
  if (finding.category === 'exchange')
    return series.category === 'person' && [series.owner, 'both'].includes(series.side)
  return finding.side === series.side && finding.category === series.category
}

/** Every claim that the view names, each once. */
function idsIn(view: Omit<SeriesView, 'said'>): string[] {
  const grounds = [...view.numbers, ...view.totals, ...view.missing, ...view.impossible]
    .concat(view.forced)
    .flatMap(({ because }) => because)
  return [
    ...new Set(
      [
        ...[view.series.lastRunning, view.series.lastTotal].filter((each) => each !== null),
        ...view.numbers,
        ...view.totals,
        ...view.steps.flatMap(({ from, to, explainedBy }) => [from, to, ...explainedBy]),
        ...grounds,
      ]
        .flatMap(({ claims }) => claims)
        .concat(view.impossible.flatMap(({ replaces }) => replaces)),
    ),
  ]
}
