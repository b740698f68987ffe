/**
 * Among all plans of the same value, those that break less when somebody withdraws: more cycles
 * of two, fewer longer ones, more arcs that could also be gone back, so that a longer cycle that
 * fails may leave one of two. One aim after the other, each held when the next is asked, as in
 * the hierarchies of national kidney programmes (Manlove and O'Malley, ACM JEA 2015).
 */
import type { IntegerSolver, Lock } from '../program/solving/integer-solver.ts'
import type { Column } from './cycle-columns.ts'
import type { Caps, Pool } from './pool.ts'
import { positionProgram } from './position-program.ts'

/** In the order in which they are usually asked. */
export const aimNames = ['two-way', 'fewer-long', 'back-arcs'] as const
export type AimName = (typeof aimNames)[number]

/** `value` counts cycles of two, cycles of three and more, or arcs with an arc back. */
export type ReachedAim = {
  readonly name: AimName
  readonly value: number
  readonly proven: boolean
}

/** What a column adds to the count of an aim; chains add nothing. */
export function countOf(name: AimName, pool: Pool, { kind, nodes }: Column): number {
  if (kind === 'chain') return 0
  if (name === 'two-way') return nodes.length === 2 ? 1 : 0
  if (nodes.length === 2) return 0
  if (name === 'fewer-long') return 1
  return nodes.filter((node, at) => hasArc(pool, node, nodes.at(at - 1) ?? 0)).length
}

function hasArc({ first, head }: Pool, from: number, to: number): boolean {
  return head.subarray(first[from] ?? 0, first[from + 1] ?? 0).includes(to)
}

export type FurtherAims = {
  readonly names: readonly AimName[]
  readonly caps: Caps
  readonly solver: IntegerSolver
  readonly secondsLeft: () => number
}

const sum = (all: readonly Column[], of: (column: Column) => number) =>
  all.reduce((total, column) => total + of(column), 0)

/** `columns` are a plan whose value is proven; what comes back has the same value. */
export async function reachFurther(
  pool: Pool,
  { cycles, columns }: { cycles: readonly Column[]; columns: readonly Column[] },
  { names, caps, solver, secondsLeft }: FurtherAims,
): Promise<{ readonly columns: readonly Column[]; readonly reached: readonly ReachedAim[] }> {
  const { program, cost, read } = positionProgram(pool, cycles, caps)
  const locks: Lock[] = [{ cost, atLeast: sum(columns, ({ weight }) => weight) }]
  const reached: ReachedAim[] = []
  let best = columns
  for (const name of names) {
    const sign = name === 'fewer-long' ? -1 : 1
    const aim = new Float64Array(program.columns)
    for (const [at, column] of cycles.entries()) aim[at] = sign * countOf(name, pool, column)
    const seconds = Math.max(0, Math.min(secondsLeft(), 3_600))
    const task = { cost: aim, maximise: true, locks, seconds }
    // oxlint-disable-next-line no-await-in-loop -- each aim is held before the next is asked
    const answer = seconds > 0 ? await solver.solve(program, task) : { status: 'stopped' as const }
    const count = (all: readonly Column[]) => sum(all, (column) => countOf(name, pool, column))
    if (answer.status === 'optimal' || answer.status === 'feasible') {
      const other = read(answer.x)
      if (sign * count(other) > sign * count(best)) best = other
    }
    const value = count(best)
    reached.push({ name, value, proven: answer.status === 'optimal' })
    locks.push({ cost: aim, atLeast: sign * value })
  }
  return { columns: best, reached }
}
