/**
 * The solving thread on compiled code, as a desk runs it: its answers, its hard clock, and that it
 * starts again after it was ended. The few files it needs are compiled for the test, so that it
 * does not depend on what was built before.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type {
  IntegerProgram,
  IntegerTask,
} from '../../src/exchange/planning/program/solving/integer-solver.ts'
import type * as SolveInThread from '../../src/jobs/solve-in-thread.ts'

const cache = resolve('node_modules/.cache')
let folder = ''
let compiled: typeof SolveInThread

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  // Inside node_modules, so that the compiled files find their packages.
  folder = mkdtempSync(join(cache, 'solving-worker-'))
  const project = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { noEmit: false, allowJs: false, rootDir: resolve('.'), outDir: folder },
    include: [],
    files: ['solve-in-thread', 'solving-worker'].map((name) => resolve(`src/jobs/${name}.ts`)),
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder])
  compiled = await import(pathToFileURL(join(folder, 'src/jobs/solve-in-thread.js')).href)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One row over columns that are 0 or 1. */
function knapsack(weights: readonly number[], atMost: number): IntegerProgram {
  const columns = weights.length
  return {
    columns,
    rows: 1,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    integer: new Uint8Array(columns).fill(1),
    starts: Int32Array.from({ length: columns + 1 }, (_, column) => column),
    indices: new Int32Array(columns),
    values: Float64Array.from(weights),
    rowLower: Float64Array.of(-Infinity),
    rowUpper: Float64Array.of(atMost),
  }
}
const task = (cost: readonly number[], more: Partial<IntegerTask> = {}): IntegerTask => ({
  cost: Float64Array.from(cost),
  maximise: true,
  locks: [],
  seconds: 20,
  ...more,
})

it('answers one program after the other, holds locks, and says what is impossible', async () => {
  const thread = compiled.solvingThread()
  const small = knapsack([5, 4, 3], 7)
  const best = await thread.solve(small, task([10, 6, 5]))
  expect(best).toMatchObject({ status: 'optimal', value: 11, bound: 11 })
  const cost = Float64Array.of(1, 0, 0)
  const locked = task([10, 6, 5], { locks: [{ cost, atLeast: 1 }] })
  expect(await thread.solve(small, locked)).toMatchObject({ status: 'optimal', value: 10 })
  const never = task([1, 1, 1], { locks: [{ cost, atLeast: 2 }] })
  expect(await thread.solve(small, never)).toEqual({ status: 'impossible' })
  await thread.end()
})

const no = -Infinity
/** Everybody leaves, one for one, and an account that opens at 1 must close: no plan, in 8 columns. */
const goingRound: IntegerProgram = {
  columns: 8,
  rows: 12,
  lower: new Float64Array(8),
  upper: Float64Array.of(1, 1, 1, 1, Infinity, Infinity, Infinity, Infinity),
  integer: Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0),
  starts: Int32Array.of(0, 5, 10, 15, 19, 22, 25, 27, 29),
  indices: Int32Array.from([
    0, 4, 5, 7, 9, 0, 5, 6, 9, 11, 1, 2, 3, 7, 9, 1, 3, 9, 11, 7, 8, 9, 7, 8, 9, 9, 10, 9, 10,
  ]),
  values: Float64Array.from([
    -1, 1, -1, -1, 1, 1, 1, 1, -1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, -1, 1, 1, 1, 1, -1, -1, 1, 1, 1,
  ]),
  rowLower: Float64Array.of(0, 0, no, no, no, no, no, -1, no, 0, no, 2),
  rowUpper: Float64Array.of(Infinity, Infinity, 4, 0, 2, 2, 1, -1, 1, 0, 0, 2),
}

/** The same program so many times beside itself, nothing connecting one with another. */
function besideItself(one: IntegerProgram, times: number): IntegerProgram {
  const all = Array.from({ length: times }, (_, copy) => copy)
  const floats = (each: Float64Array) => Float64Array.from(all.flatMap(() => [...each]))
  return {
    columns: one.columns * times,
    rows: one.rows * times,
    lower: floats(one.lower),
    upper: floats(one.upper),
    integer: Uint8Array.from(all.flatMap(() => [...one.integer])),
    starts: Int32Array.from([
      ...all.flatMap((copy) =>
        Array.from(one.starts.slice(0, -1), (start) => start + copy * one.indices.length),
      ),
      one.indices.length * times,
    ]),
    indices: Int32Array.from(
      all.flatMap((copy) => [...one.indices].map((row) => row + copy * one.rows)),
    ),
    values: floats(one.values),
    rowLower: floats(one.rowLower),
    rowUpper: floats(one.rowUpper),
  }
}

it.each([1, 40])(
  'answers over a program it used to go round in for ever, %i times',
  async (times) => {
    const thread = compiled.solvingThread()
    const cost = Array.from({ length: 8 * times }, (_, column) => column % 2)
    const asked = task(cost, { seconds: 5 })
    const answer = await thread.solve(besideItself(goingRound, times), asked)
    expect(answer).toEqual({ status: 'impossible' })
    await thread.end()
  },
)

it('is ended when it overruns its clock, and the next program starts it again', async () => {
  // Less than loading the solver takes, so that no answer can be there in time.
  const hurried = compiled.solvingThread({ megabytesMax: 512, graceSeconds: -19.999 })
  expect(await hurried.solve(knapsack([1], 1), task([1]))).toEqual({ status: 'stopped' })
  const patient = await hurried.solve(knapsack([1], 1), task([1], { seconds: 80 }))
  expect(patient).toMatchObject({ status: 'optimal', value: 1 })
  await hurried.end()
})

it('says one sentence when the thread is out of memory', async () => {
  const poor = compiled.solvingThread({ megabytesMax: 1, graceSeconds: 2 })
  await expect(poor.solve(knapsack([1], 1), task([1]))).rejects.toThrow(
    'The solver ended without an answer; the last good plan stands.',
  )
})
