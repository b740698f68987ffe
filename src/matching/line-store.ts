/** Lines as decisions know them: the same line through all versions of its list. Desk tables. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ListId, PartyId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { getListHead } from '../lists/store.ts'
import { ReadingSchema, type ListKind } from '../lists/submission.ts'
import { encodeCanonical } from '../trust/canonical.ts'
import {
  comparedColumns,
  lineFinder,
  type LineOfVersion,
  type Recalled,
  type RememberedLine,
} from './decisions.ts'

export type LineOfList = { readonly list: ListId; readonly line: number }

const Cells = z.array(z.string())

/** Of the cells, verbatim, in hexadecimal; `cells` as the database holds them. */
export const cellsSha256 = (cells: unknown) =>
  createHash('sha256')
    .update(encodeCanonical(Cells.parse(cells)))
    .digest('hex')

export type LineOfSeries = LineOfList & { readonly seriesId: string }

type Version = { readonly id: ListId; readonly seriesId: string }

/** What a line is read for besides: a line that is only altered there is the same line. */
const uncompared = Object.keys(ReadingSchema.shape).filter(
  (column) => !comparedColumns.some((each) => each === column),
)

/**
 * The lines of a version as they are remembered; `like`: only those that may be this one. A
 * reference that several lines share names none of them: such lines are known by their cells.
 */
async function versionLines(
  db: DeskDb,
  { id, seriesId }: Version,
  like?: RememberedLine,
): Promise<LineOfVersion[]> {
  const reference = sql<string | null>`reading ->> 'reference'`
  const shared = await db
    .selectFrom('list_line')
    .select(reference.as('reference'))
    .where('list_id', '=', id)
    .groupBy(reference)
    .having(sql`count(*)`, '>', 1)
    .execute()
  const isShared = new Set(shared.map((row) => row.reference))
  let query = db
    .selectFrom('list_line')
    .select(['line', 'cells', 'reading', reference.as('reference')])
    .where('list_id', '=', id)
    .where('cells', 'is not', null)
  if (like !== undefined)
    query =
      like.reference === undefined
        ? query.where((e) =>
            e.or([
              e(sql`cells`, '=', json(like.cells)),
              e(
                sql`reading - ${uncompared}::text[]`,
                '=',
                sql`${json(like.reading ?? {})}::jsonb - ${uncompared}::text[]`,
              ),
            ]),
          )
        : query.where(reference, '=', like.reference)
  return (await query.execute()).map((row) => ({
    line: row.line,
    seriesId,
    cells: Cells.parse(row.cells),
    reading: ReadingSchema.parse(row.reading),
    reference: row.reference === null || isShared.has(row.reference) ? undefined : row.reference,
  }))
}

/** Lines of one text; a text is one answer of the database, of about a megabyte. */
const linesOfText = 5_000
const LineText = z.object({ text: z.string(), last: z.int() })

/** Every line of a list as JSON `[number, reading]`, for the matching thread: nobody here reads it. */
export async function lineTexts(db: DeskDb, list: ListId): Promise<string[]> {
  const texts: string[] = []
  for (let from = 0; ;) {
    const { rows } = await sql`
      select jsonb_agg(jsonb_build_array(line, reading) order by line)::text as text,
        max(line) as last
      from (select line, reading from list_line
            where list_id = ${list} and cells is not null and line > ${from}
            order by line limit ${linesOfText}) lines
      having count(*) > 0`.execute(db)
    const [found] = z.array(LineText).parse(rows)
    if (found === undefined) return texts
    texts.push(found.text)
    from = found.last
  }
}

export type DecidableLine = LineOfSeries & {
  readonly party: PartyId
  readonly kind: ListKind
  /** Of the cells, verbatim: what was looked at when it was decided. */
  readonly sha256: string
}

/** A line of a version that is not withdrawn; an erased line is not there any more. */
export async function getDecidableLine(
  db: DeskDb,
  { list, line }: LineOfList,
): Promise<DecidableLine> {
  const { party, kind, seriesId, withdrawn } = await getListHead(db, list)
  const row = await db
    .selectFrom('list_line')
    .select('cells')
    .where('list_id', '=', list)
    .where('line', '=', line)
    .where('cells', 'is not', null)
    .executeTakeFirst()
  if (row === undefined || withdrawn) throw notFound({ list, line })
  const sha256 = cellsSha256(row.cells)
  return { list, line, party, kind, seriesId, sha256 }
}

/** The same line in all versions of its list. */
export async function sameLine(
  db: DeskDb,
  { list, line, seriesId }: LineOfSeries,
): Promise<LineOfList[]> {
  const others = await db
    .selectFrom('list')
    .select('id')
    .where('series_id', '=', seriesId)
    .where('id', '<>', list)
    .execute()
  if (others.length === 0) return [{ list, line }]
  const own = (await versionLines(db, { id: list, seriesId })).find((each) => each.line === line)
  const found: LineOfList[] = [{ list, line }]
  for (const { id } of own === undefined ? [] : others) {
    const there = own && lineFinder(await versionLines(db, { id, seriesId }, own))(own)
    if (there !== undefined) found.push({ list: id, line: there.line })
  }
  return found
}

/** Finds lines of any version of a list in one of them; a line of that very one needs no look. */
export async function recallIn(
  db: DeskDb,
  version: Version,
  lines: readonly LineOfSeries[],
): Promise<(line: LineOfSeries) => Recalled | undefined> {
  const { seriesId } = version
  const elsewhere = new Set(lines.map(({ list }) => list).filter((list) => list !== version.id))
  const find = elsewhere.size === 0 ? undefined : lineFinder(await versionLines(db, version))
  const remembered = new Map<string, RememberedLine>()
  for (const id of elsewhere) {
    for (const line of await versionLines(db, { id, seriesId }))
      remembered.set(`${id} ${line.line}`, line)
  }
  return ({ list, line }) => {
    if (list === version.id) return { line, state: 'as-they-were' as const }
    const before = remembered.get(`${list} ${line}`)
    return before === undefined ? undefined : find?.(before)
  }
}
