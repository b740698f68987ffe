/** How many stages are under way or over, counted from the first. The desk's handle alone. */
import type { DeskDb } from '../../db/desk-db.ts'
import type { Exchange } from '../store.ts'

export async function stagesUnderWay(
  db: DeskDb,
  { id, stages }: Pick<Exchange, 'id' | 'stages'>,
): Promise<number> {
  const opened = await db
    .selectFrom('stage_opening')
    .select('stage_id')
    .where('exchange_id', '=', id)
    .execute()
  const open = new Set(opened.map(({ stage_id }) => stage_id))
  return stages.findLastIndex((stage) => open.has(stage.id)) + 1
}
