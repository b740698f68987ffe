/** A thread that scores ranges of lines as they are asked of it, and keeps its tables meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { RangeScorer, type Prepared } from '../matching/records/score-range.ts'
import type { ScoringTask } from './score-in-threads.ts'

const port = parentPort
if (port === null) throw new Error('scoring-worker runs in a worker thread only')

// Only score-in-threads.ts starts this thread, and it hands over a Prepared.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const scorer = new RangeScorer(workerData as Prepared)
port.on('message', ({ from, to }: ScoringTask) => port.postMessage(scorer.score(from, to)))
