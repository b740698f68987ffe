/**
 * The planning thread on compiled code, as a desk runs it: it plans what the pure function plans,
 * with the solver's thread beneath where one flow does not carry, tells how far it is, and ends in
 * words when it is stopped, late or out of memory. Compiled for the test.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { proposeByFlow } from '../../src/exchange/planning/propose.ts'
import { readProblem } from '../../src/exchange/forms/problem.ts'
import type * as PlanInThread from '../../src/jobs/plan-in-thread.ts'
import type * as SimulateInThread from '../../src/jobs/simulate-in-thread.ts'

const cache = resolve('node_modules/.cache')
let folder = ''
let compiled: typeof PlanInThread
let simulating: typeof SimulateInThread

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  // Inside node_modules, so that the compiled files find their packages.
  folder = mkdtempSync(join(cache, 'planning-worker-'))
  const planning = ['plan-in-thread', 'planning-worker', 'solving-worker']
  const files = [...planning, 'simulate-in-thread', 'simulating-worker']
  const project = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { noEmit: false, allowJs: false, rootDir: resolve('.'), outDir: folder },
    include: [],
    files: files.map((name) => resolve(`src/jobs/${name}.ts`)),
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder])
  compiled = await import(pathToFileURL(join(folder, 'src/jobs/plan-in-thread.js')).href)
  simulating = await import(pathToFileURL(join(folder, 'src/jobs/simulate-in-thread.js')).href)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parties = ['northland', 'southland'] as const

function taskOf(formula: object, peopleEach = 6) {
  const places = { seats: 2, stretchers: 0, remains: 0 }
  const text = JSON.stringify({
    form: 'good-offices/problem/1',
    parties,
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: ['1', '2'].map((id) => ({ id, capacity: { northland: places, southland: places } })),
    formula: [{ id: 'c', between: parties, categories: ['civilian'], aheadMax: 6, ...formula }],
    people: parties.flatMap((heldBy, side) =>
      Array.from({ length: peopleEach }, (_, nth) => ({
        id: `${heldBy[0]}${nth}`,
        heldBy,
        goesTo: parties[1 - side],
        category: 'civilian',
        heldSince: `2025-0${(nth % 9) + 1}-01`,
      })),
    ),
  })
  return { text, sha256: createHash('sha256').update(text).digest('hex'), seconds: 60 }
}
const pure = { kind: 'one-for-one' }

it('plans what the pure function plans', async () => {
  const task = taskOf(pure)
  const { plan, broken } = await compiled.planInThread(task)
  const expected = proposeByFlow(readProblem(JSON.parse(task.text)), task.sha256)
  expect({ ...plan, seconds: 0 }).toEqual({ ...expected, seconds: 0 })
  expect(broken).toEqual([])
})

it('plans other formulas with the solver beneath it, and tells level by level', async () => {
  const told: string[] = []
  const { plan, broken } = await compiled.planInThread(taskOf({ kind: 'ratio', give: [2, 1] }), {
    onProgress: (progress) => told.push(JSON.stringify(progress)),
  })
  expect(plan).toMatchObject({ status: 'optimal', certificate: { kind: 'program' } })
  expect(broken).toEqual([])
  expect(told.some((each) => each.includes('"released"'))).toBe(true)
  expect(told.at(-1)).toBe('{"phase":"checking"}')
})

it('is stopped when it is told to', async () => {
  const stop = new AbortController()
  const planned = compiled.planInThread(taskOf(pure, 2_000), { signal: stop.signal })
  stop.abort()
  await expect(planned).rejects.toMatchObject({ code: 'wrong-state' })
})

it.each([
  ['late', { megabytesMax: 512, graceSeconds: -60 }, 'in its time'],
  ['out of memory', { megabytesMax: 8, graceSeconds: 30 }, 'memory'],
])('is %s in words, and the last good plan stands', async (_, limits, words) => {
  const planned = compiled.planInThread(taskOf(pure, 5_000), { limits })
  const message = expect.stringMatching(new RegExp(`${words}.*The last good plan stands`))
  await expect(planned).rejects.toMatchObject({ code: 'too-large', message })
})

it.each([
  ['in one flow', pure],
  ['with the solver', { kind: 'ratio', give: [2, 1] }],
])('plays withdrawals %s, tells how far it is, and can be stopped', async (_, formula) => {
  const { text: problem, ...task } = taskOf(formula)
  const plan = JSON.stringify((await compiled.planInThread({ text: problem, ...task })).plan)
  const play = { problem, plan, rates: [0, 0.5], runs: 2, seed: 'd', held: [], seconds: 60 }
  const told: number[] = []
  const played = await simulating.simulateInThread(play, { onProgress: (at) => told.push(at) })
  expect(told).toEqual([1, 2, 3, 4])
  expect(played.rates[0]?.released.mean).toBe(played.planned)
  expect(played.rates[1]?.withdrew.mean).toBeGreaterThan(0)
  const stop = new AbortController()
  const stopped = simulating.simulateInThread(play, { signal: stop.signal })
  stop.abort()
  await expect(stopped).rejects.toThrow('stopped before its end')
})
