import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyFormula } from '../../../../test/support/every-formula.ts'
import { sha } from '../../../../test/support/planning-cases.ts'
import {
  bestStages,
  levelNamesOf,
  levelOf,
  mayTravel,
} from '../../../../test/support/trying-every-plan.ts'
import { Refusal } from '../../../base/refusal.ts'
import { solvingThread } from '../../../jobs/solve-in-thread.ts'
import { checkPlan } from '../../check/check-plan.ts'
import { Plan } from '../../forms/plan-form.ts'
import { readProblem, type LevelName, type Problem } from '../../forms/problem.ts'
import { proposePlan } from '../propose.ts'
import type { IntegerSolver } from './solving/integer-solver.ts'

const solver = solvingThread()
const plan = (problem: Problem) => proposePlan(problem, sha, { solver })

const valuesOf = (made: Plan) =>
  made.status === 'impossible' ? made.status : made.levels.map(({ value }) => value)

const dutyLevels: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

/** By trying every plan; none where the clauses cannot hold without lowering a duty level. */
function bestValues(problem: Problem): readonly number[] | undefined {
  const best = bestStages(problem)
  const duty = bestStages({ ...problem, formula: [], pins: [] })
  if (best === undefined || duty === undefined) return undefined
  const names = levelNamesOf(problem)
  const isLowered = names.some(
    (name) =>
      dutyLevels.includes(name) && levelOf(name, problem, best) < levelOf(name, problem, duty),
  )
  return isLowered ? undefined : names.map((name) => levelOf(name, problem, best))
}

/** Some of those who may travel are put on the plan, in any stage or in the last. */
const pinned = fc
  .tuple(everyFormula, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }))
  .map(([problem, wishes]): Problem => ({
    ...problem,
    pins: problem.people.flatMap((one, index) => {
      const wish = wishes[index] ?? 0
      if (wish === 0 || !mayTravel(problem, one)) return []
      const stage = problem.stages.at(-1)?.id
      return [{ person: one.id, ...(wish === 2 && stage !== undefined && { stage }) }]
    }),
  }))

describe('a plan with people put on it by a decision', () => {
  it('takes them, lowers no duty level by it, and is the best of all such plans', async () => {
    await fc.assert(
      fc.asyncProperty(pinned, async (problem) => {
        const expected = bestValues(problem)
        const made = await plan(problem)
        expect(valuesOf(made)).toEqual(expected ?? 'impossible')
        expect(checkPlan(problem, made, sha)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a plan of any formula', () => {
  it('has on every level the value found by trying all plans, or there is none', async () => {
    await fc.assert(
      fc.asyncProperty(everyFormula, async (problem) => {
        const expected = bestValues(problem)
        const made = await plan(problem)
        expect(valuesOf(made)).toEqual(expected ?? 'impossible')
        expect(made.status).toBe(expected === undefined ? 'impossible' : 'optimal')
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every rule by the independent checker, and has the form of a plan', async () => {
    await fc.assert(
      fc.asyncProperty(everyFormula, async (problem) => {
        const made = await plan(problem)
        expect(checkPlan(problem, made, sha)).toEqual([])
        expect(Plan.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
      }),
      { numRuns: 150 },
    )
  })
})

const member = (id: string) => {
  return { id, heldBy: 'southland', goesTo: 'northland', category: 'civilian', family: 'f' }
}

const withCredit = (credit: number) =>
  readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: [
      {
        id: '1',
        capacity: {
          northland: { seats: 2, escorts: { count: 1, peopleEach: 1 } },
          southland: { seats: 2 },
        },
      },
    ],
    formula: [
      {
        id: 'owed',
        kind: 'one-for-one',
        between: ['northland', 'southland'],
        categories: ['civilian'],
        aheadMax: 2,
        credit,
      },
    ],
    // Escorts are scarce, so a program places the child, and the rest starts from its levels.
    people: [
      { id: 'n1', heldBy: 'northland', goesTo: 'southland', category: 'child' },
      member('s1'),
      member('s2'),
    ],
    order: ['children', 'grave', 'serious'],
  })

describe('without a single answer of the solver', () => {
  it('children and wounded of families travel where places are, and every rule holds', async () => {
    const silent: IntegerSolver = {
      ...solver,
      solve: async () => ({ status: 'stopped' }),
    }
    let travelled = 0
    await fc.assert(
      fc.asyncProperty(everyFormula, async (problem) => {
        const made = await proposePlan(problem, sha, { solver: silent }).catch((error: unknown) => {
          // A clause that asks for releases cannot be met by chance.
          if (error instanceof Refusal) return undefined
          throw error
        })
        if (made === undefined || made.status === 'impossible') return
        expect(checkPlan(problem, made, sha)).toEqual([])
        const duty = { ...problem, formula: [], pins: [] }
        const best = bestStages(duty)
        const names = levelNamesOf(problem).filter((name) => dutyLevels.includes(name))
        const first = names.find((name) => best !== undefined && levelOf(name, duty, best) > 0)
        const value = made.levels.find(({ name }) => name === first)?.value ?? 0
        expect(first === undefined || value > 0).toBe(true)
        travelled += value
      }),
      { numRuns: 100 },
    )
    expect(travelled).toBeGreaterThan(0)
  })
})

describe('an order of duty levels only', () => {
  it('still gives back what a clause owes, or says that it cannot', async () => {
    const [paid, short] = [await plan(withCredit(2)), await plan(withCredit(1))]
    expect(paid.status === 'impossible' || paid.stages).toEqual([
      { id: '1', people: ['n1', 's1', 's2'] },
    ])
    expect(short.status).toBe('impossible')
  })
})
