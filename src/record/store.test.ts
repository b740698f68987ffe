import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { byMonth } from './chronology/by-month.ts'
import { readChronicle } from './chronology/store.ts'
import { readPublicRecord } from './store.ts'
import { shippedWhole } from './whole/store.ts'

const folder = path.join(import.meta.dirname, '../../data/record')
const record = await readPublicRecord(folder)

/** The rows as plain lines, without the reader under test. No cell of the files holds a line break. */
const linesOf = async (name: string) =>
  (await readFile(path.join(folder, name), 'utf8')).trimEnd().split('\n').slice(1)

test('the record shown is the record in the files', async () => {
  expect(record.problems).toEqual([])
  expect(record.events).toHaveLength((await linesOf('exchanges.csv')).length)
  expect(record.claims).toHaveLength((await linesOf('claims.csv')).length)
  expect(record.commitments).toHaveLength((await linesOf('commitments.csv')).length)
  expect(record.events.flatMap(({ claims }) => claims)).toHaveLength(record.claims.length)
})

test('no figure of the files is a 0, and none is shown', () => {
  const figures = record.events.flatMap(({ toA, toB, totalOnly }) => [
    totalOnly,
    ...[toA, toB].flatMap((side) => Object.values(side).filter((each) => each !== side.party)),
  ])
  expect(figures.filter((figure) => figure === 0)).toEqual([])
  expect(figures.filter((figure) => figure === null).length).toBeGreaterThan(0)
})

test('every event carries claims, of its own', () => {
  const strange = record.events.filter(({ id, claims }) =>
    claims.some(({ eventId }) => eventId !== id),
  )
  expect(strange).toEqual([])
})

test('the timeline loses no event', async () => {
  const { events } = await readChronicle(await shippedWhole(folder), folder)
  expect(events).toHaveLength(record.events.length)
  const { months, withoutMonth } = byMonth(events)
  const people = months.reduce((sum, { low }) => sum + (low ?? 0), 0)
  const wanted = events
    .filter((event) => ['exchange', 'unilateral_release', 'remains'].includes(event.kind))
    .filter((event) => !withoutMonth.includes(event))
    .flatMap(({ figures }) => figures)
    .filter(({ side, category }) => side !== 'both' && category === 'person')
    .reduce((sum, { low }) => sum + low, 0)
  expect(people).toBe(wanted)
  expect(withoutMonth).toHaveLength(1)
})

const made = await mkdtemp(path.join(tmpdir(), 'record-'))
afterAll(() => rm(made, { recursive: true }))

test('a folder is read once; a failed reading is tried again', async () => {
  expect(await readPublicRecord(folder)).toBe(record)
  await expect(readPublicRecord(made)).rejects.toThrow('ENOENT')
  for (const name of ['exchanges.csv', 'claims.csv', 'commitments.csv'])
    await copyFile(path.join(folder, name), path.join(made, name))
  expect((await readPublicRecord(made)).events).toEqual(record.events)
})
