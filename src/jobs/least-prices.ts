/** Asks the solver for the prices from which the checker of pools makes its proof; it trusts none of them. */
import type { LeastPrices } from '../exchange/check/pools/no-better.ts'
import type {
  IntegerProgram,
  IntegerSolver,
} from '../exchange/planning/program/solving/integer-solver.ts'

/** A column a node; a row a way, whose nodes together cost what it is worth or more. */
export const leastPricesBy =
  (solver: IntegerSolver, secondsLeft: () => number): LeastPrices =>
  async (nodes, ways) => {
    const rowsOf = Array.from({ length: nodes }, (): number[] => [])
    const most = ways.reduce((sum, { weight }) => Math.max(sum, weight), 0)
    for (const [row, way] of ways.entries()) {
      for (const node of way.nodes) rowsOf[node - 1]?.push(row)
    }
    const starts = new Int32Array(nodes + 1)
    for (const [node, rows] of rowsOf.entries())
      starts[node + 1] = (starts[node] ?? 0) + rows.length
    const indices = Int32Array.from(rowsOf.flat())
    const program: IntegerProgram = {
      columns: nodes,
      rows: ways.length,
      lower: new Float64Array(nodes),
      upper: new Float64Array(nodes).fill(most),
      integer: new Uint8Array(nodes),
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
      rowLower: Float64Array.from(ways, ({ weight }) => weight),
      rowUpper: new Float64Array(ways.length).fill(Infinity),
    }
    const seconds = secondsLeft()
    if (seconds <= 0) return undefined
    const cost = new Float64Array(nodes).fill(1)
    const answer = await solver.solve(program, { cost, maximise: false, locks: [], seconds })
    return answer.status === 'optimal' ? [...answer.x] : undefined
  }
