/**
 * Lexicographic min-cost flow: successive shortest paths over costs of two
 * words, which form an ordered group, so the method stays exact. A free arc
 * from source to sink keeps "send nobody more" among the choices; at the end
 * the prices of source and sink are equal and the prices are the dual proof.
 * Node 20, 2 shared cores: figures stand in bench/planning.
 */
import { NearestHeap } from './nearest-heap.ts'

const unbounded = 1_000_000_000

type Arcs = {
  readonly head: Int32Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly left: Float64Array
  /** Arcs that leave node v: order[first[v]] up to order[first[v + 1]]. */
  readonly first: Int32Array
  readonly order: Int32Array
}

export class FlowNetwork {
  readonly #nodes: number
  readonly #tail: number[] = []
  readonly #head: number[] = []
  readonly #capacity: number[] = []
  readonly #high: number[] = []
  readonly #low: number[] = []
  #arcs: Arcs
  readonly #priceHigh: Float64Array
  readonly #priceLow: Float64Array

  constructor(nodes: number) {
    this.#nodes = nodes
    this.#arcs = this.#compress()
    this.#priceHigh = new Float64Array(nodes).fill(Infinity)
    this.#priceLow = new Float64Array(nodes)
  }

  /** Adds an arc and gives its number; the number after it is its return arc. */
  arc(
    tail: number,
    head: number,
    capacity: number,
    [high, low]: readonly [number, number],
  ): number {
    const arc = this.#head.length
    this.#tail.push(tail, head)
    this.#head.push(head, tail)
    this.#capacity.push(capacity, 0)
    this.#high.push(high, -high)
    this.#low.push(low, -low)
    return arc
  }

  get arcs(): number {
    return this.#head.length / 2
  }

  /** People sent over an arc. */
  sent(arc: number): number {
    return this.#arcs.left[arc + 1] ?? 0
  }

  /** The price of a node, undefined if nothing can reach it. */
  price(node: number): readonly [high: number, low: number] | undefined {
    const high = this.#priceHigh[node] ?? Infinity
    return high === Infinity ? undefined : [high, this.#priceLow[node] ?? 0]
  }

  /** Sends whatever improves the vector from source to sink. */
  solve(source: number, sink: number) {
    this.arc(source, sink, unbounded, [0, 0])
    this.#arcs = this.#compress()
    this.#firstPrices(source)
    const heap = new NearestHeap(this.#nodes)
    const next = new Int32Array(this.#nodes)
    const onPath = new Uint8Array(this.#nodes)
    while (
      (this.#priceHigh[sink] ?? 0) < 0 ||
      ((this.#priceHigh[sink] ?? 0) === 0 && (this.#priceLow[sink] ?? 0) < 0)
    ) {
      next.set(this.#arcs.first.subarray(0, this.#nodes))
      while (this.#push(source, { sink, most: unbounded, next, onPath }) > 0);
      this.#reprice(heap, source, sink)
    }
  }

  /** The dual proof: no arc with room left has a negative reduced cost, the free one included. */
  isProven(): boolean {
    const { head, high, low, left } = this.#arcs
    return this.#tail.every((tail, arc) => {
      const tailHigh = this.#priceHigh[tail] ?? Infinity
      if ((left[arc] ?? 0) <= 0 || tailHigh === Infinity) return true
      const to = head[arc] ?? 0
      const reduced = (high[arc] ?? 0) + tailHigh - (this.#priceHigh[to] ?? 0)
      if (reduced !== 0) return reduced > 0
      return (low[arc] ?? 0) + (this.#priceLow[tail] ?? 0) - (this.#priceLow[to] ?? 0) >= 0
    })
  }

  #compress(): Arcs {
    const first = new Int32Array(this.#nodes + 1)
    for (const tail of this.#tail) first[tail + 1] = (first[tail + 1] ?? 0) + 1
    for (let node = 0; node < this.#nodes; node++) {
      first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
    }
    const order = new Int32Array(this.#tail.length)
    const at = first.slice()
    for (const [arc, tail] of this.#tail.entries()) {
      const place = at[tail] ?? 0
      order[place] = arc
      at[tail] = place + 1
    }
    return {
      head: Int32Array.from(this.#head),
      high: Float64Array.from(this.#high),
      low: Float64Array.from(this.#low),
      left: Float64Array.from(this.#capacity),
      first,
      order,
    }
  }

  /** Bellman and Ford from the source: costs may be negative at the start, cycles are not. */
  #firstPrices(source: number) {
    const { head, high, low, left } = this.#arcs
    this.#priceHigh[source] = 0
    for (let round = 0, changed = true; changed && round <= this.#nodes; round++) {
      changed = false
      for (let arc = 0; arc < head.length; arc += 2) {
        const tail = this.#tail[arc] ?? 0
        const to = head[arc] ?? 0
        const from = this.#priceHigh[tail] ?? Infinity
        if ((left[arc] ?? 0) <= 0 || from === Infinity) continue
        const newHigh = from + (high[arc] ?? 0)
        const newLow = (this.#priceLow[tail] ?? 0) + (low[arc] ?? 0)
        const known = this.#priceHigh[to] ?? 0
        if (newHigh > known || (newHigh === known && newLow >= (this.#priceLow[to] ?? 0))) continue
        this.#priceHigh[to] = newHigh
        this.#priceLow[to] = newLow
        changed = true
      }
    }
  }

  /** Sends along arcs of reduced cost zero, depth first; a node that led nowhere is not tried again. */
  #push(
    node: number,
    walk: { sink: number; most: number; next: Int32Array; onPath: Uint8Array },
  ): number {
    if (node === walk.sink) return walk.most
    const { next, onPath, most } = walk
    const { head, high, low, left, first, order } = this.#arcs
    const end = first[node + 1] ?? 0
    onPath[node] = 1
    for (let at = next[node] ?? 0; at < end; at++) {
      next[node] = at
      const arc = order[at] ?? 0
      const to = head[arc] ?? 0
      const room = left[arc] ?? 0
      if (room <= 0 || onPath[to] === 1) continue
      if ((high[arc] ?? 0) + (this.#priceHigh[node] ?? 0) !== (this.#priceHigh[to] ?? 0)) continue
      if ((low[arc] ?? 0) + (this.#priceLow[node] ?? 0) !== (this.#priceLow[to] ?? 0)) continue
      walk.most = Math.min(most, room)
      const sent = this.#push(to, walk)
      walk.most = most
      if (sent === 0) continue
      left[arc] = room - sent
      left[arc ^ 1] = (left[arc ^ 1] ?? 0) + sent
      onPath[node] = 0
      return sent
    }
    next[node] = end
    onPath[node] = 0
    return 0
  }

  /** Dijkstra on reduced costs up to the sink; nodes beyond it move with it. */
  #reprice(heap: NearestHeap, source: number, sink: number) {
    const { head, high, low, left, first, order } = this.#arcs
    const priceHigh = this.#priceHigh
    const priceLow = this.#priceLow
    heap.clear()
    heap.offer(source, 0, 0)
    for (let node = heap.take(); node >= 0 && node !== sink; node = heap.take()) {
      const fromHigh = (heap.high[node] ?? 0) + (priceHigh[node] ?? 0)
      const fromLow = (heap.low[node] ?? 0) + (priceLow[node] ?? 0)
      for (let at = first[node] ?? 0, end = first[node + 1] ?? 0; at < end; at++) {
        const arc = order[at] ?? 0
        if ((left[arc] ?? 0) <= 0) continue
        const to = head[arc] ?? 0
        heap.offer(
          to,
          fromHigh + (high[arc] ?? 0) - (priceHigh[to] ?? 0),
          fromLow + (low[arc] ?? 0) - (priceLow[to] ?? 0),
        )
      }
    }
    const sinkHigh = heap.high[sink] ?? 0
    const sinkLow = heap.low[sink] ?? 0
    for (let node = 0; node < this.#nodes; node++) {
      if (priceHigh[node] === Infinity) continue
      const nearer = heap.isNearer(node, sink)
      priceHigh[node] = (priceHigh[node] ?? 0) + (nearer ? (heap.high[node] ?? 0) : sinkHigh)
      priceLow[node] = (priceLow[node] ?? 0) + (nearer ? (heap.low[node] ?? 0) : sinkLow)
    }
  }
}
