/**
 * Two officers at one queue: each is given a pair that nobody else looks at, keeps it while the
 * page is open, and leaves it. The pages of the desk hear when a pair is taken or free again.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '../acts/desk.ts'
import { answers, asks } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import type { OfficerId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { decides, RunParams } from './candidate-routes.ts'
import { candidateViews, queueView } from './candidate-store.ts'
import { markedRun, runQueue, viewerOf, type RunQueue } from './queue-store.ts'
import { hasPair, nextInTurn, pairsAt, type PairOfLines, type StoredPair } from './pair-store.ts'
import { getRun } from './run-store.ts'
import { CandidateView, QueueView } from './views.ts'
import { addLease, freeLeases, leasesIn, lockLeases } from './lease-store.ts'

const LinesOfPair = z.strictObject({ left: z.int().positive(), right: z.int().positive() })

/** No act: it is machinery, of which the desk's own pages alone hear. */
const tell = (desk: Desk) => desk.recorded({ name: 'matching.look', party: null, subject: null })

const isPair =
  ({ leftLine, rightLine }: PairOfLines) =>
  (other: PairOfLines) =>
    other.leftLine === leftLine && other.rightLine === rightLine

/** Pairs of which others are not sure; they come after the open ones. */
const doubtsOfOthers = ({ marks, signed }: RunQueue, officer: OfficerId) =>
  marks.pairs.filter(
    (pair) =>
      pair.state === 'unsure' &&
      (signed(pair)?.signatures ?? []).every((each) => each.officer !== officer),
  )

/** The next pair in turn that nobody else looks at; the one the officer comes from is the last choice. */
async function freePair(
  db: DeskDb,
  found: RunQueue,
  { officer, after }: { officer: OfficerId; after: PairOfLines | null },
) {
  const turns = doubtsOfOthers(found, officer)
  const isTurn = ({ state, ...pair }: StoredPair) =>
    state.startsWith('open') || turns.some(isPair(pair))
  const held = await pairsAt(db, markedRun(found), found.leases)
  const [from] = after === null ? [] : await pairsAt(db, markedRun(found), [after])
  const start = from !== undefined && isTurn(from) ? from : undefined
  const next = (behind: StoredPair | undefined, besides: readonly PairOfLines[]) =>
    nextInTurn(db, markedRun(found), { turns, after: behind, besides })
  const besides = after === null ? found.leases : [...found.leases, after]
  const free =
    (await next(start, besides)) ??
    (start && (await next(undefined, besides))) ??
    (await next(undefined, found.leases))
  return { free, lookedAt: held.filter(isTurn).length }
}

async function nextPair(
  db: DeskDb,
  run: string,
  { actor, now, after }: { actor: Actor; now: Date; after: PairOfLines | null },
) {
  const asked = await getRun(db, run)
  await lockLeases(db, asked)
  const found = await runQueue(db, asked, { viewer: viewerOf(actor), now })
  const { officer } = actor
  const { free: next, lookedAt } = await freePair(db, found, { officer, after })
  await freeLeases(db, asked, { officer, now })
  const endsAt = next === undefined ? null : await addLease(db, asked, { ...next, officer, now })
  const pairs = next === undefined ? [] : [next]
  const [candidate = null] = await candidateViews(db, found, { pairs, reasons: 'told' })
  return {
    ...queueView(found),
    candidate,
    lookedAt,
    endsAt: endsAt?.toISOString() ?? null,
  }
}

const nextRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/api/matching/runs/{id}/next',
      tags: ['Matching'],
      summary: 'Gives the officer the open pair most worth an answer that nobody else looks at.',
      request: {
        params: RunParams,
        ...asks(z.strictObject({ after: LinesOfPair.nullable().default(null) })),
      },
      responses: answers(
        QueueView.extend({
          /** Null: no pair is free. */
          candidate: CandidateView.nullable(),
          /** Pairs that other officers look at. */
          lookedAt: z.int(),
          endsAt: z.iso.datetime().nullable(),
        }),
        'The pair is this officer’s to look at until `endsAt`; ask for a look again before that.',
      ),
    }),
    async (c) => {
      const actor = inRole(c, ...decides)
      const { id } = c.req.valid('param')
      const { after } = c.req.valid('json')
      const { desk } = c.var
      const pair = after && { leftLine: after.left, rightLine: after.right }
      const view = await asDesk(desk.db, (db) =>
        nextPair(db, id, { actor, now: desk.now(), after: pair }),
      )
      tell(desk)
      return c.json(view, 200)
    },
  )

type Look = { readonly endsAt: string | null; readonly lookedAtBy: string | null }

/** Takes the pair, or goes on looking at it; says who looks at it if that is somebody else. */
async function takeLook(
  db: DeskDb,
  run: string,
  { actor: { officer }, now, pair }: { actor: Actor; now: Date; pair: PairOfLines },
): Promise<Look & { told: 'changed' | 'as-before' }> {
  const asked = await getRun(db, run)
  await lockLeases(db, asked)
  if (!(await hasPair(db, run, pair))) throw notFound({ run, ...pair })
  const held = (await leasesIn(db, asked, now)).find(isPair(pair))
  if (held !== undefined && held.officer !== officer)
    return { endsAt: null, lookedAtBy: held.by, told: 'as-before' }
  await freeLeases(db, asked, { officer, now })
  const endsAt = await addLease(db, asked, { ...pair, officer, now })
  const told = held === undefined ? 'changed' : 'as-before'
  return { endsAt: endsAt.toISOString(), lookedAtBy: null, told }
}

const lookRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/api/matching/runs/{id}/look',
      tags: ['Matching'],
      summary: 'The officer looks at this pair, or goes on looking at it.',
      request: { params: RunParams, ...asks(LinesOfPair) },
      responses: answers(
        z.object({
          /** Null: another officer looks at it. */
          endsAt: z.iso.datetime().nullable(),
          lookedAtBy: z.string().nullable(),
        }),
        'It bars nobody: a decision is guarded by its act.',
      ),
    }),
    async (c) => {
      const actor = inRole(c, ...decides)
      const { id } = c.req.valid('param')
      const { left, right } = c.req.valid('json')
      const { desk } = c.var
      const pair = { leftLine: left, rightLine: right }
      const { told, ...look } = await asDesk(desk.db, (db) =>
        takeLook(db, id, { actor, now: desk.now(), pair }),
      )
      if (told === 'changed') tell(desk)
      return c.json(look, 200)
    },
  )

const leaveRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/api/matching/runs/{id}/leave',
      tags: ['Matching'],
      summary: 'The officer looks at no pair of these lists any more.',
      request: { params: RunParams },
      responses: answers(z.object({ freed: z.int() }), 'How many pairs are free again.'),
    }),
    async (c) => {
      const { officer } = inRole(c, ...decides)
      const { id } = c.req.valid('param')
      const { desk } = c.var
      const freed = await asDesk(desk.db, async (db) =>
        freeLeases(db, await getRun(db, id), { officer, now: desk.now() }),
      )
      if (freed > 0) tell(desk)
      return c.json({ freed }, 200)
    },
  )

export const leaseRoutes = () =>
  new OpenAPIHono<DeskEnv>()
    .route('/', nextRoute())
    .route('/', lookRoute())
    .route('/', leaveRoute())
