/**
 * What decisions say about pairs that nobody decided. If A and B are the same person, and B and C
 * are different people, then whoever is about to join A and C is warned. And what was joined by
 * one signature falls apart when that signature is taken back, unless others still hold it.
 */
import type { Decision } from '../decisions.ts'

/** A standing decision between two lines, each known by its key over all versions of its list. */
export type Signed<Id> = {
  readonly id: Id
  readonly one: string
  readonly other: string
  readonly decision: Decision
}

/** Why two lines are probably not the same person. */
export type Warning<Id> = {
  readonly different: Id
  /** The `same` decisions that lead from the two lines to those that were told apart. */
  readonly through: readonly Id[]
}

export type Consequences<Id> = {
  /** Empty: nothing that was signed speaks against joining these two. */
  readonly warningsOn: (one: string, other: string) => readonly Warning<Id>[]
  /** All lines that are one person with this one, itself included, in the order of their keys. */
  readonly personOf: (line: string) => readonly string[]
  /**
   * The people into whom the person of a `same` decision falls when it is revoked: one, if other
   * signatures still hold it together.
   */
  readonly afterRevoking: (id: Id) => readonly (readonly string[])[]
}

type Step<Id> = { readonly to: string; readonly id: Id }
type Steps<Id> = ReadonlyMap<string, readonly Step<Id>[]>

function stepsOf<Id>(signed: readonly Signed<Id>[], decision: Decision): Steps<Id> {
  const steps = new Map<string, Step<Id>[]>()
  const add = (from: string, step: Step<Id>) => {
    const known = steps.get(from)
    if (known === undefined) steps.set(from, [step])
    else known.push(step)
  }
  for (const { id, one, other, decision: each } of signed) {
    if (each !== decision) continue
    add(one, { to: other, id })
    add(other, { to: one, id })
  }
  return steps
}

/** Every line that can be reached, with the shortest way of decisions to it. */
function reached<Id>(from: string, same: Steps<Id>): Map<string, readonly Id[]> {
  const ways = new Map<string, readonly Id[]>([[from, []]])
  for (const [line, way] of ways) {
    // A map gives what is added while it is walked: the walk goes outwards, ring by ring.
    for (const { to, id } of same.get(line) ?? []) if (!ways.has(to)) ways.set(to, [...way, id])
  }
  return ways
}

const inOrder = (lines: Iterable<string>) =>
  [...lines].toSorted((one, other) => (one < other ? -1 : 1))

export function consequencesOf<Id>(signed: readonly Signed<Id>[]): Consequences<Id> {
  const same = stepsOf(signed, 'same')
  const different = stepsOf(signed, 'different')
  return {
    warningsOn: (one, other) => {
      const there = reached(other, same)
      return [...reached(one, same)].flatMap(([line, way]) =>
        (different.get(line) ?? []).flatMap(({ to, id }) => {
          const back = there.get(to)
          return back === undefined ? [] : [{ different: id, through: [...way, ...back] }]
        }),
      )
    },
    personOf: (line) => inOrder(reached(line, same).keys()),
    afterRevoking: (id) => {
      const revoked = signed.find((each) => each.id === id)
      if (revoked?.decision !== 'same') return []
      const rest = stepsOf(
        signed.filter((each) => each !== revoked),
        'same',
      )
      const first = reached(revoked.one, rest)
      const parts = [inOrder(first.keys())]
      if (!first.has(revoked.other)) parts.push(inOrder(reached(revoked.other, rest).keys()))
      return parts
    },
  }
}
