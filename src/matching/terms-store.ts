/** For which pairs the mandate wants a second officer, as the head of desk last set it. Desk tables. */
import type { Performing } from '../acts/act.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { Band } from './explanation.ts'
import type { LineOfList } from './line-store.ts'
import { SecondOfficer, usualSecondOfficer } from './signing/verdict.ts'

export async function addTerms(
  db: DeskDb,
  { secondOfficer, reason }: { secondOfficer: SecondOfficer; reason: string },
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('matching_terms')
    .values({ act_id: act, second_officer: secondOfficer, reason, at })
    .execute()
}

export async function termsNow(db: DeskDb): Promise<SecondOfficer> {
  const row = await db
    .selectFrom('matching_terms')
    .innerJoin('trust_act', 'trust_act.id', 'matching_terms.act_id')
    .select('second_officer')
    .orderBy('trust_act.arrival', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? usualSecondOfficer : SecondOfficer.parse(row.second_officer)
}

/** In which band the newest run that proposed the pair showed it; null: none did. */
export async function bandOfPair(
  db: DeskDb,
  left: LineOfList,
  right: LineOfList,
): Promise<Band | null> {
  const row = await db
    .selectFrom('candidate')
    .innerJoin('match_run', 'match_run.id', 'candidate.run_id')
    .select('candidate.band')
    .where('match_run.left_list', '=', left.list)
    .where('match_run.right_list', '=', right.list)
    .where('match_run.state', 'in', ['done', 'running'])
    .where('candidate.left_line', '=', left.line)
    .where('candidate.right_line', '=', right.line)
    .orderBy('match_run.made_at', 'desc')
    .orderBy('match_run.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : Band.parse(row.band)
}
