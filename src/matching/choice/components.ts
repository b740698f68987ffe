/**
 * Which lines hang together: two lines are in one component if a chain of possible pairs leads
 * from one to the other. What is chosen in one component says nothing about another.
 */
import type { PairGraph } from './pair-graph.ts'

/** Things numbered from 0 that are joined to groups; each group is known by one of its members. */
export class JoinedGroups {
  readonly #parent: Int32Array

  constructor(things: number) {
    this.#parent = new Int32Array(things)
    for (let thing = 0; thing < things; thing++) this.#parent[thing] = thing
  }

  groupOf(thing: number): number {
    let at = thing
    for (;;) {
      const up = this.#parent[at] ?? at
      if (up === at) return at
      const higher = this.#parent[up] ?? up
      this.#parent[at] = higher
      at = higher
    }
  }

  /** The lower number stands for the joined group, so that the answer knows no order. */
  join(one: number, other: number) {
    const [a, b] = [this.groupOf(one), this.groupOf(other)]
    if (a < b) this.#parent[b] = a
    else if (b < a) this.#parent[a] = b
  }

  /** Alone again; only for all members of a group at once. */
  part(thing: number) {
    this.#parent[thing] = thing
  }
}

export type Components = {
  readonly count: number
  /** The component of each pair; -1: the pair is below the threshold. */
  readonly ofPair: Int32Array
  /** The pairs of component `at` stand from `starts[at]` on, in the order of the columns. */
  readonly starts: Int32Array
  readonly pairs: Int32Array
}

/** Components in the order of their first pair. Four million pairs take half a second. */
export function componentsOf({ scored, sizes, worth }: PairGraph): Components {
  const { left, right, count: pairCount } = scored
  const groups = new JoinedGroups(sizes.left + sizes.right)
  for (let pair = 0; pair < pairCount; pair++) {
    if ((worth[pair] ?? 0) > 0) groups.join(left[pair] ?? 0, sizes.left + (right[pair] ?? 0))
  }
  const numberOf = new Int32Array(sizes.left + sizes.right).fill(-1)
  const ofPair = new Int32Array(pairCount).fill(-1)
  let count = 0
  for (let pair = 0; pair < pairCount; pair++) {
    if ((worth[pair] ?? 0) === 0) continue
    const group = groups.groupOf(left[pair] ?? 0)
    if ((numberOf[group] ?? -1) < 0) numberOf[group] = count++
    ofPair[pair] = numberOf[group] ?? 0
  }
  return { count, ofPair, ...sortedByComponent(ofPair, count) }
}

function sortedByComponent(ofPair: Int32Array, count: number) {
  const starts = new Int32Array(count + 1)
  for (const component of ofPair)
    if (component >= 0) starts[component + 1] = (starts[component + 1] ?? 0) + 1
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const free = starts.slice()
  const pairs = new Int32Array(starts[count] ?? 0)
  ofPair.forEach((component, pair) => {
    if (component < 0) return
    const at = free[component] ?? 0
    pairs[at] = pair
    free[component] = at + 1
  })
  return { starts, pairs }
}
