/** The queue of candidates over HTTP: both lines as written, the reasons, and what was decided before. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, pageOf } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { candidateViews, neighbourViews, queueView } from './candidate-store.ts'
import { pairsAt, pairsPage } from './pair-store.ts'
import { markedRun, runQueue, viewerOf } from './queue-store.ts'
import { getRun } from './run-store.ts'
import { CandidateView, NeighbourView, QueueView } from './views.ts'

export const decides = ['desk-officer', 'head-of-desk'] as const
export const looks = [...decides, 'auditor'] as const

export const RunParams = z.object({ id: z.uuid() })

const pairsShown = 50

const CandidatesQuery = pageOf(pairsShown).extend({
  only: z.enum(['all', 'open']).default('all'),
  /** `left-out`: no fields, and `prior` 0; for a list in which no pair is opened yet. */
  reasons: z.enum(['told', 'left-out']).default('told'),
})

const queueRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/runs/{id}/candidates',
      tags: ['Matching'],
      summary: 'The queue: undecided pairs first, and first of those the most worth an answer.',
      request: { params: RunParams, query: CandidatesQuery },
      responses: answers(
        QueueView.extend({ candidates: z.array(CandidateView) }),
        'Both lines verbatim and as read, every field with its reason, rivals, earlier decision.',
      ),
    }),
    async (c) => {
      const viewer = viewerOf(inRole(c, ...looks))
      const { id } = c.req.valid('param')
      const { from, count, only, reasons } = c.req.valid('query')
      const { desk } = c.var
      const view = await asDesk(desk.db, async (db) => {
        const found = await runQueue(db, await getRun(db, id), { viewer, now: desk.now() })
        const page = { from, count, only, open: found.open }
        const shown = await pairsPage(db, markedRun(found), page)
        return {
          ...queueView(found),
          candidates: await candidateViews(db, found, { pairs: shown, reasons }),
        }
      })
      return c.json(view, 200)
    },
  )

const lineNumber = z.coerce.number().int().positive()

const pairRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/runs/{id}/pairs/{left}/{right}',
      tags: ['Matching'],
      summary: 'One pair by the numbers of its lines, and the other lines that it might be.',
      request: { params: RunParams.extend({ left: lineNumber, right: lineNumber }) },
      responses: answers(
        QueueView.extend({ candidate: CandidateView, neighbours: z.array(NeighbourView) }),
        'Neighbours are the likeliest first, each line verbatim and as read.',
      ),
    }),
    async (c) => {
      const viewer = viewerOf(inRole(c, ...looks))
      const { id, left: leftLine, right: rightLine } = c.req.valid('param')
      const { desk } = c.var
      const view = await asDesk(desk.db, async (db) => {
        const found = await runQueue(db, await getRun(db, id), { viewer, now: desk.now() })
        const pairs = await pairsAt(db, markedRun(found), [{ leftLine, rightLine }])
        const [candidate] = await candidateViews(db, found, { pairs, reasons: 'told' })
        if (candidate === undefined) throw notFound({ run: id, leftLine, rightLine })
        const neighbours = await neighbourViews(db, found, { leftLine, rightLine })
        return { ...queueView(found), candidate, neighbours }
      })
      return c.json(view, 200)
    },
  )

export const candidateRoutes = () =>
  new OpenAPIHono<DeskEnv>().route('/', queueRoute()).route('/', pairRoute())
