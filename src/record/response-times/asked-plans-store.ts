/** Plans that were put before the sides of their exchanges, and when each said yes. The desk's handle alone. */
import { Means, stands } from '../../acts/means.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import type { AskedPlan } from './own-times.ts'

export async function askedPlans(db: DeskDb): Promise<AskedPlan[]> {
  const plans = await db
    .selectFrom('exchange_plan')
    .innerJoin('exchange', 'exchange.id', 'exchange_plan.exchange_id')
    .innerJoin('agreement_party', 'agreement_party.agreement_id', 'exchange.agreement_id')
    .select(['exchange_plan.id', 'exchange_plan.exchange_id', 'exchange_plan.version'])
    .select(['exchange_plan.at', 'agreement_party.party_id'])
    .orderBy('exchange_plan.at')
    .execute()
  const approvals = await db
    .selectFrom('approval')
    .select(['plan_id', 'party_id', 'officer_id', 'means', 'at'])
    .orderBy('at')
    .execute()
  const newest = new Map<string, number>()
  for (const { exchange_id: exchange, version } of plans)
    newest.set(exchange, Math.max(version, newest.get(exchange) ?? 0))
  return plans.map(({ id, exchange_id: exchange, version, at, party_id: to }) => {
    const yes = approvals
      .filter((each) => each.plan_id === id && each.party_id === to)
      .map((each) => ({ officer: each.officer_id, means: Means.parse(each.means), at: each.at }))
    // A sheet that one officer attested is a yes with the second.
    const made = yes.find((_, place) => stands(yes.slice(0, place + 1)))
    const isReplaced = version < (newest.get(exchange) ?? version)
    return { id, exchange, to, at, approvedAt: made?.at ?? null, isReplaced }
  })
}
