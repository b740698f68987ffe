import { expect, it } from 'vitest'
import { settledPlan } from '../../../../test/support/planning-cases.ts'
import { readProblem } from '../../forms/problem.ts'
import { simulateWithdrawals } from './simulate-withdrawals.ts'

const problem = readProblem({
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: ['1', '2', '3'].map((id) => ({
    id,
    capacity: { northland: { seats: 6 }, southland: { seats: 6 } },
  })),
  formula: [
    {
      id: 'living',
      kind: 'one-for-one',
      between: ['northland', 'southland'],
      categories: ['prisoner-of-war'],
      aheadMax: 2,
    },
  ],
  people: Array.from({ length: 48 }, (_, at) => ({
    id: `${at % 2 === 0 ? 'n' : 's'}${at}`,
    heldBy: at % 2 === 0 ? 'northland' : 'southland',
    goesTo: at % 2 === 0 ? 'southland' : 'northland',
    category: at < 4 ? 'child' : 'prisoner-of-war',
    heldSince: `2025-0${1 + (at % 9)}-01`,
  })),
})
const plan = settledPlan(problem)
const outlook = (rate: number, seed = 'mornings') =>
  simulateWithdrawals(problem, plan, { rate, runs: 12, seed })

it('changes nothing where nobody withdraws, whichever way one goes on', () => {
  expect(outlook(0).map(({ released, moved }) => [released.mean, moved.mean])).toEqual([
    [36, 0],
    [36, 0],
    [36, 0],
  ])
})

it('is the same for the same seed, and another for another', () => {
  expect(outlook(0.3)).toEqual(outlook(0.3))
  expect(outlook(0.3)).not.toEqual(outlook(0.3, 'other mornings'))
})

it('shows that a repair stays within the bound, and that filling places does not', () => {
  const [repair, longestHeld, fill] = outlook(0.5)
  for (const spread of repair?.ahead ?? []) expect(spread.high).toBeLessThanOrEqual(2)
  for (const spread of longestHeld?.ahead ?? []) expect(spread.high).toBeLessThanOrEqual(2)
  expect(fill?.leftOpen).toBeGreaterThan(0)
  expect(repair?.released.mean).toBeGreaterThan(0)
})
