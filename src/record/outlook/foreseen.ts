/**
 * What may be expected of the coming months, from the public record alone: how many operations, how
 * many people, in which month the next one. Told by the month and no finer: a day would be a target.
 */
import type { Coverage, RecordEvent } from '../public-record.ts'
import { drawnFrom } from './block-bootstrap.ts'
import {
  dayNumber,
  daysIn,
  dayOf,
  firstDayOf,
  monthNumber,
  monthOf,
  type Month,
} from './calendar.ts'
import { meanOf, quantileOf, type Distribution } from './distribution.ts'
import {
  beliefAfter,
  countsWithin,
  forgotten,
  nothingWithin,
  seen,
  type Belief,
} from './gamma-poisson.ts'
import { operationsOf, type Operation } from './operations.ts'
import { countedByMonth } from './past.ts'

/** Whole months ahead; further on the forecast says no more than climatology. */
export const monthsAhead = 3
/** Whole months in which the next operation is looked for; the rest is "later". */
export const nextWithinMonths = 6
/** Sizes are learnt from operations of so many months. */
export const sizesOfMonths = 24

export type Range = { readonly low: number; readonly middle: number; readonly high: number }

export type ForeseenMonth = {
  readonly month: Month
  /** The month has begun: so many were already told of, the forecast is of the rest. */
  readonly soFar: number | null
  readonly operations: Range & { readonly mean: number; readonly none: number }
  /** By receiving side; null where too few sizes are known to say anything. */
  readonly people: readonly ({ readonly side: string } & Range)[] | null
}

export type Foreseen = {
  /** The last complete month that was learnt from. */
  readonly until: Month
  readonly knownUntil: string
  readonly lastOn: string | null
  readonly months: readonly ForeseenMonth[]
  readonly next: readonly { readonly month: Month; readonly probability: number }[]
  /** Not within these months. */
  readonly later: number
  /** On how many operations the sizes rest, and how many had no known size. */
  readonly sizes: { readonly known: number; readonly unknown: number }
}

/** Operations with a size for every side, below which nothing is said of people. */
const sizesMin = 5
const draws = 4_000

type Question = { readonly sides: readonly string[]; readonly seed: number }

export function foreseen(
  events: readonly RecordEvent[],
  { from, until, knownUntil }: Coverage,
  { sides, seed }: Question,
): Foreseen {
  const known = operationsOf(events).filter(({ start }) => start <= dayNumber(knownUntil))
  const sizes = sizesOf(known, { sides, since: monthNumber(until) - sizesOfMonths + 1 })
  const { spans, belief } = whatComes(known, { from, until, knownUntil })
  const last = known.at(-1)
  const draw = drawnFrom(seed)
  let ahead = 0
  let left = 1
  const next = spans.map(({ month, share }) => {
    ahead += share
    const none = nothingWithin(belief, ahead)
    const probability = left - none
    left = none
    return { month: monthOf(month), probability }
  })
  return {
    until,
    knownUntil,
    lastOn: last === undefined ? null : dayOf(last.end),
    months: spans
      .slice(0, monthsAhead + (spans[0]?.soFar === null ? 0 : 1))
      .map((span) => ofMonth(span, sizes.known, { sides, draw })),
    next,
    later: left,
    sizes: { known: sizes.known.length, unknown: sizes.unknown },
  }
}

/** A month to come, or the rest of the one that has begun. */
type Span = {
  readonly month: number
  readonly share: number
  readonly soFar: number | null
  readonly belief: Belief
}

function whatComes(
  operations: readonly Operation[],
  { from, until, knownUntil }: Pick<Coverage, 'from' | 'until' | 'knownUntil'>,
): { readonly spans: readonly Span[]; readonly belief: Belief } {
  const { counts } = countedByMonth(operations, { unit: 'operation', from, until })
  const learnt = beliefAfter(counts)
  const begun = monthNumber(until) + 1
  const over = (dayNumber(knownUntil) + 1 - firstDayOf(begun)) / daysIn(begun)
  if (over <= 0) return { spans: wholeMonths(begun, learnt), belief: learnt }
  const soFar = operations.filter(({ start }) => start >= firstDayOf(begun)).length
  const belief = seen(forgotten(learnt), { count: soFar, months: Math.min(1, over) })
  const rest: Span = { month: begun, share: Math.max(0, 1 - over), soFar, belief }
  return { spans: [rest, ...wholeMonths(begun + 1, belief)], belief }
}

function wholeMonths(first: number, belief: Belief): Span[] {
  const spans: Span[] = []
  for (let at = 0, now = belief; at < nextWithinMonths; at += 1, now = forgotten(now))
    spans.push({ month: first + at, share: 1, soFar: null, belief: now })
  return spans
}

function ofMonth(
  { month, share, soFar, belief }: Span,
  sizes: readonly (readonly number[])[],
  { sides, draw }: { readonly sides: readonly string[]; readonly draw: () => number },
): ForeseenMonth {
  const counts = countsWithin(belief, share)
  return {
    month: monthOf(month),
    soFar,
    operations: { ...rangeOf(counts), mean: meanOf(counts), none: counts[0] ?? 0 },
    people: sizes.length < sizesMin ? null : peopleOf(counts, sizes, { sides, draw }),
  }
}

/** The middle four fifths. */
const rangeOf = (counts: Distribution): Range => ({
  low: quantileOf(counts, 0.1),
  middle: quantileOf(counts, 0.5),
  high: quantileOf(counts, 0.9),
})

/** Each operation drawn from those that were: both sides from the same one. */
function peopleOf(
  counts: Distribution,
  sizes: readonly (readonly number[])[],
  { sides, draw }: { readonly sides: readonly string[]; readonly draw: () => number },
) {
  const sums = Array.from({ length: draws }, () => {
    const operations = quantileOf(counts, draw())
    const sum = sides.map(() => 0)
    for (let at = 0; at < operations; at += 1) {
      const size = sizes[Math.floor(draw() * sizes.length)] ?? []
      for (const [side, people] of size.entries()) sum[side] = (sum[side] ?? 0) + people
    }
    return sum
  })
  return sides.map((side, at) => {
    const sorted = sums.map((sum) => sum[at] ?? 0).toSorted((one, other) => one - other)
    const level = (share: number) => sorted[Math.round(share * (draws - 1))] ?? 0
    return { side, low: level(0.1), middle: level(0.5), high: level(0.9) }
  })
}

/** Of recent operations, those of which every side's figure is known: a row of people by side each. */
function sizesOf(
  operations: readonly Operation[],
  { sides, since }: { readonly sides: readonly string[]; readonly since: number },
) {
  const recent = operations.filter(({ start }) => start >= firstDayOf(since))
  const known = recent.flatMap(({ events }) => {
    const sizes = sides.map((side) =>
      events
        .map(({ toA, toB }) => [toA, toB].find(({ party }) => party === side)?.total ?? null)
        .reduce<number | null>(
          (sum, total) => (sum === null || total === null ? null : sum + total),
          0,
        ),
    )
    return sizes.every((size) => size !== null) ? [sizes] : []
  })
  return { known, unknown: recent.length - known.length }
}
