import { expect, test } from 'vitest'
import { eventsOf, recordOf, type Cells } from '../../test/support/record-events.ts'
import { groupedBy } from './building/grouped.ts'
import { readingOf, speaksOf, valuesShown, type FigureOf } from './figures.ts'
import type { Claim } from './public-record.ts'

const toNorth: FigureOf = { side: 'NOR', what: 'people' }
const remains: FigureOf = { side: 'NOR', what: 'remains' }
const together: FigureOf = { side: 'both', what: 'people' }

const theClaim = (cells: Cells) => {
  const [claim] = recordOf({ claims: [cells] }).claims
  if (claim === undefined) throw new Error('the claim could not be read')
  return claim
}

test.each<[string, Cells, FigureOf, boolean]>([
  ['a count for the side', {}, toNorth, true],
  ['a part of it', { category: 'wounded' }, toNorth, true],
  ['the other side', { side: 'SOU' }, toNorth, false],
  ['said once for each', { side: 'both', per: 'each' }, toNorth, true],
  ['both together is no figure of one', { side: 'both', per: 'total' }, toNorth, false],
  ['both together', { side: 'both', per: 'total' }, together, true],
  ['one side is not the sum', {}, together, false],
  ['remains are not people', { category: 'remains' }, toNorth, false],
  ['people are not remains', {}, remains, false],
  ['remains', { category: 'remains' }, remains, true],
  ['a running number counts exchanges', { attribute: 'running' }, toNorth, false],
])('%s', (_, cells, figure, speaks) => {
  expect(speaksOf(theClaim(cells), figure)).toBe(speaks)
})

const shown = (exchange: Cells, claims: readonly Cells[], figure = toNorth) => {
  const { events, claims: read } = recordOf({ exchanges: [exchange], claims })
  const [event] = events
  if (event === undefined) throw new Error('the event could not be read')
  return valuesShown(event, figure, disagreementsAmong(read))
}

/** Exact figures of one type, each once. */
const disagreementsAmong = (claims: readonly Claim[]) =>
  [
    ...groupedBy(
      claims.filter(({ bound }) => bound === 'exact'),
      ({ attribute, side, category, per, part }) =>
        JSON.stringify([attribute, side, category, per, part]),
    ).values(),
  ].flatMap((alike) => {
    const values = [...new Set(alike.map(({ value }) => value))]
    return alike[0] === undefined || values.length < 2 ? [] : [{ ...alike[0], values }]
  })

test.each<[string, Cells, readonly Cells[], readonly string[]]>([
  ['nobody said: nothing, least of all 0', {}, [], []],
  ['one reading', { to_a_total: '40' }, [{ value: '40' }], ['40']],
  ['two values stand', { to_a_total: '45' }, [{ value: '45' }, { value: '47' }], ['45', '47']],
  ['also without a reading', {}, [{ value: '45' }, { value: '47' }], ['45', '47']],
  [
    'a dispute over a part is not one over the whole',
    { to_a_total: '45' },
    [
      { value: '4', category: 'wounded' },
      { value: '5', category: 'wounded' },
    ],
    ['45'],
  ],
  [
    'a dispute over what each side got',
    { to_a_total: '100' },
    [
      { value: '100', side: 'both', per: 'each' },
      { value: '50', side: 'both', per: 'each' },
    ],
    ['100', '50'],
  ],
])('%s', (_, exchange, claims, values) => {
  expect(shown(exchange, claims)).toEqual(values)
})

test('a sum that nobody split belongs to no side', () => {
  const [event] = eventsOf({ total_only: '869', remains_to_a: '3' })
  if (event === undefined) throw new Error('the event could not be read')
  expect(readingOf(event, together)).toBe(869)
  expect(readingOf(event, toNorth)).toBeNull()
  expect(readingOf(event, remains)).toBe(3)
  expect(readingOf(event, { side: 'both', what: 'remains' })).toBeNull()
})
