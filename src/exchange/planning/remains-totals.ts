/** The fallen who leave: how many of each side, under each clause, in the unit that it states. */
import type { SettledPlan } from '../forms/plan-form.ts'
import { partiesOf } from '../forms/parties-of-clause.ts'
import type { Problem } from '../forms/problem.ts'
import type { Standing } from './standing.ts'

/** Undefined where no clause counts remains: the plan then says nothing of them. */
export function remainsTotals(
  { formula }: Pick<Problem, 'formula'>,
  leaving: readonly Pick<Standing, 'clause' | 'heldBy'>[],
): SettledPlan['remains'] {
  const totals = formula.flatMap((clause, index) => {
    if (clause.unit === undefined) return []
    const left = partiesOf(clause).map((party) => {
      const own = leaving.filter((one) => one.clause === index && one.heldBy === party)
      return [party, own.length] as const
    })
    return [{ clause: clause.id, unit: clause.unit, left: Object.fromEntries(left) }]
  })
  return totals.length === 0 ? undefined : totals
}
