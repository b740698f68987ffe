/**
 * Totals of one counter, step by step: which of the told totals stand, what each step holds, and
 * what the steps force: a size that nobody told, the total after an event between, an event for
 * which there is no room, a total that cannot be.
 */
import { cheapestChain, type Kept } from './chain.ts'
import type { Anchor, Book } from './books.ts'
import { fitsSomeRule, membersBetween, type MembersBetween } from './members-between.ts'
import type { RunningBook } from './running.ts'
import { rules, type Rule, type Size } from './sizes.ts'
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
  const members = membersBetween(book, { events, running, whoIs })
  let rule: Rule = 'own'
  const explained = (from: Kept, to: Kept) => stepBetween({ from, to }, members, rule)
  const chain = cheapestChain(book.totals, {
    said: ({ voices }) => -0.2 * Math.min(voices.length, 3),
    step: (from, to) => costBySums({ from, to }, members) ?? costOf(explained(from, to)),
  })
  const pairs = chain.kept.flatMap((from, index) => {
    const to = chain.kept[index + 1]
    return to === undefined ? [] : [[from, to] as const]
  })
  rule = commonRule(pairs.map(([from, to]) => explained(from, to)))
  return { ...chain, steps: pairs.map(([from, to]) => explained(from, to)), rule }
}

/** Ends of a step. */
type Ends = { readonly from: Kept; readonly to: Kept }

export function stepBetween({ from, to }: Ends, members: MembersBetween, rule: Rule): Step {
  const between = [from.anchor.at, to.anchor.at] as const
  const step = stepOf({ from, to }, members.inside(...between), rule)
  if (step.state !== 'residue' || step.residue.high <= 0 || step.leftOut.length > 0) return step
  return withTakenIn(step, members.possible(...between), rule)
}

/** Left out are named events without which alone the step comes out. */
function stepOf({ from, to }: Ends, sizes: readonly Size[], rule: Rule): Step {
  const delta = to.said.value - from.said.value
  const whole = explain(delta, sizes, rule)
  const isImpossible = whole.state !== 'exact' && whole.residue.high < 0
  if (isImpossible)
    for (const out of sizes.slice(0, -1)) {
      // Without it the others are still more than there is room for.
      if (whole.residue.high + (out.all[0] ?? 0) < 0) continue
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
    const most = more.reduce((sum, { all }) => sum + (all.at(-1) ?? 0), 0)
    if (step.residue.low > most) continue
    const sizes = [...step.sizes, ...more].toSorted((one, other) => one.at - other.at)
    const whole = explain(step.delta, sizes, rule)
    if (whole.state === 'exact') return { ...step, ...whole, takenIn: more }
  }
  return step
}

const costs = { impossible: 4, residue: 1.6, bent: 0.8, open: 0.5, exact: 0 } as const

export function costOf({ state, residue, leftOut, takenIn, delta, sizes }: Step): number {
  if (delta < 0 || (state !== 'exact' && residue.high < 0)) return costs.impossible
  if (delta === 0 && sizes.some(({ all }) => (all[0] ?? 0) > 0)) return costs.impossible
  if (state === 'exact') return leftOut.length + takenIn.length > 0 ? costs.bent : costs.exact
  return costs[state]
}

/** The same by sums alone, without looking at each event; null where they do not tell it. */
export function costBySums({ from, to }: Ends, members: MembersBetween): number | null {
  const delta = to.said.value - from.said.value
  if (delta < 0) return costs.impossible
  const between = [from.anchor.at, to.anchor.at] as const
  const stretch = members.stretch(...between)
  const { low, high, unknown } = stretch
  // Too much by more than any one event that could be left out.
  if (low - delta > members.largestLow) return costs.impossible
  if (unknown > 0) return low > delta ? costs.impossible : costs.open
  if (fitsSomeRule(stretch, delta)) return costs.exact
  const isTooFew = high < delta && members.possible(...between).length === 0
  return isTooFew ? costs.residue : null
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
