/**
 * Reads many files of statements for a command, in the order in which they were named. A few are
 * read in place; very many in threads, each with the gazetteer and the record of its own.
 *
 * As in read-file.ts, threads exist beside compiled code only.
 */
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { statementThreads } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { readStatement, type ReadAgainst } from '../record/reading/read-statement.ts'
import type { Reading } from '../record/reading/reading.ts'
import type { Statement } from '../record/reading/statement.ts'
import { statementOf } from '../record/sources/statement-of.ts'
import { placeOfReading } from './read-file.ts'

/** Goes to each thread once. */
export type FilesWith = ReadAgainst & {
  /** YYYY-MM-DD, for files that do not say it themselves. */
  readonly published: string | null
}

/** Messages carry data and no classes: a refusal travels as its sentence. */
export type FileRead =
  | { readonly kind: 'read'; readonly statement: Statement; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly says: string }

/** Files of one message: some hundredths of a second. */
const filesOfTask = 20
/** Messages on the way to one thread, so that it never waits for the next. */
const tasksAhead = 3
/** Below so many files starting a thread costs more than it saves. */
const filesForThreads = 150

export async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be read: ${why}.`)
  })
}

export async function readStatementFile(path: string, given: FilesWith): Promise<FileRead> {
  const { published, ...against } = given
  try {
    const file = { name: basename(path), bytes: await bytesOf(path) }
    const statement = statementOf(file, { published })
    return { kind: 'read', statement, reading: readStatement(statement, against) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: 'refused', says: error.message }
  }
}

/** One answer a file, in order. What was not asked for any more is not read to the end. */
export async function* readStatementFiles(
  paths: readonly string[],
  given: FilesWith,
): AsyncGenerator<FileRead> {
  const place = placeOfReading(import.meta.url)
  const threads = Math.min(statementThreads, availableParallelism())
  if (place.kind === 'worker' && threads > 1 && paths.length >= filesForThreads) {
    const url = new URL(place.url.href.replace('reading-worker', 'statement-files-worker'))
    yield* readBy(
      Array.from({ length: threads }, () => readingThread(url, given)),
      paths,
    )
  } else {
    // oxlint-disable-next-line no-await-in-loop -- one after another: they may be very many
    for (const path of paths) yield await readStatementFile(path, given)
  }
}

async function* readBy(
  threads: readonly ReadingThread[],
  paths: readonly string[],
): AsyncGenerator<FileRead> {
  const asked: Promise<readonly FileRead[]>[] = []
  let next = 0
  const askNext = () => {
    const task = paths.slice(next * filesOfTask, (next + 1) * filesOfTask)
    const thread = threads[next % threads.length]
    next += 1
    if (thread !== undefined && task.length > 0) asked.push(thread.ask(task))
  }
  try {
    for (let ahead = 0; ahead < threads.length * tasksAhead; ahead += 1) askNext()
    for (let answer = asked.shift(); answer !== undefined; answer = asked.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of the files
      yield* await answer
      askNext()
    }
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
}

type ReadingThread = {
  readonly ask: (paths: readonly string[]) => Promise<readonly FileRead[]>
  readonly end: () => Promise<unknown>
}

type Waiting = {
  readonly resolve: (read: readonly FileRead[]) => void
  readonly reject: (error: Error) => void
}

/** It answers in the order in which it was asked. */
function readingThread(url: URL, given: FilesWith): ReadingThread {
  const worker = new Worker(url, { workerData: given, env: {} })
  const waiting: Waiting[] = []
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (read: readonly FileRead[]) => waiting.shift()?.resolve(read))
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('a thread that reads statements ended before its work')))
  return {
    ask: (paths) => {
      const answer = new Promise<readonly FileRead[]>((resolve, reject) => {
        waiting.push({ resolve, reject })
        // A thread is no window and has no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage(paths)
      })
      // Told when its turn comes, also where that is after the thread has broken.
      answer.catch(() => {})
      return answer
    },
    end: () => worker.terminate(),
  }
}
