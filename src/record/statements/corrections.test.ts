import { assert, array, constantFrom, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Reading } from '../reading/reading.ts'
import { correctedReading, valueFor, type Correction } from './corrections.ts'

const date = {
  value: '2031-05-04',
  end: null,
  precision: 'day',
  certainty: 'published',
  span: null,
} as const

const event = (id: number) => ({
  id,
  kind: 'exchange' as const,
  status: 'held' as const,
  parties: ['NOR', 'SOU'],
  stage: null,
  agreement: null,
  place: null,
  main: id === 0,
  date,
})

const count = (n: number, more: object = {}) => ({
  event: 1,
  side: 'NOR',
  category: 'person' as const,
  n,
  low: n,
  high: n,
  bound: 'exact' as const,
  per: 'side' as const,
  modality: 'asserted' as const,
  speaker: null,
  partOf: null,
  from: null,
  span: [10 * n, 10 * n + 2] as const,
  ...more,
})

const reading = Reading.parse({
  file: 'halden.txt',
  sha256: '0'.repeat(64),
  publisher: null,
  published: '2031-05-04',
  lang: 'en',
  reader: 'rules/1',
  parties: [],
  intermediaries: [],
  events: [event(0), event(1)],
  counts: [count(1), count(2, { partOf: 0 }), count(3, { modality: 'derived', from: [0, 1] })],
  withheld: [],
  mentioned: [],
  agreements: [],
  running: [],
  cumulative: [],
  speakers: [],
  relays: [],
  hedges: [],
  stances: [],
  conditions: [],
  commitments: [],
  flags: [],
})

describe('a reading with what a person put right', () => {
  it('is the reading itself where nothing was', () => {
    expect(correctedReading(reading, [])).toEqual(reading)
  })

  it('holds the last value of a place', () => {
    const twice: Correction[] = [
      { list: 'counts', place: 0, value: count(7) },
      { list: 'counts', place: 0, value: count(8) },
    ]
    expect(correctedReading(reading, twice).counts.map(({ n }) => n)).toEqual([8, 2, 3])
  })

  it('leaves nothing pointing at what was taken out', () => {
    const { events, counts } = correctedReading(reading, [
      { list: 'events', place: 0, value: null },
      { list: 'counts', place: 0, value: null },
    ])
    expect(events.map(({ id }) => id)).toEqual([0])
    expect(counts.map((each) => [each.n, each.event, each.partOf, each.from])).toEqual([
      [2, 0, null, null],
      [3, 0, null, [0]],
    ])
  })

  it('shows a value that the rules did not see behind theirs', () => {
    const { counts } = correctedReading(reading, [{ list: 'counts', place: null, value: count(9) }])
    expect(counts.map(({ n }) => n)).toEqual([1, 2, 3, 9])
  })

  it('always is a reading whose places exist', () => {
    const correction = record({
      list: constantFrom('counts' as const, 'events' as const),
      place: constantFrom(0, 1, 2, null),
      kept: nat(1),
    })
    assert(
      property(array(correction, { maxLength: 8 }), (drawn) => {
        const corrections = drawn.map(({ list, place, kept }) => ({
          list,
          place,
          value: kept === 0 ? null : list === 'counts' ? count(5) : event(1),
        }))
        const { events, counts } = correctedReading(reading, corrections)
        expect(events.map(({ id }) => id)).toEqual(events.map((_, place) => place))
        for (const each of counts) {
          const places = [each.partOf ?? 0, ...(each.from ?? [])]
          expect(places.every((place) => place < Math.max(1, counts.length))).toBe(true)
          expect(each.event ?? 0).toBeLessThan(Math.max(1, events.length))
        }
      }),
    )
  })
})

it('a value that its list cannot hold is refused in words', () => {
  expect(() => valueFor('counts', { ...count(1), category: 'troops' })).toThrow(/counts: category/)
  expect(valueFor('counts', count(1))).toMatchObject({ n: 1 })
})
