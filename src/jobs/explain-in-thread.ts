/**
 * Why somebody stays, and what would get worse with them put in, in a thread of its own: where no
 * prices prove the plan, it is planned once more with the person in it.
 */
import { explainSeconds } from '../base/limits.ts'
import { notFound } from '../base/refusal.ts'
import type { Plan } from '../exchange/forms/plan-form.ts'
import { readProblem } from '../exchange/forms/problem.ts'
import type { Explanation } from '../exchange/planning/explaining/explain-person.ts'
import { explained, explainedWhatIf } from '../exchange/planning/explaining/force-in.ts'
import {
  askThread,
  usualLimits,
  type PlanningLimits,
  type ThreadAnswer,
} from './planning-thread.ts'
import { placeOfReading } from './read-file.ts'
import { solvingThread, type SolvingThread } from './solve-in-thread.ts'

export type ExplainingTask = {
  /** PROBLEM.json as it is kept. */
  readonly text: string
  readonly plan: Plan
  readonly person: string
  /** `what-if`: also what would get worse with the person put in. */
  readonly asks: 'why' | 'what-if'
  readonly seconds: number
}

export type ExplainingAnswer = ThreadAnswer<never, Explanation>

/** Same answer wherever it runs. */
export async function explain(task: ExplainingTask, solver: SolvingThread): Promise<Explanation> {
  const startedAt = performance.now()
  const { text, plan, person, asks, seconds } = task
  if (plan.status === 'impossible') throw notFound({ person })
  const matter = { problem: readProblem(JSON.parse(text)), plan }
  if (asks === 'why') return explained(matter, person)
  const secondsLeft = () => seconds - (performance.now() - startedAt) / 1_000
  return explainedWhatIf(matter, person, {
    solver,
    secondsLeft,
    goOn: () => secondsLeft() > 0,
  }).finally(solver.end)
}

export function explainInThread(
  task: Omit<ExplainingTask, 'seconds'>,
  limits: PlanningLimits = usualLimits,
): Promise<Explanation> {
  const place = placeOfReading(import.meta.url)
  const timed = { ...task, seconds: explainSeconds }
  if (place.kind === 'in-place') return explain(timed, solvingThread())
  const url = new URL(place.url.href.replace('reading-worker', 'explaining-worker'))
  return askThread(timed, { url, onProgress: () => {}, signal: undefined, limits })
}
