/**
 * The solver in a thread of its own, kept warm, so that the desk goes on answering. A program has
 * its seconds and a little more; then the thread is ended and the next program starts another.
 * A solver that breaks or runs out of memory is one sentence, and the plan before it stands.
 *
 * As in read-file.ts, the thread exists beside compiled code only; under vitest on Node 20 the
 * same function is called in place. test/scenarios/solving-worker.test.ts proves the thread itself.
 */
import { Worker } from 'node:worker_threads'
import { solverGraceSeconds, solverMegabytesMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type {
  IntegerAnswer,
  IntegerProgram,
  IntegerSolver,
  IntegerTask,
} from '../exchange/planning/program/solving/integer-solver.ts'
import { placeOfReading } from './read-file.ts'
import { solveProgram, solverName } from './solve-program.ts'

export type SolvingTask = { readonly program: IntegerProgram; readonly task: IntegerTask }

export type SolvingMessage =
  | { readonly kind: 'answer'; readonly answer: IntegerAnswer }
  | { readonly kind: 'broken'; readonly why: string }

export type SolvingThread = IntegerSolver & {
  /** Ends the thread; a program under way ends as stopped. */
  readonly end: () => Promise<void>
}

export type SolvingLimits = { readonly megabytesMax: number; readonly graceSeconds: number }

const usual: SolvingLimits = { megabytesMax: solverMegabytesMax, graceSeconds: solverGraceSeconds }

const broken = (why: string) =>
  new Refusal('too-large', 'The solver ended without an answer; the last good plan stands.', {
    facts: { why },
  })

/** One thread; programs asked for meanwhile wait their turn. It starts with the first program. */
export function solvingThread(limits: SolvingLimits = usual): SolvingThread {
  const place = placeOfReading(import.meta.url)
  if (place.kind === 'in-place') return solverInPlace
  const url = new URL(place.url.href.replace('reading-worker', 'solving-worker'))
  let worker: Worker | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const end = async () => {
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }
  const start = () => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytesMax }
    const started = new Worker(url, { resourceLimits, env: {} })
    const forget = () => {
      if (worker === started) worker = undefined
    }
    // A thread that breaks between programs costs nothing but its start.
    return started.on('error', forget).on('exit', forget)
  }
  const ask = async (asked: SolvingTask): Promise<IntegerAnswer> => {
    worker ??= start()
    const outcome = await askThread(worker, asked, limits)
    if (outcome.kind === 'answer') return outcome.answer
    await end()
    if (outcome.kind === 'late') return { status: 'stopped' }
    throw broken(outcome.why)
  }
  const solve = (program: IntegerProgram, task: IntegerTask) => {
    const mine = turn.then(() => ask({ program, task }))
    turn = mine.catch(() => {})
    return mine
  }
  return { name: solverName, solve, end }
}

/** Without thread and hard clock, for tests of everything but these two. */
const solverInPlace: SolvingThread = {
  name: solverName,
  solve: solveProgram,
  end: async () => {},
}

type Outcome = SolvingMessage | { readonly kind: 'late' }

/** The thread keeps the process alive while it works, and not between programs. */
function askThread(worker: Worker, asked: SolvingTask, limits: SolvingLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(clock)
      worker.off('message', settle).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(outcome)
    }
    const onError = (error: Error) => settle({ kind: 'broken', why: error.message })
    const onExit = () => settle({ kind: 'broken', why: 'the solving thread ended' })
    const seconds = asked.task.seconds + limits.graceSeconds
    const clock = setTimeout(() => settle({ kind: 'late' }), seconds * 1_000)
    worker.on('message', settle).on('error', onError).on('exit', onExit)
    worker.ref()
    // A thread is no window and has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(asked)
  })
}
