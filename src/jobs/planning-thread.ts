/**
 * A thread for one question to the planner, so that the desk goes on answering. It has its seconds
 * and a little more; a thread that is late, breaks or runs out of memory is one sentence, and the
 * plan before it stands.
 */
import { Worker } from 'node:worker_threads'
import { planGraceSeconds, planMegabytesMax } from '../base/limits.ts'
import { Refusal, unreachable, type RefusalCode } from '../base/refusal.ts'
import { planningRefusals } from '../exchange/refusals.ts'

/** Messages carry data and no classes: a refusal travels by its parts. */
export type ThreadAnswer<Progress, End> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'end'; readonly end: End }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly message: string }

export type PlanningLimits = { readonly megabytesMax: number; readonly graceSeconds: number }

export const usualLimits: PlanningLimits = {
  megabytesMax: planMegabytesMax,
  graceSeconds: planGraceSeconds,
}

export const stopped = () => new Refusal('wrong-state', planningRefusals.stopped)

const broken = (error: Error) =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Refusal('too-large', planningRefusals.outOfMemory)
    : new Refusal('wrong-state', planningRefusals.brokenOff, { facts: { error } })

export type Threaded<Progress> = {
  readonly url: URL
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal | undefined
  readonly limits: PlanningLimits
}

export function askThread<Progress, End>(
  task: { readonly seconds: number },
  { url, onProgress, signal, limits }: Threaded<Progress>,
): Promise<End> {
  const resourceLimits = { maxOldGenerationSizeMb: limits.megabytesMax }
  const worker = new Worker(url, { workerData: task, resourceLimits, env: {} })
  let clock: NodeJS.Timeout | undefined
  const answered = new Promise<End>((resolve, reject) => {
    const seconds = task.seconds + limits.graceSeconds
    worker.on('message', (answer: ThreadAnswer<Progress, End>) => {
      switch (answer.kind) {
        case 'progress':
          return onProgress(answer.progress)
        case 'end':
          return resolve(answer.end)
        case 'refusal':
          return reject(new Refusal(answer.code, answer.message))
        default:
          return unreachable(answer)
      }
    })
    worker.on('error', (error) => reject(broken(error)))
    worker.on('exit', () => reject(broken(new Error('the planning thread ended'))))
    signal?.addEventListener('abort', () => reject(stopped()), { once: true })
    clock = setTimeout(
      () => reject(new Refusal('too-large', planningRefusals.late)),
      seconds * 1_000,
    )
  })
  return answered.finally(() => {
    clearTimeout(clock)
    return worker.terminate()
  })
}
