import { expect, it } from 'vitest'
import { comparedText } from '../decisions.ts'
import { changedLines, unchangedLines } from './changed-lines.ts'
import { lineChangesOf } from './line-changes.ts'

type Row = readonly [reference: string, surname: string, place?: string]
const linesOf = (rows: readonly Row[]) =>
  rows.map(([reference, surname, place], at) => ({
    line: at + 2,
    reading: { reference, surname, ...(place !== undefined && { place }) },
  }))
const versionOf = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ reading }) => ({ id: reading.reference, content: comparedText(reading) }))

const before = linesOf([
  ['1', 'Brastov', 'Dorva'],
  ['2', 'Kelmar', 'Dorva'],
  ['3', 'Shumenko'],
])
const now = linesOf([
  ['3', 'Shumenko'],
  ['1', 'Brastow', 'Mirna'],
  ['4', 'Ladov'],
])
const changes = lineChangesOf({
  before,
  now,
  changed: changedLines(versionOf(before), versionOf(now)),
})

it.each([
  { version: 'now', at: 0, line: 2, event: 'as-before', fields: [] },
  { version: 'now', at: 1, line: 3, event: 'altered', fields: ['surname', 'place'] },
  { version: 'now', at: 2, line: 4, event: 'added', fields: [] },
  { version: 'before', at: 0, line: 2, event: 'altered', fields: ['surname', 'place'] },
  { version: 'before', at: 1, line: 3, event: 'withdrawn', fields: [] },
  { version: 'before', at: 2, line: 4, event: 'as-before', fields: [] },
] as const)('the line at $at $version is $event', ({ version, at, line, event, fields }) => {
  expect(changes(version, at)).toMatchObject({ line, event, fields })
})

it('a list without a new version has no changed line, and no line beyond its end', () => {
  const same = lineChangesOf({ before, now: before, changed: unchangedLines(before.length) })
  expect(before.map((_, at) => same('now', at)?.event)).toEqual(before.map(() => 'as-before'))
  expect(same('now', 9)).toBeUndefined()
})
