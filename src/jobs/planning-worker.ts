/** The thread of one plan: a problem in, the plan and the checker's word on it out. No database, no key. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../base/refusal.ts'
import { planAndCheck, type PlanningAnswer, type PlanningTask } from './plan-in-thread.ts'
import { solvingThread } from './solve-in-thread.ts'

const port = parentPort
if (port === null) throw new Error('planning-worker runs in a worker thread only')

const tell = (message: PlanningAnswer) => port.postMessage(message)

async function answer(task: PlanningTask) {
  try {
    const end = await planAndCheck(task, {
      // A thread of its own again: the solver has no clock that it keeps.
      solver: solvingThread(),
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    })
    tell({ kind: 'end', end })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Messages carry data and no classes: a refusal travels by its parts.
    tell({ kind: 'refusal', code: error.code, message: error.message })
  }
}

// Only plan-in-thread.ts starts this thread, and it hands over a PlanningTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
await answer(workerData as PlanningTask)
