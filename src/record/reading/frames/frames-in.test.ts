import { describe, expect, test } from 'vitest'
import { statementOf } from '../../sources/statement-of.ts'
import { fictional } from '../../gazetteer/fictional.ts'
import { readStatement } from '../read-statement.ts'

function read(text: string, lang = 'en') {
  const json = JSON.stringify({ publisher: 'Gazette', date: '2032-05-20', lang, text })
  const statement = statementOf({ name: 'a.json', bytes: new TextEncoder().encode(json) })
  return readStatement(statement, { gazetteer: fictional })
}

const told = (text: string, lang?: string) =>
  read(text, lang)
    .counts.filter(({ modality, partOf }) => modality === 'asserted' && partOf === null)
    .map(({ n, side, category }) => `${n} ${category} to ${side}`)

describe('who receives is told by contrast', () => {
  test.each([
    [
      'Northland and Southland received 12 and 9 civilians respectively.',
      ['12 civilian to northland', '9 civilian to southland'],
    ],
    [
      'On Monday 40 prisoners were brought to Northland and 36 went in the opposite direction.',
      ['40 person to northland', '36 person to southland'],
    ],
    [
      'Halden received 200 bodies, Marrow 14.',
      ['200 remains to northland', '14 remains to southland'],
    ],
    [
      'Northland brought home 61 soldiers. In return 59 prisoners of war were handed over.',
      ['61 military to northland', '59 person to southland'],
    ],
    [
      'The swap led to the release of 88 captives, 44 from each side, said Northland and Southland.',
      ['88 person to both', '44 person to northland', '44 person to southland'],
    ],
  ])('%s', (text, counts) => {
    expect(told(text)).toEqual(counts)
  })
})

describe('who receives', () => {
  test.each([
    ['ru', 'В обмен переданы 58 военнопленных Нортландии.', ['58 person to northland']],
    [
      'ru',
      'Нортландии передано 200 тел погибших, получено 14.',
      ['200 remains to northland', '14 remains to southland'],
    ],
    [
      'uk',
      'Повернуто тіла 300 полеглих, які, за твердженням саутландської сторони, належать нортландським захисникам.',
      ['300 remains to northland'],
    ],
    ['de', 'Südland habe im Gegenzug 68 Gefangene erhalten.', ['68 person to southland']],
    [
      'en',
      'The talks between Northland and Southland led to an exchange of 90 prisoners for 90.',
      ['90 person to northland', '90 person to southland'],
    ],
  ])('%s: %s', (lang, text, counts) => {
    expect(told(text, lang)).toEqual(counts)
  })
})

test('what fell through or was denied was not done', () => {
  expect(
    told('An exchange of 80 prisoners for 80 between Northland and Southland fell through.'),
  ).toEqual([])
  expect(told('Reports of the release of a hundred civilians to Northland were denied.')).toEqual(
    [],
  )
  expect(
    read('The exchange between Northland and Southland was postponed.').events[0]?.status,
  ).toBe('postponed')
})

test('what sums to the whole is its parts', () => {
  const { counts } = read(
    'Of the 160 prisoners of Northland who returned, 94 served in the army, 41 in the navy and 25 in the guard.',
  )
  expect(counts.filter(({ partOf }) => partOf === null).map(({ n }) => n)).toEqual([160])
})

describe('what a number counts', () => {
  test.each([
    ['A spokesman for Northland said 116 Northlanders were freed.', ['116 person to northland']],
    ['Southland freed 31 Northlandic cobblers.', ['31 person to northland']],
    ['Southland still holds at least 600 prisoners of Northland.', []],
    ['Northland welcomed 3,400 people, and Southland began to talk.', ['3400 person to northland']],
  ])('%s', (text, counts) => {
    expect(told(text)).toEqual(counts)
  })

  test('some of those counted before are a part of them', () => {
    const { counts } = read('Northland received 90 soldiers. Eleven of them are wounded.')
    expect(counts.map(({ n, category, partOf }) => [n, category, partOf])).toEqual([
      [90, 'military', null],
      [11, 'wounded', 0],
    ])
  })

  test('two numbers with "for" between them are no number of exchanges', () => {
    expect(read('Northland and Southland held a 75-for-75 prisoner exchange.').running).toEqual([])
  })
})

const totals = (text: string, lang?: string) => read(text, lang).cumulative.map(({ n }) => n)

describe('totals so far', () => {
  test.each([
    ['In all, 2,318 Northlanders have returned from captivity since the spring of 2030.', [2318]],
    [
      'This takes to 19 the number of mediations and to 4,412 the number of captives freed.',
      [4412],
    ],
    [
      'Southland has handed over 3,140 bodies under the Orvel accord. The last stage, 640 bodies, was on Friday.',
      [3140],
    ],
    [
      'Under the Orvel accord 3,140 bodies have come home to Northland. Marrow says that 3,144 were handed over.',
      [3140, 3144],
    ],
    ['It was the first swap since March, when 37 Northlanders were freed.', []],
    ['In total, 310 prisoners were exchanged under the accord: 155 from each side.', []],
    ['Another 500 bodies have been returned to Northland under the Orvel accord.', []],
  ])('%s', (text, numbers) => {
    expect(totals(text)).toEqual(numbers)
  })

  test('a month behind "с" is since when', () => {
    expect(totals('С июля прошлого года Нортландии передано свыше 12 тыс. тел.', 'ru')).toEqual([
      12000,
    ])
  })
})
