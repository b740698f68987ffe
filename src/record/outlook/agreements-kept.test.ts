import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf, type Cells } from '../../../test/support/record-events.ts'
import { keptOf, underNoAgreement } from './agreements-kept.ts'
import {
  promiseState,
  promiseStates,
  shareOf,
  stateOfBoth,
  type PromiseFacts,
} from './fulfilment.ts'
import { medicalHelp } from './medical-help.ts'
import { obstaclesOf } from './obstacles.ts'
import { parsePromisedAmount } from './promised-amount.ts'

const exact = (number: number) => ({ low: number, high: number, isTotal: false })

test.each([
  ['1000', exact(1000)],
  ['7,003 (five returns)', exact(7003)],
  ['>=1000', { low: 1000, high: null, isTotal: false }],
  ['>1000 (the President)', { low: 1001, high: null, isTotal: false }],
  ['192|195', { low: 192, high: 195, isTotal: false }],
  ['443 (84+154+205, if all count)', exact(443)],
  ['24+31+26 (known)', { low: 81, high: null, isTotal: false }],
  ['869 total', { low: 869, high: 869, isTotal: true }],
  ['0', exact(0)],
  ['daily', null],
  ['', null],
  [null, null],
])('%s is read as it is written', (text, amount) => {
  expect(parsePromisedAmount(text)).toEqual(amount)
})

const facts: PromiseFacts = {
  promised: exact(100),
  realised: null,
  isPastDue: false,
  isOver: false,
  isCalledOff: false,
  isDeclined: false,
  isDisputed: false,
}

test.each<[string, Partial<PromiseFacts>, string]>([
  ['nothing yet', {}, 'promised'],
  ['nothing yet, and its day has passed', { isPastDue: true }, 'due'],
  ['a part', { realised: exact(40) }, 'partial'],
  ['a part, and its day has passed', { realised: exact(40), isPastDue: true }, 'short'],
  ['a part, and it is over', { realised: exact(99), isOver: true }, 'short'],
  ['all', { realised: exact(100), isPastDue: true }, 'fulfilled'],
  ['more', { realised: exact(101) }, 'exceeded'],
  [
    'more of a least number',
    { promised: { ...exact(100), high: null }, realised: exact(300) },
    'fulfilled',
  ],
  ['called off', { isCalledOff: true, realised: exact(0) }, 'cancelled'],
  ['declined', { isDeclined: true }, 'declined'],
  ['told differently', { isDisputed: true, promised: null }, 'disputed'],
  ['told differently, and kept', { isDisputed: true, realised: exact(100) }, 'fulfilled'],
])('%s', (_, given, state) => {
  expect(promiseState({ ...facts, ...given })).toBe(state)
})

test('as more comes, a promise is never less kept', () => {
  const order = ['promised', 'due', 'partial', 'short', 'fulfilled', 'exceeded']
  fc.assert(
    fc.property(fc.nat(150), fc.nat(150), fc.boolean(), (one, more, isOver) => {
      const at = (number: number) =>
        order.indexOf(promiseState({ ...facts, isOver, realised: exact(number) }))
      expect(at(one + more)).toBeGreaterThanOrEqual(at(one))
    }),
  )
})

test('of two sides the worse is told, and one of which nothing is sure hides nothing', () => {
  expect(stateOfBoth(['fulfilled', 'short'])).toBe('short')
  expect(stateOfBoth(['fulfilled', 'promised'])).toBe('fulfilled')
  expect(stateOfBoth(['exceeded', 'disputed'])).toBe('exceeded')
  expect(stateOfBoth(['promised', 'due'])).toBe('due')
  for (const state of promiseStates) expect(stateOfBoth([state])).toBe(state)
})

test('a share is an interval, and none where one of the two is no number', () => {
  expect(shareOf(exact(100), exact(40))).toEqual({ low: 0.4, high: 0.4 })
  const between = { low: 80, high: 100, isTotal: false }
  expect(shareOf(between, exact(40))).toEqual({ low: 0.4, high: 0.5 })
  expect(shareOf(exact(100), { low: 40, high: null, isTotal: false })?.high).toBeNull()
  expect(shareOf(null, exact(40))).toBeNull()
  expect(shareOf(exact(0), exact(0))).toBeNull()
})

const exchanges: readonly Cells[] = [
  { id: 'e1', date: '2031-03-08' },
  { id: 'e2', date: '2031-04-01', agreement: 'Westhaven-1' },
  { id: 'e3', date: '2031-05-01' },
  { id: 'e4', date: '2031-06-01', kind: 'failed' },
]

const kept = (commitment: Cells, asOf = '2031-07-01') => {
  const record = recordOf({ exchanges, commitments: [commitment] })
  const [first] = keptOf(record.commitments, record.events, asOf)
  if (first === undefined) throw new Error('no promise')
  return first
}

describe('a promise', () => {
  test('stands with both sides, its share and the days to the first and the last arrival', () => {
    const { state, sides, firstAfterDays, lastAfterDays } = kept({
      promised_to_a: '100',
      promised_to_b: '100',
      realised_to_a: '100',
      realised_to_b: '60',
      events: 'e1;e2',
    })
    expect(state).toBe('partial')
    expect(sides.map((each) => [each.side, each.state, each.share?.low])).toEqual([
      ['first', 'fulfilled', 1],
      ['second', 'partial', 0.6],
    ])
    expect([firstAfterDays, lastAfterDays]).toEqual([7, 31])
  })

  test('towards which nothing came for a year is short, and is partial until then', () => {
    const part = { promised_to_a: '100', realised_to_a: '60', events: 'e1' }
    expect(kept(part, '2032-03-07').state).toBe('partial')
    expect(kept(part, '2032-03-09').state).toBe('short')
  })

  test('that was called off is cancelled, and brings no arrival', () => {
    const called = kept({ promised_to_a: '9', realised_to_a: '0', events: 'e4' })
    expect([called.state, called.firstAfterDays]).toEqual(['cancelled', null])
  })

  test('that the sides read differently keeps both readings and reckons with none', () => {
    const { sides } = kept({
      promised_to_a: '6000',
      promised_to_b: '6000 (their reading) / nothing (our reading)',
      realised_to_a: '6000',
      realised_to_b: '78',
      disputed_by: 'both',
      completed: '2031-05-01',
    })
    expect(sides[1]).toMatchObject({
      promised: ['6000 (their reading)', 'nothing (our reading)'],
      state: 'disputed',
      share: null,
    })
  })

  test('to both together is held against both together', () => {
    const { sides } = kept({
      promised_to_a: '10',
      promised_to_b: '20',
      realised_to_a: '24 total',
      completed: '2031-05-01',
    })
    expect(sides[0]).toMatchObject({ state: 'short', share: { low: 0.8, high: 0.8 } })
  })
})

test('exchanges that nobody counts under an agreement are counted apart', () => {
  const record = recordOf({ exchanges, commitments: [{ events: 'e1' }] })
  expect(underNoAgreement(record.events, record.commitments)).toEqual({ without: 1, exchanges: 3 })
})

describe('the register of obstacles', () => {
  const record = recordOf({
    exchanges: [...exchanges, { id: 'e5', date: '2031-06-11' }],
    claims: [{ event_id: 'e4', value: '50', modality: 'planned' }],
    commitments: [
      { id: 'k1', disputed_by: 'Southland', status_from_sources: 'open', promised_to_a: '5' },
      { id: 'k2', disputed_by: 'a blog', promised_to_a: '5', realised_to_a: '5' },
    ],
  })
  const told = {
    events: record.events,
    kept: keptOf(record.commitments, record.events, '2031-07-01'),
  }

  test('holds what did not happen until people came again, and what is open and disputed', () => {
    const [first, second, ...others] = obstaclesOf({ ...told, coverage: null })
    expect(first).toMatchObject({ kind: 'did-not-happen', until: '2031-06-11', days: 10 })
    expect(first?.said).toEqual([{ by: 'Northland ministry', words: '50, planned' }])
    expect(second).toMatchObject({ kind: 'disputed', commitment: 'k1' })
    expect(second?.said.map(({ words }) => words)).toEqual(['open', 'Southland'])
    expect(others).toEqual([])
  })

  test('holds the longest silences where the record is complete', () => {
    const days = Array.from({ length: 11 }, (_, at) => ({
      date: `2031-${String(at + 1).padStart(2, '0')}-${at === 10 ? '28' : '10'}`,
    }))
    const { events } = recordOf({ exchanges: days })
    const coverage = { conflict: '', from: '2031-01', until: '2031-12', knownUntil: '2031-12-31' }
    expect(obstaclesOf({ events, kept: [], coverage })).toMatchObject([
      { kind: 'silence', from: '2031-10-10', until: '2031-11-28', days: 49 },
    ])
  })
})

test('wounded stand with their number, or as spoken of', () => {
  const { events } = recordOf({
    exchanges: [{ to_a_wounded: '22' }, { date: '2031-04-01' }, { date: '2031-05-01' }],
    claims: [{ event_id: 'e2', attribute: 'category-of-persons', value: 'wounded+ill' }],
  })
  expect(medicalHelp(events)).toEqual([
    { event: 'e1', date: '2031-03-12', side: 'NOR', wounded: 22 },
    { event: 'e2', date: '2031-04-01', side: 'both', wounded: null },
  ])
})
