/** Decisions about pairs in the database. Desk tables: a party never reads them. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import type { DecisionId, ListId, OfficerId, PartyId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { getListHead, listHeads } from '../lists/store.ts'
import { ReadingSchema, type ListKind } from '../lists/submission.ts'
import { encodeCanonical } from '../trust/canonical.ts'
import {
  comparedColumns,
  DecisionKind,
  lineFinder,
  type Decision,
  type LineOfVersion,
  type Recalled,
  type RememberedLine,
  type Touching,
} from './decisions.ts'

export type LineOfList = { readonly list: ListId; readonly line: number }

const Cells = z.array(z.string())

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
  const sha256 = createHash('sha256')
    .update(encodeCanonical(Cells.parse(row.cells)))
    .digest('hex')
  return { list, line, party, kind, seriesId, sha256 }
}

/** The same line in all versions of its list. */
async function sameLine(db: DeskDb, { list, line, seriesId }: LineOfSeries): Promise<LineOfList[]> {
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

const among = (lines: readonly LineOfList[], list: ListId, line: number) =>
  lines.some((each) => each.list === list && each.line === line)
    ? ('this-line' as const)
    : ('another' as const)

/** Standing decisions about either line, in whatever version it was decided. */
export async function decisionsTouching(
  db: DeskDb,
  left: LineOfSeries,
  right: LineOfSeries,
): Promise<Touching[]> {
  const [lefts, rights] = [await sameLine(db, left), await sameLine(db, right)]
  const rows = await db
    .selectFrom('match_decision as d')
    .leftJoin('match_revocation as r', 'r.decision_id', 'd.id')
    .select(['d.decision', 'd.left_list', 'd.left_line', 'd.right_list', 'd.right_line'])
    .where('r.decision_id', 'is', null)
    .where((e) =>
      e.or([
        ...lefts.map(({ list, line }) =>
          e.and([e('d.left_list', '=', list), e('d.left_line', '=', line)]),
        ),
        ...rights.map(({ list, line }) =>
          e.and([e('d.right_list', '=', list), e('d.right_line', '=', line)]),
        ),
      ]),
    )
    .orderBy('d.at')
    .execute()
  return rows.map((row) => ({
    decision: DecisionKind.parse(row.decision),
    left: among(lefts, row.left_list, row.left_line),
    right: among(rights, row.right_list, row.right_line),
  }))
}

export type NewDecision = {
  readonly id: DecisionId
  readonly left: LineOfList
  readonly right: LineOfList
  readonly decision: Decision
  readonly reason: string
  readonly officer: OfficerId
}

export async function addDecision(
  db: DeskDb,
  { id, left, right, decision, reason, officer }: NewDecision,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('match_decision')
    .values({
      id,
      left_list: left.list,
      left_line: left.line,
      right_list: right.list,
      right_line: right.line,
      decision,
      reason,
      officer_id: officer,
      act_id: act,
      at,
    })
    .execute()
}

export async function getDecision(db: DeskDb, id: DecisionId) {
  const row = await db
    .selectFrom('match_decision')
    .leftJoin('match_revocation', 'match_revocation.decision_id', 'match_decision.id')
    .select(['match_decision.id', 'match_revocation.at as revokedAt'])
    .where('match_decision.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound({ decision: id })
  return { id: row.id, revoked: row.revokedAt !== null }
}

export async function addRevocation(
  db: DeskDb,
  { decision, reason }: { decision: DecisionId; reason: string },
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('match_revocation')
    .values({ decision_id: decision, reason, act_id: act, at })
    .execute()
}

export type StandingDecision = {
  readonly id: DecisionId
  readonly decision: Decision
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly left: LineOfSeries
  readonly right: LineOfSeries
}

/** Every decision that is not revoked, oldest first; of one kind, or between two lists only. */
export async function standingDecisions(
  db: DeskDb,
  only: { decision?: Decision; left?: string; right?: string } = {},
): Promise<StandingDecision[]> {
  let query = db
    .selectFrom('match_decision as d')
    .leftJoin('match_revocation as r', 'r.decision_id', 'd.id')
    .innerJoin('officer as o', 'o.id', 'd.officer_id')
    .innerJoin('list as l', 'l.id', 'd.left_list')
    .innerJoin('list as s', 's.id', 'd.right_list')
    .select(['d.id', 'd.decision', 'd.reason', 'd.at', 'o.name as by'])
    .select(['d.left_list', 'd.left_line', 'd.right_list', 'd.right_line'])
    .select(['l.series_id as leftSeries', 's.series_id as rightSeries'])
    .where('r.decision_id', 'is', null)
    .orderBy('d.at')
    .orderBy('d.id')
  if (only.decision !== undefined) query = query.where('d.decision', '=', only.decision)
  if (only.left !== undefined) query = query.where('l.series_id', '=', only.left)
  if (only.right !== undefined) query = query.where('s.series_id', '=', only.right)
  return (await query.execute()).map((row) => ({
    id: row.id,
    decision: DecisionKind.parse(row.decision),
    reason: row.reason,
    by: row.by,
    at: row.at,
    left: { list: row.left_list, line: row.left_line, seriesId: row.leftSeries },
    right: { list: row.right_list, line: row.right_line, seriesId: row.rightSeries },
  }))
}

export type DecidedPair = {
  readonly left: LineOfList
  readonly right: LineOfList
  readonly decision: DecisionId
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

/**
 * The pairs that were decided to be one person and not revoked. A line is named in the newest
 * version of its list that is not withdrawn, or, where it does not stand there any more, in the
 * version in which it was decided: a line that is gone keeps its decision.
 */
export async function decidedSame(db: DeskDb): Promise<DecidedPair[]> {
  const same = await standingDecisions(db, { decision: 'same' })
  const lines = same.flatMap(({ left, right }) => [left, right])
  const heads = (await listHeads(db)).filter(({ withdrawn }) => !withdrawn)
  const finders = new Map<string, (line: LineOfSeries) => LineOfList>()
  for (const seriesId of new Set(lines.map((line) => line.seriesId))) {
    const own = lines.filter((line) => line.seriesId === seriesId)
    const ofSeries = heads.filter((head) => head.seriesId === seriesId)
    const [newest] = ofSeries.toSorted((one, other) => other.version - one.version)
    if (newest === undefined) continue
    const recall = await recallIn(db, newest, own)
    finders.set(seriesId, (line) => {
      const now = recall(line)
      return now === undefined ? line : { list: newest.id, line: now.line }
    })
  }
  const named = (line: LineOfSeries): LineOfList => {
    const found = finders.get(line.seriesId)?.(line) ?? line
    return { list: found.list, line: found.line }
  }
  return same.map(({ id, left, right }) => ({
    left: named(left),
    right: named(right),
    decision: id,
  }))
}
