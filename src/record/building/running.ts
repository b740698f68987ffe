/**
 * Running numbers of one counter: they rise with the dates, one for each exchange. Where the
 * events between two fixed numbers are as many as the numbers, each number is forced; where they
 * are fewer, events are missing from the record; a number that only fits when it is changed is
 * named.
 */
import { cheapestChain, type Kept } from './chain.ts'
import type { Anchor, Book } from './books.ts'
import { canShareNumber, membershipOf, stageOf, type Membership } from './members.ts'
import type { Settlement } from './study.ts'
import type { WhoIs } from './witnesses.ts'

export type Forced = {
  readonly event: Settlement
  readonly at: number
  readonly n: number
  readonly from: Kept
  readonly to: Kept
  /** The anchor whose claims it replaces. */
  readonly replaces: Anchor | null
}

export type RunningBook = {
  readonly kept: readonly Kept[]
  readonly dropped: readonly Anchor[]
  readonly forced: readonly Forced[]
  /** Numbers between two kept ones for which the record holds no event. */
  readonly missing: readonly { readonly from: Kept; readonly to: Kept; readonly events: number }[]
  /** Events that were named and that the numbers leave no room for. */
  readonly excluded: readonly {
    readonly event: Settlement
    readonly from: Kept
    readonly to: Kept
  }[]
  /** Places of events that count, by the numbers, although nobody named the owner. */
  readonly included: ReadonlySet<number>
}

type Between = { readonly at: number; readonly event: Settlement; readonly is: Membership }

export function runningOf(book: Book, events: readonly Settlement[], whoIs: WhoIs): RunningBook {
  const isPartys = book.owner === book.side
  const between = (from: number, to: number): readonly Between[] =>
    events.slice(from + 1, to).flatMap((event, index) => {
      const is = membershipOf(book, event, whoIs)
      const stage = stageOf(event)
      const isStage = stage !== null && stage > 1
      if (is === 'no' || isStage || event.study.kind !== 'exchange') return []
      return [{ at: from + 1 + index, event, is }]
    })
  const chain = cheapestChain(book.running, {
    said: ({ voices }) => -0.2 * Math.min(voices.length, 3),
    step: (from, to) => {
      const numbers = to.said.value - from.said.value - 1
      if (numbers < 0) return isSame(from, to) ? 0 : 6
      const room = roomFor(between(from.anchor.at, to.anchor.at), from, to)
      if (numbers > room.all) return 1.5
      return numbers < room.least ? (isPartys ? 3 : 0.5) : 0
    },
  })
  return { ...chain, ...told(chain.kept, chain.dropped, between) }
}

const isSame = (from: Kept, to: Kept) =>
  from.said.value === to.said.value && canShareNumber(from.anchor.event, to.anchor.event)

/** The fewest and most numbers that the events between two fixed ones can have. */
function roomFor(between: readonly Between[], from: Kept, to: Kept) {
  const named = between.filter(({ is }) => is === 'named')
  return {
    least: fewest(named, from, to),
    named: named.length,
    all: between.length,
  }
}

function fewest(events: readonly Between[], from: Kept, to: Kept): number {
  const line = [from.anchor.event, ...events.map(({ event }) => event), to.anchor.event]
  let joined = 0
  for (const [index, event] of line.entries()) {
    const next = line[index + 1]
    if (next !== undefined && canShareNumber(event, next)) joined += 1
  }
  return Math.max(0, events.length - joined)
}

function told(
  kept: readonly Kept[],
  dropped: readonly Anchor[],
  betweenOf: (from: number, to: number) => readonly Between[],
): Omit<RunningBook, 'kept' | 'dropped'> {
  const forced: Forced[] = []
  const missing: { from: Kept; to: Kept; events: number }[] = []
  const excluded: { event: Settlement; from: Kept; to: Kept }[] = []
  const included = new Set<number>()
  const force = (each: Between, n: number, [from, to]: readonly [Kept, Kept]) => {
    const replaces = dropped.find(({ at }) => at === each.at) ?? null
    if (replaces?.said.some(({ value }) => value === n) !== true)
      forced.push({ event: each.event, at: each.at, n, from, to, replaces })
    if (each.is === 'possible') included.add(each.at)
  }
  for (const [index, from] of kept.entries()) {
    const to = kept[index + 1]
    if (to === undefined || isSame(from, to)) continue
    const numbers = to.said.value - from.said.value - 1
    const between = betweenOf(from.anchor.at, to.anchor.at)
    const named = between.filter(({ is }) => is === 'named')
    const room = roomFor(between, from, to)
    const counted = numbers === named.length ? named : numbers === between.length ? between : null
    if (counted !== null)
      counted.forEach((each, place) => force(each, from.said.value + 1 + place, [from, to]))
    else if (numbers > room.all) missing.push({ from, to, events: numbers - room.all })
    else if (numbers === room.least && numbers < named.length) joinStages(named, [from, to], force)
    else if (numbers === 0) for (const { event } of named) excluded.push({ event, from, to })
  }
  return { forced, missing, excluded, included }
}

/** The fewest numbers: days that follow each other share theirs with the day before or after. */
function joinStages(
  named: readonly Between[],
  [from, to]: readonly [Kept, Kept],
  force: (each: Between, n: number, between: readonly [Kept, Kept]) => void,
): void {
  let n = from.said.value
  let before = from.anchor.event
  for (const each of named) {
    if (!canShareNumber(before, each.event)) n += 1
    before = each.event
    force(each, n, [from, to])
  }
  void to
}
