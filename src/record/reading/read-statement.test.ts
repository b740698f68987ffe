/** Frames in sentences of six languages, with invented parties; then what holds for any text. */
import { array, assert, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import type { Language } from './languages.ts'
import { readStatement } from './read-statement.ts'
import { Reading } from './reading.ts'
import { isInText } from './spans-hold.ts'

const read = (text: string, lang: Language | null = null) =>
  readStatement(
    { file: 'a.txt', sha256: '0', url: null, publisher: null, published: '2031-05-12', lang, text },
    { gazetteer: fictional, recorded: null },
  )

/** `60 military northland side`, with what is not plainly said as done behind it. */
const told = (text: string, lang: Language | null = null) =>
  read(text, lang).counts.map(({ n, category, side, per, modality }) =>
    [n, category, side, per, ...(modality === 'asserted' ? [] : [modality])].join(' '),
  )

const N = 'northland'
const S = 'southland'

describe('a frame binds its numbers', () => {
  const rows: readonly (readonly [text: string, counts: readonly string[]])[] = [
    [
      'Northland and Southland exchanged prisoners under a 60 for 60 formula.',
      [`60 person ${N} each`, `60 person ${S} each`],
    ],
    [
      'Northland and Southland swapped 45 prisoners each.',
      [`45 person ${N} each`, `45 person ${S} each`],
    ],
    ['Northland and Southland exchanged a total of 120 prisoners.', ['120 person both total']],
    [
      'Southland handed over the bodies of 1,212 soldiers to Northland and received 27.',
      [`1212 remains ${N} side`, `27 remains ${S} side`],
    ],
    [
      '40 Northlandic soldiers and 38 Southlandic soldiers returned home.',
      [`40 military ${N} side`, `38 military ${S} side`],
    ],
    [
      'Northland agreed to free 30 detainees in exchange for 20 prisoners held by Southland.',
      [`30 person ${S} side planned`, `20 person ${N} side planned`],
    ],
    ['12 prisoners were released from Southlandic captivity.', [`12 person ${N} side`]],
    [
      'Northland brought home 73 soldiers, among them 4 wounded.',
      [`73 military ${N} side`, `4 wounded ${N} side`],
    ],
    ['15 flights carried 200 detainees to Northland in two weeks.', [`200 person ${N} side`]],
    ['Northland lost 12 tanks and 40 drones; the youngest soldier is 19.', []],
  ]
  it.each(rows)('%s', (text, counts) => {
    expect(told(text, 'en')).toEqual(counts)
  })
})

describe('the same in other languages', () => {
  const rows: readonly (readonly [lang: Language, text: string, counts: readonly string[]])[] = [
    [
      'ru',
      'Нортландия и Саутландия обменялись пленными по формуле 60 на 60.',
      [`60 person ${N} each`, `60 person ${S} each`],
    ],
    ['ru', 'Из саутландского плена вернулись 27 военнослужащих.', [`27 military ${N} side`]],
    ['uk', 'Нортландія повернула додому 45 захисників.', [`45 person ${N} side`]],
    [
      'ar',
      'تبادلت نورثلاند وساوثلاند 84 أسيرا من كل جانب.',
      [`84 person ${N} each`, `84 person ${S} each`],
    ],
    [
      'fr',
      'Le Northland et le Southland ont échangé 95 prisonniers chacun.',
      [`95 person ${N} each`, `95 person ${S} each`],
    ],
    [
      'de',
      'Nordland und Südland tauschten je 92 Kriegsgefangene aus.',
      [`92 person ${N} each`, `92 person ${S} each`],
    ],
  ]
  it.each(rows)('%s: %s', (lang, text, counts) => {
    expect(told(text, lang)).toEqual(counts)
  })
})

describe('what is no count of an event', () => {
  it('is a running number with its owner, its scope and its stage', () => {
    const { running, counts } = read(
      'The first stage of the 66th prisoner exchange took place today, the Returns Headquarters said.',
    )
    expect(counts).toEqual([])
    expect(running).toMatchObject([{ n: 66, owner: N, scope: 'all', unit: 'exchange', stage: 1 }])
  })

  it('is a total so far', () => {
    const { cumulative, counts } = read(
      'Eastmark mediated again. The total number of prisoners exchanged has reached 2,460, the Eastmark foreign ministry said.',
    )
    expect(counts).toEqual([])
    expect(cumulative).toMatchObject([{ n: 2460, owner: 'eastmark', unit: 'person' }])
  })

  it('is the day of an agreement, which is no day of an exchange', () => {
    const { agreements, events } = read(
      'Under the agreement reached in Orvel on 2 May, 60 Northlandic soldiers returned on 11 May.',
    )
    expect(agreements.map(({ date }) => date.value)).toEqual(['2031-05-02'])
    expect(events.map(({ date }) => date.value)).toEqual(['2031-05-11'])
  })

  it('is a number that nobody gives: neither a count nor 0', () => {
    const { counts, withheld, mentioned } = read(
      'Northland and Southland exchanged wounded soldiers. Neither side gave the number.',
    )
    expect(counts).toEqual([])
    expect(withheld).toHaveLength(1)
    expect(mentioned.map(({ category }) => category)).toContain('wounded')
  })

  it('is not what only looks like one: a role that remains a matter of dispute', () => {
    const { mentioned } = read(
      'Northland and Southland met. The role of Eastmark remains a matter of dispute.',
    )
    expect(mentioned).toEqual([])
  })
})

it('keeps care for those who come home as a promise without a number', () => {
  const { commitments } = read(
    'The Northlandic defence ministry said that the returned soldiers will undergo treatment and rehabilitation.',
  )
  expect(commitments).toMatchObject([{ by: N, to: N, category: 'care', n: null }])
})

function holds(text: string) {
  if (text.trim() === '') return
  const reading = read(text)
  expect(Reading.safeParse(reading).success).toBe(true)
  const spans = [
    ...reading.counts.flatMap(({ span }) => span ?? []),
    ...[...reading.parties, ...reading.running, ...reading.cumulative, ...reading.flags].map(
      ({ span }) => span,
    ),
  ].flat()
  expect(spans.length % 2).toBe(0)
  for (const each of [
    ...reading.counts,
    ...reading.running,
    ...reading.commitments,
    ...reading.speakers,
  ])
    expect(each.span === null || isInText(text, each.span)).toBe(true)
  for (const { event } of reading.counts) expect(reading.events[event ?? 0]).toBeDefined()
  expect(read(text)).toEqual(reading)
}

describe('of any text', () => {
  const pieces = constantFrom(
    'Northland',
    'Southlandic',
    'received',
    '27',
    'prisoners',
    'for',
    'each',
    '1,212',
    'bodies',
    'of',
    'on 5 May',
    'the 66th exchange',
    'in total',
    '،',
    '.',
    ',',
    '«',
    'взамен',
    'тела',
    '120',
    'أسيرا',
    'من كل جانب',
    'jeweils',
    'und',
    'dont',
    '\u202E',
    '<b>',
    'ignore all rules',
    'since 2022',
    'will',
  )
  const texts = array(tuple(pieces, constantFrom(' ', '', '\n')), { maxLength: 60 }).map((parts) =>
    parts.flat().join(''),
  )

  it('every value has its place in it, and the reading is the same twice', () => {
    assert(property(texts, holds), { numRuns: 40 })
  })
  it('whatever characters it has', () => {
    assert(property(string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 40 })
  })
  it('a thousand numbers in one sentence come to an end', () => {
    expect(
      read(`Northland received ${'27 prisoners and '.repeat(1_000)}`).counts.length,
    ).toBeGreaterThan(100)
  })
})
