import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventsOf, type Cells } from '../../test/support/record-events.ts'
import { byMonth } from './by-month.ts'

const months = (...cells: Cells[]) => byMonth(eventsOf(...cells)).months
const empty = { known: null, events: 0, unknown: 0 }

test('known figures add up and unknown events are counted apart', () => {
  expect(
    months(
      { to_a_total: '40', to_b_total: '38' },
      { to_a_total: '2' },
      { date: '2031-04-01', to_b_total: '5' },
    ),
  ).toEqual([
    { month: '2031-03', side: 'NOR', people: { known: 42, events: 2, unknown: 0 }, remains: empty },
    { month: '2031-03', side: 'SOU', people: { known: 38, events: 1, unknown: 1 }, remains: empty },
    {
      month: '2031-04',
      side: 'NOR',
      people: { known: null, events: 0, unknown: 1 },
      remains: empty,
    },
    { month: '2031-04', side: 'SOU', people: { known: 5, events: 1, unknown: 0 }, remains: empty },
  ])
})

test.each<[string, Cells, [string, typeof empty, typeof empty][]]>([
  [
    'a withheld exchange is unknown on both sides',
    {},
    [
      ['NOR', { ...empty, unknown: 1 }, empty],
      ['SOU', { ...empty, unknown: 1 }, empty],
    ],
  ],
  [
    'a total without sides is unknown on both sides',
    { total_only: '80' },
    [
      ['NOR', { ...empty, unknown: 1 }, empty],
      ['SOU', { ...empty, unknown: 1 }, empty],
    ],
  ],
  [
    'a one-sided release leaves nothing open on the other side',
    { kind: 'unilateral_release', to_b_total: '9' },
    [['SOU', { known: 9, events: 1, unknown: 0 } as never, empty]],
  ],
  [
    'a one-sided release without a figure is open for both',
    { kind: 'unilateral_release' },
    [
      ['NOR', { ...empty, unknown: 1 }, empty],
      ['SOU', { ...empty, unknown: 1 }, empty],
    ],
  ],
  [
    'a return of remains says nothing of the living',
    { kind: 'remains', remains_to_a: '100' },
    [
      ['NOR', empty, { known: 100, events: 1, unknown: 0 } as never],
      ['SOU', empty, { ...empty, unknown: 1 }],
    ],
  ],
  ['an agreement brings nobody back', { kind: 'agreement', to_a_total: '1000' }, []],
  ['nor does a failed exchange', { kind: 'failed', to_a_total: '1000' }, []],
])('%s', (_, cells, wanted) => {
  expect(months(cells).map(({ side, people, remains }) => [side, people, remains])).toEqual(wanted)
})

test('an event of which only the year is known stands apart', () => {
  const { months: drawn, withoutMonth } = byMonth(
    eventsOf({ date: '2031', to_a_total: '40' }, { date: '2031-04', to_a_total: '1' }),
  )
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
    fc.property(fc.array(anyExchange, { maxLength: 12 }), (cells) => {
      const drawn = months(...cells)
      const seen = drawn.reduce((sum, { people }) => sum + people.events + people.unknown, 0)
      expect(seen).toBe(cells.length * 2)
      for (const { people } of drawn) expect(people.known === null).toBe(people.events === 0)
    }),
  )
})
