/**
 * What a second reader was asked and answered, until an act keeps it or nobody wants it; and what
 * was kept. One officer has one question about a statement at a time.
 */
import type { Performing } from '../../acts/act.ts'
import type { OfficerId } from '../../base/ids.ts'
import { secondReadingHoursMax } from '../../base/limits.ts'
import { notFound } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import { KeptReading } from './kept-reading.ts'
import { secondReaders } from './second-reading.ts'

export type SecondAsk = {
  readonly id: string
  readonly statement: string
  readonly officer: OfficerId
  readonly reader: string
  readonly state: 'asking' | 'read' | 'refused'
  readonly reading: KeptReading | null
  readonly refusal: string | null
  readonly at: Date
}

export type NewAsk = Pick<SecondAsk, 'id' | 'statement' | 'officer' | 'reader' | 'at'>

/** In place of what the officer asked about the statement before. */
export async function addAsk(db: DeskDb, ask: NewAsk): Promise<void> {
  const stale = new Date(ask.at.getTime() - secondReadingHoursMax * 3_600_000)
  await db.deleteFrom('second_reading_ask').where('made_at', '<', stale).execute()
  await dropAsk(db, ask)
  await db
    .insertInto('second_reading_ask')
    .values({
      id: ask.id,
      statement_id: ask.statement,
      officer_id: ask.officer,
      reader: ask.reader,
      state: 'asking',
      reading: null,
      refusal: null,
      made_at: ask.at,
    })
    .execute()
}

export async function dropAsk(
  db: DeskDb,
  { statement, officer }: Pick<SecondAsk, 'statement' | 'officer'>,
): Promise<void> {
  await db
    .deleteFrom('second_reading_ask')
    .where('statement_id', '=', statement)
    .where('officer_id', '=', officer)
    .execute()
}

export type AskOutcome =
  | { readonly kind: 'read'; readonly reading: KeptReading }
  | { readonly kind: 'refused'; readonly says: string }

/** Of a question that still waits; whoever took it back hears nothing. */
export async function setAskOutcome(db: DeskDb, id: string, outcome: AskOutcome): Promise<void> {
  const change =
    outcome.kind === 'read'
      ? { state: 'read', reading: json(outcome.reading) }
      : { state: 'refused', refusal: outcome.says }
  await db
    .updateTable('second_reading_ask')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'asking')
    .execute()
}

export async function findAsk(
  db: DeskDb,
  { statement, officer }: Pick<SecondAsk, 'statement' | 'officer'>,
): Promise<SecondAsk | undefined> {
  const row = await db
    .selectFrom('second_reading_ask')
    .selectAll()
    .where('statement_id', '=', statement)
    .where('officer_id', '=', officer)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    statement: row.statement_id,
    officer: row.officer_id,
    reader: row.reader,
    state: row.state === 'read' || row.state === 'refused' ? row.state : 'asking',
    reading: row.reading === null ? null : KeptReading.parse(row.reading),
    refusal: row.refusal,
    at: row.made_at,
  }
}

export type KeptSecond = { readonly reading: KeptReading; readonly act: string; readonly at: Date }

/** The oldest first. */
export async function keptSecondReadings(db: DeskDb, statement: string): Promise<KeptSecond[]> {
  const rows = await db
    .selectFrom('statement_reading')
    .select(['reading', 'act_id', 'at'])
    .where('statement_id', '=', statement)
    .where('reader', 'like', secondReaders)
    .orderBy('at')
    .execute()
  return rows.map(({ reading, act_id: act, at }) => ({
    reading: KeptReading.parse(reading),
    act,
    at,
  }))
}

/** The question of an officer with its answer, and who read the statement before. */
export async function getAnswered(
  db: DeskDb,
  { statement, ask, officer }: { statement: string; ask: string; officer: OfficerId },
) {
  const found = await findAsk(db, { statement, officer })
  if (found === undefined || found.id !== ask) throw notFound({ ask })
  const kept = await keptSecondReadings(db, statement)
  return { found, readers: kept.map(({ reading }) => reading.reader) }
}

export async function addSecondReading(
  db: DeskDb,
  { statement, reading }: { readonly statement: string; readonly reading: KeptReading },
  { act, at, actor }: Performing,
): Promise<void> {
  const { reader } = reading
  await db
    .insertInto('statement_reading')
    .values({ statement_id: statement, reader, reading: json(reading), act_id: act, at })
    .execute()
  await dropAsk(db, { statement, officer: actor.officer })
}
