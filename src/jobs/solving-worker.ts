/** The thread of the solver: programs in, answers out. It stays warm between programs. */
import { parentPort } from 'node:worker_threads'
import type { SolvingMessage, SolvingTask } from './solve-in-thread.ts'
import { solveProgram } from './solve-program.ts'

const port = parentPort
if (port === null) throw new Error('solving-worker runs in a worker thread only')
const tell = (message: SolvingMessage) => port.postMessage(message)

port.on('message', ({ program, task }: SolvingTask) => {
  solveProgram(program, task)
    .then((answer) => tell({ kind: 'answer', answer }))
    // The package throws its whole bundle as text; the first line says what happened.
    .catch((error: unknown) => tell({ kind: 'broken', why: firstLine(error) }))
})

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''
