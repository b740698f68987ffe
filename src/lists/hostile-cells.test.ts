import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText, hostileTexts } from '../../test/support/hostile-texts.ts'
import { guardFormula, isFormula } from '../base/csv.ts'
import { cellCharactersMax, listColumnsMax } from '../base/limits.ts'
import { PartialDate } from '../base/partial-date.ts'
import { Refusal } from '../base/refusal.ts'
import { looksLikeDate, readDate } from '../base/written-date.ts'
import { asCsv } from './made-up-lists.ts'
import { lintLines } from './linter.ts'
import { readList, type ListReading } from './read-list.ts'

const wish = { todayOn: PartialDate.parse('2025-05-10') }
const headings = [
  'Surname',
  'Given name',
  'Patronymic',
  'Born',
  'Place',
  'Unit',
  'Sex',
  'Service number',
  'Held since',
]

/** Lone halves of characters cannot be written as UTF-8: what comes back then is U+FFFD. */
const fileOf = (heads: readonly string[], rows: readonly (readonly string[])[]) => ({
  bytes: asCsv({ headings: [...heads], rows: rows.map((row) => [...row]) }),
  fileName: 'list.csv',
})

function expectBounded({ lines, problems }: ListReading) {
  for (const { cells } of lines) {
    expect(cells.length).toBeLessThanOrEqual(listColumnsMax)
    for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(cellCharactersMax)
  }
  for (const { value, says } of problems) {
    expect(value.length).toBeLessThanOrEqual(80)
    expect(says.length).toBeLessThanOrEqual(1_000)
  }
}

/** A file full of zeros is no text, and is refused as such. */
const readable = hostileTexts.filter(([what]) => what !== 'zeros')

describe('a list with a hostile text in every cell is read and linted', () => {
  it.each(readable)('%s', async (_, text) => {
    const row = headings.map(() => text)
    const good = headings.map((_each, at) => (at === 0 ? 'Ladov' : ''))
    const reading = await readList(fileOf(headings, [row, good, row]), wish)
    expect(reading.lines.at(text.trim() === '' ? 0 : 1)?.reading.surname).toBe('Ladov')
    expectBounded(reading)
  })

  it.each(hostileTexts)('uncut, as other callers may hand it over: %s', (_, text) => {
    const line = { line: 2, cells: [text, text], reading: { surname: text, place: text } }
    const mapping = { columns: { surname: 0, place: 1 }, extra: [], unmapped: [] }
    const facts = { headings: ['Surname', 'Place'], mapping, todayOn: wish.todayOn }
    for (const { says } of lintLines([line], facts)) expect(says.length).toBeLessThanOrEqual(1_000)
    expect([true, false]).toContain(isFormula(text))
    expect(guardFormula(text).length).toBeLessThanOrEqual(text.length + 1)
    expect([true, false]).toContain(looksLikeDate(text))
    expect(readDate(text, 'mixed', 'birth').kind).toBeDefined()
  })

  it.each(readable)('as a heading: %s', async (_, text) => {
    const reading = await readList(fileOf([text, 'Surname'], [['x', 'Ladov']]), wish)
    expect(reading.lines[0]?.reading.surname).toBe('Ladov')
    expect(reading.headings[0]?.length).toBeLessThanOrEqual(200)
  })
})

it('any cells under any headings are a reading within the limits, or a refusal', async () => {
  expect.hasAssertions()
  const cells = fc.array(hostileText(20), { minLength: 1, maxLength: 6 })
  const heads = fc.array(fc.oneof(fc.constantFrom(...headings), hostileText(12)), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(heads, fc.array(cells, { maxLength: 4 }), async (names, rows) => {
      const answer = await readList(fileOf(names, rows), wish).catch((error: unknown) => {
        if (error instanceof Refusal) return undefined
        throw error
      })
      if (answer !== undefined) expectBounded(answer)
    }),
    { numRuns: 150 },
  )
})

it('a row of more cells than a list may have is refused by its line', async () => {
  const wide = Array.from({ length: listColumnsMax + 1 }, () => 'x')
  await expect(readList(fileOf(['Surname'], [['Ladov'], wide]), wish)).rejects.toThrow(
    /Line 3 of list\.csv has 121 columns/,
  )
})
