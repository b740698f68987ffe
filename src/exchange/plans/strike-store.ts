/** Names that a side struck, each side's own rows. Read with the desk's handle. */
import type { ExchangeId, PartyId, PersonId, PlanId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { StrikeGround } from './strike-grounds.ts'

export type Strike = {
  readonly plan: PlanId
  readonly person: PersonId
  readonly party: PartyId
  /** Null: struck before there was a list of grounds. */
  readonly ground: StrikeGround | null
  readonly reason: string
  readonly at: Date
}

/** The desk reads all strikes; why a side struck a name is that side's own and stays out of every other view. */
export async function strikesOf(db: DeskDb, exchange: ExchangeId): Promise<Strike[]> {
  const rows = await db
    .selectFrom('strike')
    .innerJoin('exchange_plan', 'exchange_plan.id', 'strike.plan_id')
    .selectAll('strike')
    .where('exchange_plan.exchange_id', '=', exchange)
    .orderBy('strike.at')
    .orderBy('strike.id')
    .execute()
  return rows.map(({ plan_id, person_id, party_id, ground, reason, at }) => ({
    plan: plan_id,
    person: person_id,
    party: party_id,
    ground: StrikeGround.nullable().parse(ground),
    reason,
    at,
  }))
}
