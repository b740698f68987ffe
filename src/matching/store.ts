/** Decisions about pairs in the database. Desk tables: a party never reads them. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import type { DecisionId, ListId, OfficerId, PartyId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { allLines, getListHead, listHeads } from '../lists/store.ts'
import { ReadingSchema, type ListKind } from '../lists/submission.ts'
import { encodeCanonical } from '../trust/canonical.ts'
import { lineKeyOf, type Decision, type RememberedLine } from './decisions.ts'

export type LineOfList = { readonly list: ListId; readonly line: number }

export type DecidableLine = RememberedLine &
  LineOfList & {
    readonly party: PartyId
    readonly kind: ListKind
    /** Of the cells, verbatim: what was looked at when it was decided. */
    readonly sha256: string
  }

const Cells = z.array(z.string())

/**
 * References that several lines of one list share name none of them: such lines are remembered
 * by their cells. Answers the reference of a line if it is its own.
 */
export async function ownReferences(db: DeskDb, lists: readonly ListId[]) {
  const rows =
    lists.length === 0
      ? []
      : await db
          .selectFrom('list_line')
          .select(['list_id', sql<string>`reading ->> 'reference'`.as('reference')])
          .where('list_id', 'in', [...new Set(lists)])
          .where(sql`reading ->> 'reference'`, 'is not', null)
          .groupBy(['list_id', sql`reading ->> 'reference'`])
          .having(sql`count(*)`, '>', 1)
          .execute()
  const shared = new Set(rows.map(({ list_id, reference }) => `${list_id} ${reference}`))
  return (list: ListId, reading: unknown): string | undefined => {
    const { reference } = ReadingSchema.parse(reading)
    return reference === undefined || shared.has(`${list} ${reference}`) ? undefined : reference
  }
}

/** A line of a version that is not withdrawn; an erased line is not there any more. */
export async function getDecidableLine(
  db: DeskDb,
  { list, line }: LineOfList,
): Promise<DecidableLine> {
  const head = await getListHead(db, list)
  const row = await db
    .selectFrom('list_line')
    .select(['cells', 'reading'])
    .where('list_id', '=', list)
    .where('line', '=', line)
    .where('cells', 'is not', null)
    .executeTakeFirst()
  if (row === undefined || head.withdrawn) throw notFound({ list, line })
  const cells = Cells.parse(row.cells)
  return {
    list,
    line,
    party: head.party,
    kind: head.kind,
    seriesId: head.seriesId,
    reference: (await ownReferences(db, [list]))(list, row.reading),
    cells,
    sha256: createHash('sha256').update(encodeCanonical(cells)).digest('hex'),
  }
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
  readonly left: RememberedLine & LineOfList
  readonly right: RememberedLine & LineOfList
}

/** Every decision that is not revoked, oldest first. An erased line is remembered by nothing. */
export async function standingDecisions(db: DeskDb): Promise<StandingDecision[]> {
  const rows = await db
    .selectFrom('match_decision as d')
    .leftJoin('match_revocation as r', 'r.decision_id', 'd.id')
    .innerJoin('officer as o', 'o.id', 'd.officer_id')
    .innerJoin('list as ll', 'll.id', 'd.left_list')
    .innerJoin('list as rl', 'rl.id', 'd.right_list')
    .innerJoin('list_line as lx', (join) =>
      join.onRef('lx.list_id', '=', 'd.left_list').onRef('lx.line', '=', 'd.left_line'),
    )
    .innerJoin('list_line as rx', (join) =>
      join.onRef('rx.list_id', '=', 'd.right_list').onRef('rx.line', '=', 'd.right_line'),
    )
    .select(['d.id', 'd.decision', 'd.reason', 'd.at', 'o.name as by'])
    .select(['d.left_list', 'd.left_line', 'd.right_list', 'd.right_line'])
    .select(['ll.series_id as leftSeries', 'rl.series_id as rightSeries'])
    .select(['lx.cells as leftCells', 'lx.reading as leftReading'])
    .select(['rx.cells as rightCells', 'rx.reading as rightReading'])
    .where('r.decision_id', 'is', null)
    .where('lx.cells', 'is not', null)
    .where('rx.cells', 'is not', null)
    .orderBy('d.at')
    .orderBy('d.id')
    .execute()
  const referenceOf = await ownReferences(
    db,
    rows.flatMap((row) => [row.left_list, row.right_list]),
  )
  return rows.map((row) => ({
    id: row.id,
    decision: z.enum(['same', 'different', 'unsure']).parse(row.decision),
    reason: row.reason,
    by: row.by,
    at: row.at,
    left: {
      list: row.left_list,
      line: row.left_line,
      seriesId: row.leftSeries,
      reference: referenceOf(row.left_list, row.leftReading),
      cells: Cells.parse(row.leftCells),
    },
    right: {
      list: row.right_list,
      line: row.right_line,
      seriesId: row.rightSeries,
      reference: referenceOf(row.right_list, row.rightReading),
      cells: Cells.parse(row.rightCells),
    },
  }))
}

export type DecidedPair = {
  readonly left: LineOfList
  readonly right: LineOfList
  readonly decision: DecisionId
}

/**
 * The pairs that were decided to be one person and not revoked. A line is named in the newest
 * version of its list that is not withdrawn, or, where it does not stand there any more, in the
 * version in which it was decided: a line that is gone keeps its decision.
 */
export async function decidedSame(db: DeskDb): Promise<DecidedPair[]> {
  const same = (await standingDecisions(db)).filter(({ decision }) => decision === 'same')
  if (same.length === 0) return []
  const now = await inNewestVersions(
    db,
    same.flatMap(({ left, right }) => [left, right]),
  )
  return same.map(({ id, left, right }) => ({
    left: now(left),
    right: now(right),
    decision: id,
  }))
}

async function inNewestVersions(db: DeskDb, lines: readonly (RememberedLine & LineOfList)[]) {
  const heads = (await listHeads(db)).filter(({ withdrawn }) => !withdrawn)
  const found = new Map<string, LineOfList>()
  for (const seriesId of new Set(lines.map((line) => line.seriesId))) {
    const [newest] = heads
      .filter((head) => head.seriesId === seriesId)
      .toSorted((one, other) => other.version - one.version)
    const isOlder = lines.some((line) => line.seriesId === seriesId && line.list !== newest?.id)
    if (newest === undefined || !isOlder) continue
    const referenceOf = await ownReferences(db, [newest.id])
    for (const { line, cells, reading } of await allLines(db, newest.id))
      found.set(lineKeyOf({ seriesId, reference: referenceOf(newest.id, reading), cells }), {
        list: newest.id,
        line,
      })
  }
  return (line: RememberedLine & LineOfList): LineOfList =>
    found.get(lineKeyOf(line)) ?? { list: line.list, line: line.line }
}
