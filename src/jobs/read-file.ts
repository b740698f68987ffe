/**
 * Reads a party's file in a thread of its own, with a limit on memory and a clock: a hostile
 * file costs that thread and not the desk.
 *
 * The thread starts from the compiled file, or from the TypeScript source where Node strips
 * types itself (22.18 and newer). Under vitest on Node 20 neither exists beside the source, and
 * the same pure function is called in place, without the two limits; `placeOfReading` says which.
 * The worker itself is proven on compiled code by test/scenarios/reading-worker.test.ts.
 */
import { Worker } from 'node:worker_threads'
import { readingMegabytesMax, readingSecondsMax } from '../base/limits.ts'
import { Refusal, unreachable, type RefusalCode } from '../base/refusal.ts'
import type { Progress } from '../lists/lines.ts'
import { readList, type ListReading, type ReadingWish } from '../lists/read-list.ts'

export type ReadingTask = { file: { bytes: Uint8Array; fileName: string }; wish: ReadingWish }

export type ReadingAnswer =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'reading'; reading: ListReading }
  | {
      kind: 'refusal'
      code: RefusalCode
      message: string
      shown: Record<string, unknown>
      facts: Record<string, unknown>
    }

export type ReadingLimits = { megabytesMax: number; secondsMax: number }

export type ReadingOptions = ReadingWish & {
  onProgress?: (progress: Progress) => void
  limits?: ReadingLimits
  /** Stops the reading; it then ends with a refusal (`wrong-state`). */
  signal?: AbortSignal | undefined
}

const usual: ReadingLimits = { megabytesMax: readingMegabytesMax, secondsMax: readingSecondsMax }

/** Where a file is read when this module was loaded from `moduleUrl`. */
export function placeOfReading(
  moduleUrl: string,
  features: object = process.features,
): { kind: 'worker'; url: URL } | { kind: 'in-place' } {
  if (moduleUrl.endsWith('.js'))
    return { kind: 'worker', url: new URL('./reading-worker.js', moduleUrl) }
  const stripsTypes = 'typescript' in features && features.typescript !== false
  return stripsTypes
    ? { kind: 'worker', url: new URL('./reading-worker.ts', moduleUrl) }
    : { kind: 'in-place' }
}

const tooHeavy = (fileName: string, why: string) =>
  new Refusal(
    'too-large',
    `${fileName} ${why}; divide the list, remove pictures, or send it as .csv.`,
  )

const stopped = () => new Refusal('wrong-state', 'The reading was stopped before its end.')

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

type Reader = {
  url: URL
  task: ReadingTask
  limits: ReadingLimits
  onProgress: (progress: Progress) => void
  signal: AbortSignal | undefined
}

function startWorker({ url, task, limits }: Reader) {
  return new Worker(url, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytesMax },
    env: {},
  })
}

function readInWorker(reader: Reader): Promise<ListReading> {
  const { task, limits, onProgress, signal } = reader
  const { fileName } = task.file
  const worker = startWorker(reader)
  const answered = new Promise<ListReading>((resolve, reject) => {
    worker.on('message', (answer: ReadingAnswer) => {
      switch (answer.kind) {
        case 'progress':
          return onProgress(answer.progress)
        case 'reading':
          return resolve(answer.reading)
        case 'refusal':
          return reject(new Refusal(answer.code, answer.message, answer))
        default:
          return unreachable(answer)
      }
    })
    worker.on('error', (error) =>
      reject(isOutOfMemory(error) ? tooHeavy(fileName, 'needs too much memory') : error),
    )
    signal?.addEventListener('abort', () => reject(stopped()), { once: true })
    worker.on('exit', () => reject(new Error('the reading thread ended without an answer')))
  })
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(
      () => reject(tooHeavy(fileName, `was not read within ${limits.secondsMax} seconds`)),
      limits.secondsMax * 1_000,
    )
  })
  return Promise.race([answered, late]).finally(() => {
    clearTimeout(clock)
    return worker.terminate()
  })
}

/**
 * Reads one file. Refuses (`wrong-input`, `too-large`) what is no list, what needs more memory
 * than `megabytesMax`, and what is not read within `secondsMax`.
 */
export function readFileInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
): Promise<ListReading> {
  const { onProgress = () => {}, limits = usual, signal, ...wish } = options
  const task = { file: { bytes, fileName }, wish }
  const place = placeOfReading(import.meta.url)
  return place.kind === 'worker'
    ? readInWorker({ url: place.url, task, limits, onProgress, signal })
    : readList(task.file, task.wish, onProgress)
}
