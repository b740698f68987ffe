/** Runs of the matching: machinery, made again from the lists at any time. Desk tables. */
import type { Page } from '../acts/described.ts'
import type { ListId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import type { Calibration } from './calibration/calibrate.ts'
import { RunOutcome, RunProgress, RunState } from './outcome.ts'

export type MatchRun = {
  readonly id: string
  readonly left: ListId
  readonly right: ListId
  readonly state: RunState
  readonly progress: RunProgress
  readonly at: Date
  /** The run before it, of any versions of the same two lists. */
  readonly before: string | null
  /** What its probabilities rest on; only decisions make them a promise. */
  readonly basis: Calibration['basis']
}

export async function addRun(db: DeskDb, run: Omit<MatchRun, 'state'>): Promise<void> {
  await db
    .insertInto('match_run')
    .values({
      id: run.id,
      left_list: run.left,
      right_list: run.right,
      state: 'running',
      progress: json(run.progress),
      made_at: run.at,
      before_id: run.before,
      basis: run.basis,
    })
    .execute()
}

/** A run that has ended stays as it ended, whatever its thread still says. */
export async function setRun(
  db: DeskDb,
  id: string,
  change: { state?: RunState; progress?: RunProgress; outcome?: RunOutcome },
): Promise<void> {
  await db
    .updateTable('match_run')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.progress !== undefined && { progress: json(change.progress) }),
      ...(change.outcome !== undefined && { outcome: json(change.outcome) }),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** Ends a run that goes on; nothing of it is kept. One that has ended stays as it ended. */
export async function endWithout(
  db: DeskDb,
  id: string,
  state: 'cancelled' | 'failed',
): Promise<void> {
  if (!(await isStillRunning(db, id))) return
  await setRun(db, id, { state })
  await db.deleteFrom('candidate').where('run_id', '=', id).execute()
}

/** Newest first: all, one, those that still run, or a page. */
export async function listRuns(
  db: DeskDb,
  only: { readonly id: string } | { readonly state: RunState } | Page,
): Promise<MatchRun[]> {
  let query = db.selectFrom('match_run').selectAll().orderBy('made_at', 'desc').orderBy('id')
  if ('id' in only) query = query.where('id', '=', only.id)
  else if ('state' in only) query = query.where('state', '=', only.state)
  else query = query.offset(only.from).limit(only.count)
  return (await query.execute()).map((row) => ({
    id: row.id,
    left: row.left_list,
    right: row.right_list,
    state: RunState.parse(row.state),
    progress: RunProgress.parse(row.progress),
    at: row.made_at,
    before: row.before_id,
    basis: RunOutcome.shape.calibration.shape.basis.parse(row.basis),
  }))
}

/** The newest run that is done, of any versions of the two lists. */
export async function newestRunOf(
  db: DeskDb,
  { leftSeries, rightSeries }: { leftSeries: string; rightSeries: string },
): Promise<MatchRun | undefined> {
  const row = await db
    .selectFrom('match_run')
    .innerJoin('list as l', 'l.id', 'match_run.left_list')
    .innerJoin('list as r', 'r.id', 'match_run.right_list')
    .select('match_run.id')
    .where('l.series_id', '=', leftSeries)
    .where('r.series_id', '=', rightSeries)
    .where('match_run.state', '=', 'done')
    .orderBy('match_run.made_at', 'desc')
    .orderBy('match_run.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : getRun(db, row.id)
}

/** What a run that ended told of itself; null: it has not ended, or did not tell. */
export async function outcomeOf(db: DeskDb, id: string): Promise<RunOutcome | null> {
  const row = await db
    .selectFrom('match_run')
    .select('outcome')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.outcome === undefined ? null : RunOutcome.nullable().parse(row.outcome)
}

export async function countRuns(db: DeskDb): Promise<number> {
  const { total } = await db
    .selectFrom('match_run')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export async function getRun(db: DeskDb, id: string): Promise<MatchRun> {
  const [run] = await listRuns(db, { id })
  if (run === undefined) throw notFound({ run: id })
  return run
}

/** Whether nobody stopped it; until the transaction ends nobody can. */
export async function isStillRunning(db: DeskDb, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('match_run')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'running'
}
