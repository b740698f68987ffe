/** Agreed against delivered, when an exchange ends: its totals by side, and what is carried forward. */
import type { PersonId } from '../../base/ids.ts'
import { unreachable } from '../../base/refusal.ts'
import { formulaOf } from '../exchange.ts'
import type { ClosedTotals } from './closed-totals.ts'
import type { CustodyWord } from '../custody/custody-store.ts'
import { lowestRatio } from '../forms/lowest-ratio.ts'
import { isDuty } from '../plans/approval.ts'
import { companionsIn } from '../plans/outside-count.ts'
import type { Exchange, ExchangePlan } from '../store.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'

export type Closing = ClosedTotals & {
  /** On a manifest, and neither handed over nor left behind. */
  readonly unsettled: number
}

export function closingOf({
  exchange,
  plan,
  people,
  custody,
}: {
  exchange: Pick<Exchange, 'parties' | 'conditions'>
  plan: Pick<ExchangePlan, 'manifests' | 'problem'>
  people: readonly ExchangePerson[]
  custody: ReadonlyMap<PersonId, CustodyWord>
}): Closing {
  const byId = new Map(people.map((person) => [person.id, person]))
  const companions = companionsIn(plan.problem)
  const listed = plan.manifests
    .flatMap(({ sections }) => sections.flatMap((section) => section.people))
    .flatMap(({ id }) => byId.get(id) ?? [])
    .map((person) => ({ ...person, isCompanion: companions.has(person.id) }))
  const delivered = listed.filter(({ id }) => custody.get(id) === 'handed-over')
  const inCircles = formulaOf(exchange.conditions, exchange.parties).kind === 'cycles'
  const totals = exchange.parties.map((party) => {
    const own = delivered.filter(({ heldBy }) => heldBy === party)
    const home = delivered.filter((person) => person.goesTo === party && !isDuty(person))
    return {
      party,
      agreed: listed.filter(({ heldBy }) => heldBy === party).length,
      delivered: own.length,
      deliveredAsDuty: own.filter(isDuty).length,
      ...(inCircles && { cameHome: home.length }),
    }
  })
  const [first, second] = totals.map((side) => side.delivered - side.deliveredAsDuty)
  return {
    totals,
    carried: carriedOf(exchange, first ?? 0, second ?? 0),
    unsettled: listed.filter(({ id }) => {
      const word = custody.get(id)
      return word !== 'handed-over' && word !== 'left-behind'
    }).length,
  }
}

/** In the unit of the clause's account: of n for m, each of the first counts m, each of the second n. */
function carriedOf(
  { conditions, parties }: Pick<Exchange, 'parties' | 'conditions'>,
  first: number,
  second: number,
): number {
  const formula = formulaOf(conditions, parties)
  const { credit } = conditions
  switch (formula.kind) {
    case 'one-for-one':
      return credit + first - second
    case 'ratio': {
      const [n, m] = lowestRatio(formula.give)
      return credit + first * m - second * n
    }
    // Of circles each side's own figures are told; nothing of them goes into another exchange.
    case 'cycles':
    // Everybody of both sides: nothing is owed that could be counted.
    case 'all-for-all':
      return 0
    case 'unilateral':
      return credit
    default:
      return unreachable(formula)
  }
}
