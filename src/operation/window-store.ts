/** The hours of the stages in the database, and what was said to them. Shared tables: the desk's handle alone. */
import { Buffer } from 'node:buffer'
import type { Performing } from '../acts/act.ts'
import { Means } from '../acts/means.ts'
import type { ExchangeId, OfficerId, PartyId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import type { StageId } from '../exchange/exchange.ts'
import type { WindowMove, WindowRows } from './window.ts'

export async function windowMovesOf(db: DeskDb, exchange: ExchangeId): Promise<WindowMove[]> {
  const rows = await db
    .selectFrom('window_move')
    .selectAll()
    .where('exchange_id', '=', exchange)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    stage: row.stage_id,
    version: row.version,
    from: row.from_clock,
    to: row.to_clock,
    reason: row.reason,
    at: row.at,
  }))
}

/** Oldest first, each. */
export async function windowRowsOf(db: DeskDb, exchange: ExchangeId): Promise<WindowRows> {
  const said = await db
    .selectFrom('window_acknowledgement')
    .innerJoin('trust_act', 'trust_act.id', 'window_acknowledgement.act_id')
    .selectAll('window_acknowledgement')
    .where('exchange_id', '=', exchange)
    .orderBy('trust_act.arrival')
    .execute()
  const reminded = await db
    .selectFrom('window_reminder')
    .select(['stage_id as stage', 'party_id as party', 'at'])
    .where('exchange_id', '=', exchange)
    .orderBy('at')
    .execute()
  return {
    moves: await windowMovesOf(db, exchange),
    acknowledgements: said.map((row) => ({
      stage: row.stage_id,
      party: row.party_id,
      sha256: row.sha256.toString('hex'),
      officer: row.officer_id,
      means: Means.parse(row.means),
      at: row.at,
    })),
    reminders: reminded,
  }
}

type OfStage = { readonly exchange: ExchangeId; readonly stage: StageId }

export type NewMove = OfStage & Pick<WindowMove, 'version' | 'from' | 'to' | 'reason'>

export async function addWindowMove(
  db: DeskDb,
  { exchange, stage, version, from, to, reason }: NewMove,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('window_move')
    .values({
      exchange_id: exchange,
      stage_id: stage,
      version,
      from_clock: from,
      to_clock: to,
      reason,
      act_id: act,
      at,
    })
    .execute()
}

export type NewAcknowledgement = OfStage & {
  readonly party: PartyId
  readonly sha256: string
  readonly officer: OfficerId
  readonly means: Means
}

export async function addAcknowledgement(
  db: DeskDb,
  { exchange, stage, party, sha256, officer, means }: NewAcknowledgement,
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('window_acknowledgement')
    .values({
      id: newId(),
      exchange_id: exchange,
      stage_id: stage,
      party_id: party,
      sha256: Buffer.from(sha256, 'hex'),
      officer_id: officer,
      means: json(means),
      act_id: act,
      at,
    })
    .execute()
}

export async function addReminder(
  db: DeskDb,
  { exchange, stage, party }: OfStage & { readonly party: PartyId },
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('window_reminder')
    .values({
      id: newId(),
      exchange_id: exchange,
      stage_id: stage,
      party_id: party,
      act_id: act,
      at,
    })
    .execute()
}
