/**
 * Who looks at which pair just now, so that two officers at work do not decide the same one. A
 * lease ends by itself; it bars nothing, since what was signed is guarded by the act itself.
 */
import { sql } from 'kysely'
import type { ListId, OfficerId } from '../base/ids.ts'
import { pairLeaseSeconds } from '../base/limits.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { PairOfLines } from './pair-store.ts'

/** Two lists, whichever run compared them. */
export type ListPair = { readonly left: ListId; readonly right: ListId }

export type Lease = PairOfLines & {
  readonly officer: OfficerId
  readonly by: string
  readonly endsAt: Date
}

/** Until the transaction ends nobody else takes a pair of these lists. */
export async function lockLeases(db: DeskDb, { left, right }: ListPair): Promise<void> {
  const name = `leases ${left} ${right}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 11))`.execute(db)
}

/** Leases that have not ended. */
export async function leasesIn(db: DeskDb, { left, right }: ListPair, now: Date): Promise<Lease[]> {
  const rows = await db
    .selectFrom('match_lease as e')
    .innerJoin('officer as o', 'o.id', 'e.officer_id')
    .select(['e.left_line', 'e.right_line', 'e.officer_id', 'e.ends_at', 'o.name'])
    .where('e.left_list', '=', left)
    .where('e.right_list', '=', right)
    .where('e.ends_at', '>', now)
    .execute()
  return rows.map((row) => ({
    leftLine: row.left_line,
    rightLine: row.right_line,
    officer: row.officer_id,
    by: row.name,
    endsAt: row.ends_at,
  }))
}

/** An officer looks at one pair at a time: whatever they held between these lists is free again. */
export async function freeLeases(
  db: DeskDb,
  { left, right }: ListPair,
  { officer, now }: { officer: OfficerId; now: Date },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('match_lease')
    .where('left_list', '=', left)
    .where('right_list', '=', right)
    .where((e) => e.or([e('officer_id', '=', officer), e('ends_at', '<=', now)]))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** For an officer who has just freed the others; behind `lockLeases`, where nobody else holds it. */
export async function addLease(
  db: DeskDb,
  { left, right }: ListPair,
  { leftLine, rightLine, officer, now }: PairOfLines & { officer: OfficerId; now: Date },
): Promise<Date> {
  const endsAt = new Date(now.getTime() + pairLeaseSeconds * 1_000)
  await db
    .insertInto('match_lease')
    .values({
      left_list: left,
      left_line: leftLine,
      right_list: right,
      right_line: rightLine,
      officer_id: officer,
      ends_at: endsAt,
    })
    .execute()
  return endsAt
}
