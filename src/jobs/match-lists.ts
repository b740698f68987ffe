/**
 * Matches two lists in a thread of its own, so that the desk goes on answering meanwhile; with a
 * limit on memory and a clock, and stopped on request. Lines go in as text and rows come out as
 * text, the pairs most worth an answer first: the desk itself holds neither.
 *
 * As in read-file.ts, the thread exists beside compiled code only; under vitest on Node 20 the
 * same function is called in place. The thread itself is proven on compiled code by
 * test/scenarios/matching-worker.test.ts.
 */
import { deserialize, serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { matchingMegabytesMax, matchingSecondsMax } from '../base/limits.ts'
import { Refusal, unreachable } from '../base/refusal.ts'
import type { Calibration } from '../matching/calibration/calibrate.ts'
import {
  findingsOfAll,
  findingsOfChanges,
  mayStand,
  type Findings,
  type RunBefore,
  type RunLists,
} from '../matching/findings.ts'
import { prepareLink } from '../matching/linked-lists.ts'
import type { KeptRun } from '../matching/relink/relink.ts'
import type { ModelVersion } from '../matching/relink/model-version.ts'
import { linesFrom, textsOfPairs, type ListTexts } from '../matching/run-text.ts'
import type { RunPhase } from '../matching/outcome.ts'
import { placeOfReading } from './read-file.ts'
import { scoreInThreads } from './score-in-threads.ts'

/** What was learned in a run, and every pair that it kept, as bytes. */
export type ModelBytes = { readonly version: Uint8Array; readonly pairs: Uint8Array }

export type MatchingTask = {
  readonly lists: ListTexts
  readonly calibration: Calibration
  readonly keep: 'one-to-one' | 'all'
  /** A run of earlier versions: these lists are then matched by what they changed. */
  readonly before: { readonly lists: ListTexts; readonly model: ModelBytes } | null
  /** `anew`: from these lists, also where the model of the run before may stand. */
  readonly learn: 'anew' | 'if-needed'
  /** Threads that score long lists; one if not said. The answer does not depend on it. */
  readonly threads?: number
}

export type MatchingProgress = {
  readonly phase: RunPhase
  readonly linesCompared: number
  readonly linesTotal: number
}

export type MatchingEnd = Pick<Findings, 'changes' | 'compared'> & {
  readonly pairs: number
  readonly rightLines: number
}

export type MatchingAnswer =
  | { readonly kind: 'progress'; readonly progress: MatchingProgress }
  /** Told before any pair, since by it a pair is explained. */
  | { readonly kind: 'model'; readonly model: ModelBytes }
  /** Rows for the queue, as JSON. */
  | { readonly kind: 'pairs'; readonly rows: string }
  | { readonly kind: 'end'; readonly end: MatchingEnd }

export type MatchingListener = {
  readonly onProgress: (progress: MatchingProgress) => void
  readonly onModel: (model: ModelBytes) => void
  readonly onPairs: (rows: string) => void
}

export type MatchingOptions = Partial<MatchingListener> & {
  /** Stops the run; it then ends with a refusal (`wrong-state`). */
  readonly signal?: AbortSignal
}

const cancelled = () => new Refusal('wrong-state', 'The matching was stopped before its end.')

const tooLong = () =>
  new Refusal('too-large', `The lists were not matched within ${matchingSecondsMax} seconds.`)

/** Null also where a line was erased since: pairs are kept by the places of their lines. */
function runBefore({ before }: MatchingTask): RunBefore | null {
  if (before === null) return null
  const lists = { left: linesFrom(before.lists.left), right: linesFrom(before.lists.right) }
  // Only this file wrote them, in this edition of the engine (model-store.ts).
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const version = deserialize(before.model.version) as ModelVersion
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const kept = deserialize(before.model.pairs) as KeptRun
  const isWhole = kept.sizes.left === lists.left.length && kept.sizes.right === lists.right.length
  return isWhole ? { lists, version, kept } : null
}

async function findings(
  task: MatchingTask,
  { lists, tell }: { lists: RunLists; tell: (progress: MatchingProgress) => void },
): Promise<Findings> {
  const { calibration, keep, learn, threads = 1 } = task
  const linesTotal = lists.right.length
  const at = (phase: RunPhase) => tell({ phase, linesCompared: 0, linesTotal })
  const before = runBefore(task)
  if (before !== null && learn === 'if-needed' && mayStand(before, lists)) {
    at('comparing')
    const found = findingsOfChanges(before, lists, { calibration, keep })
    if (found !== 'outgrown') return found
  }
  at('learning')
  const link = prepareLink(lists)
  const scored = await scoreInThreads(link.run.prepared, {
    threads,
    onProgress: (progress) => tell({ phase: 'comparing', ...progress }),
  })
  tell({ phase: 'choosing', linesCompared: linesTotal, linesTotal })
  return findingsOfAll(link, scored, { lists, calibration, keep, before })
}

/** Same answer wherever it runs. */
export async function runMatching(
  task: MatchingTask,
  { onProgress, onModel, onPairs }: MatchingListener,
): Promise<MatchingEnd> {
  const lists = { left: linesFrom(task.lists.left), right: linesFrom(task.lists.right) }
  const found = await findings(task, { lists, tell: onProgress })
  const [linesCompared, linesTotal] = [lists.right.length, lists.right.length]
  onProgress({ phase: 'keeping', linesCompared, linesTotal })
  onModel({ version: serialize(found.version), pairs: serialize(found.kept) })
  for (const rows of textsOfPairs(found.pairs)) onPairs(rows)
  return {
    changes: found.changes,
    compared: found.compared,
    pairs: found.pairs.length,
    rightLines: lists.right.length,
  }
}

const nothing = () => {}

export async function matchInWorker(
  task: MatchingTask,
  { onProgress = nothing, onModel = nothing, onPairs = nothing, signal }: MatchingOptions = {},
): Promise<MatchingEnd> {
  const isStopped = () => signal?.aborted === true
  if (isStopped()) throw cancelled()
  const place = placeOfReading(import.meta.url)
  if (place.kind === 'in-place') {
    // One turn of the loop, so that whoever started the run has its number before it ends.
    await new Promise((resolve) => setImmediate(resolve))
    if (isStopped()) throw cancelled()
    return runMatching(task, { onProgress, onModel, onPairs })
  }
  const url = new URL(place.url.href.replace('reading-worker', 'matching-worker'))
  const worker = new Worker(url, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: matchingMegabytesMax },
    env: {},
  })
  let clock: NodeJS.Timeout | undefined
  const answered = new Promise<MatchingEnd>((resolve, reject) => {
    worker.on('message', (answer: MatchingAnswer) => {
      switch (answer.kind) {
        case 'progress':
          return onProgress(answer.progress)
        case 'model':
          return onModel(answer.model)
        case 'pairs':
          return onPairs(answer.rows)
        case 'end':
          return resolve(answer.end)
        default:
          return unreachable(answer)
      }
    })
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
