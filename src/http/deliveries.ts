/** What of an agreement's promises happened: the rooms of the day tell the room of agreements. */
import type { DeliveredBy } from '../agreements/routes.ts'
import { isDuty } from '../exchange/plans/approval.ts'
import { listExchanges } from '../exchange/store.ts'
import { custodyOfPerson } from '../operation/day.ts'
import { getDay } from '../operation/store.ts'

/**
 * Whom the formula counts fulfils the clause that the exchange was opened for; the
 * seriously wounded and sick fulfil the clause about them, where the agreement has one.
 */
export const deliveriesOf: DeliveredBy = async (db, agreements) => {
  const exchanges = (await listExchanges(db)).filter(({ agreement }) =>
    agreements.includes(agreement),
  )
  const wounded = await db
    .selectFrom('commitment')
    .select(['id', 'agreement_id'])
    .where('health', '=', 'seriously-wounded-or-sick')
    .execute()
  const deliveries: Awaited<ReturnType<DeliveredBy>>[number][] = []
  for (const { id, agreement, commitment, parties } of exchanges) {
    const day = await getDay(db, id)
    const home = day.stages
      .flatMap(({ manifest }) => manifest?.people ?? [])
      .filter((person) => custodyOfPerson(day, person.id).state === 'handed-over')
    const clause = wounded.find(({ agreement_id }) => agreement_id === agreement)?.id
    for (const party of parties) {
      const own = home.filter(({ heldBy }) => heldBy === party)
      const counted = own.filter((person) => !isDuty(person)).length
      deliveries.push({ commitment: commitment.id, party, exchange: id, people: counted })
      const people = own.length - counted
      if (clause !== undefined) deliveries.push({ commitment: clause, party, exchange: id, people })
    }
  }
  return deliveries
}
