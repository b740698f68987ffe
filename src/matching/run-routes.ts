/** What a run found, in figures: how its probabilities lie, what a threshold costs, and what a new version changed. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, pageOf } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { asDesk } from '../db/desk-db.ts'
import { ReadingSchema } from '../lists/submission.ts'
import { decisionsMin } from './calibration/calibrate.ts'
import { looks, RunParams } from './candidate-routes.ts'
import { changeViews } from './change-store.ts'
import { comparedColumns } from './decisions.ts'
import { changeKinds } from './findings.ts'
import { countChangesOf } from './model-store.ts'
import { lineEvents } from './relink/line-changes.ts'
import { probableFrom, reviewFrom } from './explanation.ts'
import { RunOutcome } from './outcome.ts'
import { probabilitiesOf } from './pair-store.ts'
import { markedRun, runQueue, viewerOf, type RunQueue } from './queue-store.ts'
import { histogramOf, remainingWork, thresholdCosts } from './review/thresholds.ts'
import { getRun, outcomeOf } from './run-store.ts'
import { SecondOfficer } from './signing/verdict.ts'
import { termsNow } from './terms-store.ts'
import { QueueState, RunView, viewOf } from './views.ts'

/** Every hundredth, so that a page can move a threshold without asking again. */
const thresholds = Array.from({ length: 99 }, (_, at) => (at + 1) / 100)

const share = z.number().min(0).max(1)

const Distribution = z.object({
  run: RunView,
  /** How many pairs stand where. */
  states: z.partialRecord(QueueState, z.int()),
  bins: z.array(z.object({ from: share, to: share, pairs: z.int(), expectedSame: z.number() })),
  thresholds: z.object({ review: share, probable: share }),
  /** If all from a threshold up were taken for one person: expected wrong ones, and missed ones. */
  costs: z.array(
    z.object({
      threshold: share,
      pairsFrom: z.int(),
      expectedWrong: z.number(),
      expectedMissed: z.number(),
    }),
  ),
  remaining: z.object({
    undecided: z.int(),
    /** True pairs still expected among them. */
    expectedSame: z.number(),
    /** True pairs that blocking never brought together; at least so many. */
    expectedUnseen: z.number(),
    acceptedMissed: z.number(),
    mayStop: z.enum(['not-yet', 'yes']),
  }),
  /** Null: the run has not ended, or was made before it could tell. */
  outcome: RunOutcome.nullable(),
  /** From so many decisions on probabilities are learned from them. */
  decisionsMin: z.int(),
})

/** Half a person: below it nobody is expected to be left. */
const usualMissed = 0.5

function figuresOf(
  { run, counts }: RunQueue,
  { all, undecided }: { all: readonly number[]; undecided: readonly number[] },
  { outcome, acceptedMissed }: { outcome: RunOutcome | null; acceptedMissed: number },
): z.infer<typeof Distribution> {
  const expectedUnseen = outcome?.completeness.missed ?? 0
  return {
    run: viewOf(run),
    states: Object.fromEntries(counts),
    bins: histogramOf(all),
    thresholds: { review: reviewFrom, probable: probableFrom },
    costs: thresholdCosts(all, thresholds),
    remaining: {
      ...remainingWork(undecided, { acceptedMissed, expectedUnseen }),
      acceptedMissed,
    },
    outcome,
    decisionsMin,
  }
}

const distributionRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/runs/{id}/distribution',
      tags: ['Matching'],
      summary: 'How the probabilities lie, what thresholds cost, and what is left to do.',
      request: {
        params: RunParams,
        query: z.object({ acceptedMissed: z.coerce.number().min(0).default(usualMissed) }),
      },
      responses: answers(Distribution, 'Expected numbers are as honest as the probabilities.'),
    }),
    async (c) => {
      const viewer = viewerOf(inRole(c, ...looks))
      const { id } = c.req.valid('param')
      const { acceptedMissed } = c.req.valid('query')
      const { desk } = c.var
      const view = await asDesk(desk.db, async (db) => {
        const found = await runQueue(db, await getRun(db, id), { viewer, now: desk.now() })
        const probabilities = await probabilitiesOf(db, markedRun(found))
        return figuresOf(found, probabilities, {
          outcome: await outcomeOf(db, id),
          acceptedMissed,
        })
      })
      return c.json(view, 200)
    },
  )

const LineCounts = z.object({ added: z.int(), altered: z.int(), withdrawn: z.int() })

/** A line of a changed proposal, and what the new version did to it. */
const ChangedLine = z.object({
  line: z.int(),
  reading: ReadingSchema,
  event: z.enum(lineEvents),
  /** Of an altered line: by what it is compared otherwise than before. */
  fields: z.array(z.enum(comparedColumns)),
})

const Change = z.object({
  kind: z.enum(changeKinds),
  /** Of a withdrawn pair as they stood in the versions before. */
  left: ChangedLine,
  right: ChangedLine,
  was: share.nullable(),
  now: share.nullable(),
})

const Changes = z.object({
  run: RunView,
  /** Null: nothing was matched before. */
  before: RunView.nullable(),
  lines: z.object({ left: LineCounts, right: LineCounts }),
  counts: z.object({ new: z.int(), withdrawn: z.int(), stronger: z.int(), weaker: z.int() }),
  changes: z.array(Change),
  total: z.int(),
})

const noLines = { added: 0, altered: 0, withdrawn: 0 }

const changesRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/runs/{id}/changes',
      tags: ['Matching'],
      summary: 'What a new version of a list changed: proposals new, withdrawn, stronger, weaker.',
      request: { params: RunParams, query: pageOf(50) },
      responses: answers(Changes, 'Decisions hold, whatever is proposed now.'),
    }),
    async (c) => {
      inRole(c, ...looks)
      const { id } = c.req.valid('param')
      const page = c.req.valid('query')
      const view = await asDesk(c.var.desk.db, async (db) => {
        const run = await getRun(db, id)
        const outcome = await outcomeOf(db, id)
        const counts = await countChangesOf(db, id)
        const countOf = (kind: string) => counts.get(kind) ?? 0
        return {
          run: viewOf(run),
          before: run.before === null ? null : viewOf(await getRun(db, run.before)),
          lines: outcome?.changed ?? { left: noLines, right: noLines },
          counts: {
            new: countOf('new'),
            withdrawn: countOf('withdrawn'),
            stronger: countOf('stronger'),
            weaker: countOf('weaker'),
          },
          changes: await changeViews(db, run, page),
          total: [...counts.values()].reduce((sum, count) => sum + count, 0),
        }
      })
      return c.json(view, 200)
    },
  )

const termsRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/terms',
      tags: ['Matching'],
      summary: 'For which pairs a second officer has to sign that they are one person.',
      responses: answers(
        z.object({ secondOfficer: SecondOfficer }),
        'The head of desk sets it by `matching.set-terms`.',
      ),
    }),
    async (c) => {
      inRole(c, ...looks)
      const secondOfficer = await asDesk(c.var.desk.db, termsNow)
      return c.json({ secondOfficer }, 200)
    },
  )

export const runRoutes = () =>
  new OpenAPIHono<DeskEnv>()
    .route('/', distributionRoute())
    .route('/', changesRoute())
    .route('/', termsRoute())
