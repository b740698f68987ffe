/**
 * Matching over HTTP, for the desk alone: a run compares one holder's list with another party's
 * list of people sought, and its candidates are looked at one by one. Deciding is an act. No
 * party sees a candidate, an explanation, or whether a run took place.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, asks, pageOf } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ListId } from '../base/ids.ts'
import { pageRowsMax } from '../base/limits.ts'
import { asDesk } from '../db/desk-db.ts'
import { candidateRoutes, decides, looks, RunParams } from './candidate-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { leaseRoutes } from './lease-routes.ts'
import { runRoutes } from './run-routes.ts'
import { countRuns, endWithout, getRun, listRuns } from './run-store.ts'
import type { MatchRunner } from './runner-store.ts'
import { RunView, viewOf } from './views.ts'

const cancelRoute = (runner: MatchRunner) =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/api/matching/runs/{id}/cancel',
      tags: ['Matching'],
      summary: 'Stops a run; nothing of it is kept.',
      request: { params: RunParams },
      responses: answers(RunView, 'State "cancelled", unless it had ended before.'),
    }),
    async (c) => {
      inRole(c, ...decides)
      const { id } = c.req.valid('param')
      const run = await asDesk(c.var.desk.db, async (db) => {
        await getRun(db, id)
        await endWithout(db, id, 'cancelled')
        return getRun(db, id)
      })
      runner.stop(id)
      return c.json(viewOf(run), 200)
    },
  )

export function matchingRoutes(runner: MatchRunner) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/api/matching/runs',
        tags: ['Matching'],
        summary: 'Compares a list of people held with a list of people sought, behind the page.',
        request: asks(
          z.strictObject({
            left: ListId,
            right: ListId,
            /** `anew`: every line, by weights learned from these lists, though earlier ones may stand. */
            learn: z.enum(['anew', 'if-needed']).default('if-needed'),
          }),
        ),
        responses: answers(
          RunView,
          'Ask again until its state is no longer "running"; pairs are there before that.',
        ),
      }),
      async (c) => {
        inRole(c, ...decides)
        const { run } = await runner.start(c.var.desk, c.req.valid('json'))
        return c.json(viewOf(run), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/matching/runs',
        tags: ['Matching'],
        summary: 'Runs with their progress, newest first.',
        request: { query: pageOf(pageRowsMax) },
        responses: answers(
          z.object({ runs: z.array(RunView), total: z.int() }),
          'Machinery: no acts.',
        ),
      }),
      async (c) => {
        inRole(c, ...looks)
        const page = c.req.valid('query')
        const answer = await asDesk(c.var.desk.db, async (db) => {
          await runner.closeLost(db)
          return { runs: (await listRuns(db, page)).map(viewOf), total: await countRuns(db) }
        })
        return c.json(answer, 200)
      },
    )
    .route('/', cancelRoute(runner))
    .route('/', candidateRoutes())
    .route('/', leaseRoutes())
    .route('/', runRoutes())
    .route('/', decisionRoutes())
}
