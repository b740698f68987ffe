/**
 * Cuts an integer program where nothing connects it: remains share no row with the living, nor
 * one party's duty track with another's. What each part reaches adds up, level by level.
 */
import type { IntegerProgram } from './integer-solver.ts'

export type ProgramPart = {
  readonly program: IntegerProgram
  /** The columns and rows of the whole program, in order. */
  readonly columns: Int32Array
  readonly rows: Int32Array
}

export function splitProgram(whole: IntegerProgram): readonly ProgramPart[] {
  const columnOfRow = new Int32Array(whole.rows).fill(-1)
  const leader = Int32Array.from({ length: whole.columns }, (_, column) => column)
  const find = (column: number): number => {
    let at = column
    while (leader[at] !== at) {
      const next = leader[at] ?? at
      leader[at] = leader[next] ?? next
      at = leader[at] ?? at
    }
    return at
  }
  for (let column = 0; column < whole.columns; column++) {
    for (const row of rowsOf(whole, column)) {
      const other = columnOfRow[row] ?? -1
      if (other < 0) columnOfRow[row] = column
      // The first column leads, so that the parts come in the order of the columns.
      else {
        const [a, b] = [find(other), find(column)]
        leader[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
  const members = new Map<number, { columns: number[]; rows: number[] }>()
  for (let column = 0; column < whole.columns; column++) {
    const first = find(column)
    const part = members.get(first)
    if (part === undefined) members.set(first, { columns: [column], rows: [] })
    else part.columns.push(column)
  }
  const alone: number[] = []
  for (const [row, column] of columnOfRow.entries()) {
    if (column < 0) alone.push(row)
    else members.get(find(column))?.rows.push(row)
  }
  const parts = [...members.values()].map(({ columns, rows }) => partOf(whole, columns, rows))
  return alone.length === 0 ? parts : [...parts, partOf(whole, [], alone)]
}

const rowsOf = ({ starts, indices }: IntegerProgram, column: number) =>
  indices.subarray(starts[column] ?? 0, starts[column + 1] ?? 0)

const pick = (from: Float64Array, at: readonly number[]) =>
  Float64Array.from(at, (index) => from[index] ?? 0)

function partOf(whole: IntegerProgram, columns: number[], rows: number[]): ProgramPart {
  const rowAt = new Map(rows.map((row, index) => [row, index]))
  const starts = new Int32Array(columns.length + 1)
  for (const [index, column] of columns.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + rowsOf(whole, column).length
  }
  const entries = columns.flatMap((column) => [...rowsOf(whole, column)])
  const values = columns.flatMap((column) => [
    ...whole.values.subarray(whole.starts[column] ?? 0, whole.starts[column + 1] ?? 0),
  ])
  return {
    columns: Int32Array.from(columns),
    rows: Int32Array.from(rows),
    program: {
      columns: columns.length,
      rows: rows.length,
      lower: pick(whole.lower, columns),
      upper: pick(whole.upper, columns),
      integer: Uint8Array.from(columns, (column) => whole.integer[column] ?? 0),
      starts,
      indices: Int32Array.from(entries, (row) => rowAt.get(row) ?? 0),
      values: Float64Array.from(values),
      rowLower: pick(whole.rowLower, rows),
      rowUpper: pick(whole.rowUpper, rows),
    },
  }
}
