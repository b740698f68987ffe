/** The thread in which lists are matched: texts of lines in, rows out. It holds no database and no key. */
import { parentPort, workerData } from 'node:worker_threads'
import { runMatching, type MatchingAnswer, type MatchingTask } from './match-lists.ts'

const port = parentPort
if (port === null) throw new Error('matching-worker runs in a worker thread only')

const tell = (message: MatchingAnswer) => port.postMessage(message)

// Only match-lists.ts starts this thread, and it hands over a MatchingTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const task = workerData as MatchingTask
const end = await runMatching(task, {
  onProgress: (progress) => tell({ kind: 'progress', progress }),
  onModel: (model) => tell({ kind: 'model', model }),
  onPairs: (rows) => tell({ kind: 'pairs', rows }),
})
tell({ kind: 'end', end })
