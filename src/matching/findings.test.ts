import { deserialize, serialize } from 'node:v8'
import { expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import { asCsv, makeUpList, makeUpPeople, type Spelling } from '../lists/made-up-lists.ts'
import { readList } from '../lists/read-list.ts'
import { shippedCurve } from './calibration/shipped-curve.ts'
import { findingsOfAll, findingsOfChanges, mayStand, type RunLists } from './findings.ts'
import { prepareLink } from './linked-lists.ts'
import { scoreHere } from './match.ts'
import { reasonsUnder } from './open-pair.ts'
import type { ModelVersion } from './relink/model-version.ts'

const people = makeUpPeople(250, 11)
async function linesOf(spelling: Spelling): Promise<RunLists['left']> {
  const bytes = asCsv(makeUpList(people, { spelling, slips: 0.1, seed: 5 }))
  const todayOn = PartialDate.parse('2025-05-10')
  const { lines } = await readList({ bytes, fileName: 'list.csv' }, { todayOn })
  return lines.map(({ line, reading }) => ({
    id: reading.reference ?? String(line),
    line,
    reading,
  }))
}

const before: RunLists = { left: await linesOf('cyrillic'), right: await linesOf('otherLatin') }
/** Two lines altered, two gone, one moved to the end. */
const now: RunLists = {
  left: before.left
    .map((each) =>
      each.line % 100 === 7 ? { ...each, reading: { ...each.reading, surname: 'Ладов' } } : each,
    )
    .filter(({ line }) => line % 100 !== 9),
  right: [...before.right.slice(1), ...before.right.slice(0, 1)],
}
const wish = { calibration: shippedCurve, keep: 'all' } as const

function inFull(lists: RunLists, version?: ModelVersion) {
  const link = prepareLink(lists, version === undefined ? {} : { version })
  const scored = scoreHere(link.run.prepared, () => {})
  return findingsOfAll(link, scored, { ...wish, lists, before: null })
}
const first = inFull(before)
const kept = { lists: before, version: first.version, kept: first.kept }

it('a new version is found by its changes as a full run under the model finds it', () => {
  const found = findingsOfChanges(kept, now, wish)
  if (found === 'outgrown') throw new Error('outgrown')
  const full = inFull(now, first.version)
  const byLines = (all: typeof full.pairs) =>
    all.toSorted((one, other) => one.leftLine - other.leftLine || one.rightLine - other.rightLine)
  expect(byLines(found.pairs)).toEqual(byLines(full.pairs))
  const changed = now.left.filter(({ line }) => line % 100 === 7).length
  expect(found.compared).toMatchObject({ kind: 'changed-lines', lines: changed })
  expect(found.changes?.left).toEqual({
    added: 0,
    altered: changed,
    withdrawn: before.left.length - now.left.length,
  })
  expect(found.changes?.right).toEqual({ added: 0, altered: 0, withdrawn: 0 })
  const events = new Set(found.changes?.proposals.map(({ lines }) => lines.left.event))
  expect(events).toContain('withdrawn')
})

it('a model stands for lists of about the size from which it was learned', () => {
  const { left, right } = before
  expect(mayStand(kept, now)).toBe(true)
  expect(mayStand(kept, { left: left.slice(0, 20), right: right.slice(0, 20) })).toBe(false)
  expect(mayStand(kept, { left: [...left, ...left, ...left], right })).toBe(true)
  expect(mayStand(kept, { left: [...left, ...left, ...left, ...left], right })).toBe(false)
})

const lineOf = (lines: RunLists['left'], number: number) => {
  const found = lines.find(({ line }) => line === number)
  if (found === undefined) throw new Error('no such line')
  return found
}

it('a pair that is opened is weighed as the run weighed it, by a model that was put away', () => {
  const opened = first.pairs.map(({ leftLine, rightLine }) => ({
    left: lineOf(before.left, leftLine),
    right: lineOf(before.right, rightLine),
  }))
  const version: ModelVersion = deserialize(serialize(first.version))
  const sums = [...reasonsUnder(version, opened)].map(({ log2Odds }) => log2Odds)
  expect(sums).toEqual(first.pairs.map(({ log2Odds }) => log2Odds))
})
