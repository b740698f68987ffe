import { assert, property, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../../base/partial-date.ts'
import { recogniseColumns } from '../columns.ts'
import { readLines } from '../lines.ts'
import { lintLines, type LintContext } from '../linter.ts'
import { makeUpList, makeUpPeople, type Spelling } from '../made-up-lists.ts'
import { ungarbled } from './garbled-text.ts'

const todayOn = PartialDate.parse('2024-05-10')
const headings =
  'No|Surname|Given name|Patronymic|Full name|Date of birth|Sex|Place|Service number|Category|Held since'.split(
    '|',
  )
const columns = [
  'id',
  'surname',
  'given',
  'patronymic',
  'fullName',
  'born',
  'sex',
  'place',
  'number',
  'category',
  'since',
] as const
type Cells = Partial<Record<(typeof columns)[number], string>>

function lint(people: readonly Cells[], facts: Partial<LintContext> = {}) {
  const rows = people.map((person, at) => ({
    line: at + 2,
    cells: columns.map((column) => person[column] ?? (column === 'id' ? String(at + 1) : '')),
  }))
  const { mapping } = recogniseColumns({ headings, rows })
  const { lines } = readLines({ headings, rows }, mapping)
  return lintLines(lines, { headings, mapping, todayOn, ...facts })
}

const told = (people: readonly Cells[], facts?: Partial<LintContext>) =>
  lint(people, facts).map(({ code, line, column }) =>
    [code, line, column].filter((part) => part !== null).join(' '),
  )

/** People whose names say nothing to any check, on lines 2 and after. */
function crowd(count: number): Cells[] {
  const { rows } = makeUpList(makeUpPeople(count + 50, 3), {
    spelling: 'cyrillic',
    slips: 0,
    seed: 4,
  })
  return rows
    .filter((row) => row[8] !== 'ребёнок' && row[4]?.startsWith('01.01.') === false)
    .slice(0, count)
    .map((row) => ({
      surname: row[1] ?? '',
      given: row[2] ?? '',
      patronymic: row[3] ?? '',
      born: row[4] ?? '',
      sex: row[5] ?? '',
    }))
}

const fine: Cells = { surname: 'Ладов', given: 'Игнат', patronymic: 'Мирович', place: 'Зовинск' }

describe('one cell', () => {
  it.each<[what: string, cells: Cells, found: string[]]>([
    ['nothing wrong', {}, []],
    ['cp1251 read as Latin-1', { surname: 'Ëàäîâ' }, ['garbled-letters 2 Surname']],
    ['UTF-8 read as cp1251', { surname: 'Р›Р°РґРѕРІ' }, ['garbled-letters 2 Surname']],
    ['UTF-8 read as cp1252', { place: 'Ð”Ð¸Ð²Ð°' }, ['garbled-letters 2 Place']],
    ['an umlaut', { surname: 'Böhm' }, []],
    ['many accents', { surname: 'Éëïä' }, []],
    ['a date as a name', { given: '12.03.1998' }, ['not-a-name 2 Given name']],
    ['a number in a name', { surname: 'Ладов 2' }, ['not-a-name 2 Surname']],
    ['a number in a place', { place: 'Зовинск 2' }, []],
    ['a small letter and a point', { surname: 'г. Зовинск' }, ['place-in-name 2 Surname']],
    ['an initial', { surname: 'Г. Зовинск' }, []],
    ['a region', { given: 'Зовинская обл.' }, ['place-in-name 2 Given name']],
    ['a village in Arabic', { given: 'قرية زوفي' }, ['place-in-name 2 Given name']],
    ['a rank before a name', { surname: 'капитан Ладов' }, ['rank-in-name 2 Surname']],
    ['a rank with a point', { surname: 'ст. лейтенант Ладов' }, ['rank-in-name 2 Surname']],
    ['a rank as given name', { given: 'сержант' }, ['rank-in-name 2 Given name']],
    ['somebody called Major', { surname: 'Major' }, []],
    ['a patronymic in it', { given: 'Игнат Зорович' }, ['patronymic-in-given 2 Given name']],
    ['in Ukrainian', { given: 'Зоря Мирівна' }, ['patronymic-in-given 2 Given name']],
    ['in Latin', { given: 'Zoran Myrovych' }, ['patronymic-in-given 2 Given name']],
    ['a surname that ends so', { surname: 'Ладович' }, []],
    ['two people', { surname: 'Ладов и Зорин' }, ['two-people 2 Surname']],
    ['two people by a stroke', { given: 'Игнат/Мирон' }, ['two-people 2 Given name']],
    ['two people below each other', { fullName: 'Ладов И.\nЗорин М.' }, ['two-people 2 Full name']],
    ['surname, given', { fullName: 'ЛАДОВ, Игнат' }, []],
    ['cut with a point', { surname: 'Ладовен.' }, ['truncated 2 Surname']],
    ['cut with dots', { surname: 'Ладовен…' }, ['truncated 2 Surname']],
    ['an abbreviated initial', { given: 'Иг.' }, []],
    ['the younger', { surname: 'Ладов мл.' }, []],
  ])('%s', (_, cells, found) => {
    expect(told([{ ...fine, ...cells }])).toEqual(found)
  })

  it('says what the garbled text was, and leaves it', () => {
    const [found] = lint([{ ...fine, surname: 'Ëàäîâ' }])
    expect(found?.says).toContain('"Ладов"')
    expect(found?.assumed).toBe('it was left as it stands')
  })
})

describe('one line', () => {
  it.each<[what: string, cells: Cells, found: string[]]>([
    [
      'held before birth',
      { born: '1998-03-12', since: '1997-05-01' },
      ['held-before-birth 2 Held since'],
    ],
    ['held in the year of birth', { born: '1998-03-12', since: '1998' }, []],
    ['held tomorrow', { since: '2024-05-11' }, ['held-in-the-future 2 Held since']],
    ['held today', { since: '2024-05-10' }, []],
  ])('%s', (_, cells, found) => {
    expect(told([{ ...fine, ...cells }])).toEqual(found)
  })

  it.each<[what: string, cells: Cells, says: RegExp]>([
    [
      'a cell to the right',
      { surname: '12', given: 'Ладов', patronymic: 'Игнат', born: 'Мирович', sex: '12.03.1998' },
      /"Surname" holds a number, "Date of birth" holds no date/,
    ],
    [
      'a cell to the left',
      { surname: 'Игнат', given: 'Мирович', patronymic: '12.03.1998', born: 'муж', sex: 'Зовинск' },
      /"Patronymic" holds a date, "Date of birth" holds no date, "Sex" holds no sex/,
    ],
    [
      'with a number that is a date',
      { ...fine, number: '12.03.1998', born: 'Ладов' },
      /"Date of birth" holds no date, "Service number" holds a date/,
    ],
  ])('that has shifted: %s', (_, shifted, says) => {
    const found = lint([...crowd(20), shifted]).filter(({ code }) => code === 'shifted-columns')
    expect(found.map(({ line }) => line)).toEqual([22])
    expect(found[0]?.says).toMatch(says)
  })

  it('of another category than the list is for', () => {
    const facts = { categoriesExpected: ['prisoner-of-war'] as const }
    const people = [
      { ...fine, category: 'civilian' },
      { ...fine, category: 'pow' },
      { ...fine, category: '' },
    ]
    expect(told(people, facts)).toEqual(['off-category 2 Category'])
    expect(told(people)).toEqual([])
  })

  it('of somebody who has gone home', () => {
    const bornOn = PartialDate.parse('1998-03-12')
    const facts = {
      alreadyExchanged: [{ name: 'Игнат Мирович ЛАДОВ', bornOn, exchange: 'exchange 7' }],
    }
    const [found, ...others] = lint(
      [
        { ...fine, born: '1998-03-13' },
        { ...fine, born: '1998-03-12' },
      ],
      facts,
    )
    expect(found?.says).toContain('Line 3: somebody of this name')
    expect(found?.says).toContain('exchange 7')
    expect(others).toEqual([])
  })
})

describe('a whole column', () => {
  const many = crowd(200)
  const changed = (count: number, change: (cells: Cells, at: number) => Cells) =>
    many.map((cells, at) => (at < count ? { ...cells, ...change(cells, at) } : cells))

  it('of nothing wrong', () => expect(told(many)).toEqual([]))

  it('of surnames and given names that changed places', () => {
    const ends = ['енко', 'ский', 'чук', 'ов']
    const people = many.map(({ given = '' }, at) => ({
      surname: given,
      given: `Лазо${ends[at % 4] ?? ''}`,
    }))
    expect(told(people)).toEqual(['swapped-names Given name'])
    expect(told(people.map(({ surname, given }) => ({ surname: given, given: surname })))).toEqual(
      [],
    )
  })

  it('in which one line changed them', () => {
    const people = many.map((cells, at) => (at < 50 ? { ...cells, given: 'Игнат' } : cells))
    const [first] = people
    const swapped = [...people.slice(1), { surname: 'Игнат', given: first?.surname ?? '' }]
    expect(told(swapped)).toEqual(['swapped-names 201 Surname'])
  })

  it('that is cut at twelve letters', () => {
    const long = changed(40, ({ surname = '' }) => ({
      surname: `${surname}витоленский`.slice(0, 12),
    }))
    expect(told(long)).toEqual(['truncated Surname'])
  })

  it('in which a common name is cut once', () => {
    const people = changed(60, (_, at) => ({ given: at === 0 ? 'Велим' : 'Велимирон' }))
    expect(told(people)).toEqual(['truncated 2 Given name'])
    expect(told(changed(60, (_, at) => ({ given: at === 0 ? 'Велимир' : 'Велимира' })))).toEqual([])
  })

  it('of first days of January', () => {
    expect(told(changed(5, (_, at) => ({ born: `01.01.${1970 + at}` })))).toEqual([
      'many-first-of-january Date of birth',
    ])
    expect(told(changed(4, (_, at) => ({ born: `01.01.${1970 + at}` })))).toEqual([])
    expect(told(changed(5, (_, at) => ({ born: String(1970 + at) })))).toEqual([])
  })

  it('in which a place stands as a name', () => {
    const people = changed(4, (_, at) => ({
      place: 'Цогувля',
      ...(at === 3 && { given: 'Цогувля' }),
    }))
    expect(told(people)).toEqual(['place-in-name 5 Given name'])
  })

  it('of numbers without their zeros', () => {
    const numbers = changed(30, (_, at) => ({ number: String(at < 2 ? 4_711 + at : 100_000 + at) }))
    expect(told(numbers)).toEqual(['lost-zeros 2 Service number', 'lost-zeros 3 Service number'])
    expect(told(changed(30, (_, at) => ({ number: String(9_990 + at) })))).toEqual([])
  })

  it('in which one word is wholly of the other script', () => {
    const people = changed(1, () => ({ given: 'Capa' }))
    expect(told(people)).toEqual(['look-alike-letters 2 Given name'])
    expect(told(changed(1, () => ({ given: 'Zoran' })))).toEqual([])
  })

  it('says a habit of the whole list once', () => {
    const habit = many.map((cells) => ({ given: `${cells.given} ${cells.patronymic}` }))
    expect(told(habit)).toEqual(['patronymic-in-given Given name'])
  })
})

it.each<Spelling>(['cyrillic', 'latin', 'otherLatin', 'arabic'])(
  'of 2,000 lines in %s without a slip it says nothing',
  (spelling) => {
    const list = makeUpList(makeUpPeople(2_000, 7), { spelling, slips: 0, seed: 11 })
    const rows = list.rows.map((cells, at) => ({ line: at + 2, cells }))
    const { mapping } = recogniseColumns({ headings: list.headings, rows })
    const { lines } = readLines({ headings: list.headings, rows }, mapping)
    const later = PartialDate.parse('2025-05-10')
    expect(lintLines(lines, { headings: list.headings, mapping, todayOn: later })).toEqual([])
  },
)

describe('text read with the wrong table', () => {
  const name = stringMatching(/^[А-ЯЁ][а-яё]{3,12}$/)
  it('is known whenever UTF-8 was read as a Russian code page', () => {
    const asCyrillic = new TextDecoder('windows-1251')
    assert(
      property(name, (text) => {
        expect(ungarbled(asCyrillic.decode(new TextEncoder().encode(text)))).toBe(text)
      }),
    )
  })

  it('never in a name that was read rightly, and never fails', () => {
    assert(property(name, (text) => ungarbled(text) === undefined))
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        ungarbled(text)
        lint([{ surname: text, given: text, fullName: text, born: text, number: text }])
      }),
    )
  })
})
