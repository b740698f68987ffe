/** The totals of the fallen, counted again: under each clause that states a unit, of each party it binds. */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { Clause } from '../forms/problem.ts'
import type { Case } from './reading.ts'
import type { Journey } from './travel.ts'

function boundBy(clause: Clause): readonly string[] {
  if (clause.kind === 'unilateral') return [clause.by]
  return clause.kind === 'cycles' ? clause.parties : clause.between
}

/** `reader`: of an edition, which states the totals of its own party alone. */
export function brokenRemains(
  { remains = [] }: Pick<SettledPlan, 'remains'>,
  journey: Journey,
  { all, reader }: { readonly all: Case; readonly reader?: string },
): string[] {
  const { formula } = all.problem
  const known = new Set(formula.filter(({ unit }) => unit !== undefined).map(({ id }) => id))
  const strays = remains
    .filter(({ clause }, at) => {
      const isFirst = remains.findIndex((each) => each.clause === clause) === at
      return !known.has(clause) || !isFirst
    })
    .map(({ clause }) => `Remains under "${clause}" are stated and no clause asks for them.`)
  const wrong = formula.flatMap((clause) => {
    if (clause.unit === undefined) return []
    const parties = boundBy(clause).filter((party) => reader === undefined || party === reader)
    const right = new Map(parties.map((party) => [party, 0]))
    for (const one of all.readings.values()) {
      const { heldBy } = one.person
      const sum = right.get(heldBy)
      if (one.clause === clause && journey.has(one.id) && sum !== undefined) {
        right.set(heldBy, sum + 1)
      }
    }
    const stated = remains.find((each) => each.clause === clause.id)
    return isStated(stated, clause.unit, right)
      ? []
      : [
          `Clause "${clause.id}": the remains are ${said(clause.unit, right)}; the plan says otherwise.`,
        ]
  })
  return [...strays, ...wrong]
}

type Stated = NonNullable<SettledPlan['remains']>[number]

const isStated = (stated: Stated | undefined, unit: string, right: ReadonlyMap<string, number>) =>
  stated?.unit === unit &&
  Object.keys(stated.left).length === right.size &&
  Object.entries(stated.left).every(([party, count]) => right.get(party) === count)

const said = (unit: string, right: ReadonlyMap<string, number>) =>
  `${[...right].map(([party, count]) => `${party} ${count}`).join(', ')} by the unit "${unit}"`
