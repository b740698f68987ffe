/** Kept statements in the database, with their readings and what people put right in them. The desk's handle alone. */
import type { Performing } from '../../acts/act.ts'
import type { Page } from '../../acts/described.ts'
import type { OfficerId } from '../../base/ids.ts'
import { notFound } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import { Reading } from '../reading/reading.ts'
import { secondReaders } from '../second-reader/second-reading.ts'
import { statementOf } from '../sources/statement-of.ts'
import { Correction } from './corrections.ts'

export type KeptUpload = {
  readonly upload: string
  readonly statement: string
  readonly reading: Reading
}

/** What lies in the uploads moves over in the database, so that no bytes travel twice. */
export async function addStatements(
  db: DeskDb,
  kept: readonly KeptUpload[],
  { act, at }: Performing,
): Promise<void> {
  for (const { upload, statement, reading } of kept) {
    await db
      .insertInto('statement')
      .columns([
        'id',
        'sha256',
        'bytes',
        'file_name',
        'url',
        'publisher',
        'published_on',
        'officer_id',
        'act_id',
        'at',
      ])
      .expression((from) =>
        from
          .selectFrom('statement_upload')
          .select((row) => [
            row.val(statement).$castTo<string>().as('id'),
            'sha256',
            'bytes',
            'file_name',
            'url',
            row.val(reading.publisher).as('publisher'),
            row.val(reading.published).as('published_on'),
            'officer_id',
            row.val<string>(act).as('act_id'),
            row.val(at).as('at'),
          ])
          .where('id', '=', upload),
      )
      .execute()
    const { reader } = reading
    await db
      .insertInto('statement_reading')
      .values({ statement_id: statement, reader, reading: json(reading), act_id: act, at })
      .execute()
    await db.deleteFrom('statement_upload').where('id', '=', upload).execute()
  }
}

/** Which of these hashes (hexadecimal) are kept already. */
export async function keptAmong(db: DeskDb, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('statement')
    .select('sha256')
    .where(
      'sha256',
      'in',
      hashes.map((sha256) => Buffer.from(sha256, 'hex')),
    )
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256.toString('hex')))
}

export type StatementHead = {
  readonly id: string
  readonly sha256: string
  readonly fileName: string
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly reading: Reading
  readonly corrections: number
  readonly act: string
  readonly at: Date
}

/** With the newest reading of the rules; a second reader's never takes its place. */
const newest = (db: DeskDb) =>
  db
    .selectFrom('statement')
    .innerJoin('statement_reading', 'statement_reading.statement_id', 'statement.id')
    .where('statement_reading.reader', 'not like', secondReaders)
    .distinctOn('statement.id')
    .orderBy('statement.id')
    .orderBy('statement_reading.at', 'desc')
    .select([
      'statement.id',
      'statement.sha256',
      'statement.file_name',
      'statement.url',
      'statement.publisher',
      'statement.published_on',
      'statement_reading.reading',
      'statement.act_id',
      'statement.at',
    ])

/** The newest first, by the day on which they were published. */
export async function statementHeads(
  db: DeskDb,
  { from, count }: Page,
): Promise<{ heads: StatementHead[]; total: number }> {
  const rows = await db
    .selectFrom(newest(db).as('head'))
    .selectAll()
    .orderBy('published_on', (order) => order.desc().nullsLast())
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(from)
    .limit(count)
    .execute()
  const { total } = await db
    .selectFrom('statement')
    .select((all) => all.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const corrected = await standingCounts(db)
  return { heads: rows.map((row) => headOf(row, corrected)), total: Number(total) }
}

type HeadRow = Awaited<ReturnType<ReturnType<typeof newest>['execute']>>[number]

const headOf = (row: HeadRow, corrected: ReadonlyMap<string, number>): StatementHead => ({
  id: row.id,
  sha256: row.sha256.toString('hex'),
  fileName: row.file_name,
  url: row.url,
  publisher: row.publisher,
  published: row.published_on,
  reading: Reading.parse(row.reading),
  corrections: corrected.get(row.id) ?? 0,
  act: row.act_id,
  at: row.at,
})

async function standingCounts(db: DeskDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('reading_correction')
    .leftJoin(
      'correction_withdrawal',
      'correction_withdrawal.correction_id',
      'reading_correction.id',
    )
    .where('correction_withdrawal.correction_id', 'is', null)
    .groupBy('statement_id')
    .select((count) => ['statement_id', count.fn.countAll().as('standing')])
    .execute()
  return new Map(rows.map((row) => [row.statement_id, Number(row.standing)]))
}

/** A statement with the text to which its spans refer. */
export async function getStatement(db: DeskDb, id: string) {
  const row = await newest(db).where('statement.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound({ statement: id })
  const { bytes } = await db
    .selectFrom('statement')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const file = { name: row.file_name, bytes: new Uint8Array(bytes) }
  const corrections = await correctionsOf(db, id)
  const standing = corrections.filter(({ withdrawn }) => withdrawn === null).length
  return {
    ...headOf(row, new Map([[id, standing]])),
    bytes: file.bytes,
    text: statementOf(file).text,
    history: corrections,
  }
}

export type KeptCorrection = {
  readonly id: string
  readonly correction: Correction
  readonly reason: string
  readonly officer: OfficerId
  readonly at: Date
  readonly withdrawn: { readonly reason: string; readonly at: Date } | null
}

/** In the order of the log. */
export async function correctionsOf(db: DeskDb, statement: string): Promise<KeptCorrection[]> {
  const rows = await db
    .selectFrom('reading_correction')
    .innerJoin('trust_act', 'trust_act.id', 'reading_correction.act_id')
    .leftJoin(
      'correction_withdrawal',
      'correction_withdrawal.correction_id',
      'reading_correction.id',
    )
    .where('statement_id', '=', statement)
    .orderBy('trust_act.arrival')
    .select([
      'reading_correction.id',
      'list',
      'place',
      'value',
      'reading_correction.reason',
      'reading_correction.officer_id',
      'reading_correction.at',
      'correction_withdrawal.reason as withdrawnWhy',
      'correction_withdrawal.at as withdrawnAt',
    ])
    .execute()
  return rows.map(({ withdrawnWhy: why, withdrawnAt, ...row }) => ({
    id: row.id,
    correction: Correction.parse({ list: row.list, place: row.place, value: row.value }),
    reason: row.reason,
    officer: row.officer_id,
    at: row.at,
    withdrawn: why === null || withdrawnAt === null ? null : { reason: why, at: withdrawnAt },
  }))
}

export type NewCorrection = {
  readonly id: string
  readonly statement: string
  readonly correction: Correction
  readonly reason: string
}

export async function addCorrection(
  db: DeskDb,
  { id, statement, correction, reason }: NewCorrection,
  { act, at, actor }: Performing,
): Promise<void> {
  const { list, place, value } = correction
  await db
    .insertInto('reading_correction')
    .values({
      id,
      statement_id: statement,
      list,
      place,
      value: value === null ? null : json(value),
      reason,
      officer_id: actor.officer,
      act_id: act,
      at,
    })
    .execute()
}

export async function findCorrection(db: DeskDb, id: string) {
  const row = await db
    .selectFrom('reading_correction')
    .select('statement_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound({ correction: id })
  const all = await correctionsOf(db, row.statement_id)
  const own = all.find((each) => each.id === id)
  if (own === undefined) throw notFound({ correction: id })
  return { statement: row.statement_id, ...own }
}

export async function addWithdrawal(
  db: DeskDb,
  { correction, reason }: { readonly correction: string; readonly reason: string },
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('correction_withdrawal')
    .values({ correction_id: correction, reason, act_id: act, at })
    .execute()
}
