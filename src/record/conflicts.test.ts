import { expect, test } from 'vitest'
import { recordOf, type Cells } from '../../test/support/record-events.ts'

const conflicts = (...claims: Cells[]) => recordOf({ claims }).conflicts

test('both figures stand, each with everybody who said it', () => {
  const found = conflicts(
    { value: '40', speaker: 'Northland ministry' },
    { value: '38', speaker: 'Southland ministry' },
    { value: '40', speaker: 'Desk of Westhaven' },
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    eventId: 'e1',
    attribute: 'count',
    side: 'NOR',
    category: 'person',
  })
  expect(
    found[0]?.values.map(({ value, claims }) => [value, claims.map(({ speaker }) => speaker)]),
  ).toEqual([
    ['40', ['Northland ministry', 'Desk of Westhaven']],
    ['38', ['Southland ministry']],
  ])
})

test.each<[string, Cells, Cells, number]>([
  ['the same figure twice', {}, {}, 0],
  ['two figures', {}, { value: '41' }, 1],
  ['each side its own figure', {}, { value: '41', side: 'SOU' }, 0],
  ['the civilians among them', {}, { value: '2', category: 'civilian' }, 0],
  ['a part of them', {}, { value: '2', part: 'women' }, 0],
  ['both sides together', {}, { value: '80', per: 'total', side: 'both' }, 0],
  ['another attribute', {}, { value: '41', attribute: 'previous-count' }, 0],
  ['at least so many', {}, { value: '30', bound: 'min' }, 0],
  ['planned so many, came so many', { modality: 'planned', value: '45' }, {}, 1],
  [
    'two counters',
    { attribute: 'running', series: 'NOR', value: '7' },
    { attribute: 'running', series: 'WES', value: '3' },
    0,
  ],
  [
    'one counter, this year and in all',
    { attribute: 'running', series: 'NOR', scope: '2031', value: '2' },
    { attribute: 'running', series: 'NOR', scope: 'all', value: '7' },
    0,
  ],
  [
    'the same intermediaries in another order',
    { attribute: 'intermediary', value: 'WES;EAS' },
    { attribute: 'intermediary', value: 'EAS;WES' },
    0,
  ],
  [
    'different intermediaries',
    { attribute: 'intermediary', value: 'WES' },
    { attribute: 'intermediary', value: 'EAS' },
    1,
  ],
])('%s', (_, one, other, count) => {
  expect(conflicts(one, other)).toHaveLength(count)
})

test('two events do not contradict each other', () => {
  const { conflicts: found } = recordOf({
    exchanges: [{}, {}],
    claims: [{ value: '40' }, { event_id: 'e2', value: '41' }],
  })
  expect(found).toEqual([])
})
