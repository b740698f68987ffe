import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha } from '../../../../test/support/planning-cases.ts'
import type { SettledPlan } from '../../forms/plan-form.ts'
import { readProblem, type LevelName, type Problem } from '../../forms/problem.ts'
import { planOf, proposeByFlow } from '../flow/flow-plan.ts'
import { solveByFlow } from '../flow/solve-by-flow.ts'
import { Explainer } from './explain-person.ts'

const planFor = (problem: Problem): SettledPlan => {
  const plan = proposeByFlow(problem, sha)
  if (plan.status === 'impossible') throw new Error('no plan')
  return plan
}
const explainer = (problem: Problem) => {
  const solution = solveByFlow(problem)
  const plan = planOf(solution, sha)
  if (plan.status === 'impossible') throw new Error('no plan')
  return { explain: new Explainer(solution, plan), plan }
}

const soldier = (id: string, heldSince: string, more: Record<string, unknown> = {}) => ({
  id,
  heldBy: id.startsWith('n') ? 'northland' : 'southland',
  goesTo: id.startsWith('n') ? 'southland' : 'northland',
  category: 'prisoner-of-war',
  heldSince,
  ...more,
})
const problemOf = (
  people: readonly unknown[],
  clause: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) =>
  readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: ['1', '2'].map((id) => ({
      id,
      capacity: {
        northland: { seats: 1, stretchers: 0 },
        southland: { seats: 1, stretchers: 1 },
      },
    })),
    formula: [
      {
        id: 'living',
        kind: 'one-for-one',
        between: ['northland', 'southland'],
        categories: ['prisoner-of-war'],
        aheadMax: 1,
        ...clause,
      },
    ],
    people,
    ...more,
  })

const [long, middle, short] = ['2024-03-01', '2025-03-01', '2026-01-01']

describe('an explanation', () => {
  const { explain } = explainer(
    problemOf(
      [
        soldier('n-first', long),
        soldier('n-second', middle),
        soldier('n-third', short),
        soldier('n-twin', short),
        soldier('n-held', long),
        soldier('n-lying', long, { transport: 'stretcher' }),
        soldier('n-nobody', long, { category: 'civilian' }),
        soldier('s-one', middle),
        soldier('s-two', short),
      ],
      {},
      { holds: [{ person: 'n-held', reason: 'own-will' }] },
    ),
  )

  it('says what a hold or a missing clause is, and nothing behind it', () => {
    expect(explain.explain('n-held')).toEqual({
      person: 'n-held',
      stage: undefined,
      reason: 'hold',
      text: 'Held back for the whole exchange.',
    })
    expect(explain.explain('n-nobody')).toMatchObject({ reason: 'no-clause' })
  })

  it('says whose row it is, and what gets worse with the person put in', () => {
    expect(explain.explain('n-third')).toMatchObject({
      stage: undefined,
      forcedIn: { level: 'longestHeld', by: expect.any(Number) },
    })
    expect(explain.explain('n-lying')).toMatchObject({
      forcedIn: { text: 'No plan that keeps every rule takes this person so early.' },
    })
  })

  it('says why not earlier', () => {
    expect(explain.explain('n-first')).toMatchObject({ stage: '1', reason: 'first-stage' })
    const later = explain.explain('n-second')
    // Two months of 12 apart, one stage: the longer held would lose what the other wins.
    expect(later).toMatchObject({
      stage: '2',
      reason: 'later',
      binding: { row: 'places', party: 'northland', stage: '1' },
      forcedIn: { level: 'longestHeld', by: 12 },
    })
  })

  it('names nobody else', () => {
    const others = ['n-first', 'n-second', 'n-twin', 's-one', 's-two', 'n-held']
    const words = JSON.stringify(explain.explain('n-third'))
    expect(others.filter((id) => words.includes(id))).toEqual([])
    expect(() => explain.explain('nobody')).toThrow('nothing here')
  })
})

it('gives the rank in the class where class-mates go', () => {
  const { explain } = explainer(
    problemOf([
      soldier('n1', '2025-03-01'),
      soldier('n2', '2025-03-02'),
      soldier('n3', '2025-03-05'),
      soldier('s1', short),
      soldier('s2', short),
    ]),
  )
  expect(explain.explain('n3')).toMatchObject({
    reason: 'rank',
    rank: { place: 3, of: 3, cutOff: 2, heldDays: 361, lastToGoDays: 364 },
    forcedIn: { outcome: 'class-mate' },
  })
})

it("tells the other side's total from the bound of who is ahead, and from a limit", () => {
  const people = [soldier('n1', long), soldier('n2', middle), soldier('s1', short)]
  expect(explainer(problemOf(people)).explain.explain('n2')).toMatchObject({
    binding: { row: 'account', party: 'southland' },
    forcedIn: { level: 'longestHeld' },
  })
  const limited = problemOf([...people, soldier('s2', short)], { peopleMax: { northland: 1 } })
  expect(explainer(limited).explain.explain('n2')).toMatchObject({
    binding: { row: 'limit', party: 'northland' },
  })
})

const dutyLevels: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

/** The same problem in which this one person must go wherever that is possible at all. */
const forced = (problem: Problem, levels: readonly LevelName[], person: string): Problem => ({
  ...problem,
  people: problem.people.map((one) => ({ ...one, namedByOtherParty: one.id === person })),
  order: [
    ...levels.filter((level) => dutyLevels.includes(level)),
    'named',
    ...levels.filter((level) => !dutyLevels.includes(level)),
  ],
})
const value = (of: SettledPlan, level: LevelName) =>
  of.levels.find(({ name }) => name === level)?.value ?? 0

/** What a whole new plan with the person in it loses first. */
function lossBy(problem: Problem, plan: SettledPlan, person: string) {
  const names = plan.levels.map(({ name }) => name)
  const other = planFor(forced(problem, names, person))
  if (!other.stages.some(({ people }) => people.includes(person))) return 'impossible'
  const worse = names.find((level) => value(other, level) !== value(plan, level))
  if (worse === undefined) return 'as-good'
  return `${worse} ${Math.abs(value(other, worse) - value(plan, worse))}`
}

const isOnFormula = ({ category, health, dutyGround }: Problem['people'][number]) =>
  (category === 'prisoner-of-war' || category === 'civilian') &&
  health !== 'grave' &&
  health !== 'serious' &&
  dutyGround === undefined

/** Few places and many who wait, so that somebody is always in somebody's way. */
const crowded = fc
  .record({
    people: fc.array(
      fc.record({
        north: fc.boolean(),
        months: fc.integer({ min: 1, max: 9 }),
        transport: fc.constantFrom('seat', 'seat', 'seat', 'stretcher'),
        health: fc.constantFrom('good', 'good', 'good', 'grave'),
      }),
      { minLength: 4, maxLength: 14 },
    ),
    places: fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 6, maxLength: 6 }),
    aheadMax: fc.nat(2),
    limit: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ people, places, aheadMax, limit }) =>
    problemOf(
      people.map(({ north, months, ...more }, at) =>
        soldier(`${north ? 'n' : 's'}${at}`, `2025-0${months}-01`, more),
      ),
      { aheadMax, peopleMax: { northland: limit } },
      {
        stages: ['1', '2', '3'].map((id, at) => {
          const [[seats = 0, stretchers = 0] = [], [others = 0, lying = 0] = []] = [
            places[2 * at],
            places[2 * at + 1],
          ]
          return {
            id,
            capacity: {
              northland: { seats, stretchers },
              southland: { seats: others, stretchers: lying },
            },
          }
        }),
      },
    ),
  )

it('foretells what a whole new plan with the person put in would lose', () => {
  const told = new Map<string, number>()
  fc.assert(
    fc.property(crowded, (problem) => {
      const { explain, plan } = explainer(problem)
      const formula = problem.people.filter(isOnFormula).map(({ id }) => explain.explain(id))
      for (const { person, stage, forcedIn, rank } of formula) {
        if (stage !== undefined || forcedIn === undefined || rank !== undefined) continue
        const { outcome } = forcedIn
        const said = outcome === 'worse' ? `${forcedIn.level} ${forcedIn.by}` : outcome
        expect(said).toBe(lossBy(problem, plan, person))
        told.set(outcome, (told.get(outcome) ?? 0) + 1)
      }
    }),
    { numRuns: 80 },
  )
  expect(told.get('worse')).toBeGreaterThan(20)
  expect(told.get('impossible')).toBeGreaterThan(20)
})
