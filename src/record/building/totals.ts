/**
 * Totals of one counter, step by step: which of the told totals stand, what each step holds, and
 * what the steps force: a size that nobody told, the total after an event between, an event for
 * which there is no room, a total that cannot be.
 */
import { cheapestChain, type Kept } from './chain.ts'
import type { Anchor, Book } from './books.ts'
import { membershipOf } from './members.ts'
import type { RunningBook } from './running.ts'
import { rules, sizeOf, type Rule, type Size } from './sizes.ts'
import { explain, type Explained } from './steps.ts'
import type { Settlement } from './study.ts'
import type { WhoIs } from './witnesses.ts'

export type Step = Explained & {
  readonly from: Kept
  readonly to: Kept
  /** Events that were named and left out because the step has no room for them. */
  readonly leftOut: readonly Settlement[]
  /** Events that nobody named and that alone make the step come out. */
  readonly takenIn: readonly Size[]
}

export type TotalsBook = {
  readonly kept: readonly Kept[]
  readonly dropped: readonly Anchor[]
  readonly steps: readonly Step[]
  readonly rule: Rule
}

export function totalsOf(
  book: Book,
  {
    events,
    running,
    whoIs,
  }: { events: readonly Settlement[]; running: RunningBook | null; whoIs: WhoIs },
): TotalsBook {
  const sizes = new Map<number, Size>()
  const size = (at: number): Size | null => {
    const event = events[at]
    if (event === undefined) return null
    const known = sizes.get(at) ?? sizeOf(book, { event, at }, whoIs)
    sizes.set(at, known)
    return known
  }
  const inside = (from: number, to: number): readonly Size[] => {
    const places = Array.from({ length: to - from }, (_, index) => from + 1 + index)
    return places.flatMap((at) => {
      const event = events[at]
      const known = size(at)
      if (event === undefined || known === null) return []
      return isInside(book, event, { at, to, running, whoIs, known }) ? [known] : []
    })
  }
  const possible = (from: number, to: number, known: readonly Size[]): readonly Size[] =>
    Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index).flatMap((at) => {
      const event = events[at]
      const found = size(at)
      const isOut = running?.excluded.some((each) => each.event === event) === true
      if (event === undefined || found?.readings == null || isOut) return []
      const isPossible = membershipOf(book, event, whoIs) === 'possible'
      return isPossible && !known.includes(found) ? [found] : []
    })
  let rule: Rule = 'own'
  const explained = (from: Kept, to: Kept): Step => {
    const sizesInside = inside(from.anchor.at, to.anchor.at)
    const step = stepOf({ from, to }, sizesInside, rule)
    if (step.state !== 'residue' || step.residue.high <= 0 || step.leftOut.length > 0) return step
    const more = possible(from.anchor.at, to.anchor.at, sizesInside)
    return withTakenIn(step, more, rule)
  }
  const chain = cheapestChain(book.totals, {
    said: ({ voices }) => -0.2 * Math.min(voices.length, 3),
    step: (from, to) => costOf(explained(from, to)),
  })
  const pairs = chain.kept.flatMap((from, index) => {
    const to = chain.kept[index + 1]
    return to === undefined ? [] : [[from, to] as const]
  })
  rule = commonRule(pairs.map(([from, to]) => explained(from, to)))
  return { ...chain, steps: pairs.map(([from, to]) => explained(from, to)), rule }
}

function isInside(
  book: Book,
  event: Settlement,
  {
    at,
    to,
    running,
    whoIs,
    known,
  }: { at: number; to: number; running: RunningBook | null; whoIs: WhoIs; known: Size },
): boolean {
  const is = membershipOf(book, event, whoIs)
  if (is === 'no') return false
  if (at === to) return true
  if (running?.excluded.some((each) => each.event === event) === true) return false
  if (running?.included.has(at) === true) return true
  // A one-sided release adds what is known of it and leaves no gap where nothing is.
  return is === 'named' || (book.owner === book.side && known.readings !== null)
}

/** Left out are named events without which alone the step comes out. */
function stepOf({ from, to }: { from: Kept; to: Kept }, sizes: readonly Size[], rule: Rule): Step {
  const delta = to.said.value - from.said.value
  const whole = explain(delta, sizes, rule)
  const isImpossible = whole.state !== 'exact' && whole.residue.high < 0
  if (isImpossible)
    for (const out of sizes.slice(0, -1)) {
      const rest = explain(
        delta,
        sizes.filter((each) => each !== out),
        rule,
      )
      if (rest.state === 'exact') return { ...rest, from, to, leftOut: [out.event], takenIn: [] }
    }
  return { ...whole, from, to, leftOut: [], takenIn: [] }
}

/** Possible members that make the step come out: all of them, or exactly one. */
function withTakenIn(step: Step, possible: readonly Size[], rule: Rule): Step {
  const tried = [possible, ...possible.map((one) => [one])].filter(({ length }) => length > 0)
  for (const more of tried) {
    const sizes = [...step.sizes, ...more].toSorted((one, other) => one.at - other.at)
    const whole = explain(step.delta, sizes, rule)
    if (whole.state === 'exact') return { ...step, ...whole, takenIn: more }
  }
  return step
}

function costOf({ state, residue, leftOut, takenIn, delta, sizes }: Step): number {
  if (delta < 0 || (state !== 'exact' && residue.high < 0)) return 4
  if (delta === 0 && sizes.some(({ all }) => (all[0] ?? 0) > 0)) return 4
  if (state === 'exact') return leftOut.length + takenIn.length > 0 ? 0.8 : 0
  return state === 'open' ? 0.5 : 1.6
}

/** The rule under which most exact steps come out that tell the rules apart. */
function commonRule(steps: readonly Step[]): Rule {
  // An owner's own words tell only of the events that it spoke of; a rule reaches the others.
  const general = rules.filter((rule) => rule !== 'own')
  const votes = general.map((rule) => ({
    rule,
    fits: steps.filter(
      ({ sizes, delta, state }) =>
        state === 'exact' &&
        sizes.some(({ all }) => all.length > 1) &&
        sizes.reduce((sum, { readings }) => sum + (readings?.[rule] ?? 0), 0) === delta,
    ).length,
  }))
  const most = Math.max(...votes.map(({ fits }) => fits))
  return votes.find(({ fits }) => fits === most && most > 0)?.rule ?? 'own'
}
