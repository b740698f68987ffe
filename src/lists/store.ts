/** Lists in the database. Every function takes the handle that may see the rows: a party's own, or the desk's. */
import { Buffer } from 'node:buffer'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import type { Page } from '../acts/described.ts'
import { Means, stands } from '../acts/means.ts'
import type { ListId, OfficerId, PartyId, UploadId } from '../base/ids.ts'
import { listLinesMax } from '../base/limits.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import type { PartyDb } from '../db/party-db.ts'
import { differencesBetween } from './differences.ts'
import { Arrival, ListRead, type ListKind } from './submission.ts'

export type ListReader = PartyDb | DeskDb

export type NewUpload = {
  readonly id: UploadId
  readonly party: PartyId
  readonly officer: OfficerId
  readonly kind: ListKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly at: Date
}

export async function addUpload(own: PartyDb, upload: NewUpload): Promise<void> {
  const { id, party, officer, kind, fileName, bytes, at } = upload
  await own
    .insertInto('upload')
    .values({
      id,
      party_id: party,
      officer_id: officer,
      kind,
      file_name: fileName,
      bytes: Buffer.from(bytes),
      state: 'reading',
      rows_read: 0,
      reading: null,
      refusal: null,
      made_at: at,
    })
    .execute()
}

export async function getUpload(own: PartyDb, id: UploadId) {
  const row = await own.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound({ upload: id })
  return row
}

/** The file's lines as they were read, checked again on the way out of the database. */
export async function getUploadedList(own: PartyDb, id: UploadId) {
  const upload = await getUpload(own, id)
  return { upload, reading: upload.reading === null ? null : ListRead.parse(upload.reading) }
}

export async function setUpload(
  own: PartyDb,
  id: UploadId,
  change:
    | { state: 'reading'; rowsRead: number }
    | { state: 'read'; rowsRead: number; reading: ListRead }
    | { state: 'refused'; refusal: string }
    | { state: 'cancelled' | 'submitted' },
): Promise<void> {
  await own
    .updateTable('upload')
    .set({
      state: change.state,
      ...('rowsRead' in change && { rows_read: change.rowsRead }),
      ...('reading' in change && { reading: json(change.reading) }),
      ...('refusal' in change && { refusal: change.refusal }),
    })
    .where('id', '=', id)
    // A reading that was cancelled stays so, whatever its worker still says.
    .where('state', 'not in', ['cancelled', 'submitted'])
    .execute()
}

/** While it is being read, and never after. */
export async function setProgress(own: PartyDb, id: UploadId, rowsRead: number): Promise<void> {
  await own
    .updateTable('upload')
    .set({ rows_read: rowsRead })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute()
}

/** Files that came in before then, whatever came of them: a list that was submitted has its own copy. */
export async function purgeUploads(own: PartyDb, before: Date): Promise<void> {
  await own.deleteFrom('upload').where('made_at', '<', before).execute()
}

/** What was being read, or waited, when the desk stopped is not read by anybody any more. */
export async function endLostReadings(own: PartyDb): Promise<void> {
  const refusal = 'The desk was started anew meanwhile. Hand the file in again.'
  await own
    .updateTable('upload')
    .set({ state: 'refused', refusal })
    .where('state', '=', 'reading')
    .execute()
}

export type NewList = {
  readonly id: ListId
  readonly seriesId: string
  readonly version: number
  readonly party: PartyId
  readonly kind: ListKind
  readonly title: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly fileSha256: string
  readonly linesSha256: string
  readonly read: ListRead
  readonly arrived: Arrival
  readonly upload: UploadId
}

const rowsAtOnce = 2_000

export async function addList(own: PartyDb, list: NewList, { act, at }: Performing): Promise<void> {
  const { id, party, read } = list
  await own
    .insertInto('list')
    .values({
      id,
      series_id: list.seriesId,
      party_id: party,
      kind: list.kind,
      version: list.version,
      title: list.title,
      file_name: list.fileName,
      file_sha256: Buffer.from(list.fileSha256, 'hex'),
      lines_sha256: Buffer.from(list.linesSha256, 'hex'),
      line_count: read.lines.length,
      headings: json(read.headings),
      mapping: json(read.mapping),
      source: json(read.source),
      arrived: json(list.arrived),
      act_id: act,
      at,
    })
    .execute()
  await own
    .insertInto('list_file')
    .values({ list_id: id, party_id: party, bytes: Buffer.from(list.bytes), act_id: act })
    .execute()
  await addRows(own, 'list_line', { list: id, party, act }, read.lines)
  await addRows(own, 'list_problem', { list: id, party, act }, read.problems)
  await own
    .updateTable('upload')
    .set({ state: 'submitted' })
    .where('id', '=', list.upload)
    .execute()
}

/** One statement a few thousand rows, whatever the number of columns: the rows go as one JSON text. */
async function addRows(
  own: PartyDb,
  table: 'list_line' | 'list_problem',
  { list, party, act }: { list: ListId; party: PartyId; act: string },
  rows: readonly unknown[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = JSON.stringify(rows.slice(from, from + rowsAtOnce))
    await (table === 'list_line'
      ? sql`insert into list_line (list_id, line, party_id, cells, reading, act_id)
            select ${list}, (r->>'line')::integer, ${party}, r->'cells', r->'reading', ${act}
            from jsonb_array_elements(${some}::text::jsonb) r`.execute(own)
      : sql`insert into list_problem
              (list_id, number, party_id, line, column_name, code, value, says, assumed, act_id)
            select ${list}, ${from} + n, ${party}, (r->>'line')::integer, r->>'column', r->>'code',
              r->>'value', r->>'says', r->>'assumed', ${act}
            from jsonb_array_elements(${some}::text::jsonb) with ordinality as x (r, n)`.execute(
          own,
        ))
  }
}

export type ListHead = {
  readonly id: ListId
  readonly seriesId: string
  readonly party: PartyId
  readonly kind: ListKind
  readonly version: number
  readonly title: string
  readonly fileName: string
  readonly linesSha256: string
  readonly lineCount: number
  readonly headings: readonly string[]
  readonly arrived: Arrival
  /** Unconfirmed: it came by courier and the party has not said yet that it is its list. */
  readonly confirmed: boolean
  readonly withdrawn: boolean
  readonly act: string
  readonly at: Date
}

/** Newest first: all, one, or a page. Only those that the handle may see. */
export async function listHeads(
  db: ListReader,
  only?: { readonly id: ListId } | Page,
): Promise<ListHead[]> {
  let query = db
    .selectFrom('list')
    .leftJoin('list_withdrawal', 'list_withdrawal.list_id', 'list.id')
    .selectAll('list')
    .select('list_withdrawal.at as withdrawnAt')
    .orderBy('list.at', 'desc')
    .orderBy('list.id')
  if (only !== undefined) {
    query =
      'id' in only
        ? query.where('list.id', '=', only.id)
        : query.offset(only.from).limit(only.count)
  }
  const rows = await query.execute()
  const said = await db
    .selectFrom('list_confirmation')
    .select(['list_id', 'officer_id', 'means'])
    .execute()
  return rows.map((row) => {
    const arrived = Arrival.parse(row.arrived)
    const yes = said
      .filter(({ list_id }) => list_id === row.id)
      .map(({ officer_id, means }) => ({ officer: officer_id, means: Means.parse(means) }))
    return {
      id: row.id,
      seriesId: row.series_id,
      party: row.party_id,
      kind: row.kind === 'we-hold' ? 'we-hold' : 'we-seek',
      version: row.version,
      title: row.title,
      fileName: row.file_name,
      linesSha256: row.lines_sha256.toString('hex'),
      lineCount: row.line_count,
      headings: z.array(z.string()).parse(row.headings),
      arrived,
      confirmed: arrived.kind === 'signed-in' || stands(yes),
      withdrawn: row.withdrawnAt !== null,
      act: row.act_id,
      at: row.at,
    }
  })
}

export async function countLists(db: ListReader): Promise<number> {
  const { total } = await db
    .selectFrom('list')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export async function getListHead(db: ListReader, id: ListId): Promise<ListHead> {
  const [head] = await listHeads(db, { id })
  if (head === undefined) throw notFound({ list: id })
  return head
}

/** Each series' newest version that is not withdrawn. */
export async function currentLists(db: ListReader): Promise<ListHead[]> {
  const heads = await listHeads(db)
  return heads.filter(
    (head) =>
      !head.withdrawn &&
      !heads.some((other) => other.seriesId === head.seriesId && other.version > head.version),
  )
}

const LineRow = ListRead.shape.lines.element

/** An erased line is not shown; its number stays free. */
export async function linesPage(db: ListReader, id: ListId, { from, count }: Page) {
  const rows = await db
    .selectFrom('list_line')
    .select(['line', 'cells', 'reading'])
    .where('list_id', '=', id)
    .where('cells', 'is not', null)
    .orderBy('line')
    .offset(from)
    .limit(count)
    .execute()
  return rows.map((row) => LineRow.parse(row))
}

/** These lines, in the order of the file; one that is not there, or was erased, is left out. */
export async function linesNumbered(db: ListReader, id: ListId, lines: readonly number[]) {
  const rows = await db
    .selectFrom('list_line')
    .select(['line', 'cells', 'reading'])
    .where('list_id', '=', id)
    .where('line', 'in', [...lines])
    .where('cells', 'is not', null)
    .orderBy('line')
    .execute()
  return rows.map((row) => LineRow.parse(row))
}

/** Every line of a list; at most `listLinesMax`. */
export const allLines = (db: ListReader, id: ListId) =>
  linesPage(db, id, { from: 0, count: listLinesMax })

export async function problemsPage(db: ListReader, id: ListId, { from, count }: Page) {
  const problems = await db
    .selectFrom('list_problem')
    .select(['line', 'column_name as column', 'code', 'value', 'says', 'assumed'])
    .where('list_id', '=', id)
    .orderBy('number')
    .offset(from)
    .limit(count)
    .execute()
  const { total } = await db
    .selectFrom('list_problem')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('list_id', '=', id)
    .executeTakeFirstOrThrow()
  return { problems, problemsTotal: total }
}

/** Against the version before it in the same series. */
export async function differencesOf(db: ListReader, id: ListId) {
  const head = await getListHead(db, id)
  const before = (await listHeads(db)).find(
    ({ seriesId, version }) => seriesId === head.seriesId && version === head.version - 1,
  )
  if (before === undefined) {
    return { before: null, added: [], withdrawn: [], altered: [], unchanged: head.lineCount }
  }
  const [old, now] = [await allLines(db, before.id), await allLines(db, id)]
  const found = differencesBetween(
    { headings: before.headings, lines: old },
    { headings: head.headings, lines: now },
  )
  return { before: before.id, ...found }
}
