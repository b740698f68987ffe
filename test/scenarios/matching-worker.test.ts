/**
 * The matching thread on compiled code, as a desk runs it: it answers what the pure function
 * answers, tells how far it is, and stops when it is told to. Compiled for the test.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { PartialDate } from '../../src/base/partial-date.ts'
import type * as MatchLists from '../../src/jobs/match-lists.ts'
import type * as ScoreInThreads from '../../src/jobs/score-in-threads.ts'
import { asCsv, makeUpList, makeUpPeople, type Spelling } from '../../src/lists/made-up-lists.ts'
import { readList } from '../../src/lists/read-list.ts'
import { shippedCurve } from '../../src/matching/calibration/shipped-curve.ts'
import { matchLists, prepareMatch, scoreHere } from '../../src/matching/match.ts'

const cache = resolve('node_modules/.cache')
let folder = ''
let compiled: typeof MatchLists
let threads: typeof ScoreInThreads

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'matching-worker-'))
  const project = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { noEmit: false, allowJs: false, rootDir: resolve('.'), outDir: folder },
    include: [],
    files: ['match-lists', 'matching-worker', 'scoring-worker'].map((name) =>
      resolve(`src/jobs/${name}.ts`),
    ),
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder])
  compiled = await import(pathToFileURL(join(folder, 'src/jobs/match-lists.js')).href)
  threads = await import(pathToFileURL(join(folder, 'src/jobs/score-in-threads.js')).href)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const people = makeUpPeople(3_000, 7)

async function linesOf(spelling: Spelling) {
  const bytes = asCsv(makeUpList(people, { spelling, slips: 0.05, seed: 3 }))
  const todayOn = PartialDate.parse('2025-05-10')
  const { lines } = await readList({ bytes, fileName: 'list.csv' }, { todayOn })
  return lines.map(({ line, reading }) => ({
    id: reading.reference ?? String(line),
    line,
    reading,
  }))
}

const [left, right] = [await linesOf('cyrillic'), await linesOf('otherLatin')]

/** As the database writes lines: texts of some thousand each. */
const textsOf = (lines: typeof left) => {
  const numbered = lines.map(({ line, reading }) => [line, reading])
  return [JSON.stringify(numbered.slice(0, 1_000)), JSON.stringify(numbered.slice(1_000))]
}
const task = {
  lists: { left: textsOf(left), right: textsOf(right) },
  calibration: shippedCurve,
  keep: 'one-to-one',
  before: null,
  learn: 'if-needed',
} as const

const Rows = z.array(z.looseObject({ leftLine: z.number(), rightLine: z.number() }))

it('answers what the function answers, the pairs most worth an answer first', async () => {
  const told: number[] = []
  const heard: string[] = []
  const rows: z.infer<typeof Rows> = []
  const end = await compiled.matchInWorker(task, {
    onProgress: ({ phase, linesCompared }) => {
      told.push(linesCompared)
      if (heard.at(-1) !== phase) heard.push(phase)
    },
    onModel: () => heard.push('model'),
    onPairs: (text) => {
      if (heard.at(-1) !== 'pairs') heard.push('pairs')
      rows.push(...Rows.parse(JSON.parse(text)))
    },
  })
  expect(heard).toEqual(['learning', 'comparing', 'choosing', 'keeping', 'model', 'pairs'])
  expect(told.at(-1)).toBe(3_000)
  const worth = rows.map((row) => Number(row['worth']))
  expect(worth).toEqual(worth.toSorted((one, other) => other - one))
  const { pairs } = matchLists(left, right)
  expect(end.pairs).toBe(pairs.length)
  const byLines = (one: (typeof rows)[number], other: (typeof rows)[number]) =>
    one.leftLine - other.leftLine || one.rightLine - other.rightLine
  const expected = pairs.map(({ leftAt, rightAt, said, isChosen, bandReason, explanation }) => {
    const { probability, band } = explanation
    const lines = { leftLine: left[leftAt]?.line ?? 0, rightLine: right[rightAt]?.line ?? 0 }
    return { ...lines, probability, band, said, isChosen, bandReason }
  })
  expect(rows.toSorted(byLines)).toMatchObject(expected.toSorted(byLines))
})

it('stops in the middle, with a refusal', async () => {
  const stop = new AbortController()
  const phases: string[] = []
  const run = compiled.matchInWorker(task, {
    signal: stop.signal,
    onProgress: ({ phase }) => {
      phases.push(phase)
      stop.abort()
    },
  })
  await expect(run).rejects.toMatchObject({ name: 'Refusal', code: 'wrong-state' })
  expect(phases).not.toContain('keeping')
  await expect(compiled.matchInWorker(task, { signal: stop.signal })).rejects.toThrow('stopped')
})

it('scores in one, two or three threads to the same bytes', async () => {
  const { prepared } = prepareMatch({ left, right })
  const here = scoreHere(prepared, () => {})
  for (const count of [1, 2, 3]) {
    const told: number[] = []
    const scored = await threads.scoreInThreads(prepared, {
      threads: count,
      linesForThreads: 1,
      linesAtOnce: 250,
      onProgress: ({ linesCompared }) => told.push(linesCompared),
    })
    expect(scored).toEqual(here)
    expect(told.at(-1)).toBe(3_000)
  }
})
