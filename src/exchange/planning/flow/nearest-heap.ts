import type { Words } from './packed-costs.ts'

/** A binary heap of nodes by their distance of three words; the solver's inner loop, so typed arrays only. */
export class NearestHeap {
  readonly high: Float64Array
  readonly low: Float64Array
  readonly last: Float64Array
  readonly #heap: Int32Array
  /** Place in the heap counted from 1; 0 if the node is not in it. */
  readonly #where: Int32Array
  #size = 0

  constructor(nodes: number) {
    this.high = new Float64Array(nodes)
    this.low = new Float64Array(nodes)
    this.last = new Float64Array(nodes)
    this.#heap = new Int32Array(nodes + 1)
    this.#where = new Int32Array(nodes)
  }

  clear() {
    this.high.fill(Infinity)
    this.low.fill(0)
    this.last.fill(0)
    this.#where.fill(0)
    this.#size = 0
  }

  words(node: number): Words {
    return [this.high[node] ?? 0, this.low[node] ?? 0, this.last[node] ?? 0]
  }

  isNearer(a: number, b: number): boolean {
    const highA = this.high[a] ?? 0
    const highB = this.high[b] ?? 0
    if (highA !== highB) return highA < highB
    const lowA = this.low[a] ?? 0
    const lowB = this.low[b] ?? 0
    return lowA < lowB || (lowA === lowB && (this.last[a] ?? 0) < (this.last[b] ?? 0))
  }

  /** Notes a distance if it is shorter than the one known, and says so. */
  offer(node: number, high: number, low: number, last: number): boolean {
    const knownHigh = this.high[node] ?? 0
    const knownLow = this.low[node] ?? 0
    const isNearer =
      high < knownHigh ||
      (high === knownHigh &&
        (low < knownLow || (low === knownLow && last < (this.last[node] ?? 0))))
    if (!isNearer) return false
    this.high[node] = high
    this.low[node] = low
    this.last[node] = last
    let at = this.#where[node] ?? 0
    if (at === 0) at = ++this.#size
    while (at > 1) {
      const parent = this.#heap[at >> 1] ?? 0
      if (!this.isNearer(node, parent)) break
      this.#put(parent, at)
      at >>= 1
    }
    this.#put(node, at)
    return true
  }

  /** Takes the nearest node out, or gives -1. */
  take(): number {
    if (this.#size === 0) return -1
    const nearest = this.#heap[1] ?? 0
    const last = this.#heap[this.#size--] ?? 0
    if (this.#size === 0) return nearest
    let at = 1
    for (;;) {
      let child = 2 * at
      if (child > this.#size) break
      if (child < this.#size && this.isNearer(this.#heap[child + 1] ?? 0, this.#heap[child] ?? 0)) {
        child++
      }
      const lower = this.#heap[child] ?? 0
      if (!this.isNearer(lower, last)) break
      this.#put(lower, at)
      at = child
    }
    this.#put(last, at)
    return nearest
  }

  #put(node: number, at: number) {
    this.#heap[at] = node
    this.#where[node] = at
  }
}
