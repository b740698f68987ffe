import { describe, expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import { recogniseColumns } from './columns.ts'
import { readLines } from './lines.ts'
import { lintLines } from './linter.ts'
import { isPlaceholder } from './placeholders.ts'

const headings = [
  '№',
  'Surname',
  'Given name',
  'Date of birth',
  'Service number',
  'Category',
  'Place',
]
const todayOn = PartialDate.parse('2024-05-10')

type Row = {
  surname?: string
  given?: string
  born?: string
  number?: string
  category?: string
  place?: string
  id?: string
}

/** Code and line of every finding; the first row stands on line 2. */
function lint(...people: Row[]) {
  const rows = people.map((person, at) => ({
    line: at + 2,
    cells: [
      person.id ?? String(at + 1),
      person.surname ?? 'Ладов',
      person.given ?? 'Игнат',
      person.born ?? '',
      person.number ?? '',
      person.category ?? '',
      person.place ?? '',
    ],
  }))
  const { mapping } = recogniseColumns({ headings, rows })
  const { lines } = readLines({ headings, rows }, mapping)
  return lintLines(lines, { headings, mapping, todayOn })
}
const codes = (...people: Row[]) => lint(...people).map(({ code, line }) => `${code} ${line}`)

describe('people', () => {
  const born = '1998-03-12'
  it.each([
    ['the same name and date', [{ born }, { surname: 'ЛАДОВ', born }], ['same-person-twice 3']],
    ['three times', [{ born }, { born }, { born }], ['same-person-twice 3', 'same-person-twice 4']],
    ['another date', [{ born }, { born: '1998-03-13' }], []],
    ['no date', [{}, {}], []],
    [
      'nobody known',
      [
        { surname: 'N.N.', given: '-', born },
        { surname: 'N.N.', given: '-', born },
      ],
      ['placeholder 2', 'placeholder 2', 'placeholder 3', 'placeholder 3'],
    ],
    [
      'one number on two names',
      [{ number: 'К-7' }, { surname: 'Мирин', number: 'к 7' }],
      ['same-service-number 3'],
    ],
    ['one number on one name', [{ number: 'К-7' }, { number: 'К-7' }], ['same-person-twice 3']],
    [
      'surname and given the other way round',
      [{ born }, { surname: 'Игнат', given: 'Ладов', born }],
      ['same-person-twice 3'],
    ],
    [
      'one name, date and number',
      [
        { number: 'К-7', born },
        { number: 'К-7', born },
      ],
      ['same-person-twice 3'],
    ],
    ['a number of zeros', [{ number: '000' }, { surname: 'Мирин', number: '000' }], []],
    ['a reference used twice', [{ id: '7' }, { id: '7', surname: 'Мирин' }], ['same-reference 3']],
  ] as const)('%s', (_, people, found) => {
    expect(codes(...people)).toEqual(found)
  })

  it('names the earlier line', () => {
    expect(lint({ born }, { surname: 'Мирин' }, { born })[0]?.says).toContain('those of line 2')
  })
})

describe('ages on 10 May 2024', () => {
  it.each([
    ['born tomorrow', '2024-05-11', '', ['born-in-the-future 2']],
    ['born today', '2024-05-10', 'child', []],
    ['born this year', '2024', 'child', []],
    ['born next year', '2025', '', ['born-in-the-future 2']],
    ['90 years old', '1933-05-11', '', []],
    ['91 years old', '1933-05-10', '', ['age-over-90 2']],
    ['perhaps 90 years old', '1933', '', []],
    ['110 years old', '1914-05-10', '', ['age-over-90 2']],
    ['111 years old', '1913-05-10', '', ['age-over-110 2']],
    ['fallen long ago', '1893', 'remains', []],
    ['a child of 17', '2006-05-11', 'child', []],
    ['a child of 18', '2006-05-10', 'child', ['category-against-age 2']],
    ['a child of 17 or 18', '2006', 'child', []],
    ['a prisoner of 17', '2006-05-11', 'prisoner of war', ['category-against-age 2']],
    ['a prisoner of 18', '2006-05-10', 'prisoner of war', []],
    ['a prisoner of 17 or 18', '2006', 'prisoner of war', []],
    ['a civilian of 5', '2019', 'civilian', ['category-against-age 2']],
    ['the remains of a child', '2019', 'remains', []],
    ['no category and 13', '2010-05-11', '', ['age-under-14 2']],
    ['no category and 14', '2010-05-10', '', []],
    ['no category and 13 or 14', '2010', '', []],
    ['a child of 5', '2019', 'child', []],
  ])('%s', (_, born, category, found) => {
    expect(codes({ born, category })).toEqual(found)
  })
})

describe('letters', () => {
  it.each([
    ['a Latin a in a Cyrillic word', 'Лaдов', ['look-alike-letters 2']],
    ['a Cyrillic о in a Latin word', 'Ladоv', ['look-alike-letters 2']],
    ['two scripts in two words', 'Ладов Ladov', []],
    ['a zero-width space', 'Ладов\u200B', ['invisible-marks 2']],
    ['a mark of direction', '\u200Fلادوف', ['invisible-marks 2']],
    ['nobody', 'N. N.', ['placeholder 2']],
    ['unknown', 'Неизвестный', ['placeholder 2']],
    ['unknown in Ukrainian', 'невідомий', ['placeholder 2']],
    ['unknown in Arabic', 'مجهول', ['placeholder 2']],
    ['a plain name', 'Ладов', []],
  ])('%s', (_, surname, found) => {
    expect(codes({ surname })).toEqual(found)
  })

  it('says which letters are foreign, and which marks', () => {
    expect(lint({ surname: 'Лaдoв' })[0]?.says).toContain(
      '"Лaдoв" mixes two scripts: a, o is Latin',
    )
    expect(lint({ place: 'Kеy' })[0]?.says).toContain('е is Cyrillic')
    expect(lint({ surname: 'Ладов\u200B' })[0]?.says).toContain('U+200B')
  })

  it('changes nothing', () => {
    const line = { line: 2, cells: ['1', 'Лaдов\u200B'], reading: { surname: 'Лaдов\u200B' } }
    const before = structuredClone(line)
    lintLines([line], {
      headings,
      mapping: { columns: { surname: 1 }, extra: [], unmapped: [] },
      todayOn,
    })
    expect(line).toEqual(before)
  })
})

it.each([
  ['—', true],
  ['???', true],
  ['John Doe', true],
  ['не установлено', true],
  ['Ладов', false],
  ['Нина', false],
])('%s stands for nobody: %s', (text, answer) => {
  expect(isPlaceholder(text)).toBe(answer)
})
