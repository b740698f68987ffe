/**
 * Matches two lists, or one with itself, in a thread of its own, so that the desk goes on
 * answering meanwhile; with a limit on memory and a clock, and stopped on request.
 *
 * As in read-file.ts, the thread exists beside compiled code only; under vitest on Node 20 the
 * same pure function is called in place. The thread itself is proven on compiled code by
 * bench/matching, through the command line.
 */
import { Worker } from 'node:worker_threads'
import { matchingMegabytesMax, matchingSecondsMax } from '../base/limits.ts'
import { Refusal, unreachable } from '../base/refusal.ts'
import type { Calibration } from '../matching/calibration/calibrate.ts'
import {
  finishMatch,
  prepareMatch,
  type MatchProgress,
  type MatchResult,
} from '../matching/match.ts'
import type { MatchLine } from '../matching/match-line.ts'
import { placeOfReading } from './read-file.ts'
import { scoreInThreads } from './score-in-threads.ts'

export type MatchingTask = (
  | {
      kind: 'match'
      left: readonly MatchLine[]
      right: readonly MatchLine[]
      keep: 'one-to-one' | 'all'
      /** Learned from decisions; without one the curve that is shipped. */
      calibration?: Calibration
    }
  | { kind: 'dedupe'; lines: readonly MatchLine[] }
) & {
  /** Threads that score long lists; one if not said. The answer does not depend on it. */
  threads?: number
}

export type MatchingAnswer =
  | { kind: 'progress'; progress: MatchProgress }
  | { kind: 'result'; result: MatchResult }

export type MatchingOptions = {
  onProgress?: (progress: MatchProgress) => void
  /** Stops the run; it then ends with a refusal (`wrong-state`). */
  signal?: AbortSignal
}

const cancelled = () => new Refusal('wrong-state', 'The matching was stopped before its end.')

const tooLong = () =>
  new Refusal('too-large', `The lists were not matched within ${matchingSecondsMax} seconds.`)

function listsOf(task: MatchingTask) {
  switch (task.kind) {
    case 'match':
      return {
        lists: { left: task.left, right: task.right },
        keep: task.keep,
        ...(task.calibration !== undefined && { calibration: task.calibration }),
      }
    case 'dedupe':
      return { lists: { left: task.lines } }
    default:
      return unreachable(task)
  }
}

/** Same answer wherever it runs. */
export async function runMatching(
  task: MatchingTask,
  onProgress: (progress: MatchProgress) => void,
): Promise<MatchResult> {
  const { lists, ...options } = listsOf(task)
  const run = prepareMatch(lists, { clock: () => performance.now(), ...options })
  const { threads = 1 } = task
  return finishMatch(run, await scoreInThreads(run.prepared, { threads, onProgress }))
}

export async function matchInWorker(
  task: MatchingTask,
  { onProgress = () => {}, signal }: MatchingOptions = {},
): Promise<MatchResult> {
  const isStopped = () => signal?.aborted === true
  if (isStopped()) throw cancelled()
  const place = placeOfReading(import.meta.url)
  if (place.kind === 'in-place') {
    // One turn of the loop, so that whoever started the run has its number before it ends.
    await new Promise((resolve) => setImmediate(resolve))
    if (isStopped()) throw cancelled()
    return runMatching(task, onProgress)
  }
  const url = new URL(place.url.href.replace('reading-worker', 'matching-worker'))
  const worker = new Worker(url, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: matchingMegabytesMax },
    env: {},
  })
  let clock: NodeJS.Timeout | undefined
  const answered = new Promise<MatchResult>((resolve, reject) => {
    worker.on('message', (answer: MatchingAnswer) =>
      answer.kind === 'progress' ? onProgress(answer.progress) : resolve(answer.result),
    )
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the matching thread ended without an answer')))
    signal?.addEventListener('abort', () => reject(cancelled()), { once: true })
    clock = setTimeout(() => reject(tooLong()), matchingSecondsMax * 1_000)
  })
  return answered.finally(() => {
    clearTimeout(clock)
    return worker.terminate()
  })
}
