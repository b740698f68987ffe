/**
 * The reading thread on compiled code, as a desk runs it: its answer, its refusals, its limit on
 * memory and its clock. The few files it needs are compiled for the test, so that it does not
 * depend on what was built before.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as ReadFile from '../../src/jobs/read-file.ts'
import { PartialDate } from '../../src/base/partial-date.ts'
import { asCsv, asWorkbook, makeUpList, makeUpPeople } from '../../src/lists/made-up-lists.ts'

const todayOn = PartialDate.parse('2025-05-10')
const cache = resolve('node_modules/.cache')
let folder = ''
let compiled: typeof ReadFile

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  // Inside node_modules, so that the compiled files find their packages.
  folder = mkdtempSync(join(cache, 'reading-worker-'))
  const project = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { noEmit: false, allowJs: false, rootDir: resolve('.'), outDir: folder },
    include: [],
    files: ['read-file', 'reading-worker'].map((name) => resolve(`src/jobs/${name}.ts`)),
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder])
  compiled = await import(pathToFileURL(join(folder, 'src/jobs/read-file.js')).href)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const people = makeUpPeople(20_000, 7)
const list = makeUpList(people, { spelling: 'cyrillic', slips: 0.05, seed: 3 })

it('reads 20,000 lines in its thread and tells how far it is', async () => {
  const told: number[] = []
  const reading = await compiled.readFileInWorker(asCsv(list), 'list.csv', {
    todayOn,
    onProgress: ({ linesRead }) => told.push(linesRead),
  })
  expect(reading.lines).toHaveLength(20_000)
  expect(reading.lines[0]?.cells).toEqual(list.rows[0])
  expect(told.length).toBeGreaterThan(5)
  expect(told.at(-1)).toBe(20_000)
})

it('hands a refusal over as a refusal', async () => {
  const refused = compiled.readFileInWorker(new Uint8Array(), 'list.csv', { todayOn })
  await expect(refused).rejects.toMatchObject({
    name: 'Refusal',
    code: 'wrong-input',
    message: 'list.csv is empty; send the list again.',
  })
})

it('a file that needs too much memory costs its thread and not the desk', async () => {
  const few = { headings: list.headings, rows: list.rows.slice(0, 5_000) }
  const bytes = await asWorkbook(few)
  const limits = { megabytesMax: 24, secondsMax: 60 }
  await expect(
    compiled.readFileInWorker(bytes, 'list.xlsx', { todayOn, limits }),
  ).rejects.toMatchObject({ code: 'too-large', message: /needs too much memory/ })
  const after = await compiled.readFileInWorker(bytes, 'list.xlsx', { todayOn })
  expect(after.lines).toHaveLength(5_000)
})

it('a file that takes too long is given up', async () => {
  const limits = { megabytesMax: 512, secondsMax: 0.02 }
  await expect(
    compiled.readFileInWorker(asCsv(list), 'list.csv', { todayOn, limits }),
  ).rejects.toMatchObject({ code: 'too-large', message: /was not read within 0.02 seconds/ })
})

it('a reading that is stopped ends its thread at once', async () => {
  const stop = new AbortController()
  const read = compiled.readFileInWorker(asCsv(list), 'list.csv', {
    todayOn,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(read).rejects.toMatchObject({ code: 'wrong-state', message: /was stopped/ })
})
