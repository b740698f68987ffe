/**
 * Lexicographic min-cost flow over costs of three words, which form an ordered group, so
 * the methods stay exact: network simplex first, shortest paths afterwards. A free arc from
 * source to sink keeps "send nobody more" among the choices. A solved network stays warm: one
 * person more or less is one search, and the prices of the nodes prove the result.
 */
import { NearestHeap } from './nearest-heap.ts'
import { NetworkSimplex } from './network-simplex.ts'
import { compareWords, type Words } from './packed-costs.ts'

/** More than all people together. */
const unbounded = 1_000_000_000
/** Sends after which the prices are made anew: nodes that nothing reaches drift with each of them. */
const sendsMax = 4

export class FlowNetwork {
  readonly #nodes: number
  #count = 0
  readonly #tail: Int32Array
  readonly #head: Int32Array
  readonly #high: Float64Array
  readonly #low: Float64Array
  readonly #last: Float64Array
  /** Room left on each arc; what is sent is the room of its return arc. */
  readonly #left: Float64Array
  /** Arcs that leave node v: order[first[v]] up to order[first[v + 1]]. */
  readonly #first: Int32Array
  readonly #order: Int32Array
  readonly #priceHigh: Float64Array
  readonly #priceLow: Float64Array
  readonly #priceLast: Float64Array
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
    this.#last = new Float64Array(arcs)
    this.#left = new Float64Array(arcs)
    this.#first = new Int32Array(nodes + 1)
    this.#order = new Int32Array(arcs)
    this.#priceHigh = new Float64Array(nodes)
    this.#priceLow = new Float64Array(nodes)
    this.#priceLast = new Float64Array(nodes)
    this.#heap = new NearestHeap(nodes)
    this.#via = new Int32Array(nodes)
  }

  /** Adds an arc and gives its number; the number after it is its return arc. */
  arc(tail: number, head: number, capacity: number, [high, low, last]: Words): number {
    const arc = this.#count
    if (arc === this.#tail.length) throw new Error('a network got more arcs than it was made for')
    this.#count += 2
    this.#put(arc, { tail, head, room: capacity, words: [high, low, last] })
    this.#put(arc + 1, { tail: head, head: tail, room: 0, words: [-high, -low, -last] })
    return arc
  }

  #put(arc: number, of: { tail: number; head: number; room: number; words: Words }) {
    this.#tail[arc] = of.tail
    this.#head[arc] = of.head
    this.#left[arc] = of.room
    this.#high[arc] = of.words[0]
    this.#low[arc] = of.words[1]
    this.#last[arc] = of.words[2]
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
    return this.#rise(this.#source, node)
  }

  /** Sends whatever improves the vector from source to sink. */
  solve(source: number, sink: number) {
    this.#source = source
    const free = this.arc(source, sink, unbounded, [0, 0, 0])
    // At first everybody runs over it; whoever finds a better way leaves it.
    this.#left[free] = 0
    this.#left[free + 1] = unbounded
    this.#compress()
    new NetworkSimplex({
      nodes: this.#nodes,
      arcs: this.#count,
      tail: this.#tail,
      head: this.#head,
      left: this.#left,
      costs: [this.#high, this.#low, this.#last],
      prices: [this.#priceHigh, this.#priceLow, this.#priceLast],
    }).run()
    // From here on a pair less, or a pair more, may run over the free arc.
    this.#left[free] = unbounded
    this.#sendsSince = sendsMax
  }

  /** Sends one more from node to node at the least loss; false if no way is left. */
  send(from: number, to: number): boolean {
    this.#ready()
    this.#heap.clear()
    this.#heap.offer(from, 0, 0, 0)
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
    this.#ready()
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
      return this.#search(tail) ? heap.words(tail) : undefined
    }
    heap.offer(this.#head[one] ?? 0, 0, 0, 0)
    this.#search(-1)
    const losses = open.flatMap((arc): Words[] => {
      const [high, low, last] = this.#reduced(arc)
      const [wayHigh, wayLow, wayLast] = heap.words(this.#tail[arc] ?? 0)
      return wayHigh === Infinity ? [] : [[wayHigh + high, wayLow + low, wayLast + last]]
    })
    return losses.toSorted(compareWords)[0]
  }

  /** The dual proof: no arc with room left has a negative reduced cost, the free one included. */
  isProven(): boolean {
    if (this.#sendsSince > 0) this.#reprice()
    for (let arc = 0; arc < this.#count; arc++) {
      if ((this.#left[arc] ?? 0) > 0 && this.#isBetter(arc)) return false
    }
    return true
  }

  #ready() {
    if (this.#sendsSince >= sendsMax) this.#reprice()
  }

  #reduced(arc: number): Words {
    const [high, low, last] = this.#rise(this.#head[arc] ?? 0, this.#tail[arc] ?? 0)
    return [
      (this.#high[arc] ?? 0) + high,
      (this.#low[arc] ?? 0) + low,
      (this.#last[arc] ?? 0) + last,
    ]
  }

  #isBetter(arc: number): boolean {
    return compareWords(this.#reduced(arc), [0, 0, 0]) < 0
  }

  /** The price of `to` above that of `from`. */
  #rise(from: number, to: number): Words {
    return [
      (this.#priceHigh[to] ?? 0) - (this.#priceHigh[from] ?? 0),
      (this.#priceLow[to] ?? 0) - (this.#priceLow[from] ?? 0),
      (this.#priceLast[to] ?? 0) - (this.#priceLast[from] ?? 0),
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
    const last = this.#priceLast.fill(0)
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
        const newLast = (last[node] ?? 0) + (this.#last[arc] ?? 0)
        const knownHigh = high[to] ?? 0
        const knownLow = low[to] ?? 0
        const isLower =
          newHigh < knownHigh ||
          (newHigh === knownHigh &&
            (newLow < knownLow || (newLow === knownLow && newLast < (last[to] ?? 0))))
        if (!isLower) continue
        high[to] = newHigh
        low[to] = newLow
        last[to] = newLast
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
    const [priceHigh, priceLow, priceLast] = [this.#priceHigh, this.#priceLow, this.#priceLast]
    for (let node = heap.take(); node >= 0; node = heap.take()) {
      if (node === target) return true
      const fromHigh = (heap.high[node] ?? 0) + (priceHigh[node] ?? 0)
      const fromLow = (heap.low[node] ?? 0) + (priceLow[node] ?? 0)
      const fromLast = (heap.last[node] ?? 0) + (priceLast[node] ?? 0)
      const end = this.#first[node + 1] ?? 0
      for (let place = this.#first[node] ?? 0; place < end; place++) {
        const arc = this.#order[place] ?? 0
        if ((this.#left[arc] ?? 0) <= 0) continue
        const to = this.#head[arc] ?? 0
        const isNearer = heap.offer(
          to,
          fromHigh + (this.#high[arc] ?? 0) - (priceHigh[to] ?? 0),
          fromLow + (this.#low[arc] ?? 0) - (priceLow[to] ?? 0),
          fromLast + (this.#last[arc] ?? 0) - (priceLast[to] ?? 0),
        )
        if (isNearer) this.#via[to] = arc
      }
    }
    return target < 0
  }

  /** Takes the distances into the prices; nodes beyond the target move with it. */
  #adopt(target: number) {
    const heap = this.#heap
    const far = heap.words(target)
    for (let node = 0; node < this.#nodes; node++) {
      const [high, low, last] = heap.isNearer(node, target) ? heap.words(node) : far
      this.#priceHigh[node] = (this.#priceHigh[node] ?? 0) + high
      this.#priceLow[node] = (this.#priceLow[node] ?? 0) + low
      this.#priceLast[node] = (this.#priceLast[node] ?? 0) + last
    }
  }
}
