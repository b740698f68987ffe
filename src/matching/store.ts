/** Decisions in the database. Desk tables: the desk's handle alone. */
import type { DecisionId, ListId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'

export type LineOfList = { readonly list: ListId; readonly line: number }

/** Pairs decided to be one person and not revoked: `left` is the holder's line, `right` the one sought. */
export async function decidedSame(
  db: DeskDb,
): Promise<{ left: LineOfList; right: LineOfList; decision: DecisionId }[]> {
  const rows = await db
    .selectFrom('match_decision')
    .leftJoin('match_revocation', 'match_revocation.decision_id', 'match_decision.id')
    .select(['id', 'left_list', 'left_line', 'right_list', 'right_line'])
    .where('decision', '=', 'same')
    .where('match_revocation.decision_id', 'is', null)
    .orderBy('match_decision.at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    left: { list: row.left_list, line: row.left_line },
    right: { list: row.right_list, line: row.right_line },
    decision: row.id,
  }))
}
