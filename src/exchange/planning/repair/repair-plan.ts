/**
 * Repairs a signed plan after withdrawals: stages under way stay as they were signed,
 * as few as possible of the others move, and the later in time the rather. Pure, so a
 * what-if is the same call whose answer nobody keeps.
 */
import type { Plan, SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { planOf } from '../flow/flow-plan.ts'
import { solveByFlow, type FlowSolution } from '../flow/solve-by-flow.ts'
import { cutStages } from './cut-stages.ts'
import { WarmRepair, type Withdrawal } from './warm-repair.ts'

export type RepairTask = {
  /** The problem the plan was signed for. */
  readonly problem: Problem
  readonly signed: SettledPlan
  /** Stages from the first on that are under way or over. */
  readonly carriedOut: number
  readonly withdrawn: readonly Withdrawal[]
}

export type Move = {
  readonly person: string
  /** Stage of the signed plan and of the repaired one; undefined for staying. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export type Repaired = {
  /** What the repaired plan answers: the remaining stages, the new holds, the signed plan as accepted. */
  readonly problem: Problem
  readonly plan: Plan
  /** Everybody still free to travel whose stage is another one than was signed. */
  readonly moves: readonly Move[]
  /** Along the path of each name, or planned anew because companions must be settled together. */
  readonly method: 'path' | 'whole'
}

/** The problem that a repair answers; its bytes are what the plan's SHA-256 is taken of. */
export function problemAfter({ problem, signed, carriedOut, withdrawn }: RepairTask): Problem {
  const left = cutStages(problem, signed, carriedOut)
  const known = new Set(left.people.map(({ id }) => id))
  const holds = [...left.holds, ...withdrawn.filter(({ person }) => known.has(person))]
  return withoutBarredPins({ ...left, holds })
}

/** Whoever was put on by the desk and is held now stays. */
function withoutBarredPins(problem: Problem): Problem {
  if (problem.pins === undefined) return problem
  const held = new Set(problem.holds.map(({ person }) => person))
  return { ...problem, pins: problem.pins.filter(({ person }) => !held.has(person)) }
}

/** Throws a Refusal where the problem is outside what the flow carries. */
export function repairPlan(task: RepairTask, problemSha256: string): Repaired {
  const problem = problemAfter(task)
  const { solution, method } = solved(task, problem)
  const plan = planOf(solution, problemSha256)
  return { problem, plan, moves: movesTo(plan, problem), method }
}

function solved(
  task: RepairTask,
  problem: Problem,
): Pick<Repaired, 'method'> & { solution: FlowSolution } {
  const before = solveByFlow(cutStages(task.problem, task.signed, task.carriedOut))
  if (!WarmRepair.canCarry(before)) return { solution: solveByFlow(problem), method: 'whole' }
  const repair = new WarmRepair(before)
  const known = new Set(problem.people.map(({ id }) => id))
  const open = task.withdrawn.filter(({ person }) => known.has(person))
  const done = open.every((withdrawal) => repair.withdraw(withdrawal))
  // A credit that cannot be given back is said by the whole solution, with its figures.
  if (!done) return { solution: solveByFlow(problem), method: 'whole' }
  return { solution: { ...repair.solution(), problem }, method: 'path' }
}

/** Whose stage changed between the signed plan and this one, among those who may travel. */
export function movesTo(plan: Plan, { people, holds, accepted }: Problem): readonly Move[] {
  if (plan.status === 'impossible') return []
  const barred = new Set(
    holds.filter((hold) => hold.untilStage === undefined).map(({ person }) => person),
  )
  const [before, now] = [accepted?.stages ?? [], plan.stages].map(
    (stages) => new Map(stages.flatMap((stage) => stage.people.map((id) => [id, stage.id]))),
  )
  return people.flatMap(({ id }) => {
    const [from, to] = [before?.get(id), now?.get(id)]
    return barred.has(id) || from === to ? [] : [{ person: id, from, to }]
  })
}
