/**
 * Lexicographic min-cost flow: successive shortest paths over costs of two words,
 * which form an ordered group, so the method stays exact. A free arc from source to
 * sink keeps "send nobody more" among the choices. A solved network stays warm: one
 * person more or less is one search, and the prices of the nodes prove the result.
 */
import { NearestHeap } from './nearest-heap.ts'

/** More than all people together. */
const unbounded = 1_000_000_000
/** Sends after which the prices are made anew: nodes that nothing reaches drift with each of them. */
const sendsMax = 4

type Words = readonly [high: number, low: number]

export class FlowNetwork {
  readonly #nodes: number
  #count = 0
  readonly #tail: Int32Array
  readonly #head: Int32Array
  readonly #high: Float64Array
  readonly #low: Float64Array
  /** Room left on each arc; what is sent is the room of its return arc. */
  readonly #left: Float64Array
  /** Arcs that leave node v: order[first[v]] up to order[first[v + 1]]. */
  readonly #first: Int32Array
  readonly #order: Int32Array
  readonly #priceHigh: Float64Array
  readonly #priceLow: Float64Array
  readonly #heap: NearestHeap
  /** The arc by which the last search came to a node. */
  readonly #via: Int32Array
  #source = 0
  #sendsSince = 0

  constructor(nodes: number, arcsMax: number) {
    const arcs = 2 * (arcsMax + 1)
    this.#nodes = nodes
    this.#tail = new Int32Array(arcs)
    this.#head = new Int32Array(arcs)
    this.#high = new Float64Array(arcs)
    this.#low = new Float64Array(arcs)
    this.#left = new Float64Array(arcs)
    this.#first = new Int32Array(nodes + 1)
    this.#order = new Int32Array(arcs)
    this.#priceHigh = new Float64Array(nodes)
    this.#priceLow = new Float64Array(nodes)
    this.#heap = new NearestHeap(nodes)
    this.#via = new Int32Array(nodes)
  }

  /** Adds an arc and gives its number; the number after it is its return arc. */
  arc(tail: number, head: number, capacity: number, [high, low]: Words): number {
    const arc = this.#count
    if (arc === this.#tail.length) throw new Error('a network got more arcs than it was made for')
    this.#count += 2
    this.#put(arc, { tail, head, room: capacity, high, low })
    this.#put(arc + 1, { tail: head, head: tail, room: 0, high: -high, low: -low })
    return arc
  }

  #put(arc: number, of: { tail: number; head: number; room: number; high: number; low: number }) {
    this.#tail[arc] = of.tail
    this.#head[arc] = of.head
    this.#left[arc] = of.room
    this.#high[arc] = of.high
    this.#low[arc] = of.low
  }

  get arcs(): number {
    return this.#count / 2
  }

  /** People sent over an arc. */
  sent(arc: number): number {
    return this.#left[arc + 1] ?? 0
  }

  /** The price of a node, 0 at the source. */
  price(node: number): Words {
    if (this.#sendsSince > 0) this.#reprice()
    return [
      (this.#priceHigh[node] ?? 0) - (this.#priceHigh[this.#source] ?? 0),
      (this.#priceLow[node] ?? 0) - (this.#priceLow[this.#source] ?? 0),
    ]
  }

  /** Sends whatever improves the vector from source to sink. */
  solve(source: number, sink: number) {
    this.#source = source
    const free = this.arc(source, sink, unbounded, [0, 0])
    this.#compress()
    this.#reprice()
    for (;;) {
      this.#heap.clear()
      this.#heap.offer(source, 0, 0)
      if (!this.#search(sink)) throw new Error('the free arc was lost')
      this.#adopt(sink)
      const [high, low] = this.#rise(source, sink)
      if (high > 0 || (high === 0 && low >= 0)) break
      this.#sendAlongZero(source, sink)
    }
    // From here on a pair less, or a pair more, may run over the free arc.
    this.#left[free + 1] = unbounded
    this.#sendsSince = 1
  }

  /** Sends one more from node to node at the least loss; false if no way is left. */
  send(from: number, to: number): boolean {
    if (this.#sendsSince >= sendsMax) this.#reprice()
    this.#heap.clear()
    this.#heap.offer(from, 0, 0)
    if (!this.#search(to)) return false
    this.#adopt(to)
    this.#sendsSince += 1
    for (let node = to; node !== from;) {
      const arc = this.#via[node] ?? 0
      this.#left[arc] = (this.#left[arc] ?? 0) - 1
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] ?? 0) + 1
      node = this.#tail[arc] ?? 0
    }
    return true
  }

  /** Takes one off the capacity of an arc; who ran over it finds the next best way. False if there is none. */
  lower(arc: number): boolean {
    const left = this.#left[arc] ?? 0
    if (left > 0) {
      this.#left[arc] = left - 1
      return true
    }
    const sent = this.#left[arc + 1] ?? 0
    if (sent === 0) throw new Error('an arc without capacity cannot lose any')
    this.#left[arc + 1] = sent - 1
    if (this.send(this.#tail[arc] ?? 0, this.#head[arc] ?? 0)) return true
    this.#left[arc + 1] = sent
    return false
  }

  /** Adds one to the capacity of an arc, and uses it where that is better. */
  raise(arc: number): boolean {
    this.#left[arc] = (this.#left[arc] ?? 0) + 1
    if (!this.#isBetter(arc)) return true
    this.#left[arc] = (this.#left[arc] ?? 0) - 1
    this.#left[arc + 1] = (this.#left[arc + 1] ?? 0) + 1
    return this.send(this.#head[arc] ?? 0, this.#tail[arc] ?? 0)
  }

  /**
   * What it costs at least to send one more over one of these arcs, none of which is used; all
   * leave one node, or all enter one. Undefined if no way leads back.
   */
  lossOver(arcs: readonly number[]): Words | undefined {
    const open = arcs.filter((arc) => (this.#left[arc] ?? 0) > 0)
    const [one] = open
    if (one === undefined) return undefined
    if (this.#sendsSince > 0) this.#reprice()
    const tail = this.#tail[one] ?? 0
    const heap = this.#heap
    heap.clear()
    if (open.every((arc) => this.#tail[arc] === tail)) {
      for (const arc of open) heap.offer(this.#head[arc] ?? 0, ...this.#reduced(arc))
      return this.#search(tail) ? [heap.high[tail] ?? 0, heap.low[tail] ?? 0] : undefined
    }
    heap.offer(this.#head[one] ?? 0, 0, 0)
    this.#search(-1)
    const losses = open.flatMap((arc): Words[] => {
      const [high, low] = this.#reduced(arc)
      const from = this.#tail[arc] ?? 0
      const wayHigh = heap.high[from] ?? Infinity
      return wayHigh === Infinity ? [] : [[wayHigh + high, (heap.low[from] ?? 0) + low]]
    })
    return losses.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0]
  }

  /** The dual proof: no arc with room left has a negative reduced cost, the free one included. */
  isProven(): boolean {
    if (this.#sendsSince > 0) this.#reprice()
    for (let arc = 0; arc < this.#count; arc++) {
      if ((this.#left[arc] ?? 0) > 0 && this.#isBetter(arc)) return false
    }
    return true
  }

  #reduced(arc: number): Words {
    const [high, low] = this.#rise(this.#head[arc] ?? 0, this.#tail[arc] ?? 0)
    return [(this.#high[arc] ?? 0) + high, (this.#low[arc] ?? 0) + low]
  }

  #isBetter(arc: number): boolean {
    const [high, low] = this.#reduced(arc)
    return high < 0 || (high === 0 && low < 0)
  }

  /** The price of `to` above that of `from`. */
  #rise(from: number, to: number): Words {
    return [
      (this.#priceHigh[to] ?? 0) - (this.#priceHigh[from] ?? 0),
      (this.#priceLow[to] ?? 0) - (this.#priceLow[from] ?? 0),
    ]
  }

  #compress() {
    const first = this.#first
    for (let arc = 0; arc < this.#count; arc++) {
      const tail = this.#tail[arc] ?? 0
      first[tail + 1] = (first[tail + 1] ?? 0) + 1
    }
    for (let node = 0; node < this.#nodes; node++) {
      first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
    }
    const at = first.slice()
    for (let arc = 0; arc < this.#count; arc++) {
      const tail = this.#tail[arc] ?? 0
      const place = at[tail] ?? 0
      this.#order[place] = arc
      at[tail] = place + 1
    }
  }

  /** Bellman and Ford from everywhere at once: the least cost of any way that ends in a node, 0 at most. */
  #reprice() {
    this.#sendsSince = 0
    const high = this.#priceHigh.fill(0)
    const low = this.#priceLow.fill(0)
    const queue = Int32Array.from({ length: this.#nodes }, (_, node) => node)
    const waits = new Uint8Array(this.#nodes).fill(1)
    let waiting = this.#nodes
    let visits = 0
    for (let at = 0; waiting > 0; at = (at + 1) % this.#nodes) {
      if (visits++ > this.#nodes ** 2) throw new Error('a round trip in the network gains')
      const node = queue[at] ?? 0
      waits[node] = 0
      waiting -= 1
      for (let place = this.#first[node] ?? 0; place < (this.#first[node + 1] ?? 0); place++) {
        const arc = this.#order[place] ?? 0
        if ((this.#left[arc] ?? 0) <= 0) continue
        const to = this.#head[arc] ?? 0
        const newHigh = (high[node] ?? 0) + (this.#high[arc] ?? 0)
        const newLow = (low[node] ?? 0) + (this.#low[arc] ?? 0)
        const known = high[to] ?? 0
        if (newHigh > known || (newHigh === known && newLow >= (low[to] ?? 0))) continue
        high[to] = newHigh
        low[to] = newLow
        if (waits[to] === 1) continue
        waits[to] = 1
        queue[(at + 1 + waiting) % this.#nodes] = to
        waiting += 1
      }
    }
  }

  /** Dijkstra on reduced costs from whatever stands in the heap, up to `target`; -1 for everywhere. */
  #search(target: number): boolean {
    const heap = this.#heap
    const [priceHigh, priceLow] = [this.#priceHigh, this.#priceLow]
    for (let node = heap.take(); node >= 0; node = heap.take()) {
      if (node === target) return true
      const fromHigh = (heap.high[node] ?? 0) + (priceHigh[node] ?? 0)
      const fromLow = (heap.low[node] ?? 0) + (priceLow[node] ?? 0)
      const end = this.#first[node + 1] ?? 0
      for (let place = this.#first[node] ?? 0; place < end; place++) {
        const arc = this.#order[place] ?? 0
        if ((this.#left[arc] ?? 0) <= 0) continue
        const to = this.#head[arc] ?? 0
        const isNearer = heap.offer(
          to,
          fromHigh + (this.#high[arc] ?? 0) - (priceHigh[to] ?? 0),
          fromLow + (this.#low[arc] ?? 0) - (priceLow[to] ?? 0),
        )
        if (isNearer) this.#via[to] = arc
      }
    }
    return target < 0
  }

  /** Takes the distances into the prices; nodes beyond the target move with it. */
  #adopt(target: number) {
    const heap = this.#heap
    const [farHigh, farLow] = [heap.high[target] ?? 0, heap.low[target] ?? 0]
    for (let node = 0; node < this.#nodes; node++) {
      const isNearer = heap.isNearer(node, target)
      this.#priceHigh[node] =
        (this.#priceHigh[node] ?? 0) + (isNearer ? (heap.high[node] ?? 0) : farHigh)
      this.#priceLow[node] =
        (this.#priceLow[node] ?? 0) + (isNearer ? (heap.low[node] ?? 0) : farLow)
    }
  }

  /** Sends along arcs of reduced cost zero, depth first; a node that led nowhere is not tried again. */
  #sendAlongZero(source: number, sink: number) {
    const next = this.#first.slice()
    const onPath = new Uint8Array(this.#nodes)
    const path = new Int32Array(this.#nodes)
    let depth = 0
    let node = source
    for (;;) {
      onPath[node] = 1
      if (node === sink) {
        const back = this.#sendAlong(path.subarray(0, depth))
        for (let at = back; at < depth; at++) onPath[this.#head[path[at] ?? 0] ?? 0] = 0
        depth = back
        node = this.#tail[path[back] ?? 0] ?? 0
        continue
      }
      const arc = this.#nextZero(node, next, onPath)
      if (arc >= 0) {
        path[depth++] = arc
        node = this.#head[arc] ?? 0
        continue
      }
      if (depth === 0) return
      onPath[node] = 0
      node = this.#tail[path[--depth] ?? 0] ?? 0
      next[node] = (next[node] ?? 0) + 1
    }
  }

  #nextZero(node: number, next: Int32Array, onPath: Uint8Array): number {
    const end = this.#first[node + 1] ?? 0
    for (let place = next[node] ?? 0; place < end; place++) {
      const arc = this.#order[place] ?? 0
      const to = this.#head[arc] ?? 0
      if ((this.#left[arc] ?? 0) <= 0 || onPath[to] === 1) continue
      const high = (this.#high[arc] ?? 0) + (this.#priceHigh[node] ?? 0)
      if (high !== (this.#priceHigh[to] ?? 0)) continue
      const low = (this.#low[arc] ?? 0) + (this.#priceLow[node] ?? 0)
      if (low !== (this.#priceLow[to] ?? 0)) continue
      next[node] = place
      return arc
    }
    next[node] = end
    return -1
  }

  /** Fills a path; gives the place of its first arc without room. */
  #sendAlong(path: Int32Array): number {
    let most = unbounded
    for (const arc of path) most = Math.min(most, this.#left[arc] ?? 0)
    let back = path.length
    for (let at = path.length - 1; at >= 0; at--) {
      const arc = path[at] ?? 0
      const left = (this.#left[arc] ?? 0) - most
      this.#left[arc] = left
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] ?? 0) + most
      if (left === 0) back = at
    }
    return back
  }
}
