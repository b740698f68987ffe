/**
 * The best shares of columns when each node may be used once in all: the linear relaxation, by
 * the primal simplex method with the inverse of the basis kept, one row a node. Floating point:
 * nothing is proven here. What comes out is shares to round and prices, from which
 * relaxation.ts makes a bound in exact steps.
 */
const tolerance = 1e-9
/** Pivots after which it ends with the prices it has. */
const pivotsMax = 200_000
/** Pivots between two looks at whether to go on. */
const pivotsUnasked = 64

/** All nodes have the same room; a little more for each, all different, keeps the pivots moving. */
const roomOf = (row: number) => 1 + 1e-4 * (1 + ((row * 7_919) % 1_009) / 1_009)

export class Packing {
  readonly #rows: number
  readonly #nodes: (readonly number[])[] = []
  readonly #weights: number[] = []
  /** The row where a column is in the basis, or -1. */
  readonly #rowOf: number[] = []
  /** The column in the basis of each row; -1 - v is the room that node v leaves unused. */
  readonly #basis: Int32Array
  /** By columns: the entry of row r and node v stands at v * rows + r. */
  readonly #inverse: Float64Array
  readonly #share: Float64Array
  readonly #along: Float64Array
  /** One for each node, never below zero once solved. */
  readonly prices: Float64Array

  constructor(rows: number) {
    this.#rows = rows
    this.#basis = new Int32Array(rows)
    this.#inverse = new Float64Array(rows * rows)
    this.#share = new Float64Array(rows)
    this.#along = new Float64Array(rows)
    this.prices = new Float64Array(rows)
    this.#clear()
  }

  #clear() {
    this.#rowOf.fill(-1)
    this.#inverse.fill(0)
    for (let row = 0; row < this.#rows; row++) {
      this.#basis[row] = -1 - row
      this.#inverse[row * this.#rows + row] = 1
    }
  }

  /** Gives the number of the column. */
  add(weight: number, nodes: readonly number[]): number {
    this.#nodes.push(nodes)
    this.#weights.push(weight)
    return this.#rowOf.push(-1) - 1
  }

  /** A column with a weight below zero leaves the basis with the next `solve`. */
  weigh(column: number, weight: number) {
    this.#weights[column] = weight
  }

  share(column: number): number {
    const row = this.#rowOf[column] ?? -1
    return row < 0 ? 0 : (this.#share[row] ?? 0)
  }

  solve(goOn: () => boolean) {
    this.#refresh()
    if (this.#drift() > 1e-7) {
      this.#clear()
      this.#refresh()
    }
    for (let pivots = 0; pivots < pivotsMax; pivots++) {
      if (pivots % pivotsUnasked === pivotsUnasked - 1 && !goOn()) return
      const entering = this.#bestEntry()
      if (entering === undefined) return
      const row = this.#leaving(entering.column)
      if (row < 0) return
      this.#pivot(entering, row)
    }
  }

  /** Shares and prices from the inverse. */
  #refresh() {
    const rows = this.#rows
    this.#share.fill(0)
    for (let node = 0; node < rows; node++) {
      const room = roomOf(node)
      let price = 0
      for (let row = 0; row < rows; row++) {
        const entry = this.#inverse[node * rows + row] ?? 0
        if (entry === 0) continue
        this.#share[row] = (this.#share[row] ?? 0) + entry * room
        price += entry * this.#weightAt(row)
      }
      this.prices[node] = price
    }
  }

  #weightAt(row: number): number {
    const column = this.#basis[row] ?? -1
    return column < 0 ? 0 : (this.#weights[column] ?? 0)
  }

  /** How far the shares are from filling the room of each node: what rounding has spoilt. */
  #drift(): number {
    const room = Float64Array.from({ length: this.#rows }, (_, row) => roomOf(row))
    for (let row = 0; row < this.#rows; row++) {
      const column = this.#basis[row] ?? -1
      const share = this.#share[row] ?? 0
      if (column < 0) room[-1 - column] = (room[-1 - column] ?? 0) - share
      else for (const node of this.#nodes[column] ?? []) room[node] = (room[node] ?? 0) - share
    }
    return room.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  }

  /** The column with the largest surplus over the prices, or room whose price fell below zero. */
  #bestEntry(): { readonly column: number; readonly surplus: number } | undefined {
    let column = 0
    let best = tolerance
    for (let each = 0; each < this.#nodes.length; each++) {
      let surplus = this.#weights[each] ?? 0
      for (const node of this.#nodes[each] ?? []) surplus -= this.prices[node] ?? 0
      if (surplus > best && (this.#rowOf[each] ?? -1) < 0) {
        best = surplus
        column = each
      }
    }
    for (let node = 0; node < this.#rows; node++) {
      const surplus = -(this.prices[node] ?? 0)
      if (surplus <= best) continue
      best = surplus
      column = -1 - node
    }
    return best > tolerance ? { column, surplus: best } : undefined
  }

  /** The row that is used up first when the column comes in. */
  #leaving(column: number): number {
    const along = this.#along
    along.fill(0)
    const nodes = column < 0 ? [-1 - column] : (this.#nodes[column] ?? [])
    for (const node of nodes) {
      const from = node * this.#rows
      for (let row = 0; row < this.#rows; row++) {
        along[row] = (along[row] ?? 0) + (this.#inverse[from + row] ?? 0)
      }
    }
    let leaving = -1
    let least = Infinity
    for (let row = 0; row < this.#rows; row++) {
      const slope = along[row] ?? 0
      if (slope <= tolerance) continue
      const steps = Math.max(0, this.#share[row] ?? 0) / slope
      if (steps > least || (steps === least && slope <= (along[leaving] ?? 0))) continue
      least = steps
      leaving = row
    }
    return leaving
  }

  #pivot({ column, surplus }: { column: number; surplus: number }, leaving: number) {
    const rows = this.#rows
    const along = this.#along
    const slope = along[leaving] ?? 1
    const step = (this.#share[leaving] ?? 0) / slope
    for (let row = 0; row < rows; row++) {
      this.#share[row] = (this.#share[row] ?? 0) - step * (along[row] ?? 0)
    }
    this.#share[leaving] = step
    along[leaving] = 0
    for (let node = 0; node < rows; node++) {
      const from = node * rows
      const entry = (this.#inverse[from + leaving] ?? 0) / slope
      if (entry === 0) continue
      this.prices[node] = (this.prices[node] ?? 0) + surplus * entry
      for (let row = from; row < from + rows; row++) {
        this.#inverse[row] = (this.#inverse[row] ?? 0) - (along[row - from] ?? 0) * entry
      }
      this.#inverse[from + leaving] = entry
    }
    const before = this.#basis[leaving] ?? -1
    if (before >= 0) this.#rowOf[before] = -1
    if (column >= 0) this.#rowOf[column] = leaving
    this.#basis[leaving] = column
  }
}
