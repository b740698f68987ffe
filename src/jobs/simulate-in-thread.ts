/**
 * Withdrawals played on a plan, in a thread of its own, with its seconds, its progress and an end
 * in words; the plan itself stays as it is.
 */
import { proposePlan } from '../exchange/planning/propose.ts'
import { readPlan, type Plan } from '../exchange/forms/plan-form.ts'
import { readProblem } from '../exchange/forms/problem.ts'
import {
  problemAfter,
  repairPlan,
  type RepairTask,
} from '../exchange/planning/repair/repair-plan.ts'
import type { Withdrawal } from '../exchange/planning/repair/warm-repair.ts'
import { routeOf } from '../exchange/planning/router.ts'
import { standingsOf } from '../exchange/planning/standing.ts'
import {
  playMornings,
  type PlayedMornings,
} from '../exchange/planning/withdrawals/play-mornings.ts'
import { notFound } from '../base/refusal.ts'
import {
  askThread,
  usualLimits,
  type PlanningLimits,
  type ThreadAnswer,
} from './planning-thread.ts'
import { placeOfReading } from './read-file.ts'
import { solvingThread, type SolvingThread } from './solve-in-thread.ts'

export type SimulatingTask = {
  /** PROBLEM.json and PLAN.json of the stages that are still to come, as text. */
  readonly problem: string
  readonly plan: string
  readonly rates: readonly number[]
  readonly runs: number
  readonly seed: string
  /** What keeps somebody already, since the plan was made. */
  readonly held: readonly Withdrawal[]
  /** Then what was played so far is given. */
  readonly seconds: number
}

export type SimulatingAnswer = ThreadAnswer<number, PlayedMornings>

type Player = { readonly solver: SolvingThread; readonly onProgress: (played: number) => void }

const sha256 = '0'.repeat(64)

/** Same answer wherever it runs. */
export async function simulate(
  task: SimulatingTask,
  { solver, onProgress }: Player,
): Promise<PlayedMornings> {
  const startedAt = performance.now()
  const secondsLeft = () => task.seconds - (performance.now() - startedAt) / 1_000
  const plan = readPlan(JSON.parse(task.plan))
  if (plan.status === 'impossible') throw notFound()
  const repair = async (asked: RepairTask): Promise<Plan> => {
    const problem = problemAfter(asked)
    const isFlow = routeOf(problem, standingsOf(problem).eligible).method === 'flow'
    if (isFlow) return repairPlan(asked, sha256).plan
    return proposePlan(problem, sha256, { solver, secondsLeft })
  }
  const { rates, runs, seed, held } = task
  return playMornings(readProblem(JSON.parse(task.problem)), plan, {
    rates,
    runs,
    seed,
    held,
    repair,
    goOn: () => secondsLeft() > 0,
    progress: onProgress,
  }).finally(solver.end)
}

export type SimulatingOptions = {
  /** How many exchanges have been played, of all rates together. */
  readonly onProgress?: (played: number) => void
  readonly signal?: AbortSignal
  readonly limits?: PlanningLimits
}

export async function simulateInThread(
  task: SimulatingTask,
  { onProgress = () => {}, signal, limits = usualLimits }: SimulatingOptions = {},
): Promise<PlayedMornings> {
  signal?.throwIfAborted()
  const place = placeOfReading(import.meta.url)
  if (place.kind === 'in-place') {
    // One turn of the loop, so that whoever started it can stop it.
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    return simulate(task, { solver: solvingThread(), onProgress })
  }
  const url = new URL(place.url.href.replace('reading-worker', 'simulating-worker'))
  return askThread(task, { url, onProgress, signal, limits })
}
