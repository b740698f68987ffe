/** Pairs gathered one by one into columns, each with the number it had in the run before. */
import type { ScoredPairs } from '../choice/pair-graph.ts'

export class PairList {
  #left: Int32Array
  #right: Int32Array
  #log2Odds: Float64Array
  #before: Int32Array
  #count = 0

  /** `expected`: about so many; there may be more. */
  constructor(expected = 0) {
    const room = expected + 1_024
    this.#left = new Int32Array(room)
    this.#right = new Int32Array(room)
    this.#log2Odds = new Float64Array(room)
    this.#before = new Int32Array(room)
  }

  /** `before`: -1 for a pair that is compared anew. */
  add(pair: { left: number; right: number; log2Odds: number; before: number }) {
    const at = this.#count
    if (at === this.#left.length) this.#grow()
    this.#left[at] = pair.left
    this.#right[at] = pair.right
    this.#log2Odds[at] = pair.log2Odds
    this.#before[at] = pair.before
    this.#count = at + 1
  }

  #grow() {
    const [left, right, odds, before] = [this.#left, this.#right, this.#log2Odds, this.#before]
    const size = 2 * left.length
    this.#left = new Int32Array(size)
    this.#right = new Int32Array(size)
    this.#log2Odds = new Float64Array(size)
    this.#before = new Int32Array(size)
    this.#left.set(left)
    this.#right.set(right)
    this.#log2Odds.set(odds)
    this.#before.set(before)
  }

  get count(): number {
    return this.#count
  }

  /** Of the pairs from `from` on only those stay that `isKept` says, in their order. */
  keepOnly(isKept: (right: number, log2Odds: number) => boolean, from = 0): void {
    let to = from
    for (let pair = from; pair < this.#count; pair += 1) {
      if (!isKept(this.#right[pair] ?? 0, this.#log2Odds[pair] ?? 0)) continue
      this.#left[to] = this.#left[pair] ?? 0
      this.#right[to] = this.#right[pair] ?? 0
      this.#log2Odds[to] = this.#log2Odds[pair] ?? 0
      this.#before[to] = this.#before[pair] ?? 0
      to += 1
    }
    this.#count = to
  }

  /** Of the pairs from `from` on. */
  oddsSince(from: number): Float64Array {
    return this.#log2Odds.slice(from, this.#count)
  }

  /** How many pairs each of so many lines of the right list has. */
  ofRightLines(lines: number): Int32Array {
    const pairs = new Int32Array(lines)
    for (let pair = 0; pair < this.#count; pair += 1) {
      const right = this.#right[pair] ?? 0
      pairs[right] = (pairs[right] ?? 0) + 1
    }
    return pairs
  }

  before(pair: number): number {
    return this.#before[pair] ?? -1
  }

  /** All pairs, or only some of them. */
  columns(some?: readonly number[]): ScoredPairs {
    if (some !== undefined)
      return {
        left: Int32Array.from(some, (pair) => this.#left[pair] ?? 0),
        right: Int32Array.from(some, (pair) => this.#right[pair] ?? 0),
        log2Odds: Float64Array.from(some, (pair) => this.#log2Odds[pair] ?? 0),
        count: some.length,
      }
    return {
      left: this.#left.slice(0, this.#count),
      right: this.#right.slice(0, this.#count),
      log2Odds: this.#log2Odds.slice(0, this.#count),
      count: this.#count,
    }
  }
}
