import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { settledPlan, smallProblem } from '../../../../test/support/planning-cases.ts'
import { readProblem } from '../../forms/problem.ts'
import { auditFairness, type PersonFacts } from './fairness-audit.ts'

/** `pairs` exchanged one for one in two stages; the northern people of region west are held a year longer. */
const problemOf = (pairs: number, seats: number) =>
  readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: [
      { id: '1', on: '2026-03-11', capacity: { northland: { seats }, southland: { seats } } },
    ],
    formula: [
      {
        id: 'living',
        kind: 'one-for-one',
        between: ['northland', 'southland'],
        categories: ['prisoner-of-war'],
        aheadMax: 1,
      },
    ],
    holds: [{ person: 'n0', reason: 'unfit' }],
    people: Array.from({ length: 2 * pairs }, (_, at) => {
      const [north, index] = [at < pairs, at % pairs]
      return {
        id: `${north ? 'n' : 's'}${index}`,
        heldBy: north ? 'northland' : 'southland',
        goesTo: north ? 'southland' : 'northland',
        category: 'prisoner-of-war',
        heldSince: index < pairs / 2 ? '2025-02-19' : '2026-02-19',
      }
    }),
  })

const westAndEast = (pairs: number) =>
  new Map<string, PersonFacts>(
    Array.from({ length: pairs }, (_, at) => [
      `n${at}`,
      { region: at < pairs / 2 ? 'west' : 'east' },
    ]),
  )

it('shows a region that hardly goes, with its interval and the days of those who stay', () => {
  const problem = problemOf(40, 18)
  const audit = auditFairness(problem, settledPlan(problem), { facts: westAndEast(40) })
  const east = audit.groups.find(({ of }) => of === 'east')
  expect(east).toMatchObject({
    heldBy: 'northland',
    by: 'region',
    people: 20,
    held: 0,
    going: 0,
    share: 0,
    poolShare: 0.45,
    standsOut: 'below',
    medianDaysGoing: undefined,
    medianDaysStaying: 10,
  })
  // Of 0 of 20, corrected for 4 groups: 1 - (0.05 / 4 / 2) ** (1 / 20).
  expect(east?.interval.high).toBeCloseTo(1 - 0.00625 ** (1 / 20), 9)
  const west = audit.groups.find(({ of }) => of === 'west')
  // A year and ten days until planning, and ten more until the stage.
  expect(west).toMatchObject({ going: 18, held: 1, standsOut: 'above', medianDaysGoing: 385 })
  expect(audit.groups.map(({ by, of }) => `${by} ${of}`)).toEqual([
    'category prisoner-of-war',
    'region east',
    'region west',
    'category prisoner-of-war',
  ])
})

it('calls no group out of line when all of a pool go alike', () => {
  const problem = problemOf(10, 10)
  const { groups, credits } = auditFairness(problem, settledPlan(problem), {
    facts: westAndEast(10),
  })
  expect(groups.every(({ standsOut }) => standsOut === 'within')).toBe(true)
  expect(credits).toEqual([{ clause: 'living', ahead: 0 }])
})

it('takes one spelling of a unit as the other, and small units together', () => {
  const problem = problemOf(20, 10)
  const units = ['3rd brigade', '3rd  Brigade', 'Coast guard', '', 'Depot 9']
  const facts = new Map<string, PersonFacts>(
    Array.from({ length: 20 }, (_, at) => {
      const unit = units[at < 6 ? 0 : at < 12 ? 1 : at < 14 ? 2 : at < 19 ? 3 : 4] ?? ''
      return [`n${at}`, unit === '' ? {} : { unit }]
    }),
  )
  const { groups } = auditFairness(problem, settledPlan(problem), { facts })
  expect(groups.filter(({ by }) => by === 'unit').map(({ of, people }) => [of, people])).toEqual([
    ['3rd  Brigade', 12],
    ['unknown', 5],
    ['few', 3],
  ])
  const alone = new Map(problem.people.map(({ id }) => [id, { region: `village ${id}` }]))
  const scattered = auditFairness(problem, settledPlan(problem), { facts: alone })
  expect(scattered.groups.filter(({ by }) => by === 'region')).toEqual([])
})

it('names the longest held who stay, with the reason of the plan', () => {
  const problem = problemOf(4, 1)
  const audit = auditFairness(problem, settledPlan(problem), { longestMax: 2 })
  expect(audit.longestHeld.map(({ person, days }) => [person.charAt(0), days])).toEqual([
    ['n', 375],
    ['n', 10],
    ['s', 375],
    ['s', 10],
  ])
  expect(audit.longestHeld[0]).toMatchObject({ person: 'n0', reason: 'hold' })
})

it('counts everybody alive once in each grouping, and nobody twice', () => {
  fc.assert(
    fc.property(smallProblem({ stagesMax: 3, peopleMax: 20, companions: true }), (document) => {
      const problem = readProblem(document)
      const plan = settledPlan(problem)
      const sexOf = new Map(problem.people.map(({ id }, at) => [id, { sex: at % 2 ? 'f' : 'm' }]))
      const { groups } = auditFairness(problem, plan, { facts: sexOf })
      const living = problem.people.filter(({ category }) => category !== 'remains')
      const travels = new Set(plan.stages.flatMap(({ people }) => people))
      for (const by of ['category', 'sex']) {
        const mine = groups.filter((group) => group.by === by)
        expect(mine.reduce((sum, { people }) => sum + people, 0)).toBe(living.length)
        expect(mine.reduce((sum, { going }) => sum + going, 0)).toBe(
          living.filter(({ id }) => travels.has(id)).length,
        )
        for (const { share, interval } of mine) {
          expect(share).toBeGreaterThanOrEqual(interval.low)
          expect(share).toBeLessThanOrEqual(interval.high)
        }
      }
    }),
    { numRuns: 60 },
  )
})
