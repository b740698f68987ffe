/**
 * The chains of a pool that are worth more than the prices of whom they take along. A walk may
 * come to the same pair twice: no plan can use such a walk, it only keeps the search for the
 * best one short (Dickerson and others, EC 2016, arXiv 1606.01623: position by position).
 */
import type { Column } from './cycle-columns.ts'
import type { Pool } from './pool.ts'

export class ChainWalks {
  readonly #pool: Pool
  readonly #chainMax: number
  /** Surplus of the best walk of k arcs to node v, at k * nodes + v. */
  readonly #surplus: Float64Array
  readonly #via: Int32Array

  constructor(pool: Pool, chainMax: number) {
    const isAsked = chainMax > 0 && pool.isAltruist.includes(1)
    this.#pool = pool
    this.#chainMax = isAsked ? Math.min(chainMax, pool.nodes - 1) : 0
    this.#surplus = new Float64Array((this.#chainMax + 1) * pool.nodes)
    this.#via = new Int32Array(this.#surplus.length)
  }

  /** Looks along the arcs that are open; gives the best surplus, or 0 if none is above. */
  search(prices: Float64Array, isClosed: Uint8Array): number {
    const { nodes, isAltruist } = this.#pool
    const surplus = this.#surplus
    surplus.fill(-Infinity)
    if (this.#chainMax === 0) return 0
    for (let node = 0; node < nodes; node++) {
      if (isAltruist[node] === 1) surplus[node] = -(prices[node] ?? 0)
    }
    let best = 0
    for (let before = 0; before < this.#chainMax * nodes; before += nodes) {
      best = Math.max(best, this.#step(before, prices, isClosed))
    }
    return best
  }

  /** From the walks that begin at `before` to those with an arc more. */
  #step(before: number, prices: Float64Array, isClosed: Uint8Array): number {
    const { nodes, first, head, weight } = this.#pool
    const surplus = this.#surplus
    let best = 0
    for (let node = 0; node < nodes; node++) {
      const so = surplus[before + node] ?? 0
      if (so === -Infinity) continue
      const end = first[node + 1] ?? 0
      for (let arc = first[node] ?? 0; arc < end; arc++) {
        if (isClosed[arc] !== 0) continue
        const next = head[arc] ?? 0
        const here = so + (weight[arc] ?? 0) - (prices[next] ?? 0)
        const at = before + nodes + next
        if (here <= (surplus[at] ?? 0)) continue
        surplus[at] = here
        this.#via[at] = arc
        if (here > best) best = here
      }
    }
    return best
  }

  /** The walks of the last search with a surplus above the bound, one for each end and length. */
  *above(bound: number): Generator<{ readonly column: Column; readonly surplus: number }> {
    for (let at = this.#pool.nodes; at < this.#surplus.length; at++) {
      const surplus = this.#surplus[at] ?? 0
      if (surplus > bound) yield { column: this.#columnTo(at), surplus }
    }
  }

  #columnTo(end: number): Column {
    const { nodes, tail, head, weight } = this.#pool
    const arcs: number[] = []
    for (let at = end; at >= nodes;) {
      const arc = this.#via[at] ?? 0
      arcs.unshift(arc)
      at = at - nodes - (head[arc] ?? 0) + (tail[arc] ?? 0)
    }
    return {
      kind: 'chain',
      weight: arcs.reduce((sum, arc) => sum + (weight[arc] ?? 0), 0),
      nodes: [tail[arcs[0] ?? 0] ?? 0, ...arcs.map((arc) => head[arc] ?? 0)],
      arcs,
    }
  }
}
