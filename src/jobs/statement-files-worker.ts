/** A thread of a command that reads files of statements: paths in, readings out, in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { readStatementFile, type FileRead, type FilesWith } from './read-statement-files.ts'

const port = parentPort
if (port === null) throw new Error('statement-files-worker runs in a worker thread only')

// Only read-statement-files.ts starts this thread, and it hands over what files are read with.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const given = workerData as FilesWith

async function answer(paths: readonly string[]): Promise<readonly FileRead[]> {
  const read: FileRead[] = []
  // oxlint-disable-next-line no-await-in-loop -- a thread reads one text at a time
  for (const path of paths) read.push(await readStatementFile(path, given))
  return read
}

let turn: Promise<void> = Promise.resolve()
port.on('message', (paths: readonly string[]) => {
  turn = turn.then(async () => port.postMessage(await answer(paths)))
})
