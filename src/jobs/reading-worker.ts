/**
 * The thread in which one file is read. It gets the bytes, tells how far it is, answers with
 * the reading or with a refusal, and ends. It holds nothing else: no database, no key.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../base/refusal.ts'
import { readList } from '../lists/read-list.ts'
import type { ReadingAnswer, ReadingTask } from './read-file.ts'

const port = parentPort
if (port === null) throw new Error('reading-worker runs in a worker thread only')

const tell = (message: ReadingAnswer) => port.postMessage(message)

async function answer(task: ReadingTask) {
  try {
    const reading = await readList(task.file, task.wish, (progress) =>
      tell({ kind: 'progress', progress }),
    )
    tell({ kind: 'reading', reading })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Messages carry data and no classes: a refusal travels by its parts.
    const { code, message, shown, facts } = error
    tell({ kind: 'refusal', code, message, shown: { ...shown }, facts: { ...facts } })
  }
}

// Only read-file.ts starts this thread, and it hands over a ReadingTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
await answer(workerData as ReadingTask)
