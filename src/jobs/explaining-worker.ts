/** The thread of one question about a person: a plan in, its explanation out. No database, no key. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../base/refusal.ts'
import { explain, type ExplainingAnswer, type ExplainingTask } from './explain-in-thread.ts'
import { solvingThread } from './solve-in-thread.ts'

const port = parentPort
if (port === null) throw new Error('explaining-worker runs in a worker thread only')

const tell = (message: ExplainingAnswer) => port.postMessage(message)

async function answer(task: ExplainingTask) {
  try {
    tell({ kind: 'end', end: await explain(task, solvingThread()) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell({ kind: 'refusal', code: error.code, message: error.message })
  }
}

// Only explain-in-thread.ts starts this thread, and it hands over an ExplainingTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
await answer(workerData as ExplainingTask)
