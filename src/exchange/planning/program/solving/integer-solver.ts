/**
 * What the planner asks of a solver of integer programs. Numbers only: no name and no
 * person enters a program. The planner is pure, so the solver is handed to it.
 */
import { createHash } from 'node:crypto'

/**
 * Columns with bounds and rows with bounds; the matrix by columns. A row may have no bound
 * (Infinity); a column always has both, or the solver may go round for ever (account-rows.ts).
 */
export type IntegerProgram = {
  readonly columns: number
  readonly rows: number
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where a column takes whole numbers only. */
  readonly integer: Uint8Array
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
}

/** A level that is settled: the sum of `cost` stays at or above `atLeast`. */
export type Lock = { readonly cost: Float64Array; readonly atLeast: number }

export type IntegerTask = {
  /** Whole numbers, so that a gap below 1 is a proof. */
  readonly cost: Float64Array
  readonly maximise: boolean
  readonly locks: readonly Lock[]
  readonly seconds: number
}

export type IntegerAnswer =
  /**
   * `optimal`: nothing better by 1 or more exists. `feasible`: the time was over; `bound` is the
   * best not excluded. Loose columns may leave `value` a fraction below what its whole columns
   * can reach; whoever asked counts that from the whole columns.
   */
  | {
      readonly status: 'optimal' | 'feasible'
      readonly x: Float64Array
      readonly value: number
      readonly bound: number
    }
  | { readonly status: 'impossible' }
  /** Neither a solution nor a proof that there is none; `bound` where something is excluded. */
  | { readonly status: 'stopped'; readonly bound?: number }

export type IntegerSolver = {
  /** Name and version, for the certificate. */
  readonly name: string
  readonly solve: (program: IntegerProgram, task: IntegerTask) => Promise<IntegerAnswer>
}

/** SHA-256 of the numbers of a program, in the order of its fields, little-endian. */
export function programSha256(program: IntegerProgram): string {
  const hash = createHash('sha256')
  const { columns, rows, lower, upper, integer, starts, indices, values } = program
  hash.update(Int32Array.of(columns, rows))
  const { rowLower, rowUpper } = program
  for (const part of [lower, upper, integer, starts, indices, values, rowLower, rowUpper]) {
    hash.update(part)
  }
  return hash.digest('hex')
}
