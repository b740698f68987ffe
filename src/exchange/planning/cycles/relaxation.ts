/**
 * The relaxation of a pool in which cycles and chains may be taken in shares: columns come in as
 * they are worth more than the prices of their nodes. The bound it gives is a proof: prices are
 * multiples of 2^-20 and weights whole, so every sum below is exact, and a plan never brings more
 * than all prices plus, for each of its columns, what the best column has above them.
 */
import { ChainWalks } from './chain-walks.ts'
import type { Column } from './cycle-columns.ts'
import { Packing } from './packing.ts'
import type { Pool } from './pool.ts'

const quantum = 2 ** -20
/** A column that has no more than this above the prices is left out, and counted in the bound. */
const enough = 2 ** -18

export type Relaxed = {
  /** No plan over the open columns is worth more. */
  readonly bound: number
  readonly prices: Float64Array
  readonly shares: readonly { readonly column: Column; readonly share: number }[]
}

/** What a column is worth above the prices of its nodes. */
export function surplusOf({ weight, nodes }: Column, prices: Float64Array): number {
  let surplus = weight
  for (const node of nodes) surplus -= prices[node] ?? 0
  return surplus
}

export class Relaxation {
  readonly #packing: Packing
  readonly #walks: ChainWalks
  readonly #columns: Column[] = []
  readonly #known = new Set<string>()
  /** The largest weight counts 1 in the packing, whose tolerances are made for that. */
  readonly #unit: number
  /** A column has at least two nodes. */
  readonly #columnsMax: number

  constructor(pool: Pool, chainMax: number) {
    this.#packing = new Packing(pool.nodes)
    this.#walks = new ChainWalks(pool, chainMax)
    this.#unit = pool.weight.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1)
    this.#columnsMax = Math.floor(pool.nodes / 2)
  }

  /**
   * `cycles` are those that are open; a chain is open if all of its arcs are. When `goOn` says
   * no it ends at once, with a bound that holds and is worth less.
   */
  solve(cycles: readonly Column[], isClosed: Uint8Array, goOn: () => boolean): Relaxed {
    for (const [index, { weight, arcs }] of this.#columns.entries()) {
      const isOpen = arcs.every((arc) => isClosed[arc] === 0)
      this.#packing.weigh(index, isOpen ? weight / this.#unit : -1)
    }
    for (;;) {
      this.#packing.solve(goOn)
      const prices = this.#packing.prices.map(
        (price) => Math.ceil(Math.max(0, price * this.#unit) / quantum) * quantum,
      )
      const { entering, most } = this.#price(cycles, isClosed, prices)
      if (!goOn() || !this.#take(entering)) {
        const bound = prices.reduce((sum, price) => sum + price, 0) + most * this.#columnsMax
        return { bound, prices, shares: this.#shares() }
      }
    }
  }

  /** The column with the largest surplus at each node, and the largest of all. */
  #price(cycles: readonly Column[], isClosed: Uint8Array, prices: Float64Array) {
    const bestAt: (Column | undefined)[] = []
    const surplusAt = new Float64Array(prices.length).fill(enough)
    let most = 0
    const offer = (column: Column, surplus: number) => {
      for (const node of column.nodes) {
        if (surplus <= (surplusAt[node] ?? 0)) continue
        surplusAt[node] = surplus
        bestAt[node] = column
      }
    }
    for (const column of cycles) {
      const surplus = surplusOf(column, prices)
      if (surplus > most) most = surplus
      if (surplus > enough) offer(column, surplus)
    }
    most = Math.max(most, this.#walks.search(prices, isClosed))
    for (const { column, surplus } of this.#walks.above(enough)) offer(column, surplus)
    return { entering: bestAt, most }
  }

  /** False if all of them are known: then only rounding makes them look better than they are. */
  #take(entering: readonly (Column | undefined)[]): boolean {
    let isNew = false
    for (const column of entering) {
      if (column === undefined) continue
      const key = column.arcs.join()
      if (this.#known.has(key)) continue
      this.#known.add(key)
      this.#packing.add(column.weight / this.#unit, column.nodes)
      this.#columns.push(column)
      isNew = true
    }
    return isNew
  }

  #shares() {
    return this.#columns.flatMap((column, index) => {
      const share = this.#packing.share(index)
      return share > 1e-5 ? [{ column, share }] : []
    })
  }
}
