/** Statements that an officer handed in: read behind the page, and gone after some days unless an act keeps them. */
import { Buffer } from 'node:buffer'
import type { Page } from '../../acts/described.ts'
import type { OfficerId } from '../../base/ids.ts'
import { statementHoursMax, statementsWaitingMax } from '../../base/limits.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import { Reading } from '../reading/reading.ts'
import { statementOf, type SourceFile, type SourceGiven } from '../sources/statement-of.ts'

export type HandedIn = {
  readonly id: string
  readonly officer: OfficerId
  readonly file: SourceFile
  readonly sha256: string
  readonly given: SourceGiven
  readonly at: Date
}

const fileNameMax = 200

/** Refuses (`too-many`) once one officer has too many that nobody kept. */
export async function addUploads(db: DeskDb, handedIn: readonly HandedIn[]): Promise<void> {
  const [first] = handedIn
  if (first === undefined) return
  const stale = new Date(first.at.getTime() - statementHoursMax * 3_600_000)
  await db.deleteFrom('statement_upload').where('made_at', '<', stale).execute()
  const { waiting } = await db
    .selectFrom('statement_upload')
    .select((count) => count.fn.countAll().as('waiting'))
    .where('officer_id', '=', first.officer)
    .executeTakeFirstOrThrow()
  if (Number(waiting) + handedIn.length > statementsWaitingMax) {
    throw new Refusal('too-many', `${waiting} statements wait already. Keep or drop some first.`)
  }
  for (const { id, officer, file, sha256, given, at } of handedIn) {
    await db
      .insertInto('statement_upload')
      .values({
        id,
        officer_id: officer,
        // A cut through a character leaves half of it.
        file_name: file.name.slice(0, fileNameMax).replace(/\p{Surrogate}$/u, ''),
        sha256: Buffer.from(sha256, 'hex'),
        bytes: Buffer.from(file.bytes),
        url: given.url ?? null,
        publisher: given.publisher ?? null,
        published_on: given.published ?? null,
        state: 'waiting',
        reading: null,
        refusal: null,
        made_at: at,
      })
      .execute()
  }
}

export type Upload = {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly state: 'waiting' | 'read' | 'refused'
  readonly reading: Reading | null
  readonly refusal: string | null
}

const heads = ['id', 'file_name', 'sha256', 'state', 'reading', 'refusal'] as const
type Head = {
  id: string
  file_name: string
  sha256: Buffer
  state: string
  reading: unknown
  refusal: string | null
}

const stateOf = (state: string): Upload['state'] =>
  state === 'read' || state === 'refused' ? state : 'waiting'

const uploadOf = (row: Head): Upload => ({
  id: row.id,
  fileName: row.file_name,
  sha256: row.sha256.toString('hex'),
  state: stateOf(row.state),
  reading: row.reading === null ? null : Reading.parse(row.reading),
  refusal: row.refusal,
})

/** One officer's own, in the order in which they came; `count` of them, from the `from`th on. */
export async function uploadsOf(
  db: DeskDb,
  officer: OfficerId,
  { from, count }: Page,
): Promise<Upload[]> {
  const rows = await db
    .selectFrom('statement_upload')
    .select(heads)
    .where('officer_id', '=', officer)
    .orderBy('made_at')
    .orderBy('file_name')
    .orderBy('id')
    .offset(from)
    .limit(count)
    .execute()
  return rows.map(uploadOf)
}

/** Those of an officer's own that are named. */
export async function uploadsNamed(
  db: DeskDb,
  officer: OfficerId,
  ids: readonly string[],
): Promise<Upload[]> {
  const rows = await db
    .selectFrom('statement_upload')
    .select(heads)
    .where('officer_id', '=', officer)
    .where('id', 'in', ids)
    .orderBy('made_at')
    .orderBy('file_name')
    .orderBy('id')
    .execute()
  return rows.map(uploadOf)
}

/** With the text to which its spans refer; null where the file could not be read. */
export async function getUpload(
  db: DeskDb,
  officer: OfficerId,
  id: string,
): Promise<Upload & { readonly text: string | null }> {
  const row = await db
    .selectFrom('statement_upload')
    .select([...heads, 'bytes'])
    .where('officer_id', '=', officer)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound({ upload: id })
  const file = { name: row.file_name, bytes: new Uint8Array(row.bytes) }
  return { ...uploadOf(row), text: row.reading === null ? null : statementOf(file).text }
}

/** How many of an officer's own stand in which state. */
export async function uploadsCounted(
  db: DeskDb,
  officer: OfficerId,
): Promise<Record<Upload['state'], number>> {
  const rows = await db
    .selectFrom('statement_upload')
    .where('officer_id', '=', officer)
    .groupBy('state')
    .select((all) => ['state', all.fn.countAll().as('count')])
    .execute()
  const counted = { waiting: 0, read: 0, refused: 0 }
  for (const { state, count } of rows) counted[stateOf(state)] = Number(count)
  return counted
}

export type WaitingStatement = {
  readonly id: string
  readonly file: SourceFile
  readonly given: SourceGiven
}

/** The oldest that nobody has read yet, whoever brought them. */
export async function nextWaiting(db: DeskDb, count: number): Promise<WaitingStatement[]> {
  const rows = await db
    .selectFrom('statement_upload')
    .select(['id', 'file_name', 'bytes', 'url', 'publisher', 'published_on'])
    .where('state', '=', 'waiting')
    .orderBy('made_at')
    .orderBy('id')
    .limit(count)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    file: { name: row.file_name, bytes: new Uint8Array(row.bytes) },
    given: { url: row.url, publisher: row.publisher, published: row.published_on },
  }))
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly says: string }

export async function setOutcome(db: DeskDb, id: string, outcome: ReadOutcome): Promise<void> {
  const change =
    outcome.kind === 'read'
      ? { state: 'read', reading: json(outcome.reading) }
      : { state: 'refused', refusal: outcome.says }
  await db.updateTable('statement_upload').set(change).where('id', '=', id).execute()
}

/** Whatever an officer handed in and does not want to keep. */
export async function dropUploads(db: DeskDb, officer: OfficerId): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('statement_upload')
    .where('officer_id', '=', officer)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
