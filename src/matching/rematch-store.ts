/**
 * A new version of a list is matched as soon as it is submitted, with every list that an earlier
 * version was matched with. Decisions hold; what changed is told (changes-store.ts).
 */
import type { Desk } from '../acts/desk.ts'
import type { ListId } from '../base/ids.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { currentLists, listHeads } from '../lists/store.ts'
import type { MatchRunner } from './runner-store.ts'

type ListPair = { readonly left: ListId; readonly right: ListId }

/** Pairs of present versions that are not matched, though earlier versions of both were. */
async function unmatchedPairs(db: DeskDb, series: string): Promise<ListPair[]> {
  const seriesOf = new Map((await listHeads(db)).map(({ id, seriesId }) => [id, seriesId]))
  const current = new Map((await currentLists(db)).map(({ id, seriesId }) => [seriesId, id]))
  const rows = await db
    .selectFrom('match_run')
    .select(['left_list', 'right_list'])
    .where('state', 'in', ['done', 'running'])
    .execute()
  const matched = new Set(rows.map((row) => `${row.left_list} ${row.right_list}`))
  const wanted = new Map<string, ListPair>()
  for (const row of rows) {
    const [leftSeries, rightSeries] = [seriesOf.get(row.left_list), seriesOf.get(row.right_list)]
    if (leftSeries !== series && rightSeries !== series) continue
    const [left, right] = [current.get(leftSeries ?? ''), current.get(rightSeries ?? '')]
    if (left === undefined || right === undefined || matched.has(`${left} ${right}`)) continue
    wanted.set(`${left} ${right}`, { left, right })
  }
  return [...wanted.values()]
}

/** One after another, so that officers' own runs find room. */
export async function rematch(desk: Desk, runner: MatchRunner, series: string): Promise<void> {
  for (const pair of await asDesk(desk.db, (db) => unmatchedPairs(db, series))) {
    const { ended } = await runner.start(desk, pair)
    await ended
  }
}
