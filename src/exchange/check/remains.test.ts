/** What a plan says of the fallen: in the unit of the clause, counted again by the checker, a side's own in its edition. */
import { describe, expect, it } from 'vitest'
import { solvingThread } from '../../jobs/solve-in-thread.ts'
import { reportOnEdition } from '../edition/check-edition.ts'
import { editionFor } from '../edition/edition.ts'
import { readEdition } from '../edition/edition-form.ts'
import type { SettledPlan } from '../forms/plan-form.ts'
import { readProblem, type Problem } from '../forms/problem.ts'
import { proposePlan } from '../planning/propose.ts'
import { checkPlan } from './check-plan.ts'

const sha = 'a'.repeat(64)
const fallen = (heldBy: string, goesTo: string, people: number) =>
  Array.from({ length: people }, (_, at) => ({
    id: `${heldBy[0]}${at}`,
    heldBy,
    goesTo,
    category: 'remains',
  }))
const problem = (clause: object) =>
  readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'sealed',
    stages: [{ id: '1', capacity: { northland: { remains: 9 }, southland: { remains: 9 } } }],
    formula: [{ id: 'fallen', categories: ['remains'], aheadMax: 1, ...clause }],
    people: [...fallen('northland', 'southland', 7), ...fallen('southland', 'northland', 1)],
  })
const between = ['northland', 'southland']
const oneForOne = problem({ kind: 'one-for-one', between, unit: 'identified-person' })
const sixForOne = problem({ kind: 'ratio', between, give: [6, 1], unit: 'bag' })

async function planOf(of: Problem): Promise<SettledPlan> {
  const solver = solvingThread()
  const plan = await proposePlan(of, sha, { solver }).finally(solver.end)
  if (plan.status === 'impossible') throw new Error('there is a plan')
  return plan
}

describe('remains on their own account', () => {
  it.each([
    [
      'by prices',
      oneForOne,
      { clause: 'fallen', unit: 'identified-person', left: { northland: 1, southland: 1 } },
    ],
    [
      'by a program',
      sixForOne,
      { clause: 'fallen', unit: 'bag', left: { northland: 6, southland: 1 } },
    ],
  ])('are stated in the unit of their clause, %s', async (_, of, total) => {
    const plan = await planOf(of)
    expect(plan.remains).toEqual([total])
    expect(checkPlan(of, plan, sha)).toEqual([])
    const wrong = [
      { ...plan, remains: [] },
      { ...plan, remains: [{ ...total, unit: 'body' as const }] },
      { ...plan, remains: [{ ...total, left: { ...total.left, southland: 2 } }] },
      { ...plan, remains: [{ ...total, left: { northland: total.left.northland } }] },
      { ...plan, remains: [total, { ...total, clause: 'other' }] },
    ]
    for (const each of wrong) {
      expect(checkPlan(of, { ...plan, remains: each.remains.map(withUnit) }, sha)).toEqual([
        expect.stringMatching(/remains/i),
      ])
    }
  })

  it('stand in a side’s edition with its own figure alone', async () => {
    const plan = await planOf(sixForOne)
    const sharing = new Map(
      between.map((party) => [party, { shown: 'commitments', secret: sha } as const]),
    )
    const matter = { problem: sixForOne, problemSha256: sha, plan, bindingKey: sha }
    const edition = readEdition(
      JSON.parse(JSON.stringify(editionFor('southland', matter, sharing))),
    )
    expect(edition.remains).toEqual([{ clause: 'fallen', unit: 'bag', left: { southland: 1 } }])
    expect(edition.terms.formula[0]?.unit).toBe('bag')
    expect(reportOnEdition(edition).broken).toEqual([])
    const { broken } = reportOnEdition({ ...edition, remains: [] })
    expect(broken).toEqual([expect.stringContaining('southland 1 by the unit "bag"')])
  })
})

type Total = NonNullable<SettledPlan['remains']>[number]
const withUnit = (total: { clause: string; unit: string; left: Record<string, number> }): Total => {
  const unit = (['bag', 'body', 'identified-person'] as const).find((each) => each === total.unit)
  return { ...total, unit: unit ?? 'bag' }
}
