/** Whether everybody may read the public record. The desk's handle alone. */
import type { Performing } from '../../acts/act.ts'
import type { Desk } from '../../acts/desk.ts'
import { asDesk, type DeskDb } from '../../db/desk-db.ts'

export type Opening = {
  readonly number: number
  readonly isOpen: boolean
  readonly reason: string
  readonly at: Date
}

/** What was decided last; null: nothing yet. */
export async function lastOpening(db: DeskDb): Promise<Opening | null> {
  const row = await db
    .selectFrom('record_opening')
    .select(['number', 'is_open', 'reason', 'at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { is_open: isOpen, ...rest } = row
  return { ...rest, isOpen }
}

/** Off until the head of desk opens it; a demonstration begins open. */
export const isOpenAfter = (last: Opening | null, kind: Desk['birth']['kind']): boolean =>
  last?.isOpen ?? kind === 'demonstration'

/** Asked anew for every request: what is taken back is closed at once. */
export const isRecordPublic = async ({ db, birth }: Desk): Promise<boolean> =>
  isOpenAfter(await asDesk(db, lastOpening), birth.kind)

export async function addOpening(
  db: DeskDb,
  { number, isOpen, reason }: Omit<Opening, 'at'>,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('record_opening')
    .values({ number, is_open: isOpen, reason, act_id: act, at })
    .execute()
}
