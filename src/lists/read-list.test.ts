import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCsv, asWorkbook, makeUpList, makeUpPeople } from './made-up-lists.ts'
import { problemsMax } from '../base/limits.ts'
import { PartialDate } from '../base/partial-date.ts'
import { Refusal } from '../base/refusal.ts'
import { readList } from './read-list.ts'

const wish = { todayOn: PartialDate.parse('2025-05-10') }
const utf8 = (text: string) => new TextEncoder().encode(text)

it('reads a list from bytes to problems', async () => {
  const bytes = utf8(
    '№;Фамилия;Имя;Д.Р.;Категория\n1;Лaдов;Игнат;12.03.1998;пилот\n2;Мирин;Олег;31.02.1994;ребёнок\n',
  )
  const reading = await readList({ bytes, fileName: 'list.csv' }, wish)
  expect(reading.source.kind).toBe('csv')
  expect(reading.mapping.columns).toEqual({ id: 0, surname: 1, given: 2, bornOn: 3, category: 4 })
  expect(reading.lines.map((line) => line.reading)).toEqual([
    { reference: '1', surname: 'Лaдов', given: 'Игнат', bornOn: '1998-03-12' },
    { reference: '2', surname: 'Мирин', given: 'Олег', category: 'child' },
  ])
  expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
    ['unknown-value', 2],
    ['impossible-date', 3],
    ['look-alike-letters', 2],
  ])
  expect(reading.problemsTotal).toBe(3)
})

it('follows the mapping of a person, by hand or by headings', async () => {
  const file = { bytes: utf8('a,b\nЛадов,Игнат\n'), fileName: 'list.csv' }
  const byHand = await readList(file, {
    ...wish,
    mapping: { by: 'hand', mapping: { columns: { given: 0 }, extra: [1] } },
  })
  expect(byHand.lines[0]?.reading).toEqual({ given: 'Ладов', extra: { b: 'Игнат' } })
  const byHeading = await readList(file, {
    ...wish,
    mapping: { by: 'heading', columns: { surname: 'A', given: ['x', 'b'] } },
  })
  expect(byHeading.lines[0]?.reading).toEqual({ surname: 'Ладов', given: 'Игнат' })
})

it('hands the linter what only the desk knows', async () => {
  const file = { bytes: utf8('Surname,Born\nЛадов,1998-03-12\n'), fileName: 'list.csv' }
  const bornOn = PartialDate.parse('1998-03-12')
  const facts = { alreadyExchanged: [{ name: 'Ладов', bornOn, exchange: 'exchange 7' }] }
  const { problems } = await readList(file, { ...wish, facts })
  expect(problems.map(({ code }) => code)).toEqual(['already-exchanged'])
  expect((await readList(file, wish)).problems).toEqual([])
})

it('keeps as many problems as a person can look through, and counts all', async () => {
  const text = `Surname,Sex\n${'Ладов,x\n'.repeat(problemsMax + 5)}`
  const reading = await readList({ bytes: utf8(text), fileName: 'list.csv' }, wish)
  expect(reading.problems).toHaveLength(problemsMax)
  expect(reading.problemsTotal).toBe(problemsMax + 5)
  expect(reading.lines).toHaveLength(problemsMax + 5)
})

describe('20,000 made-up people', () => {
  const people = makeUpPeople(20_000, 7)

  it.each(['cyrillic', 'latin', 'otherLatin', 'arabic'] as const)(
    'as CSV, spelt %s: everybody is read, and every coded word is known',
    async (spelling) => {
      const list = makeUpList(people, { spelling, slips: 0.05, seed: 3 })
      const told: number[] = []
      const reading = await readList(
        { bytes: asCsv(list), fileName: 'list.csv' },
        wish,
        (progress) => told.push(progress.linesRead),
      )
      expect(reading.lines).toHaveLength(20_000)
      expect(Object.keys(reading.mapping.columns)).toHaveLength(12)
      expect(reading.lines.every((line) => line.reading.bornOn !== undefined)).toBe(true)
      const byRow = reading.lines.map((line, at) => ({
        line,
        person: people[list.truths[at] ?? -1],
      }))
      expect(byRow.every(({ line, person }) => line.reading.category === person?.category)).toBe(
        true,
      )
      expect(byRow.every(({ line, person }) => line.reading.health === person?.health)).toBe(true)
      expect(byRow.every(({ line, person }) => line.reading.heldSince === person?.heldSince)).toBe(
        true,
      )
      const sameDate = byRow.filter(({ line, person }) => line.reading.bornOn === person?.bornOn)
      expect(sameDate.length).toBeGreaterThan(18_500)
      expect(sameDate.length).toBeLessThan(20_000)
      expect(told.at(-1)).toBe(20_000)
      expect(reading.problems.filter(({ code }) => code === 'unknown-value')).toEqual([])
    },
  )

  it('as a workbook: the same reading as from CSV', async () => {
    const list = makeUpList(people, { spelling: 'cyrillic', slips: 0.05, seed: 3 })
    const bytes = await asWorkbook(list)
    const workbook = await readList({ bytes, fileName: 'list.xlsx' }, wish)
    const csv = await readList({ bytes: asCsv(list), fileName: 'list.csv' }, wish)
    expect(workbook.lines).toEqual(csv.lines)
    expect(workbook.problems).toEqual(csv.problems)
  })

  it('are the same people for the same seed, and nobody twice for long', () => {
    expect(makeUpPeople(100, 7)).toEqual(people.slice(0, 100))
    expect(makeUpPeople(100, 8)).not.toEqual(people.slice(0, 100))
    const names = new Set(people.map((person) => person.surname.latin + person.given.latin))
    expect(names.size).toBeGreaterThan(10_000)
  })
})

it('whatever stands in the cells, it is a reading or a refusal', async () => {
  const cell = fc.oneof(
    fc.constantFrom('12.03.1998', '3/4/98', '=A1', 'N.N.', 'ребёнок', '', '١٢', '\u200B', '99999'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const heading = fc.constantFrom('№', 'Surname', 'Name', 'Born', 'Held since', 'Category', 'x', '')
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(heading, { maxLength: 5 }), rows, async (headings, cells) => {
      const list = { bytes: asCsv({ headings, rows: cells }), fileName: 'list.csv' }
      const answer = await readList(list, wish).catch((error: unknown) => error)
      const isGood =
        answer instanceof Refusal ||
        (answer !== null && typeof answer === 'object' && 'lines' in answer)
      expect(isGood).toBe(true)
    }),
    { numRuns: 200 },
  )
})
