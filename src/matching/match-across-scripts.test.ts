import { expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import { matchLists } from './match.ts'
import type { MatchLine } from './match-line.ts'

/** Five people in four scripts, and of each list one whom nobody else holds. */
const people = [
  ['1988-02-14', 'Шуменко Даниил', 'Shumenko Daniil', 'שומנקו דניאל', 'شومينكو دانييل'],
  ['1991-07-03', 'Ладов Марк', 'Ladov Mark', 'לאדוב מארק', 'لادوف مارك'],
  ['1979-11-29', 'Гутулан Борис', 'Gutulan Boris', 'גוטולאן בוריס', 'غوتولان بوريس'],
  ['1995-05-21', 'Зорин Максим', 'Zorin Maxim', 'זורין מקסים', 'زورين مكسيم'],
  ['1984-09-08', 'Тарелин Антон', 'Tarelin Anton', 'טרלין אנטון', 'تاريلين أنطون'],
] as const
const others = ['Мелюк Лев', 'Kobur Timur', 'רושק יעקב', 'بيرام خالد']

const line = (id: string, surname: string, given: string): MatchLine => ({
  id,
  reading: { surname, given, bornOn: PartialDate.parse('1988-02-14') },
})

const list = (script: 0 | 1 | 2 | 3): MatchLine[] =>
  [...people.map((forms) => [forms[0], forms[script + 1]]), ['1990-01-17', others[script]]].map(
    ([born = '', written = ''], at) => {
      const [surname = '', given = ''] = written.split(' ')
      return { id: `${at}`, reading: { surname, given, bornOn: PartialDate.parse(born) } }
    },
  )

it.each([
  ['Hebrew and Latin', 2, 1],
  ['Hebrew and Cyrillic', 2, 0],
  ['Arabic and Latin', 3, 1],
  ['Arabic and Cyrillic', 3, 0],
  ['Arabic and Hebrew', 3, 2],
] as const)('people are found again between %s, and nobody else', (_, left, right) => {
  const { pairs } = matchLists(list(left), list(right))
  const found = pairs
    .map(({ leftAt, rightAt }) => [leftAt, rightAt])
    .toSorted(([one = 0], [other = 0]) => one - other)
  expect(found).toEqual(people.map((_person, at) => [at, at]))
})

it('a brother on one date is not taken for the other, though both are in Hebrew there', () => {
  const { pairs } = matchLists(
    [line('1', 'שומנקו', 'דניאל'), line('2', 'שומנקו', 'בוריס'), ...list(2).slice(1)],
    [line('3', 'Shumenko', 'Boris'), ...list(1).slice(1)],
  )
  const found = pairs.filter(({ rightAt }) => rightAt === 0).map(({ leftAt }) => leftAt)
  expect(found).toEqual([1])
})
