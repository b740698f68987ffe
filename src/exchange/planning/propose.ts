/** Proposes who goes when, by the method that carries the problem. */
import type { Plan } from '../forms/plan-form.ts'
import type { Problem } from '../forms/problem.ts'
import { proposeByFlow } from './flow/flow-plan.ts'

export type Effort = {
  /** Time the plan took, filled in by whoever holds a clock. */
  readonly seconds?: number
  /** False when the time is up: the best plan so far is given, with its bounds. */
  readonly goOn?: () => boolean
}

/** Throws a Refusal that names the clause if the problem is outside what the flow carries. */
export function proposePlan(problem: Problem, problemSha256: string, effort: Effort = {}): Plan {
  return proposeByFlow(problem, problemSha256, effort)
}
