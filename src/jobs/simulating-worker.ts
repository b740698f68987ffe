/** The thread of played withdrawals: a plan in, what it comes to out. No database, no key. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../base/refusal.ts'
import { simulate, type SimulatingAnswer, type SimulatingTask } from './simulate-in-thread.ts'
import { solvingThread } from './solve-in-thread.ts'

const port = parentPort
if (port === null) throw new Error('simulating-worker runs in a worker thread only')

const tell = (message: SimulatingAnswer) => port.postMessage(message)

async function answer(task: SimulatingTask) {
  try {
    const end = await simulate(task, {
      solver: solvingThread(),
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    })
    tell({ kind: 'end', end })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell({ kind: 'refusal', code: error.code, message: error.message })
  }
}

// Only simulate-in-thread.ts starts this thread, and it hands over a SimulatingTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
await answer(workerData as SimulatingTask)
