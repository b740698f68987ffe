/**
 * Classes of people whom every row and level treats alike. Inside one, the right
 * people go: longest held first, then the lottery that was sealed before the run.
 */
import { hash } from 'node:crypto'
import { bundlesOf, goingIn, type Bundle } from './bundles.ts'
import type { Case, Reading } from './reading.ts'
import type { Journey } from './travel.ts'

/** Without the members of families: they cannot change places with somebody who travels alone. */
export const classMates = (all: Case, journey: Journey): readonly Bundle[] =>
  bundlesOf(all, journey).filter(({ one, isInFamily }) => one.bar === 'none' && !isInFamily)

/** The orders of a class are asked for by several rules; tickets are drawn once. */
const known = new WeakMap<Bundle, readonly Reading[]>()

/** As section 4 breaks ties. Where all leave together, or nobody does, the order says nothing. */
export function inOrder(mates: Bundle, all: Case, journey: Journey): readonly Reading[] {
  const ordered = known.get(mates) ?? sorted(mates, all, journey)
  known.set(mates, ordered)
  return ordered
}

function sorted(mates: Bundle, { problem }: Case, journey: Journey): readonly Reading[] {
  if (saysNothing(mates)) return mates.members
  const byDays = mates.members.toSorted((a, b) => b.days - a.days)
  const ticket = (one: Reading) => hash('sha256', `${problem.seed}\n${one.id}`)
  const ordered: Reading[] = []
  for (let from = 0; from < byDays.length;) {
    let to = from + 1
    while (to < byDays.length && byDays[to]?.days === byDays[from]?.days) to++
    const equal = byDays.slice(from, to)
    const drawn =
      equal.length > 1 && !leaveTogether(equal, journey)
        ? equal
            .map((one) => ({ one, drawn: ticket(one) }))
            .toSorted((a, b) => (a.drawn < b.drawn ? -1 : 1))
            .map(({ one }) => one)
        : equal
    ordered.push(...drawn)
    from = to
  }
  return ordered
}

function saysNothing({ members, leaving }: Bundle): boolean {
  const [going] = leaving.values()
  return members.length < 2 || going === undefined || going === members.length
}

/** Then nobody asks for a rank, and none of them goes before another. */
function leaveTogether(equal: readonly Reading[], journey: Journey): boolean {
  const stage = journey.get(equal[0]?.id ?? '')
  return stage !== undefined && equal.every(({ id }) => journey.get(id) === stage)
}

export type Rank = {
  /** Counted from 1. */
  readonly place: number
  readonly going: number
  readonly text: string
}

/** Where those stand who stay while others of their class go. */
export function ranksIn(
  mates: Bundle,
  all: Case,
  journey: Journey,
): readonly { one: Reading; rank: Rank }[] {
  const going = goingIn(mates)
  if (going === 0 || going === mates.members.length) return []
  const ordered = inOrder(mates, all, journey)
  const lastDays = ordered.findLast(({ id }) => journey.has(id))?.days ?? 0
  return ordered.flatMap((one, index) => {
    if (journey.has(one.id)) return []
    const figures = `${index + 1} of ${ordered.length}, cut-off ${going}`
    const text = `${figures}; held ${one.days} days, the last to go ${lastDays}`
    return [{ one, rank: { place: index + 1, going, text } }]
  })
}

/** Longest held first, then the sealed lottery: earlier in the class is never later on the road. */
export function brokenTies(journey: Journey, all: Case): string[] {
  const broken: string[] = []
  for (const mates of classMates(all, journey)) {
    let before: Reading | undefined
    let least = 0
    for (const one of inOrder(mates, all, journey)) {
      const stage = journey.get(one.id) ?? Infinity
      if (before !== undefined && least > stage) {
        broken.push(
          `"${one.id}" goes before "${before.id}" of the same class, who comes first in it.`,
        )
      }
      before = one
      least = stage
    }
  }
  return broken
}
