import { expect, it } from 'vitest'
import type { SaidView } from '../../src/record/whole/views.ts'
import { claimsIn } from './claims-in.ts'

const said = (id: string): SaidView => ({
  id,
  event: 'one',
  date: '2031-05-10',
  attribute: 'count',
  side: 'NLD',
  category: 'person',
  per: 'side',
  bound: 'exact',
  modality: 'asserted',
  part: null,
  series: null,
  scope: null,
  value: '21',
  speaker: 'NLD ministry',
  outlet: null,
  url: null,
  saidIn: null,
})

it('finds the claims of a figure in the order of the figure; one that is not told is left out', () => {
  const all = ['a', 'b', 'c'].map(said)
  expect(claimsIn(all, ['c', 'x', 'a']).map(({ id }) => id)).toEqual(['c', 'a'])
})
