/** Closed exchanges and what was released of them. Shared tables: what leaves here for the public is released figures alone. */
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import { PartyId, type ActId, type ExchangeId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { PublicFigures, type TrueTotals } from './suppression.ts'

/** As `exchange.close` fixed them (exchange/closing.ts). */
const Totals = z.array(
  z.object({
    party: PartyId,
    agreed: z.int().min(0),
    delivered: z.int().min(0),
    deliveredAsDuty: z.int().min(0),
  }),
) satisfies z.ZodType<TrueTotals[]>

export type ClosedExchange = {
  readonly id: ExchangeId
  readonly number: number
  readonly closedAt: Date
  readonly totals: readonly TrueTotals[]
}

export type Release = {
  readonly exchange: ExchangeId
  readonly figures: PublicFigures
  readonly act: ActId
  readonly at: Date
}

/** By number, the newest first. For officers of the desk: totals are whole here. */
export async function closedExchanges(db: DeskDb): Promise<ClosedExchange[]> {
  const rows = await db
    .selectFrom('exchange_close')
    .innerJoin('exchange', 'exchange.id', 'exchange_close.exchange_id')
    .select(['exchange.id', 'exchange.number', 'exchange_close.at', 'exchange_close.totals'])
    .orderBy('exchange.number', 'desc')
    .execute()
  return rows.map(({ id, number, at, totals }) => ({
    id,
    number,
    closedAt: at,
    totals: Totals.parse(totals),
  }))
}

/** Does this exchange exist at all, closed or not? */
export async function findNumber(db: DeskDb, exchange: ExchangeId): Promise<number | null> {
  const row = await db
    .selectFrom('exchange')
    .select('number')
    .where('id', '=', exchange)
    .executeTakeFirst()
  return row?.number ?? null
}

/** Everything that was ever released, oldest first. */
export async function releases(db: DeskDb): Promise<Release[]> {
  const rows = await db
    .selectFrom('public_release')
    .select(['exchange_id', 'figures', 'act_id', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ exchange_id, figures, act_id, at }) => ({
    exchange: exchange_id,
    figures: PublicFigures.parse(figures),
    act: act_id,
    at,
  }))
}

export async function addRelease(
  db: DeskDb,
  { exchange, figures }: Pick<Release, 'exchange' | 'figures'>,
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('public_release')
    .values({ id: newId(), exchange_id: exchange, figures: json(figures), act_id: act, at })
    .execute()
}
