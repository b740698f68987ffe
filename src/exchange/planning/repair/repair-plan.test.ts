import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha, smallProblem } from '../../../../test/support/planning-cases.ts'
import { checkPlan } from '../../check/check-plan.ts'
import type { Plan, SettledPlan } from '../../forms/plan-form.ts'
import { readProblem, type Problem } from '../../forms/problem.ts'
import { proposeByFlow } from '../flow/flow-plan.ts'
import { cutStages } from './cut-stages.ts'
import { problemAfter, repairPlan } from './repair-plan.ts'

const settled = (plan: Plan): SettledPlan => {
  if (plan.status === 'impossible') throw new Error('no plan')
  return plan
}
const levelsOf = (plan: Plan) =>
  plan.status === 'impossible'
    ? plan.because
    : plan.levels.map(({ name, value, proven }) => ({ name, value, proven }))
const valueOf = (plan: Plan, level: string) =>
  settled(plan).levels.find(({ name }) => name === level)?.value ?? 0

const signedCase = (companions: boolean) =>
  smallProblem({ stagesMax: 3, peopleMax: 24, companions }).map((document) => {
    const { accepted: _accepted, ...rest } = document
    const problem = readProblem(rest)
    return { problem, signed: settled(proposeByFlow(problem, sha)) }
  })
const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 5 })
const withdrawn = ({ people }: Problem, chosen: readonly number[]) =>
  [...new Set(chosen.map((pick) => people[pick % Math.max(1, people.length)]?.id))].flatMap(
    (person) => (person === undefined ? [] : [{ person, reason: 'withdrawn' as const }]),
  )

describe('a repair along the path of each name', () => {
  it('reaches on every level what a whole plan with the signed one as accepted reaches', () => {
    let byPath = 0
    fc.assert(
      fc.property(signedCase(false), picks, ({ problem, signed }, chosen) => {
        const task = { problem, signed, carriedOut: 0, withdrawn: withdrawn(problem, chosen) }
        const repaired = repairPlan(task, sha)
        byPath += Number(repaired.method === 'path')
        expect(levelsOf(repaired.plan)).toEqual(levelsOf(proposeByFlow(repaired.problem, sha)))
        expect(checkPlan(repaired.problem, repaired.plan, sha)).toEqual([])
        expect(settled(repaired.plan).status).toBe('optimal')
      }),
      { numRuns: 200 },
    )
    expect(byPath).toBe(200)
  })

  it('changes nothing where nobody withdraws, and costs at most two releases a name', () => {
    fc.assert(
      fc.property(signedCase(false), picks, ({ problem, signed }, chosen) => {
        const none = repairPlan({ problem, signed, carriedOut: 0, withdrawn: [] }, sha)
        const isLevel = problem.order?.includes('changes') ?? true
        expect(isLevel ? none.moves : []).toEqual([])
        const names = withdrawn(problem, chosen)
        const { plan } = repairPlan({ problem, signed, carriedOut: 0, withdrawn: names }, sha)
        const isFirst = (problem.order ?? ['released']).find((level) =>
          ['released', 'changes', 'longestHeld', 'imbalance'].includes(level),
        )
        const least = isFirst === 'released' ? valueOf(signed, 'released') - 2 * names.length : 0
        expect(valueOf(plan, 'released')).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 150 },
    )
  })

  it('plans anew where companions must be settled together, with the same result', () => {
    fc.assert(
      fc.property(signedCase(true), picks, ({ problem, signed }, chosen) => {
        const task = { problem, signed, carriedOut: 0, withdrawn: withdrawn(problem, chosen) }
        const repaired = repairPlan(task, sha)
        expect(levelsOf(repaired.plan)).toEqual(levelsOf(proposeByFlow(repaired.problem, sha)))
        expect(checkPlan(repaired.problem, repaired.plan, sha)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('lists as moves exactly the people whose stage is another one', () => {
    fc.assert(
      fc.property(signedCase(false), picks, ({ problem, signed }, chosen) => {
        const task = { problem, signed, carriedOut: 0, withdrawn: withdrawn(problem, chosen) }
        const { plan, moves, problem: after } = repairPlan(task, sha)
        const last = after.stages.length
        const place = (id: string | undefined) =>
          id === undefined ? last : after.stages.findIndex((stage) => stage.id === id)
        const cost = moves.reduce(
          (sum, { from, to }) => sum + last - Math.min(place(from), place(to)),
          0,
        )
        const isLevel = settled(plan).levels.some(({ name }) => name === 'changes')
        expect(isLevel ? cost : 0).toBe(isLevel ? valueOf(plan, 'changes') : 0)
      }),
      { numRuns: 100 },
    )
  })
})

const planOfNobody: Plan = {
  form: 'good-offices/plan/1',
  problem: sha,
  status: 'optimal',
  levels: [],
  stages: [],
  accounts: [],
  cycles: [],
  stays: [],
  certificate: {},
  seconds: 0,
}

const planOf = (...stages: string[][]): SettledPlan => ({
  ...settled(planOfNobody),
  stages: stages.map((people, at) => ({ id: String(at + 1), people })),
})

describe('stages under way', () => {
  const underWay = signedCase(false).filter(({ problem }) => problem.stages.length > 1)

  it('are cut off with their people, and the rest is repaired as if it had been asked so', () => {
    fc.assert(
      fc.property(underWay, picks, ({ problem, signed }, chosen) => {
        const task = { problem, signed, carriedOut: 1, withdrawn: withdrawn(problem, chosen) }
        const { plan, problem: after } = repairPlan(task, sha)
        const gone = new Set(signed.stages[0]?.people)
        expect(after.people.filter(({ id }) => gone.has(id))).toEqual([])
        expect(readProblem(JSON.parse(JSON.stringify(after)))).toEqual(after)
        expect(levelsOf(plan)).toEqual(levelsOf(proposeByFlow(after, sha)))
        expect(checkPlan(after, plan, sha)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('leave as credit what they left open, and as places of a limit what they did not use', () => {
    const clause = {
      id: 'living',
      kind: 'one-for-one',
      between: ['northland', 'southland'],
      categories: ['civilian'],
      aheadMax: 1,
      peopleMax: { northland: 5 },
    }
    const problem = readProblem({
      form: 'good-offices/problem/1',
      parties: ['northland', 'southland'],
      planningOn: '2026-03-01',
      seed: 'sealed',
      stages: [
        { id: '1', capacity: { northland: { seats: 1 } } },
        { id: '2', capacity: { southland: { seats: 1 } } },
      ],
      formula: [clause],
      people: [
        { id: 'n1', heldBy: 'northland', goesTo: 'southland', category: 'civilian' },
        { id: 's1', heldBy: 'southland', goesTo: 'northland', category: 'civilian' },
      ],
    })
    const signed = settled(proposeByFlow(problem, sha))
    expect(signed.accounts).toEqual([{ clause: 'living', ahead: [1, 0] }])
    const after = cutStages(problem, signed, 1)
    expect(after.formula[0]).toMatchObject({ credit: 1, peopleMax: { northland: 4 } })
    expect(after.accepted?.stages).toEqual([{ id: '2', people: ['s1'] }])
    expect(() => cutStages(problem, signed, 2)).toThrow('nothing left to repair')
    const asked = problemAfter({
      problem,
      signed,
      carriedOut: 1,
      withdrawn: [
        { person: 'n1', reason: 'withdrawn' },
        { person: 's1', reason: 'withdrawn' },
      ],
    })
    // Who has gone cannot withdraw any more.
    expect(asked.holds).toEqual([{ person: 's1', reason: 'withdrawn' }])
  })

  it('take of a limit whoever accompanied nobody outside the count, and leave nobody outside it for them', () => {
    const civilian = { heldBy: 'northland', goesTo: 'southland', category: 'civilian' }
    const problem = readProblem({
      form: 'good-offices/problem/1',
      parties: ['northland', 'southland'],
      planningOn: '2026-03-01',
      seed: 'sealed',
      stages: ['1', '2'].map((id) => ({ id, capacity: { northland: { seats: 3 } } })),
      formula: [
        {
          id: 'gift',
          kind: 'unilateral',
          by: 'northland',
          categories: ['civilian'],
          peopleMax: { northland: 4 },
        },
      ],
      people: [
        { ...civilian, id: 'child', category: 'child' },
        { ...civilian, id: 'mother', accompanies: 'child' },
        { ...civilian, id: 'first', heldSince: '2024-01-01' },
        // A friend stands in no duty: both are counted by the clause.
        { ...civilian, id: 'friend', accompanies: 'first', heldSince: '2024-01-02' },
        { ...civilian, id: 'other' },
      ],
    })
    const after = cutStages(problem, planOf(['child', 'mother', 'friend'], ['first']), 1)
    expect(after.formula[0]?.peopleMax).toEqual({ northland: 3 })
    const alone = cutStages(problem, planOf(['child', 'first'], ['friend', 'mother']), 1)
    const left = new Map(alone.people.map((one) => [one.id, one]))
    expect(left.get('mother')).toHaveProperty('dutyGround')
    expect(left.get('friend')).not.toHaveProperty('dutyGround')
    expect(left.get('friend')).not.toHaveProperty('accompanies')
    expect(readProblem(JSON.parse(JSON.stringify(alone)))).toEqual(alone)
  })
})
