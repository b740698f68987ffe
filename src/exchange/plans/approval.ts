/** The facts that the law asks about everybody on a plan. */
import type { PartyId, PersonId } from '../../base/ids.ts'
import type { TransferFacts } from '../../law/facts.ts'
import { isLiving, isSeriouslyWoundedOrSick } from '../../people/person.ts'
import type { Exchange, ExchangePlan } from '../store.ts'
import { companionsIn } from './outside-count.ts'
import { foldGates, noGateRows, transferFacts, type GateRows } from '../gates/gates.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'

export type FactsOfPerson = {
  readonly person: PersonId
  readonly heldBy: PartyId
  readonly stage: string
  readonly facts: TransferFacts
}

/**
 * Children, the seriously wounded, medical personnel and whoever has a ground of
 * duty leave outside the arithmetic of give and take (planning, duty track), and so does the
 * one who accompanies them, as the plan says.
 */
export const isDuty = ({
  category,
  health,
  isCompanion = false,
}: Pick<ExchangePerson, 'category' | 'health'> & { readonly isCompanion?: boolean }) =>
  isLiving(category) &&
  (isCompanion ||
    category === 'child' ||
    category === 'medical-personnel' ||
    isSeriouslyWoundedOrSick(health))

export function factsOfPlan(
  {
    exchange,
    plan,
    at,
    sealed,
  }: {
    exchange: Pick<Exchange, 'conditions'>
    plan: Pick<ExchangePlan, 'manifests' | 'problem'>
    at: Date
    sealed: boolean
  },
  people: readonly ExchangePerson[],
  gates: ReadonlyMap<PersonId, GateRows>,
): FactsOfPerson[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const companions = companionsIn(plan.problem)
  const { hostilitiesActive, placeForANo } = exchange.conditions
  return plan.manifests.flatMap(({ stage, sections }) =>
    sections
      .flatMap((section) => section.people)
      .flatMap(({ id }) => {
        const person = byId.get(id)
        if (person === undefined) return []
        const { category, health, heldBy } = person
        const facts = transferFacts(foldGates(gates.get(id) ?? noGateRows, at, category), {
          person: id,
          category,
          health,
          dutyGround: null,
          countedInBalance: !isDuty({ ...person, isCompanion: companions.has(id) }),
          hostilitiesActive,
          placeForANo: placeForANo !== null,
          manifestSealed: sealed,
          confirmedBy: { giving: false, receiving: false, desk: false },
          statedComplete: false,
        })
        return { person: id, heldBy, stage, facts }
      }),
  )
}
