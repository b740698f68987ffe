/**
 * A plan is computed and checked in a thread of its own, so that the desk goes on answering. It has
 * its seconds and a little more; a thread that is late, breaks or runs out of memory is one
 * sentence, and the plan before it stands.
 *
 * As in read-file.ts, the thread exists beside compiled code only; under vitest on Node 20 the
 * same function is called in place. test/scenarios/planning-worker.test.ts proves the thread itself.
 */
import { checkPlan } from '../exchange/check/check-plan.ts'
import type { Plan } from '../exchange/forms/plan-form.ts'
import { readProblem, type LevelName } from '../exchange/forms/problem.ts'
import { proposePlan } from '../exchange/planning/propose.ts'
import {
  askThread,
  stopped,
  usualLimits,
  type PlanningLimits,
  type ThreadAnswer,
} from './planning-thread.ts'
import { placeOfReading } from './read-file.ts'
import { solvingThread, type SolvingThread } from './solve-in-thread.ts'

export type PlanningTask = {
  /** PROBLEM.json as it is kept, and its SHA-256. */
  readonly text: string
  readonly sha256: string
  /** Then the best plan so far is given, with its bounds. */
  readonly seconds: number
}

export type PlanningProgress =
  | { readonly phase: 'planning'; readonly level: LevelReached | null }
  | { readonly phase: 'checking' }

export type LevelReached = {
  readonly name: LevelName
  readonly value: number
  readonly bound: number
}

export type PlanningEnd = {
  readonly plan: Plan
  /** Rules that the independent checker finds broken; a plan with any is not for use. */
  readonly broken: readonly string[]
}

export type PlanningAnswer = ThreadAnswer<PlanningProgress, PlanningEnd>

export type PlanningOptions = {
  readonly onProgress?: (progress: PlanningProgress) => void
  /** Stops the run; it then ends with a refusal (`wrong-state`). */
  readonly signal?: AbortSignal
  readonly limits?: PlanningLimits
}

type Planner = {
  readonly solver: SolvingThread
  readonly onProgress: (progress: PlanningProgress) => void
}

/** Same answer wherever it runs. */
export async function planAndCheck(
  { text, sha256, seconds }: PlanningTask,
  { solver, onProgress }: Planner,
): Promise<PlanningEnd> {
  const startedAt = performance.now()
  const secondsSince = () => (performance.now() - startedAt) / 1_000
  const problem = readProblem(JSON.parse(text))
  onProgress({ phase: 'planning', level: null })
  const proposed = await proposePlan(problem, sha256, {
    solver,
    goOn: () => secondsSince() < seconds,
    secondsLeft: () => seconds - secondsSince(),
    progress: (name, reached) => onProgress({ phase: 'planning', level: { name, ...reached } }),
  }).finally(solver.end)
  onProgress({ phase: 'checking' })
  const plan = { ...proposed, seconds: Math.round(secondsSince() * 1_000) / 1_000 }
  return { plan, broken: checkPlan(problem, plan, sha256) }
}

export function planInThread(
  task: PlanningTask,
  { onProgress = () => {}, signal, limits = usualLimits }: PlanningOptions = {},
): Promise<PlanningEnd> {
  if (signal?.aborted === true) return Promise.reject(stopped())
  const place = placeOfReading(import.meta.url)
  if (place.kind === 'in-place') return planHere(task, { onProgress, signal })
  const url = new URL(place.url.href.replace('reading-worker', 'planning-worker'))
  return askThread(task, { url, onProgress, signal, limits })
}

/** Without thread, memory limit and hard clock, for tests of everything but these. */
async function planHere(
  task: PlanningTask,
  { onProgress, signal }: Pick<Planner, 'onProgress'> & { signal: AbortSignal | undefined },
): Promise<PlanningEnd> {
  // One turn of the loop, so that whoever started the run has its number before it ends.
  await new Promise((resolve) => setImmediate(resolve))
  if (signal?.aborted === true) throw stopped()
  return planAndCheck(task, { solver: solvingThread(), onProgress })
}
