/** What is said of a level when the time was over before anything was excluded: what places allow. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { everyFormula } from '../../../test/support/every-formula.ts'
import { sha } from '../../../test/support/planning-cases.ts'
import { solvingThread } from '../../jobs/solve-in-thread.ts'
import { checkPlan } from '../check/check-plan.ts'
import { readProblem } from '../forms/problem.ts'
import { settleLevels } from './level-claims.ts'
import { levelsOf } from './levels.ts'
import { proposePlan } from './propose.ts'
import { roomOf } from './room.ts'
import { standingsOf } from './standing.ts'

const solver = solvingThread()
const smallIsGood = ['changes', 'imbalance', 'threeWay']

it('never excludes a plan that there is', async () => {
  await fc.assert(
    fc.asyncProperty(everyFormula, async (problem) => {
      const made = await proposePlan(problem, sha, { solver })
      const reached = made.status === 'impossible' ? [] : made.levels
      const levels = levelsOf(problem)
      const said = settleLevels(standingsOf(problem).eligible, {
        frame: { levels, stages: problem.stages.length },
        room: roomOf(problem),
        value: levels.map(() => 0),
        bound: [],
        proven: false,
      })
      const excluded = reached.filter(({ name, value }, at) => {
        const bound = said[at]?.bound ?? 0
        return smallIsGood.includes(name) ? bound > value : bound < value
      })
      expect(excluded).toEqual([])
    }),
    { numRuns: 20 },
  )
})

const person = (id: string, more: object = {}) => ({
  id,
  heldBy: id.startsWith('n') ? 'northland' : 'southland',
  goesTo: id.startsWith('n') ? 'southland' : 'northland',
  category: 'civilian',
  ...more,
})

it('counts places, and says of what fills them that nothing is better', async () => {
  const child = { category: 'child' }
  const family = { family: 'f' }
  const problem = readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: ['1', '2'].map((id) => ({
      id,
      capacity: { northland: { seats: 1 }, southland: { seats: 2 } },
    })),
    formula: [
      {
        id: 'living',
        kind: 'one-for-one',
        between: ['northland', 'southland'],
        categories: ['civilian'],
        aheadMax: 1,
      },
    ],
    people: [
      ...['n1', 'n2', 'n3'].map((id) => person(id, child)),
      ...['s1', 's2', 's3', 's4', 's5'].map((id) => person(id)),
      ...['s6', 's7'].map((id) => person(id, { ...child, ...family })),
    ],
  })
  const made = await proposePlan(problem, sha, { solver, secondsLeft: () => 0 })
  if (made.status === 'impossible') throw new Error('there is a plan')
  expect(checkPlan(problem, made, sha)).toEqual([])
  expect(made.levels.slice(0, 4)).toEqual([
    // Northland's first place counts 2, its second 1; Southland's two in the first stage 4.
    { name: 'children', value: 7, bound: 7, proven: true },
    { name: 'grave', value: 0, bound: 0, proven: true },
    { name: 'serious', value: 0, bound: 0, proven: true },
    { name: 'released', value: 4, bound: 6, proven: false },
  ])
})
