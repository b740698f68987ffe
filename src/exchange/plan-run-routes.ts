/** Plans are computed behind the page, for the desk alone; putting one before both sides is an act. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, asks } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ExchangeId, PersonId, PlanId } from '../base/ids.ts'
import { planSecondsMax, repairTrialPeopleMax } from '../base/limits.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import type { Role } from '../people/officer.ts'
import { RepairTrial } from './repairs/repair-trial.ts'
import { planningRefusals } from './refusals.ts'
import { getExchange, planNames } from './store.ts'
import { PlanRunView, viewOf, type RunFrame } from './runs/plan-run.ts'
import { endPlanRun, getPlanRun, listPlanRuns } from './runs/plan-run-store.ts'
import type { PlanRunner } from './runs/plan-runner-store.ts'
import { Terms } from './terms/terms.ts'

const plans: readonly Role[] = ['head-of-desk', 'desk-officer']
const looks: readonly Role[] = [...plans, 'auditor']

const ofExchange = z.object({ id: ExchangeId })
const ofRun = z.object({ id: ExchangeId, run: z.uuid() })

const start = createRoute({
  method: 'post',
  path: '/api/exchanges/{id}/plan-runs',
  tags: ['Exchange'],
  summary: 'Computes a plan from the current lists, decisions and holds, behind the page.',
  request: {
    params: ofExchange,
    ...asks(
      z.strictObject({
        /** The newest plan, to mend it after names were struck or held; none: from the beginning. */
        accepted: PlanId.optional(),
        /** The final plan, to repair it after somebody withdrew before their day. */
        repairs: PlanId.optional(),
        /** A draft on other terms, to compare what they cost. */
        terms: Terms.optional(),
        /** Then the best plan so far is given, with what is not proven. */
        seconds: z.int().min(1).max(planSecondsMax).optional(),
      }),
    ),
  },
  responses: answers(PlanRunView, 'Ask again until its state is no longer "running".'),
})

const list = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plan-runs',
  tags: ['Exchange'],
  summary: 'Runs of the planner for one exchange, newest first, with what each reached.',
  request: { params: ofExchange },
  responses: answers(z.object({ runs: z.array(PlanRunView) }), 'Until its plan is final.'),
})

const one = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plan-runs/{run}',
  tags: ['Exchange'],
  summary: 'How far one run is.',
  request: { params: ofRun },
  responses: answers(PlanRunView, 'Levels in their order, each with what is not excluded yet.'),
})

const cancel = createRoute({
  method: 'post',
  path: '/api/exchanges/{id}/plan-runs/{run}/cancel',
  tags: ['Exchange'],
  summary: 'Stops a run; the last good plan stands.',
  request: { params: ofRun },
  responses: answers(PlanRunView, 'State "cancelled", unless it had ended before.'),
})

async function frameOf(db: DeskDb, id: ExchangeId): Promise<RunFrame> {
  const exchange = await getExchange(db, id)
  return { names: await planNames(db, exchange), exchange }
}

const tryRepair = createRoute({
  method: 'post',
  path: '/api/exchanges/{id}/repair-trials',
  tags: ['Exchange'],
  summary: 'What a repair of the final plan would move if these people withdrew; nothing is kept.',
  request: {
    params: ofExchange,
    ...asks(z.strictObject({ withdrawn: z.array(PersonId).max(repairTrialPeopleMax).default([]) })),
  },
  responses: answers(RepairTrial, 'Who would move, and what each priority would come to.'),
})

export function planRunRoutes(runner: PlanRunner) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(start, async (c) => {
      inRole(c, ...plans)
      const { id: exchange } = c.req.valid('param')
      const { run } = await runner.start(c.var.desk, { exchange, ...c.req.valid('json') })
      const frame = await asDesk(c.var.desk.db, (db) => frameOf(db, exchange))
      return c.json(viewOf(run, frame), 200)
    })
    .openapi(tryRepair, async (c) => {
      inRole(c, ...plans)
      const { id: exchange } = c.req.valid('param')
      const { withdrawn } = c.req.valid('json')
      return c.json(await runner.tryRepair(c.var.desk, { exchange, withdrawn }), 200)
    })
    .openapi(list, async (c) => {
      inRole(c, ...looks)
      const { id: exchange } = c.req.valid('param')
      const runs = await asDesk(c.var.desk.db, async (db) => {
        const frame = await frameOf(db, exchange)
        await runner.closeLost(db)
        return (await listPlanRuns(db, { exchange })).map((run) => viewOf(run, frame))
      })
      return c.json({ runs }, 200)
    })
    .openapi(one, async (c) => {
      inRole(c, ...looks)
      const { id, run } = c.req.valid('param')
      const found = await asDesk(c.var.desk.db, async (db) => {
        await runner.closeLost(db)
        const asked = await getPlanRun(db, run)
        if (asked.exchange !== id) throw notFound({ run })
        return viewOf(asked, await frameOf(db, id))
      })
      return c.json(found, 200)
    })
    .openapi(cancel, async (c) => {
      inRole(c, ...plans)
      const { id, run } = c.req.valid('param')
      const ended = await asDesk(c.var.desk.db, async (db) => {
        const { exchange } = await getPlanRun(db, run)
        if (exchange !== id) throw notFound({ run })
        await endPlanRun(db, run, { state: 'cancelled', said: planningRefusals.stopped })
        return viewOf(await getPlanRun(db, run), await frameOf(db, exchange))
      })
      runner.stop(run)
      return c.json(ended, 200)
    })
}
