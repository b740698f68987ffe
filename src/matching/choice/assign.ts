/**
 * The best one-to-one choice: of all ways to pair lines, each at most once, the one worth most in
 * sum; leaving lines alone is allowed. Lines of the left list are added one by one, and each time
 * the cheapest chain of changes is found (shortest augmenting paths; Jonker and Volgenant 1987,
 * on sparse rows). The prices it leaves behind prove the choice, and show what ties with it.
 */
import { NearestLines } from './nearest-lines.ts'
import type { PairGraph } from './pair-graph.ts'

export const nobody = -1

/**
 * A choice and its proof: price of left + price of right >= worth for every pair, equal for a
 * chosen one; no price is negative, and a line that is left alone has price 0.
 */
export type Assignment = {
  /** The chosen pair of each line, or `nobody`. */
  readonly pairOfLeft: Int32Array
  readonly pairOfRight: Int32Array
  readonly leftPrice: Float64Array
  readonly rightPrice: Float64Array
}

export const emptyAssignment = ({ sizes }: PairGraph): Assignment => ({
  pairOfLeft: new Int32Array(sizes.left).fill(nobody),
  pairOfRight: new Int32Array(sizes.right).fill(nobody),
  leftPrice: new Float64Array(sizes.left),
  rightPrice: new Float64Array(sizes.right),
})

/** What the best pair of a left line is worth over the price of its right line; at least 0. */
export function bestProfit(graph: PairGraph, rightPrice: Float64Array, line: number): number {
  const { starts, pairs } = graph.ofLeft
  let best = 0
  for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at++) {
    const pair = pairs[at] ?? 0
    const price = rightPrice[graph.scored.right[pair] ?? 0] ?? 0
    best = Math.max(best, (graph.worth[pair] ?? 0) - price)
  }
  return best
}

type Ending = { readonly kind: 'left' | 'right'; readonly line: number; readonly cost: number }

/** Adds lines of one component after another to an assignment over the same graph. */
export class Assigning {
  readonly #graph: PairGraph
  readonly assignment: Assignment
  readonly #near: NearestLines
  /** The pair by which a right line was reached. */
  readonly #reachedBy: Int32Array
  readonly #closed: Int32Array
  #closedCount = 0
  /** Pairs looked at so far. */
  looks = 0

  constructor(graph: PairGraph, assignment: Assignment) {
    this.#graph = graph
    this.assignment = assignment
    this.#near = new NearestLines(graph.sizes.right)
    this.#reachedBy = new Int32Array(graph.sizes.right)
    this.#closed = new Int32Array(graph.sizes.right)
  }

  /** After it the choice is the best one among the left lines added so far. */
  add(line: number) {
    const { leftPrice, rightPrice } = this.assignment
    leftPrice[line] = bestProfit(this.#graph, rightPrice, line)
    const ending = this.#cheapestEnding(line)
    this.#pay(line, ending.cost)
    this.#change(ending)
    this.#near.clear()
  }

  /** The chain ends at a right line that was alone, or at a left line that is left alone now. */
  #cheapestEnding(root: number): Ending {
    const { pairOfRight, leftPrice } = this.assignment
    let ending: Ending = { kind: 'left', line: root, cost: leftPrice[root] ?? 0 }
    this.#closedCount = 0
    this.#look(root, 0, ending.cost)
    for (;;) {
      const right = this.#near.take()
      const cost = right < 0 ? Infinity : (this.#near.distance[right] ?? Infinity)
      if (cost >= ending.cost) return ending
      const pair = pairOfRight[right] ?? nobody
      if (pair === nobody) return { kind: 'right', line: right, cost }
      this.#closed[this.#closedCount++] = right
      const line = this.#graph.scored.left[pair] ?? 0
      const alone = cost + (leftPrice[line] ?? 0)
      if (alone < ending.cost) ending = { kind: 'left', line, cost: alone }
      this.#look(line, cost, ending.cost)
    }
  }

  #look(line: number, cost: number, below: number) {
    const { ofLeft, scored, worth } = this.#graph
    const { pairOfLeft, leftPrice, rightPrice } = this.assignment
    const from = cost + (leftPrice[line] ?? 0)
    const end = ofLeft.starts[line + 1] ?? 0
    for (let at = ofLeft.starts[line] ?? 0; at < end; at++) {
      const pair = ofLeft.pairs[at] ?? 0
      const right = scored.right[pair] ?? 0
      const next = from + (rightPrice[right] ?? 0) - (worth[pair] ?? 0)
      this.looks += 1
      if (next >= below || pair === pairOfLeft[line]) continue
      if (this.#near.offer(right, next)) this.#reachedBy[right] = pair
    }
  }

  /** Moves the prices so that the chain costs nothing and no pair exceeds its prices. */
  #pay(root: number, cost: number) {
    const { pairOfRight, leftPrice, rightPrice } = this.assignment
    leftPrice[root] = (leftPrice[root] ?? 0) - cost
    for (let at = 0; at < this.#closedCount; at++) {
      const right = this.#closed[at] ?? 0
      const part = cost - (this.#near.distance[right] ?? 0)
      const left = this.#graph.scored.left[pairOfRight[right] ?? 0] ?? 0
      rightPrice[right] = (rightPrice[right] ?? 0) + part
      leftPrice[left] = (leftPrice[left] ?? 0) - part
    }
  }

  #change(ending: Ending) {
    const { pairOfLeft, pairOfRight } = this.assignment
    const { left, right } = this.#graph.scored
    let open = ending.line
    if (ending.kind === 'left') {
      const given = pairOfLeft[ending.line] ?? nobody
      pairOfLeft[ending.line] = nobody
      if (given === nobody) return
      open = right[given] ?? 0
    }
    for (;;) {
      const pair = this.#reachedBy[open] ?? 0
      const line = left[pair] ?? 0
      const before = pairOfLeft[line] ?? nobody
      pairOfLeft[line] = pair
      pairOfRight[open] = pair
      if (before === nobody) return
      open = right[before] ?? 0
    }
  }
}
