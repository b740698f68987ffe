/** What officers decided where claims differ, in the database; nothing of it is ever deleted. The desk's handle alone. */
import type { Performing } from '../../acts/act.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import { Adjudication } from '../building/adjudication.ts'

/** All of them, also those that were replaced or taken back, in the order of the log. */
export async function adjudicationsOf(db: DeskDb): Promise<Adjudication[]> {
  const rows = await db
    .selectFrom('adjudication')
    .innerJoin('trust_act', 'trust_act.id', 'adjudication.act_id')
    .innerJoin('officer', 'officer.id', 'adjudication.officer_id')
    .orderBy('trust_act.arrival')
    .select([
      'adjudication.id',
      'about',
      'decision',
      'adjudication.reason as reasons',
      'officer.name as signedBy',
      'adjudication.at',
      'replaces',
    ])
    .execute()
  return rows.map(({ at, ...row }) => Adjudication.parse({ ...row, at: at.toISOString() }))
}

export type NewAdjudication = Pick<
  Adjudication,
  'id' | 'about' | 'decision' | 'reasons' | 'replaces'
>

export async function addAdjudication(
  db: DeskDb,
  { id, about, decision, reasons, replaces }: NewAdjudication,
  { act, at, actor }: Performing,
): Promise<void> {
  await db
    .insertInto('adjudication')
    .values({
      id,
      about: json(about),
      decision: json(decision),
      reason: reasons,
      replaces,
      officer_id: actor.officer,
      act_id: act,
      at,
    })
    .execute()
}
