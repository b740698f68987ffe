import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isNearly,
  levelCode,
  numberLevel,
  numberLevels,
  wordLevel,
  wordLevels,
} from './word-levels.ts'
import { LevelTable } from './level-table.ts'
import type { WordRole } from './word-forms.ts'
import { frequenciesOf, Spellings, WordsBuilder } from './words.ts'

function dictionary(role: WordRole, ...written: string[]) {
  const builder = new WordsBuilder(role, new Spellings())
  const ids = written.map((each) => builder.idOf(each))
  return { words: builder.taken(), ids }
}

function level(role: WordRole, left: string, right: string) {
  const { words, ids } = dictionary(role, left, right)
  const [one = 0, other = 0] = ids
  expect(wordLevel(words, other, one)).toBe(wordLevel(words, one, other))
  return wordLevels[wordLevel(words, one, other)]
}

describe('words', () => {
  it.each([
    ['surname', 'Ладов', 'ЛАДОВ', 'equal'],
    ['surname', 'Ладов', 'Ladov', 'folded'],
    ['surname', 'Ладова', 'Ladov', 'folded'],
    ['surname', 'Зорская', 'Зорский', 'folded'],
    ['given', 'Marina', 'Marin', 'high'],
    ['surname', 'Шуменко', 'Schumenko', 'folded'],
    ['surname', 'Zoshumenko', 'Zoshumneko', 'high'],
    ['surname', 'Зорин-Ладов', 'Ladov', 'part'],
    ['surname', 'Зорин-Ладов', 'Ruten-Ladov', 'part'],
    ['given', 'Ignat', 'Ign.', 'shortened'],
    ['given', 'Georg', 'Gg.', 'folded'],
    ['given', 'Johann Georg', 'Joh. Gg.', 'folded'],
    ['given', 'Josef Andreas', 'jos andr', 'folded'],
    ['given', 'Georg', 'joh gg', 'part'],
    ['given', 'Theodor', 'Jos.', 'different'],
    ['surname', 'Gall', 'Gau', 'middle'],
    ['surname', 'Иванов', 'Bdfyjd', 'folded'],
    ['surname', 'Ivanov', 'Шмфтщм', 'folded'],
    ['surname', 'Петренко', 'Bdfyjd', 'different'],
    ['surname', 'Fässler', 'Feßler', 'folded'],
    ['given', 'Ignat', 'T.', 'different'],
    ['surname', 'Ладов', 'Рутен', 'different'],
    ['patronymic', 'Меланович', 'Melan', 'folded'],
    ['patronymic', 'Меланівна', 'Melanovna', 'folded'],
    ['surname', 'Ладов', '', 'missing'],
    ['surname', 'N. N.', 'unknown', 'missing'],
    ['text', 'Zorin, Westmark', 'Зорин', 'part'],
  ] as const)('%s %s and %s: %s', (role, left, right, expected) => {
    expect(level(role, left, right)).toBe(expected)
  })

  it.each([
    ['surname', 'Шуменко', 'שומנקו', 'folded'],
    ['surname', 'Shumenko', 'שומנקו', 'folded'],
    ['surname', 'شومينكو', 'שומנקו', 'folded'],
    ['surname', 'شومينكو', 'Schumenko', 'folded'],
    ['surname', 'شومينكو', 'Шуменко', 'folded'],
    ['surname', 'Шумренко', 'שומנקו', 'middle'],
    ['surname', 'Ладов', 'שומנקו', 'different'],
    ['surname', 'Taren', 'شومينكو', 'different'],
    ['surname', 'Al-Khorian', 'الخوريان', 'folded'],
    ['given', 'Марина', 'מרינה', 'folded'],
    ['given', 'Marina', 'דניאל', 'different'],
    ['given', 'Mohammed', 'محمد', 'folded'],
    ['given', 'Mahmoud', 'محمد', 'middle'],
    ['given', 'Igor', 'א.', 'different'],
    ['surname', 'שומנקו', 'שומנקו-לדוב', 'part'],
    ['surname', 'שומנקו', 'שומינקו', 'high'],
  ] as const)('across scripts, %s %s and %s: %s', (role, left, right, expected) => {
    expect(level(role, left, right)).toBe(expected)
  })

  it('a surname of ten thousand letters costs no more than its beginning', () => {
    expect(level('surname', 'Лад'.repeat(4_000), 'Лад'.repeat(4_001))).toBe('folded')
  })
})

it.each([
  ['НА-100 001', 'HA100001', 'equal'],
  ['HA100001', 'HA100007', 'one-off'],
  ['HA100001', 'HA10001', 'one-off'],
  ['HA100010', 'HA100001', 'one-off'],
  ['HA100001', 'HA100999', 'begins'],
  ['HA100001', 'HA999999', 'different'],
  ['tq13 8df', 'tq13 8hu', 'begins'],
  ['tq13 8df', 'tq1 2ab', 'area'],
  ['36', '37', 'different'],
  ['', '36', 'missing'],
])('number %s and %s: %s', (left, right, expected) => {
  const { words, ids } = dictionary('number', left, right)
  const [one = 0, other = 0] = ids
  expect(numberLevels[numberLevel(words, one, other)]).toBe(expected)
  expect(numberLevels[numberLevel(words, other, one)]).toBe(expected)
})

const name = fc.oneof(
  fc.constantFrom(
    'Ладов',
    'Ladow',
    'Ладова',
    'لادوف',
    'לאדוב',
    'J.',
    'Зорин-Ладов',
    'N. N.',
    'Ignat',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

it('a table answers as the comparison does, whatever is written, in either order', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (written) => {
      const { words, ids } = dictionary('given', ...written)
      const table = new LevelTable(words, new Int32Array(words.count))
      for (const one of ids) {
        for (const other of ids) {
          const found = wordLevel(words, one, other)
          expect(table.level(one, other)).toBe(found)
          expect(table.level(one, other)).toBe(found)
          expect(wordLevel(words, other, one)).toBe(found)
        }
      }
    }),
  )
})

it('knows a surname in the place of a given name', () => {
  const spellings = new Spellings()
  const [surnames, givens] = [
    new WordsBuilder('surname', spellings),
    new WordsBuilder('given', spellings),
  ]
  const [ladov, ladow, taren] = [surnames.idOf('Ладов'), givens.idOf('Ladow'), givens.idOf('Taren')]
  const [lefts, rights] = [surnames.taken(), givens.taken()]
  expect(isNearly(lefts, ladov, rights, ladow)).toBe(true)
  expect(isNearly(lefts, ladov, rights, taren)).toBe(false)
  expect(isNearly(lefts, 0, rights, taren)).toBe(false)
})

it('knows a surname in the place of a given name where the other is in Hebrew', () => {
  const spellings = new Spellings()
  const [surnames, givens] = [
    new WordsBuilder('surname', spellings),
    new WordsBuilder('given', spellings),
  ]
  const [latin, , given] = [
    surnames.idOf('Shumenko'),
    surnames.idOf('מרינה'),
    givens.idOf('שומנקו'),
  ]
  const other = givens.idOf('Taren')
  const [lefts, rights] = [surnames.taken(), givens.taken()]
  expect(isNearly(lefts, latin, rights, given)).toBe(true)
  expect(isNearly(lefts, latin, rights, other)).toBe(false)
})

it('counts a value with its other spellings', () => {
  const { words, ids } = dictionary('surname', 'Ладов', 'Ladov', 'Рутен')
  const [cyrillic = 0, latin = 0, other = 0] = ids
  const counted = frequenciesOf(words, [Int32Array.of(cyrillic, latin, latin, other, 0)])
  expect([counted[cyrillic], counted[latin], counted[other]]).toEqual([3, 3, 1])
  expect(wordLevel(words, cyrillic, latin)).toBe(levelCode.folded)
})
