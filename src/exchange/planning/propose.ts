/**
 * Proposes who goes when. What one flow carries is planned by the flow, with prices that prove
 * it; everything else by integer programs, level by level, with a solver that is handed in. The
 * duty track first, always. Pure: the same problem gives the same plan, byte for byte.
 */
import type { Plan } from '../forms/plan-form.ts'
import type { Problem } from '../forms/problem.ts'
import { proposeByFlow } from './flow/flow-plan.ts'
import type { IntegerSolver } from './program/solving/integer-solver.ts'
import { planByProgram } from './program/plan-by-program.ts'
import type { LevelProgress } from './program/solving/solve-levels.ts'
import { needsSolver, routeOf } from './router.ts'
import { standingsOf } from './standing.ts'

export { proposeByFlow }

export type Effort = {
  /** Time the plan took, filled in by whoever holds a clock. */
  readonly seconds?: number
  /** False when the time is up: the best plan so far is given, with its bounds. */
  readonly goOn?: () => boolean
}

export type ProgramEffort = Effort & {
  /** Needed for what one flow does not carry; without it that is refused. */
  readonly solver?: IntegerSolver
  /** Seconds left of the whole budget; 60 if not said. */
  readonly secondsLeft?: () => number
  /** Told after each level. */
  readonly progress?: LevelProgress
}

/** Any formula. Throws a Refusal if a solver is needed and there is none, or it breaks. */
export async function proposePlan(
  problem: Problem,
  problemSha256: string,
  effort: ProgramEffort = {},
): Promise<Plan> {
  const standings = standingsOf(problem)
  const route = routeOf(problem, standings.eligible)
  if (route.method === 'flow') return proposeByFlow(problem, problemSha256, effort)
  if (effort.solver === undefined) throw needsSolver(route.why)
  const { solver, secondsLeft = () => 60, progress, seconds = 0 } = effort
  const told = progress === undefined ? {} : { progress }
  const asked = { standings, problemSha256, seconds, solver, secondsLeft, ...told }
  return planByProgram(problem, asked)
}
