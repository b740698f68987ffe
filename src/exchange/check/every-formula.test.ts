import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyFormula } from '../../../test/support/every-formula.ts'
import { sha } from '../../../test/support/planning-cases.ts'
import { bestStages, keepsEveryRule, type Stages } from '../../../test/support/trying-every-plan.ts'
import { planOf } from '../../../test/support/truthful-plan.ts'
import type { Plan, SettledPlan } from '../forms/plan-form.ts'
import type { Problem } from '../forms/problem.ts'
import { reportOnPlan } from './check-plan.ts'

/** Broken rules; the reasons of those who stay have a test of their own. */
const broken = (problem: Problem, plan: Plan) =>
  reportOnPlan(problem, plan, sha).broken.filter((one) => !/" stays (with|for) "/.test(one))
const withoutTies = (sentences: readonly string[]) =>
  sentences.filter((one) => !one.includes('of the same class'))

const runs = { numRuns: 250 }

describe('every formula, against all plans by trying', () => {
  it('the best plan is accepted, envied by nobody; where there is none, so is "impossible"', () => {
    let impossible = 0
    const check = (problem: Problem) => {
      const best = bestStages(problem)
      if (best === undefined) impossible += 1
      const plan = best === undefined ? impossiblePlan : planOf(problem, best, 'optimal')
      expect(broken(problem, plan)).toEqual([])
    }
    fc.assert(fc.property(everyFormula, check), runs)
    expect(impossible).toBeGreaterThan(0)
  })

  it('"impossible" is refused where nobody travelling keeps every rule, and certain only if it is', () => {
    fc.assert(
      fc.property(everyFormula, (problem) => {
        const nobody = problem.people.map(() => 0)
        const report = reportOnPlan(problem, impossiblePlan, sha)
        expect(report.broken.length === 0).toBe(!keepsEveryRule(problem, nobody))
        if (report.broken.length > 0 || report.notChecked.length > 1) return
        expect(bestStages(problem)).toBeUndefined()
      }),
      runs,
    )
  })

  it('people in any stages are refused exactly when a rule is broken', () => {
    const stages = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })
    let kept = 0
    const check = (problem: Problem, drawn: readonly number[]) => {
      const best = bestStages(problem)
      const last = problem.stages.length
      const anywhere = problem.people.map((_, index) => Math.min(drawn[index] ?? 0, last))
      for (const where of [anywhere, ...(best === undefined ? [] : oneMoved(best, last))]) {
        const isKept = keepsEveryRule(problem, where)
        if (isKept) kept += 1
        const found = withoutTies(broken(problem, planOf(problem, where, 'best-known')))
        // Whoever is not there has no level to be marked; a plan of nothing proven is best-known.
        expect(found.length === 0).toBe(isKept)
      }
    }
    fc.assert(fc.property(everyFormula, stages, check), runs)
    expect(kept).toBeGreaterThan(100)
  })

  it('somebody twice, a changed level, account, cycle or vehicle is refused', () => {
    fc.assert(
      fc.property(everyFormula, fc.nat(), (problem, drawn) => {
        const best = bestStages(problem)
        if (best === undefined) return
        const plan = planOf(problem, best, 'optimal')
        for (const changed of falsehoods(plan, drawn)) {
          expect(broken(problem, changed)).not.toEqual([])
        }
      }),
      runs,
    )
  })
})

const impossiblePlan: Plan = {
  form: 'good-offices/plan/1',
  problem: sha,
  status: 'impossible',
  because: [{ needs: 1, has: 0, text: 'one is missing' }],
  seconds: 0,
}

const oneMoved = (best: Stages, last: number): Stages[] =>
  best.flatMap((mine, index) =>
    Array.from({ length: last + 1 }, (_, stage) => stage)
      .filter((stage) => stage !== mine)
      .map((stage) => best.with(index, stage)),
  )

function falsehoods(plan: SettledPlan, drawn: number): SettledPlan[] {
  const at = (list: readonly unknown[]) => drawn % Math.max(1, list.length)
  const travels = plan.stages.flatMap(({ people }) => people)
  const twice = travels[at(travels)]
  const ridden = (plan.vehicles ?? []).filter(({ people }) => people.length > 0)
  return [
    ...(twice === undefined
      ? []
      : [
          {
            ...plan,
            stages: plan.stages.map((one) => ({ ...one, people: [...one.people, twice] })),
          },
        ]),
    {
      ...plan,
      levels: plan.levels.map((one, index) =>
        index === at(plan.levels) ? { ...one, value: one.value + 1, bound: one.bound + 1 } : one,
      ),
    },
    ...plan.accounts.map(({ clause }) => ({
      ...plan,
      accounts: plan.accounts.filter((one) => one.clause !== clause),
    })),
    ...plan.accounts.flatMap(({ clause, ahead }) =>
      Array.isArray(ahead)
        ? [
            {
              ...plan,
              accounts: plan.accounts.map((one) =>
                one.clause === clause ? { clause, ahead: ahead.map((figure) => figure + 1) } : one,
              ),
            },
          ]
        : [],
    ),
    ...plan.cycles.map((_, index) => ({ ...plan, cycles: plan.cycles.toSpliced(index, 1) })),
    ...ridden.map((ride) => ({
      ...plan,
      vehicles: (plan.vehicles ?? []).filter((one) => one !== ride),
    })),
    ...ridden.map((ride) => ({
      ...plan,
      vehicles: (plan.vehicles ?? []).map((one) =>
        one === ride ? { ...ride, people: ride.people.slice(1) } : one,
      ),
    })),
  ]
}
