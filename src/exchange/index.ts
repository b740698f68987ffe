/**
 * The door of the exchange: who goes when, the check that shares nothing with the planner, and what
 * follows from a plan (why not, a withdrawn name, groups no clause names, who crosses next); named
 * for named among many parties.
 */
export { checkPlan, reportOnPlan, type PlanReport } from './check/check-plan.ts'
export { reportOnCycles } from './check/pools/check-cycles.ts'
export type { LeastPrices } from './check/pools/no-better.ts'
export { reportOnEdition } from './edition/check-edition.ts'
export { readEdition, type Edition } from './edition/edition-form.ts'
export { editionFor, type Matter, type Sharing } from './edition/edition.ts'
export { readCyclesForm, type CyclesForm } from './forms/cycles-form.ts'
export {
  readPlan,
  stayReasons,
  type Plan,
  type SettledPlan,
  type StayReason,
} from './forms/plan-form.ts'
export { aimNames, type AimName, type ReachedAim } from './planning/cycles/further-aims.ts'
export { planCycles, type CyclesEffort, type CyclesPlan } from './planning/cycles/plan-cycles.ts'
export { makePool, type Arc, type Caps, type Pool } from './planning/cycles/pool.ts'
export { readWmd } from './planning/cycles/read-wmd.ts'
export {
  Explainer,
  type Explanation,
  type ForcedIn,
  type Rank,
} from './planning/explaining/explain-person.ts'
export {
  auditFairness,
  groupings,
  type AuditedPerson,
  type AuditedPlan,
  type AuditedProblem,
  type FairnessAudit,
  type Grouping,
  type GroupShare,
  type LongHeld,
  type PersonFacts,
} from './planning/fairness/fairness-audit.ts'
export { planOf } from './planning/flow/flow-plan.ts'
export { solveByFlow, type FlowSolution } from './planning/flow/solve-by-flow.ts'
export { proposeByFlow, proposePlan, type Effort, type ProgramEffort } from './planning/propose.ts'
export type {
  IntegerAnswer,
  IntegerProgram,
  IntegerSolver,
  IntegerTask,
} from './planning/program/solving/integer-solver.ts'
export { releaseOrder, type Crossing, type StageRelease } from './planning/release-order.ts'
export {
  problemAfter,
  repairPlan,
  type Move,
  type Repaired,
  type RepairTask,
} from './planning/repair/repair-plan.ts'
export { ways, type Way } from './planning/withdrawals/play-exchange.ts'
export {
  playMornings,
  type MorningsAsked,
  type PlayedMornings,
  type RateOutlook,
} from './planning/withdrawals/play-mornings.ts'
export { simulateWithdrawals, type Outlook } from './planning/withdrawals/simulate-withdrawals.ts'
export type { Spread } from './planning/withdrawals/spread.ts'
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
