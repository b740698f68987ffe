/** The door of the exchange: who goes when, and the check that shares nothing with the planner. */
export { checkPlan, reportOnPlan, type PlanReport } from './check/check-plan.ts'
export {
  readPlan,
  stayReasons,
  type Plan,
  type SettledPlan,
  type StayReason,
} from './forms/plan-form.ts'
export { proposePlan, type Effort } from './planning/propose.ts'
export {
  categories,
  holdReasons,
  levelNames,
  readProblem,
  type Clause,
  type LevelName,
  type Problem,
  type ProblemPerson,
} from './forms/problem.ts'
