/** Runs of the planner: machinery, made again from the facts at any time. Desk tables. */
import { z } from 'zod'
import { PersonId, type ExchangeId } from '../../base/ids.ts'
import { planRunsKeptMax } from '../../base/limits.ts'
import { notFound } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import { readPlan, type Plan } from '../forms/plan-form.ts'
import type { DrawnIds } from '../pool/plan-people.ts'
import {
  PlanRunProgress,
  PlanRunState,
  PlanSummary,
  type PlanRun,
  type PlanRunState as State,
} from './plan-run.ts'
import { Terms } from '../terms/terms.ts'

export type NewPlanRun = Pick<
  PlanRun,
  'id' | 'exchange' | 'accepted' | 'repairs' | 'terms' | 'at'
> & {
  readonly text: string
  readonly sha256: string
  readonly drawn: DrawnIds
}

const waiting: PlanRunProgress = { phase: 'waiting', levels: [] }

/** The oldest runs of the exchange make room. */
export async function addPlanRun(db: DeskDb, run: NewPlanRun): Promise<PlanRun> {
  const kept = await db
    .selectFrom('plan_run')
    .select('id')
    .where('exchange_id', '=', run.exchange)
    .where('state', '<>', 'running')
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .offset(planRunsKeptMax - 1)
    .execute()
  if (kept.length > 0) {
    const ids = kept.map(({ id }) => id)
    await db.deleteFrom('plan_run').where('id', 'in', ids).execute()
  }
  await db
    .insertInto('plan_run')
    .values({
      id: run.id,
      exchange_id: run.exchange,
      accepted_id: run.accepted,
      repairs_id: run.repairs,
      terms: run.terms === null ? null : json(run.terms),
      state: 'running',
      progress: json(waiting),
      problem: run.text,
      problem_sha256: run.sha256,
      drawn: json(Object.fromEntries(run.drawn)),
      plan: null,
      summary: null,
      said: null,
      made_at: run.at,
    })
    .execute()
  return getPlanRun(db, run.id)
}

/** Newest first. */
export async function listPlanRuns(
  db: DeskDb,
  only: { readonly exchange: ExchangeId } | { readonly id: string } | { readonly state: State },
): Promise<PlanRun[]> {
  let query = db
    .selectFrom('plan_run')
    .select(['id', 'exchange_id', 'accepted_id', 'repairs_id', 'terms', 'state', 'progress'])
    .select(['summary', 'said', 'made_at'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
  if ('id' in only) query = query.where('id', '=', only.id)
  else if ('exchange' in only) query = query.where('exchange_id', '=', only.exchange)
  else query = query.where('state', '=', only.state)
  return (await query.execute()).map((row) => ({
    id: row.id,
    exchange: row.exchange_id,
    accepted: row.accepted_id,
    repairs: row.repairs_id,
    terms: Terms.nullable().parse(row.terms),
    state: PlanRunState.parse(row.state),
    progress: PlanRunProgress.parse(row.progress),
    summary: PlanSummary.nullable().parse(row.summary),
    said: row.said,
    at: row.made_at,
  }))
}

export async function getPlanRun(db: DeskDb, id: string): Promise<PlanRun> {
  const [run] = await listPlanRuns(db, { id })
  if (run === undefined) throw notFound({ run: id })
  return run
}

/** A run that has ended stays as it ended, whatever its thread still says. */
export async function setProgress(
  db: DeskDb,
  id: string,
  progress: PlanRunProgress,
): Promise<void> {
  await db
    .updateTable('plan_run')
    .set({ progress: json(progress) })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

export type PlanRunEnd =
  | { readonly state: 'done'; readonly plan: Plan; readonly summary: PlanSummary }
  | { readonly state: 'failed' | 'cancelled'; readonly said: string }

export async function endPlanRun(db: DeskDb, id: string, end: PlanRunEnd): Promise<void> {
  const outcome =
    end.state === 'done'
      ? { plan: json(end.plan), summary: json(end.summary) }
      : { said: end.said, plan: null }
  await db
    .updateTable('plan_run')
    .set({ state: end.state, ...outcome })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

const Drawn = z.record(z.string(), PersonId)
const drawnFrom = (column: unknown): DrawnIds => new Map(Object.entries(Drawn.parse(column)))

/** So that drafts beside each other speak of the same people. */
export async function lastDrawn(db: DeskDb, exchange: ExchangeId): Promise<DrawnIds> {
  const row = await db
    .selectFrom('plan_run')
    .select('drawn')
    .where('exchange_id', '=', exchange)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? new Map() : drawnFrom(row.drawn)
}

export type FoundPlan = {
  readonly run: PlanRun
  readonly problemSha256: string
  readonly drawn: DrawnIds
  readonly plan: Plan | null
}

export async function foundPlan(db: DeskDb, id: string): Promise<FoundPlan> {
  const run = await getPlanRun(db, id)
  const row = await db
    .selectFrom('plan_run')
    .select(['problem_sha256', 'drawn', 'plan'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    run,
    problemSha256: row.problem_sha256,
    drawn: drawnFrom(row.drawn),
    plan: row.plan === null ? null : readPlan(row.plan),
  }
}

/** Once manifests are final nothing is planned any more. */
export async function dropPlanRuns(db: DeskDb, exchange: ExchangeId): Promise<void> {
  await db.deleteFrom('plan_run').where('exchange_id', '=', exchange).execute()
}
