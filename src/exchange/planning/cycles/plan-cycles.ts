/** Proposes the cycles and chains of a pool that are worth most together, with their proof. */
import type { IntegerSolver } from '../program/solving/integer-solver.ts'
import { cyclesOf, type Column } from './cycle-columns.ts'
import type { Caps, Pool } from './pool.ts'
import { reachFurther, type AimName, type ReachedAim } from './further-aims.ts'
import { positionProgram } from './position-program.ts'
import { searchCycles, type Found } from './search-cycles.ts'

/** Branches of our own search before a solver is asked; no pool at hand needed more than 47. */
const branchesUsual = 20_000

/** The form of what `good-offices plan cycles` writes; nodes as in the file, altruists first. */
export type CyclesPlan = Caps & {
  readonly form: 'good-offices/cycles/1'
  readonly status: 'optimal' | 'best-known'
  readonly value: number
  /** No plan is worth more. */
  readonly bound: number
  readonly cycles: readonly (readonly number[])[]
  readonly chains: readonly (readonly number[])[]
  /** What was asked among plans of the same value, in the order asked. */
  readonly aims?: readonly ReachedAim[]
}

export type CyclesEffort = {
  /** Seconds left; at 0 the search ends with the best plan known. Without it there is no end. */
  readonly secondsLeft?: () => number
  readonly branchesMax?: number
  /** Asked for a pool that our own search does not close, and for further aims. */
  readonly solver?: () => Promise<IntegerSolver>
  /** Reached one after the other among the plans of the highest value, once that is proven. */
  readonly aims?: readonly AimName[]
}

export async function planCycles(
  pool: Pool,
  caps: Caps,
  effort: CyclesEffort = {},
): Promise<CyclesPlan> {
  const { secondsLeft = () => Infinity, branchesMax = branchesUsual, aims: names = [] } = effort
  const cycles = cyclesOf(pool, caps.cycleMax)
  const step = stepOf(pool, cycles, caps)
  const goOn = () => secondsLeft() > 0
  const own = searchCycles(pool, cycles, { chainMax: caps.chainMax, step, branchesMax, goOn })
  const isOpen = own.bound > own.value && goOn()
  const mayAsk = effort.solver !== undefined && (isOpen || names.length > 0)
  const solver = mayAsk ? await effort.solver?.() : undefined
  const asked = { own, step, caps, secondsLeft }
  const found =
    isOpen && solver !== undefined ? await bySolver(pool, cycles, { ...asked, solver }) : own
  const isProven = found.bound === found.value
  const further =
    names.length > 0 && isProven && solver !== undefined
      ? await reachFurther(
          pool,
          { cycles, columns: found.columns },
          { names, caps, solver, secondsLeft },
        )
      : undefined
  const columns = further?.columns ?? found.columns
  return {
    form: 'good-offices/cycles/1',
    cycleMax: caps.cycleMax,
    chainMax: caps.chainMax,
    status: isProven ? 'optimal' : 'best-known',
    value: found.value / pool.scale,
    bound: found.bound / pool.scale,
    cycles: written(columns, 'cycle'),
    chains: written(columns, 'chain'),
    ...(further === undefined ? {} : { aims: further.reached }),
  }
}

type Asked = {
  readonly own: Found
  readonly step: number
  readonly caps: Caps
  readonly secondsLeft: () => number
  readonly solver: IntegerSolver
}

async function bySolver(
  pool: Pool,
  cycles: readonly Column[],
  { own, step, caps, secondsLeft, solver }: Asked,
): Promise<Found> {
  const { program, cost, read } = positionProgram(pool, cycles, caps)
  const seconds = Math.min(secondsLeft(), 3_600)
  const answer = await solver.solve(program, { cost, maximise: true, locks: [], seconds })
  if (answer.status === 'stopped' || answer.status === 'impossible') return own
  const columns = read(answer.x)
  const value = columns.reduce((sum, { weight }) => sum + weight, 0)
  const best = value > own.value ? { columns, value } : own
  const claimed = answer.status === 'optimal' ? value : Math.floor(answer.bound / step) * step
  return { ...own, ...best, bound: Math.max(best.value, Math.min(own.bound, claimed)) }
}

const written = (columns: readonly Column[], kind: Column['kind']) =>
  columns
    .filter((column) => column.kind === kind)
    .map(({ nodes }) => nodes.map((node) => node + 1))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))

/** The greatest whole number of which the value of every plan is a multiple. */
function stepOf({ weight }: Pool, cycles: readonly Column[], { chainMax }: Caps): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const weights = chainMax > 0 ? [...weight] : cycles.map((column) => column.weight)
  return weights.reduce((step, each) => divisor(step, Math.abs(each)), 0) || 1
}
