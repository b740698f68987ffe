import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  commitmentColumns,
  eventsOf,
  exchangeColumns,
  recordOf,
} from '../../test/support/record-events.ts'
import type { Cells } from '../../test/support/record-events.ts'

test('an event carries both sides, its ways to the sources and its claims', () => {
  const { events, problems } = recordOf({
    exchanges: [
      {
        to_a_total: '40',
        to_a_wounded: '0',
        intermediaries: 'WES; EAS',
        source_url: 'https://one.example/a',
        other_urls: 'https://two.example/b https://three.example/c',
      },
    ],
    claims: [{ value: '40' }, { value: 'dozens', category: '', speaker: 'a newspaper' }],
  })
  expect(problems).toEqual([])
  expect(events[0]).toMatchObject({
    toA: { party: 'NOR', total: 40, wounded: 0, military: null },
    toB: { party: 'SOU', total: null },
    intermediaries: ['WES', 'EAS'],
    urls: ['https://one.example/a', 'https://two.example/b', 'https://three.example/c'],
    agreement: null,
    claims: [
      { id: 'c1', number: 40, category: 'person' },
      { id: 'c2', number: null, value: 'dozens', category: null },
    ],
  })
})

const figures = exchangeColumns.filter((name) => /^to_|^remains|^total_only|^n_sources/u.test(name))
const anyFigures: fc.Arbitrary<Cells> = fc.record(
  Object.fromEntries(figures.map((name) => [name, fc.constantFrom('', '0', '7', '1200')])),
)

test('an empty figure is null and a stated 0 is 0, whichever cells are empty', () => {
  fc.assert(
    fc.property(anyFigures, (cells) => {
      const [event] = eventsOf(cells)
      const read = [event?.toA, event?.toB].flatMap((side) => [
        side?.total,
        side?.military,
        side?.civilian,
        side?.wounded,
      ])
      const all = [
        ...read,
        event?.totalOnly,
        event?.toA.remains,
        event?.toB.remains,
        event?.sources,
      ]
      const wanted = figures.map((name) => (cells[name] === '' ? null : Number(cells[name])))
      expect(all).toEqual(wanted)
    }),
  )
})

test('an amount of a commitment keeps its words; only a plain number is one', () => {
  const { commitments } = recordOf({
    commitments: [{ promised_to_a: '1200', promised_to_b: 'at least 1200', realised_to_a: '0' }],
  })
  expect(commitments[0]).toMatchObject({
    promised: { toA: { text: '1200', number: 1200 }, toB: { text: 'at least 1200', number: null } },
    realised: { toA: { text: '0', number: 0 }, toB: { text: null, number: null } },
  })
  expect(commitmentColumns).toContain('realised_to_b')
})

test.each<[string, Cells, string]>([
  ['a figure in words', { to_a_total: 'dozens' }, 'to_a_total is no whole number'],
  ['a figure below nothing', { to_a_total: '-3' }, 'to_a_total is no whole number'],
  ['a date of another calendar', { date: '12.03.2031' }, 'date is no date'],
  ['no id', { id: '' }, 'id is empty'],
  ['an address that is a script', { source_url: 'javascript:alert(1)' }, 'source_url'],
  ['a kind that no event has', { kind: 'sale' }, 'kind'],
])('a bad line is a problem and the others are kept: %s', (_, cells, what) => {
  const { events, problems } = recordOf({ exchanges: [{}, cells, {}] })
  expect(events.map(({ id }) => id)).toEqual(['e1', 'e3'])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ file: 'exchanges.csv', line: 3 })
  expect(problems[0]?.what).toContain(what)
})

test('a claim about nothing, an id twice and a torn file are problems', () => {
  const { claims, problems } = recordOf({
    exchanges: [{}, { id: 'e1' }],
    claims: [{}, { event_id: 'e9' }],
  })
  expect(claims).toHaveLength(2)
  expect(problems).toEqual([
    { file: 'exchanges.csv', line: 3, what: 'id stands twice: e1' },
    { file: 'claims.csv', line: 3, what: 'event_id names no event: e9' },
  ])
  expect(recordOf({ exchanges: [] }).problems).toEqual([])
})
