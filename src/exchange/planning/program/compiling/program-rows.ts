/** Builds an integer program column by column, and remembers which condition each row says. */
import type { IntegerProgram } from '../solving/integer-solver.ts'

type Bounds = { readonly lower: number; readonly upper: number }

export class ProgramRows {
  readonly #columns: (Bounds & { readonly isWhole: boolean })[] = []
  readonly #rows: (Bounds & { readonly condition: string | undefined })[] = []
  readonly #entries: [row: number, value: number][][] = []

  get columns(): number {
    return this.#columns.length
  }

  /** A column that takes whole numbers. */
  whole(lower: number, upper: number): number {
    return this.#column({ lower, upper, isWhole: true })
  }

  /** A column whose whole value follows from the whole ones. */
  loose(lower: number, upper: number): number {
    return this.#column({ lower, upper, isWhole: false })
  }

  #column(column: Bounds & { isWhole: boolean }): number {
    this.#entries.push([])
    return this.#columns.push(column) - 1
  }

  /** `condition`: its name where it can be named in "no plan is possible"; definitions have none. */
  row(lower: number, upper: number, condition?: string): number {
    return this.#rows.push({ lower, upper, condition }) - 1
  }

  /** Each column at most once a row. */
  put(row: number, column: number, value: number) {
    if (value !== 0) this.#entries[column]?.push([row, value])
  }

  /** The condition of each row. */
  conditions(): readonly (string | undefined)[] {
    return this.#rows.map(({ condition }) => condition)
  }

  program(): IntegerProgram {
    const starts = new Int32Array(this.#columns.length + 1)
    for (const [column, entries] of this.#entries.entries()) {
      starts[column + 1] = (starts[column] ?? 0) + entries.length
    }
    const entries = this.#entries.flat()
    return {
      columns: this.#columns.length,
      rows: this.#rows.length,
      lower: Float64Array.from(this.#columns, ({ lower }) => lower),
      upper: Float64Array.from(this.#columns, ({ upper }) => upper),
      integer: Uint8Array.from(this.#columns, ({ isWhole }) => Number(isWhole)),
      starts,
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, value]) => value),
      rowLower: Float64Array.from(this.#rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(this.#rows, ({ upper }) => upper),
    }
  }
}
