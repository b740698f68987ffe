import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chronicleFrom, type Cells } from '../../../test/support/record-events.ts'
import { byMonth } from './by-month.ts'
import type { CountedCategory } from '../reading/words-of-the-field.ts'

const timeline = (
  cells: readonly Cells[],
  category: CountedCategory = 'person',
  claims: Cells[] = [],
) => byMonth(chronicleFrom({ exchanges: cells, claims }).events, category)
const none = { low: null, high: null, events: 0, unknown: 0, withheld: 0 }
const known = (n: number, events = 1) => ({ ...none, low: n, high: n, events })
const unknown = { ...none, unknown: 1 }

test('known figures add up and unknown events are counted apart', () => {
  const { months } = timeline([
    { to_a_total: '40', to_b_total: '38' },
    { to_a_total: '2' },
    { date: '2031-04-01', to_b_total: '5' },
  ])
  expect(months).toEqual([
    { month: '2031-03', side: 'NOR', ...known(42, 2) },
    { month: '2031-03', side: 'SOU', ...known(38), unknown: 1 },
    { month: '2031-04', side: 'NOR', ...unknown },
    { month: '2031-04', side: 'SOU', ...known(5) },
  ])
})

test.each<[string, Cells, CountedCategory, Record<string, object>]>([
  ['an exchange without figures', {}, 'person', { NOR: unknown, SOU: unknown }],
  ['a total without sides', { total_only: '80' }, 'person', { NOR: unknown, SOU: unknown }],
  [
    'a one-sided release leaves nothing open on the other side',
    { kind: 'unilateral_release', to_b_total: '9' },
    'person',
    { SOU: known(9) },
  ],
  [
    'a one-sided release without a figure is open for both',
    { kind: 'unilateral_release' },
    'person',
    { NOR: unknown, SOU: unknown },
  ],
  ['a return of remains says nothing of the living', { kind: 'remains' }, 'person', {}],
  [
    'remains are counted apart',
    { kind: 'remains', remains_to_a: '100' },
    'remains',
    { NOR: known(100), SOU: unknown },
  ],
  ['an exchange says nothing of remains', { to_a_total: '4' }, 'remains', {}],
  [
    'wounded among the people, of whom one side has no number',
    { to_a_total: '40', to_a_wounded: '6', to_b_total: '40' },
    'wounded',
    { NOR: known(6), SOU: unknown },
  ],
  [
    'nobody, said in so many words, is 0',
    { to_a_total: '0' },
    'person',
    { NOR: known(0), SOU: unknown },
  ],
  ['an agreement brings nobody back', { kind: 'agreement', to_a_total: '1000' }, 'person', {}],
  ['nor does a failed exchange', { kind: 'failed', to_a_total: '1000' }, 'person', {}],
])('%s', (_, cells, category, wanted) => {
  const { months } = timeline([cells], category)
  expect(Object.fromEntries(months.map(({ month: _month, side, ...sum }) => [side, sum]))).toEqual(
    wanted,
  )
})

test('where sources differ the lowest and the highest sum stand', () => {
  const claims = [{ value: '45' }, { value: '47', speaker: 'Southland ministry' }]
  const { months } = timeline([{ to_a_total: '46' }, { to_a_total: '10' }], 'person', claims)
  expect(months[0]).toEqual({
    month: '2031-03',
    side: 'NOR',
    low: 55,
    high: 57,
    events: 2,
    unknown: 0,
    withheld: 0,
  })
})

test('what is withheld is neither unknown nor the number that the sheet gathered', () => {
  const claims = [{ attribute: 'withheld', category: '', per: '', side: 'both', value: 'number' }]
  const { months } = timeline([{ to_a_total: '46' }], 'person', claims)
  expect(months).toEqual([
    { month: '2031-03', side: 'NOR', ...none, withheld: 1 },
    { month: '2031-03', side: 'SOU', ...none, withheld: 1 },
  ])
})

test('an event of which only the year is known stands apart', () => {
  const { months: drawn, withoutMonth } = timeline([
    { date: '2031', to_a_total: '40' },
    { date: '2031-04', to_a_total: '1' },
  ])
  expect(withoutMonth.map(({ id }) => id)).toEqual(['e1'])
  expect(drawn.map(({ month }) => month)).toEqual(['2031-04', '2031-04'])
})

const anyExchange: fc.Arbitrary<Cells> = fc.record({
  date: fc.constantFrom('2031-03-12', '2031-04-01', '2031-04'),
  to_a_total: fc.constantFrom('', '0', '7'),
  to_b_total: fc.constantFrom('', '0', '7'),
})

test('every side of every exchange is either known or unknown, and no sum is made of nothing', () => {
  fc.assert(
    fc.property(fc.array(anyExchange, { minLength: 1, maxLength: 12 }), (cells) => {
      const drawn = timeline(cells).months
      const seen = drawn.reduce((sum, { events, unknown: more }) => sum + events + more, 0)
      expect(seen).toBe(cells.length * 2)
      for (const { low, high, events } of drawn) {
        expect([low === null, high === null]).toEqual([events === 0, events === 0])
      }
    }),
  )
})
