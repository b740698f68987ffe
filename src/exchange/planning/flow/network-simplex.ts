/**
 * Network simplex: a spanning tree of arcs whose prices make every arc in it cost nothing, and one
 * exchange of arcs after another until no arc with room left would pay. The tree is kept strongly
 * feasible (from every node something more can run up to the root), so exchanges that move nobody
 * cannot go round for ever (Cunningham 1976; Ahuja, Magnanti and Orlin, Network Flows, 11.7).
 *
 * The root is a node beside the network. Every node hangs on it at first by an arc of its own that
 * only leads to the root; as none leads out of it, nothing ever runs there.
 */

/**
 * Arcs lie in pairs, the return arc of an even `arc` after it; at the start nothing runs, or all that
 * may, over each. The method changes `left` and the prices.
 */
export type Residual = {
  readonly nodes: number
  readonly arcs: number
  readonly tail: Int32Array
  readonly head: Int32Array
  /** Room left on each arc. */
  readonly left: Float64Array
  /** Costs by arc and prices by node, one array a word. */
  readonly costs: readonly [Float64Array, Float64Array, Float64Array]
  readonly prices: readonly [Float64Array, Float64Array, Float64Array]
}

/** The arc of a node that hangs on the root by its own. */
const toRoot = -1
/** Exchanges an arc or node may cost at most: 0.6 is the most ever met, so more is a defect. */
const exchangesEach = 1_000
const nothing = -1
/** Which arc of a pair outside the tree has room: the arc itself, or its return arc. */
const [atNone, atFull] = [1, -1]

const sideOf = (left: Float64Array, arc: number) =>
  (left[arc] ?? 0) > 0 ? atNone : (left[arc + 1] ?? 0) > 0 ? atFull : 0

export class NetworkSimplex {
  readonly #of: Residual
  /** The tree: who is above a node, by which arc, and how far the root is. */
  readonly #parent: Int32Array
  readonly #up: Int32Array
  readonly #depth: Int32Array
  readonly #firstChild: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array
  /** By pair of arcs, 0 in the tree: a sign, so that one product says whether a pair pays. */
  readonly #side: Int8Array
  /** Arcs are looked at in turn, a block at a time; the best of a block enters. */
  #turn = 0
  readonly #block: number
  /** What the arc that enters costs by the prices, below 0. */
  readonly #loss = new Float64Array(3)

  constructor(of: Residual) {
    const { nodes } = of
    this.#of = of
    this.#block = Math.max(10, Math.ceil(Math.sqrt(of.arcs / 2)))
    this.#parent = new Int32Array(nodes + 1).fill(nodes)
    this.#up = new Int32Array(nodes + 1).fill(toRoot)
    this.#depth = new Int32Array(nodes + 1).fill(1)
    this.#firstChild = new Int32Array(nodes + 1).fill(nothing)
    this.#next = new Int32Array(nodes + 1).fill(nothing)
    this.#previous = new Int32Array(nodes + 1).fill(nothing)
    this.#side = Int8Array.from({ length: of.arcs / 2 }, (_, pair) => sideOf(of.left, 2 * pair))
    this.#parent[nodes] = nothing
    this.#depth[nodes] = 0
    for (let node = 0; node < nodes; node++) this.#attach(node, nodes)
    for (const prices of of.prices) prices.fill(0)
  }

  /** Afterwards no arc with room has a cost below 0 by the prices. */
  run() {
    const most = exchangesEach * (this.#of.nodes + this.#of.arcs)
    for (let exchanges = 0; exchanges < most; exchanges++) {
      const arc = this.#entering()
      if (arc < 0) return
      this.#exchange(arc)
    }
    throw new Error('the network simplex goes round')
  }

  /** The arc that pays best in the first block that has one that pays, or -1. */
  #entering(): number {
    const { arcs, tail, head, costs, prices } = this.#of
    const [high] = costs
    const [priceHigh] = prices
    const side = this.#side
    const loss = this.#loss.fill(0)
    let best = nothing
    let bestHigh = 0
    let inBlock = this.#block
    let at = this.#turn
    for (let seen = 0; seen < arcs; seen += 2) {
      const lossHigh =
        (side[at >> 1] ?? 0) *
        ((high[at] ?? 0) + (priceHigh[tail[at] ?? 0] ?? 0) - (priceHigh[head[at] ?? 0] ?? 0))
      // The other words are looked at only where the first does not decide.
      if (lossHigh < bestHigh || (lossHigh === bestHigh && this.#isBetter(at))) {
        this.#note(at)
        best = at
        bestHigh = loss[0] ?? 0
      }
      at += 2
      if (at === arcs) at = 0
      if (--inBlock > 0) continue
      if (best >= 0) break
      inBlock = this.#block
    }
    this.#turn = at
    return best < 0 || this.#side[best >> 1] === atNone ? best : best + 1
  }

  /** What the open arc of a pair costs by the prices, in one word. */
  #word(arc: number, word: 0 | 1 | 2): number {
    const { tail, head, costs, prices } = this.#of
    const price = prices[word]
    const forth =
      (costs[word][arc] ?? 0) + (price[tail[arc] ?? 0] ?? 0) - (price[head[arc] ?? 0] ?? 0)
    return (this.#side[arc >> 1] ?? 0) * forth
  }

  /** Whether the pair beats the best so far in the second and third word. */
  #isBetter(arc: number): boolean {
    if (this.#side[arc >> 1] === 0) return false
    const [, low = 0, last = 0] = this.#loss
    return (this.#word(arc, 1) - low || this.#word(arc, 2) - last) < 0
  }

  #note(arc: number) {
    this.#loss[0] = this.#word(arc, 0)
    this.#loss[1] = this.#word(arc, 1)
    this.#loss[2] = this.#word(arc, 2)
  }

  /** Sends what the round trip over the arc and the tree bears, and lets the last full arc go. */
  #exchange(arc: number) {
    const { tail, head, left } = this.#of
    const [parent, up] = [this.#parent, this.#up]
    const [first, second] = [tail[arc] ?? 0, head[arc] ?? 0]
    const apex = this.#apex(first, second)
    let most = left[arc] ?? 0
    let leaving = nothing
    let isOnFirst = false
    for (let node = first; node !== apex; node = parent[node] ?? 0) {
      const by = up[node] ?? 0
      const room = by === toRoot ? 0 : (left[by ^ 1] ?? 0)
      if (room >= most) continue
      most = room
      leaving = node
      isOnFirst = true
    }
    for (let node = second; node !== apex; node = parent[node] ?? 0) {
      const by = up[node] ?? 0
      const room = by === toRoot ? Infinity : (left[by] ?? 0)
      if (room > most) continue
      most = room
      leaving = node
      isOnFirst = false
    }
    if (most > 0) this.#send({ arc, first, second, apex, most })
    if (leaving === nothing) {
      this.#side[arc >> 1] = (arc & 1) === 0 ? atFull : atNone
      return
    }
    const before = this.#up[leaving] ?? 0
    if (before !== toRoot) this.#side[before >> 1] = sideOf(left, before & ~1)
    this.#side[arc >> 1] = 0
    if (isOnFirst) this.#rehang(leaving, { node: first, onto: second, by: arc })
    else this.#rehang(leaving, { node: second, onto: first, by: arc ^ 1 })
    this.#moveTree(isOnFirst ? first : second, isOnFirst ? -1 : 1)
  }

  /** Where the ways from two nodes to the root meet. */
  #apex(a: number, b: number): number {
    const [parent, depth] = [this.#parent, this.#depth]
    while (a !== b) {
      if ((depth[a] ?? 0) >= (depth[b] ?? 0)) a = parent[a] ?? 0
      else b = parent[b] ?? 0
    }
    return a
  }

  #send(trip: { arc: number; first: number; second: number; apex: number; most: number }) {
    const { left } = this.#of
    const { apex, most } = trip
    const over = (arc: number) => {
      left[arc] = (left[arc] ?? 0) - most
      left[arc ^ 1] = (left[arc ^ 1] ?? 0) + most
    }
    over(trip.arc)
    for (let node = trip.first; node !== apex; node = this.#parent[node] ?? 0) {
      over((this.#up[node] ?? 0) ^ 1)
    }
    for (let node = trip.second; node !== apex; node = this.#parent[node] ?? 0) {
      over(this.#up[node] ?? 0)
    }
  }

  /** Turns the way from `node` up to `top` round, and hangs it on `onto`. */
  #rehang(top: number, { node, onto, by }: { node: number; onto: number; by: number }) {
    for (;;) {
      const above = this.#parent[node] ?? 0
      const byBefore = this.#up[node] ?? 0
      this.#detach(node, above)
      this.#attach(node, onto)
      this.#up[node] = by
      if (node === top) return
      onto = node
      by = byBefore ^ 1
      node = above
    }
  }

  #detach(node: number, parent: number) {
    const [before, after] = [this.#previous[node] ?? 0, this.#next[node] ?? 0]
    if (before === nothing) this.#firstChild[parent] = after
    else this.#next[before] = after
    if (after !== nothing) this.#previous[after] = before
  }

  #attach(node: number, parent: number) {
    const after = this.#firstChild[parent] ?? 0
    this.#parent[node] = parent
    this.#previous[node] = nothing
    this.#next[node] = after
    if (after !== nothing) this.#previous[after] = node
    this.#firstChild[parent] = node
  }

  /** New prices and depths for everything under `top`, so that the arc it hangs by costs nothing. */
  #moveTree(top: number, sign: 1 | -1) {
    const [priceHigh, priceLow, priceLast] = this.#of.prices
    const [parent, depth, firstChild, next] = [
      this.#parent,
      this.#depth,
      this.#firstChild,
      this.#next,
    ]
    const [high = 0, low = 0, last = 0] = this.#loss
    for (let node = top; ;) {
      priceHigh[node] = (priceHigh[node] ?? 0) + sign * high
      priceLow[node] = (priceLow[node] ?? 0) + sign * low
      priceLast[node] = (priceLast[node] ?? 0) + sign * last
      depth[node] = (depth[parent[node] ?? 0] ?? 0) + 1
      const child = firstChild[node] ?? 0
      if (child !== nothing) {
        node = child
        continue
      }
      while (node !== top && next[node] === nothing) node = parent[node] ?? 0
      if (node === top) return
      node = next[node] ?? 0
    }
  }
}
