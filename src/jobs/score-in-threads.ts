/**
 * Scores the lines of a run in several threads over the same shared memory. Ranges of lines are
 * handed out as threads come free, and put together in the order of the lines: the answer is the
 * same, byte for byte, as that of one thread.
 */
import { Worker } from 'node:worker_threads'
import { scoreHere, type MatchProgress } from '../matching/match.ts'
import { joinRanges, type Prepared, type ScoredRange } from '../matching/records/score-range.ts'
import { placeOfReading } from './read-file.ts'

export type ScoringTask = { readonly from: number; readonly to: number }

/** Lines of one task: some tenths of a second. */
const linesOfTask = 4_096
/** Below so many lines starting a thread costs more than it saves. */
const linesUsually = 20_000

export type ScoringOptions = {
  readonly threads: number
  /** Lists below it are scored in this thread. */
  readonly linesForThreads?: number
  readonly linesAtOnce?: number
  readonly onProgress: (progress: MatchProgress) => void
}

export function scoreInThreads(prepared: Prepared, options: ScoringOptions): Promise<ScoredRange> {
  const place = placeOfReading(import.meta.url)
  const { rows } = prepared.records.right
  const { threads, linesForThreads = linesUsually } = options
  if (place.kind === 'in-place' || threads < 2 || rows < linesForThreads)
    return Promise.resolve(scoreHere(prepared, options.onProgress))
  const url = new URL(place.url.href.replace('reading-worker', 'scoring-worker'))
  return scoreBy(() => new Worker(url, { workerData: prepared, env: {} }), prepared, options)
}

async function scoreBy(
  start: () => Worker,
  { records }: Prepared,
  { threads, onProgress, linesAtOnce = linesOfTask }: ScoringOptions,
): Promise<ScoredRange> {
  const { rows } = records.right
  const ranges: ScoredRange[] = []
  let next = 0
  let done = 0
  const workers = Array.from({ length: threads }, start)
  const ended = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        let asked = 0
        const ask = () => {
          if (next * linesAtOnce >= rows) return resolve()
          asked = next
          next += 1
          const from = asked * linesAtOnce
          // A thread is no window and has no origin.
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          worker.postMessage({ from, to: Math.min(rows, from + linesAtOnce) } satisfies ScoringTask)
        }
        worker.on('message', (range: ScoredRange) => {
          ranges[asked] = range
          done += 1
          onProgress({ linesCompared: Math.min(rows, done * linesAtOnce), linesTotal: rows })
          ask()
        })
        worker.on('error', reject)
        worker.on('exit', () => reject(new Error('a scoring thread ended before its work')))
        ask()
      }),
  )
  try {
    await Promise.all(ended)
    return joinRanges(ranges)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
