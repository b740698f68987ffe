/** The door of the exchange: who goes when, and the check that shares nothing with the planner. */
export { checkPlan, reportOnPlan, type PlanReport } from './check/check-plan.ts'
export { reportOnEdition } from './edition/check-edition.ts'
export { readEdition, type Edition } from './edition/edition-form.ts'
export { editionFor, type Matter, type Sharing } from './edition/edition.ts'
export {
  readPlan,
  stayReasons,
  type Plan,
  type SettledPlan,
  type StayReason,
} from './forms/plan-form.ts'
export { proposeByFlow, proposePlan, type Effort, type ProgramEffort } from './planning/propose.ts'
export type {
  IntegerAnswer,
  IntegerProgram,
  IntegerSolver,
  IntegerTask,
} from './planning/program/integer-solver.ts'
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
