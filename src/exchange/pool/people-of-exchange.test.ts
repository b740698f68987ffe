import { describe, expect, it } from 'vitest'
import { ListId, PartyId, PersonId } from '../../base/ids.ts'
import { PartialDate } from '../../base/partial-date.ts'
import {
  lineKey,
  nameAsWritten,
  personOfLine,
  personsBefore,
  wordsKey,
  type HeldLine,
} from './people-of-exchange.ts'

const list = ListId.parse('5f0c6f0e-1111-4111-8111-000000000001')
const id = PersonId.parse('5f0c6f0e-2222-4222-8222-000000000002')

const line = (change: Partial<HeldLine> = {}): HeldLine => ({
  list,
  seriesId: 'series',
  heldBy: PartyId.parse('northland'),
  goesTo: PartyId.parse('southland'),
  line: 3,
  cells: ['12', 'Зомин'],
  reading: { category: 'civilian' },
  sought: null,
  ...change,
})

describe('the name', () => {
  it.each([
    [{ surname: 'Зомин', given: 'Дилан', patronymic: 'Корович' }, 'Зомин Дилан Корович'],
    [{ surname: 'Зомин', fullName: 'Дилан Зомин' }, 'Зомин'],
    [{ surname: '', fullName: 'كودوف حومين' }, 'كودوف حومين'],
    [{}, ''],
  ])('of %j is %s', (reading, name) => expect(nameAsWritten(reading)).toBe(name))
})

describe('a line keeps its person over versions of its list', () => {
  it('by its own reference, whatever else was corrected', () => {
    const before = line({ reading: { reference: 'A-7' }, cells: ['A-7', 'Зомин'] })
    const after = line({ reading: { reference: 'A-7' }, cells: ['A-7', 'Зомина'], line: 9 })
    expect(lineKey(after)).toBe(lineKey(before))
  })

  it('without a reference by its verbatim cells, and never across lists', () => {
    expect(lineKey(line({ line: 9 }))).toBe(lineKey(line()))
    expect(lineKey(line({ cells: ['12', 'Зомина'] }))).not.toBe(lineKey(line()))
    expect(lineKey(line({ seriesId: 'another' }))).not.toBe(lineKey(line()))
  })

  it('and no cells can pass for another line’s reference', () => {
    const referred = line({ reading: { reference: '12,Зомин' } })
    expect(lineKey(line())).not.toBe(lineKey(referred))
  })
})

describe('a reference that two lines share', () => {
  const reading = { reference: 'A-7' }
  const [one, other] = [
    line({ reading, cells: ['A-7', 'Зомин'], line: 2 }),
    line({ reading, cells: ['A-7', 'Кодов'], line: 3 }),
  ]
  const entered = [other, one].map((each) => ({
    name: each.cells[1],
    line: each.line,
    key: lineKey(each),
    words: wordsKey(each),
  }))

  it('names neither: each is known by its words, also when the other is gone', () => {
    const both = personsBefore(entered, [one, other])
    expect([both(one)?.name, both(other)?.name]).toEqual(['Зомин', 'Кодов'])
    expect(personsBefore(entered, [other])(other)?.name).toBe('Кодов')
  })

  it('gives nobody to two lines', () => {
    const twice = [one, { ...one, line: 9 }]
    const before = personsBefore(entered, twice)
    expect(twice.map((each) => before(each)?.name)).toEqual(['Зомин', undefined])
  })
})

describe('a person of a line', () => {
  const asked = { id, unstatedCategory: null }

  it('without a category is nobody, unless the agreement says what that counts as', () => {
    const unstated = line({ reading: {} })
    expect(personOfLine(unstated, asked)).toBeNull()
    expect(personOfLine(unstated, { id, unstatedCategory: 'civilian' })?.category).toBe('civilian')
  })

  it('is in good health on a seat unless the line says otherwise', () => {
    expect(personOfLine(line(), asked)).toMatchObject({ health: 'good', transport: 'seat' })
    const lying = line({
      reading: { category: 'civilian', health: 'grave', transport: 'stretcher' },
    })
    expect(personOfLine(lying, asked)).toMatchObject({ health: 'grave', transport: 'stretcher' })
  })

  it.each([
    ['2024', '2024-12-31'],
    ['2024-02', '2024-02-29'],
    ['2024-02-03', '2024-02-03'],
  ])('held since %s is counted from %s: never longer than is sure', (written, counted) => {
    const heldSince = PartialDate.parse(written)
    const held = line({ reading: { category: 'civilian', heldSince } })
    expect(personOfLine(held, asked)?.heldSince).toBe(counted)
  })

  it('keeps a partial date of birth partial', () => {
    const born = line({ reading: { category: 'civilian', bornOn: PartialDate.parse('1990') } })
    expect(personOfLine(born, asked)?.bornOn).toBe('1990')
  })
})
