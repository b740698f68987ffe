/**
 * The events that a counter may have counted, with sums from the first on: how large any stretch of
 * them is, at least and at most, is then two look-ups, however many events lie in it.
 */
import { membershipOf, type Membership } from './members.ts'
import type { Book } from './books.ts'
import type { RunningBook } from './running.ts'
import { rules, sizeOf, type Rule, type Size } from './sizes.ts'
import type { Settlement } from './study.ts'
import type { WhoIs } from './witnesses.ts'

/** Of several events together. */
export type Stretch = {
  readonly unknown: number
  readonly low: number
  readonly high: number
  readonly by: { readonly [rule in Rule]: number }
}

export type MembersBetween = {
  /** Those in a step from the one place to the other; the event at its end is always in it. */
  readonly inside: (from: number, to: number) => readonly Size[]
  readonly stretch: (from: number, to: number) => Stretch
  /** Known events that nobody named and that may be in it all the same. */
  readonly possible: (from: number, to: number) => readonly Size[]
  /** The least reading of any event is no larger. */
  readonly largestLow: number
}

type Member = { readonly is: Membership; readonly size: Size; readonly isInside: boolean }

export function membersBetween(
  book: Book,
  {
    events,
    running,
    whoIs,
  }: { events: readonly Settlement[]; running: RunningBook | null; whoIs: WhoIs },
): MembersBetween {
  const excluded = new Set(running?.excluded.map(({ event }) => event))
  const [first = 0, last = 0] = [book.totals[0]?.at, book.totals.at(-1)?.at]
  const all = events.map((event, at): Member | null => {
    if (at <= first || at > last) return null
    const is = membershipOf(book, event, whoIs)
    if (is === 'no') return null
    const size = sizeOf(book, { event, at }, whoIs)
    const isOwn = book.owner === book.side && size.readings !== null
    const isOut = excluded.has(event)
    // A one-sided release adds what is known of it and leaves no gap where nothing is.
    const isInside = !isOut && (running?.included.has(at) === true || is === 'named' || isOwn)
    return { is, size, isInside }
  })
  const insiders = all.flatMap((each) => (each?.isInside === true ? [each.size] : []))
  const others = all.flatMap((each) =>
    each?.is === 'possible' &&
    !each.isInside &&
    each.size.readings !== null &&
    !excluded.has(each.size.event)
      ? [each.size]
      : [],
  )
  const before = sumsOf(insiders)
  const atEnd = (to: number) => all[to]?.size ?? null
  return {
    inside: (from, to) => {
      const end = atEnd(to)
      return [...within(insiders, from, to), ...(end === null ? [] : [end])]
    },
    stretch: (from, to) => {
      const [start, until] = [firstFrom(insiders, from + 1), firstFrom(insiders, to)]
      const between = less(before[until] ?? none, before[start] ?? none)
      const end = atEnd(to)
      return end === null ? between : more(between, end)
    },
    possible: (from, to) => within(others, from, to),
    largestLow: insiders.reduce((most, { all: readings }) => Math.max(most, readings[0] ?? 0), 0),
  }
}

const none: Stretch = {
  unknown: 0,
  low: 0,
  high: 0,
  by: { full: 0, own: 0, 'without-civilians': 0, 'without-wounded': 0 },
}

/** At each place what lies before it. */
function sumsOf(sizes: readonly Size[]): readonly Stretch[] {
  const sums = [none]
  for (const size of sizes) sums.push(more(sums.at(-1) ?? none, size))
  return sums
}

const more = ({ unknown, low, high, by }: Stretch, { readings, all }: Size): Stretch =>
  readings === null
    ? { unknown: unknown + 1, low, high, by }
    : {
        unknown,
        low: low + (all[0] ?? 0),
        high: high + (all.at(-1) ?? 0),
        by: byRule((rule) => by[rule] + readings[rule]),
      }

const less = (whole: Stretch, part: Stretch): Stretch => ({
  unknown: whole.unknown - part.unknown,
  low: whole.low - part.low,
  high: whole.high - part.high,
  by: byRule((rule) => whole.by[rule] - part.by[rule]),
})

const byRule = (of: (rule: Rule) => number) => ({
  full: of('full'),
  own: of('own'),
  'without-civilians': of('without-civilians'),
  'without-wounded': of('without-wounded'),
})

const within = (sizes: readonly Size[], from: number, to: number) =>
  sizes.slice(firstFrom(sizes, from + 1), firstFrom(sizes, to))

export const fitsSomeRule = ({ by }: Stretch, delta: number): boolean =>
  rules.some((rule) => by[rule] === delta)

/** The first of them at this place or after it. */
function firstFrom(sizes: readonly Size[], place: number): number {
  let [low, high] = [0, sizes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sizes[middle]?.at ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
