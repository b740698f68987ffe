/**
 * How fast people came back, by side and category; how far apart the sides are; whether it goes
 * faster or slower than before; how long it has been quiet. What nobody said widens an interval.
 * Complaints about the pace are no measure of it and stand elsewhere, each with its denial.
 */
import { unreachable } from '../../base/refusal.ts'
import type { Coverage, Received, RecordEvent } from '../public-record.ts'
import { dayNumber, firstDayOf, monthNumber, monthOf } from './calendar.ts'
import { added, dividedBy, exactly, gapBetween, type Interval } from './interval.ts'
import { operationsOf, waitsBetween, type Operation } from './operations.ts'

export const categories = ['person', 'military', 'civilian', 'wounded', 'remains'] as const
export type Category = (typeof categories)[number]

/** Complete months that are held against each other. */
export const spans = ['quarter', 'year', 'all'] as const
export type SpanName = (typeof spans)[number]

export type Pace = {
  readonly category: Category
  readonly span: SpanName
  readonly months: number
  readonly sides: readonly {
    readonly side: string
    readonly total: Interval
    readonly aMonth: Interval
    /** Events that could have brought some, and those of them without a figure. */
    readonly events: number
    readonly unknown: number
  }[]
  /** To the first side less to the second. */
  readonly gap: Interval
}

export type Momentum = {
  readonly months: number
  readonly last: number
  readonly before: number
}

export type Quiet = {
  readonly lastOn: number
  readonly days: number
  /** Past waits between operations, and how many of them were longer than this one is by now. */
  readonly waits: number
  readonly longer: number
  /** At most a tenth of them were. */
  readonly isUnusual: boolean
}

const spanMonths = { quarter: 3, year: 12 } as const
const unusualShare = 0.1

type Asked = { readonly coverage: Coverage; readonly sides: readonly string[] }

export function paceOf(events: readonly RecordEvent[], { coverage, sides }: Asked): Pace[] {
  const end = monthNumber(coverage.until)
  const first = monthNumber(coverage.from)
  const largest = largestStated(events)
  return categories.flatMap((category) =>
    spans.map((span): Pace => {
      const months = span === 'all' ? end - first + 1 : Math.min(spanMonths[span], end - first + 1)
      const from = monthOf(end - months + 1)
      const inSpan = events.filter(
        (event) =>
          isReturn(event) &&
          event.date.slice(0, 7) >= from &&
          event.date.slice(0, 7) <= coverage.until,
      )
      const bySide = sides.map((side) => {
        const figures = inSpan.flatMap((event) => figureOf(event, { side, category, largest }))
        const total = figures.reduce((sum, { interval }) => added(sum, interval), exactly(0))
        const unknown = figures.filter(({ interval: { low, high } }) => low !== high).length
        return { side, total, aMonth: dividedBy(total, months), events: figures.length, unknown }
      })
      const [one, other] = bySide
      const gap = gapBetween(one?.total ?? exactly(0), other?.total ?? exactly(0))
      return { category, span, months, sides: bySide, gap }
    }),
  )
}

const isReturn = ({ kind, date }: RecordEvent) =>
  kind !== 'agreement' && kind !== 'failed' && date.length >= 'YYYY-MM'.length

const largestOf = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((most, each) => Math.max(most, each ?? 0), 0)

/** The largest figure that anybody ever gave, of people and of remains to one side. */
function largestStated(events: readonly RecordEvent[]) {
  const all = events.flatMap(({ toA, toB }) => [toA, toB])
  return {
    people: largestOf(all.map(({ total }) => total)),
    remains: largestOf(all.map(({ remains }) => remains)),
  }
}

type OfSide = {
  readonly side: string
  readonly category: Category
  readonly largest: ReturnType<typeof largestStated>
}

function figureOf(event: RecordEvent, { side, category, largest }: OfSide) {
  const received = [event.toA, event.toB].find(({ party }) => party === side)
  if (received === undefined) return []
  const interval =
    category === 'remains'
      ? remainsOf(event, received, largest.remains)
      : peopleOf(event, received, { category, largest: largest.people })
  return interval === null ? [] : [{ interval }]
}

/** An exchange of the living says nothing of remains unless somebody gave a number. */
function remainsOf({ kind }: RecordEvent, { remains }: Received, largest: number): Interval | null {
  if (remains !== null) return exactly(remains)
  return kind === 'remains' ? { low: 0, high: largest } : null
}

function peopleOf(
  { kind, toA, toB }: RecordEvent,
  { total, military, civilian, wounded }: Received,
  {
    category,
    largest,
  }: { readonly category: Exclude<Category, 'remains'>; readonly largest: number },
): Interval | null {
  if (kind === 'remains' && total === null) return null
  // A one-sided release with a figure for one side leaves nothing open on the other.
  if (kind === 'unilateral_release' && total === null && (toA.total ?? toB.total) !== null)
    return null
  const all = total ?? largest
  switch (category) {
    case 'person':
      return total === null ? { low: (military ?? 0) + (civilian ?? 0), high: all } : exactly(total)
    case 'military':
      return military === null
        ? { low: 0, high: Math.max(0, all - (civilian ?? 0)) }
        : exactly(military)
    case 'civilian':
      return civilian === null
        ? { low: 0, high: Math.max(0, all - (military ?? 0)) }
        : exactly(civilian)
    case 'wounded':
      return wounded === null ? { low: 0, high: all } : exactly(wounded)
    default:
      return unreachable(category)
  }
}

/** Operations of the last three complete months and of the three before them. */
export function momentumOf(
  operations: readonly Operation[],
  { until }: Pick<Coverage, 'until'>,
): Momentum {
  const months = spanMonths.quarter
  const end = monthNumber(until) + 1
  const within = (from: number, to: number) =>
    operations.filter(({ start }) => start >= firstDayOf(from) && start < firstDayOf(to)).length
  return {
    months,
    last: within(end - months, end),
    before: within(end - 2 * months, end - months),
  }
}

/** As of the last day that was looked at; null before the first operation. */
export function quietOf(
  events: readonly RecordEvent[],
  { from, knownUntil }: Pick<Coverage, 'from' | 'knownUntil'>,
): Quiet | null {
  const operations = operationsOf(events).filter(
    ({ start, end }) => end >= firstDayOf(monthNumber(from)) && start <= dayNumber(knownUntil),
  )
  const last = operations.at(-1)
  if (last === undefined) return null
  const days = Math.max(0, dayNumber(knownUntil) - last.end)
  const waits = waitsBetween(operations)
  const longer = waits.filter((wait) => wait > days).length
  const isUnusual = waits.length > 0 && longer <= waits.length * unusualShare
  return { lastOn: last.end, days, waits: waits.length, longer, isUnusual }
}
