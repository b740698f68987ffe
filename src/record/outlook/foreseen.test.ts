import { describe, expect, test } from 'vitest'
import { eventsOf, recordOf, type Cells } from '../../../test/support/record-events.ts'
import { dayOf } from './calendar.ts'
import { conditional, roundsOf } from './conditional.ts'
import { foreseen, nextWithinMonths } from './foreseen.ts'

const coverage = {
  conflict: 'Northland-Southland',
  from: '2031-01',
  until: '2032-12',
  knownUntil: '2033-01-10',
}
/** One every twenty days of two years, forty people to each side. */
const steady: readonly Cells[] = Array.from({ length: 36 }, (_, at) => ({
  date: dayOf(22_285 + at * 20),
  to_a_total: '40',
  to_b_total: '40',
}))
const question = { sides: ['NOR', 'SOU'], seed: 1 }
const ahead = (events: readonly Cells[], cover = coverage) =>
  foreseen(eventsOf(...events), cover, question)

describe('what is foreseen', () => {
  test('is the rest of the month that has begun and whole months after it, and no day', () => {
    const { months, next, later, lastOn } = ahead(steady)
    expect(months.map(({ month, soFar }) => [month, soFar])).toEqual([
      ['2033-01', 0],
      ['2033-02', null],
      ['2033-03', null],
      ['2033-04', null],
    ])
    expect(next).toHaveLength(nextWithinMonths + 1)
    const all = next.reduce((sum, { probability }) => sum + probability, later)
    expect(all).toBeCloseTo(1, 9)
    expect(next[0]?.probability).toBeCloseTo(1 - (months[0]?.operations.none ?? 0), 9)
    expect(lastOn).toBe('2032-12-06')
  })

  test('keeps to the pace that was', () => {
    const [, february] = ahead(steady).months
    expect(february?.operations.mean).toBeGreaterThan(1.1)
    expect(february?.operations.mean).toBeLessThan(1.8)
    expect(february?.people?.map(({ side, middle }) => [side, middle % 40])).toEqual([
      ['NOR', 0],
      ['SOU', 0],
    ])
  })

  test('says nothing of people where too few sizes are known, and counts the unknown', () => {
    const withheld = steady.map(({ date = '' }) => ({ date }))
    const { months, sizes } = ahead(withheld)
    expect(months.map(({ people }) => people)).toEqual([null, null, null, null])
    expect(sizes).toEqual({ known: 0, unknown: 36 })
  })

  test('knows nothing of what came after the record ends', () => {
    const later = [...steady, { date: '2033-01-11' }, { date: '2033-02-01' }]
    expect(ahead(later)).toEqual(ahead(steady))
    expect(ahead([...steady, { date: '2033-01-09' }]).months[0]?.soFar).toBe(1)
  })

  test('begins with a whole month where the record ends with one', () => {
    const { months } = ahead(steady, { ...coverage, knownUntil: '2032-12-31' })
    expect(months.map(({ month }) => month)).toEqual(['2033-01', '2033-02', '2033-03'])
    expect(months[0]?.soFar).toBeNull()
  })

  test('of a record without any exchange is still a forecast', () => {
    const { lastOn, next, months } = ahead([])
    expect(lastOn).toBeNull()
    expect(next[0]?.probability).toBeGreaterThan(0)
    expect(months[1]?.operations.mean).toBeLessThan(0.3)
  })
})

describe('after a round that agreed', () => {
  const record = recordOf({
    exchanges: [{ date: '2031-03-05' }, { date: '2031-03-20' }, { date: '2031-08-01' }],
    commitments: [
      { id: 'k1', date: '2031-03-01', place: 'Westhaven' },
      { id: 'k2', date: '2031-03-01', place: 'Westhaven' },
      { id: 'k3', date: '2031-05-01' },
      { id: 'k4', date: '2032-12-20', place: 'Westhaven' },
    ],
  })

  test('only promises with a place and a day are of a round, each round once', () => {
    expect(roundsOf(record.commitments).map(dayOf)).toEqual(['2031-03-01', '2032-12-20'])
  })

  test('stands what followed, with what it rests on; a round too late to be followed is left out', () => {
    const { agrees, doesNot } = conditional(record.events, record.commitments, coverage)
    expect(agrees).toEqual({ rounds: 1, stretches: 1, operations: { mean: 2, low: 2, high: 2 } })
    expect(doesNot.rounds).toBe(0)
    expect(doesNot.stretches).toBe(10)
    expect(doesNot.operations?.high).toBe(1)
  })

  test('without any round there is nothing to rest on', () => {
    const { agrees } = conditional(record.events, [], coverage)
    expect(agrees).toEqual({ rounds: 0, stretches: 0, operations: null })
  })
})
