import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignNames } from './align-names.ts'
import { nameFinder } from './find-names.ts'
import { calibrated, scoreNames } from './score-names.ts'

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('=').map((cell) => cell.trim()))
    .map(([left = '', right = '']) => ({ left, right }))

describe('one name', () => {
  it.each(
    rows(`
      Шуменко Тарас = Shumenko Taras
      Шуменко Тарас = Taras SCHUMENKO
      Шуменко = Shumenko
      Ладов Игнат Петрович = Ладов Игнат
      Ладов Игнат Петрович = Ihnat Ladov
      Ладов Игнат Петрович = Ладов И. П.
      Ладов, Игнат = Игнат Ладов
      полковник Ладов Игнат = Ладов Игнат
      Ладов Игнат = Ладовв Игнат
      Ладов Игнат = Ладво Игнат
      Ладова Сергей = Ладов Сергій
      Ладов Николай Иванович = Ладов Микола Іванович
      Ладов Александр = Ладов Саша
      Lazorin Mohammed Abdul Rahman = Lazorin Muhammad Abdurrahman
      Muhammad bin Ahmad al-Lazori = Mohammed ibn Ahmed el-Lazori
      bin Ahmad Muhammad = Muhammad bin Ahmad
      أحمد حسن اللازوري = احمد حسن لازوري
      Tishgrenski Robert = Bob Tishgrenski
      Anna-Maria Tishgrenski = Anna Maria Tishgrenski
      AnnaMaria Tishgrenski = Anna Maria Tishgrenski
      Tishgr3nski R0bert = Tishgrenski Robert
      Zółkowska Bożena = Zolkowska Bozena
    `),
  )('$left and $right', ({ left, right }) => {
    expect(scoreNames(left, right)).toBeGreaterThan(0.5)
  })
})

describe('two people', () => {
  it.each(
    rows(`
      Ладов Игнат = Ладов Мерен
      Ладов Олег = Ладова Олеся
      Ладова Марина = Ладова Мария
      Ладов Иван Петрович = Ладов Пётр Иванович
      Ладов Сергей Петрович = Ладов Андрей Петрович
      Ладов Сергей Петрович = Ладов Сергей Ильич
      Ladov Oleg Ivanovich = Ладов Игорь Иванович
      Шуменко = Рутен
      Muhammad bin Ahmad al-Lazori = Ahmad bin Muhammad al-Lazori
      Muhammad Ahmad al-Lazori = Muhammad Ahmad al-Turani
      Hassan Lazorin = Hussein Lazorin
      Robert Tishgrenski = Roland Tishgrenski
      Tishgrenski, William W. = Tishgrenski, William G.
       = Ладов
      ? = ?
      unknown = unknown
    `),
  )('$left and $right', ({ left, right }) => {
    expect(scoreNames(left, right)).toBeLessThan(0.5)
  })
})

describe('for any two texts the probability', () => {
  const anyText = string({ unit: 'binary', maxLength: 60 })

  it('is one number from either side, between 0 and 1', () => {
    assert(
      property(anyText, anyText, (left, right) => {
        const probability = scoreNames(left, right)
        expect(probability).toBe(scoreNames(right, left))
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of one name written twice is more than of that name and another', () => {
    const name = constantFrom(
      'Ладов Игнат',
      'Ladov Ihnat',
      'أحمد اللازوري',
      'Kalnev Robert',
      '王小明',
    )
    assert(
      property(name, anyText, (left, right) => {
        expect(scoreNames(left, left)).toBeGreaterThanOrEqual(scoreNames(left, right))
      }),
    )
  })

  it('is found for ten thousand letters and a thousand parts', () => {
    const long = 'ладовигнат'.repeat(1_000)
    const many = Array.from({ length: 1_000 }, (_, at) => `part${at}`).join(' ')
    expect(scoreNames(long, many)).toBeLessThan(0.5)
    expect(scoreNames(many, many)).toBeGreaterThan(0.5)
  })
})

it('the curve rises with the score, and no two scores tie', () => {
  const scores = Array.from({ length: 200 }, (_, at) => -12 + at * 0.1)
  const curve = [
    { score: -1, probability: 0.1 },
    { score: 1, probability: 0.9 },
  ]
  const probabilities = scores.map((score) => calibrated(score, curve))
  expect(probabilities.every((each, at) => at === 0 || each > (probabilities[at - 1] ?? 1))).toBe(
    true,
  )
  expect(calibrated(0, curve)).toBeCloseTo(0.5, 9)
  expect(calibrated(-Infinity, curve)).toBe(0)
})

const shown = (left: string, right: string) => {
  const { pairs, unmatchedLeft, unmatchedRight } = alignNames(left.split(' '), right.split(' '))
  const joined = pairs.map((pair) => `${pair.left.join('+')}:${pair.right.join('+')}`).join(' ')
  return `${joined} | ${unmatchedLeft.join(' ')} | ${unmatchedRight.join(' ')}`
}

describe('alignNames', () => {
  it.each([
    ['a chain with a gap', 'ahmad hasan ali lazori', 'ahmad ali lazori', '0:0 2:1 3:2 | 1 | '],
    ['turned parts', 'lazori ahmad', 'ahmad lazori', '0:1 1:0 |  | '],
    ['one word written in two', 'lazorihan ahmad', 'lazori han ahmad', '0:0+1 1:2 |  | '],
    ['nothing in common', 'lazori', 'tishgren', ' | 0 | 0'],
    ['each part only once', 'ahmad ahmad', 'ahmad lazori', '0:0 | 1 | 1'],
  ])('%s', (_, left, right, expected) => {
    expect(shown(left, right)).toBe(expected)
  })
})

describe('nameFinder', () => {
  const find = nameFinder([
    'Ruten',
    'Shumenko',
    'Shumenov',
    'Ladov',
    'Зорин',
    'Mykola Ladov',
    'لازورين',
  ])

  it('finds a name in another script, best first and at most so many', () => {
    expect(find('Шуменко', 2).map(({ candidate }) => candidate)).toEqual(['Shumenko', 'Shumenov'])
    expect(find('Zorin', 1)[0]).toMatchObject({ candidate: 'Зорин' })
    expect(find('Николай Ладов', 1)[0]).toMatchObject({ candidate: 'Mykola Ladov' })
    expect(find('Lazorin', 1)[0]).toMatchObject({ candidate: 'لازورين' })
    expect(find('?', 3)).toEqual([])
  })

  it('gives every candidate the score that the pair has alone', () => {
    for (const { candidate, score } of find('Ladov Nikolai', 5))
      expect(score).toBeCloseTo(scoreNames('Ladov Nikolai', candidate), 9)
  })

  it('stays within its caps where one name stands ten thousand times', () => {
    const many = nameFinder([...Array.from({ length: 10_000 }, () => 'Ладов Игнат'), 'Ladov Ihnat'])
    expect(many('Ладов Игнат', 3)).toHaveLength(3)
  })
})
