import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'
import { wordsOf } from './span.ts'

const read = (text: string, published: string | null = '2025-07-04') => {
  const found = readText({ text, lang: null, published })
  return {
    numbers: found.numbers.map(({ span, n }) => [wordsOf(text, span), n]),
    dates: found.dates.map(({ span, value, end }) => [wordsOf(text, span), value, end]),
    dateline: found.sentences[0]?.dateline && wordsOf(text, found.sentences[0].dateline),
    sentences: found.sentences.length,
  }
}

describe('a statement is read into sentences, dates and numbers', () => {
  it('in English, with a dateline', () => {
    expect(
      read(
        'HALDEN, June 11. /WNA/. Northland got back the bodies of 1,212 soldiers on June 2. ' +
          'At least twenty-one more came home on 14 and 15 June, the 66th exchange in all.',
      ),
    ).toEqual({
      numbers: [
        ['1,212', 1212],
        ['twenty-one', 21],
        ['66th', 66],
      ],
      dates: [
        ['June 2', '2025-06-02', null],
        ['14 and 15 June', '2025-06-14', '2025-06-15'],
      ],
      dateline: 'HALDEN, June 11. /WNA/.',
      sentences: 2,
    })
  })

  it('in Russian, with the year before', () => {
    expect(
      read(
        'Северия вернула 4,3 тыс. тел и двоих гражданских с 23 по 25 мая; 21 сентября — шестерых.',
      ),
    ).toEqual({
      numbers: [
        ['4,3 тыс.', 4300],
        ['двоих', 2],
        ['шестерых', 6],
      ],
      dates: [
        ['23 по 25 мая', '2025-05-23', '2025-05-25'],
        ['21 сентября', '2024-09-21', null],
      ],
      dateline: null,
      sentences: 1,
    })
  })
})
