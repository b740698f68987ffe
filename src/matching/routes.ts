/**
 * Matching over HTTP, for the desk alone: a run compares one holder's list with another party's
 * list of people sought, and its candidates are looked at one by one. Deciding is an act. No
 * party sees a candidate, an explanation, or whether a run took place.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answers, asks, pageOf } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ListId } from '../base/ids.ts'
import { candidatesPerLineMax, matchRunsMax, pageRowsMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import type { matchInWorker } from '../jobs/match-lists.ts'
import { allLines, getListHead, type ListHead } from '../lists/store.ts'
import { candidateRoutes, decides, looks, RunParams } from './candidate-routes.ts'
import { leaseRoutes } from './lease-routes.ts'
import type { MatchResult } from './match.ts'
import {
  addCandidates,
  addRun,
  countRuns,
  getRun,
  isStillRunning,
  listRuns,
  setRun,
  type MatchRun,
} from './run-store.ts'
import { RunView, viewOf } from './views.ts'

export type MatchLists = typeof matchInWorker

/** A list of people held by one party, and a list of people sought by another. */
function requirePair(left: ListHead, right: ListHead): void {
  if (left.kind !== 'we-hold' || right.kind !== 'we-seek' || left.party === right.party) {
    throw new Refusal(
      'wrong-input',
      'left names a list of people held, right a list of people sought by another party.',
    )
  }
  if (left.withdrawn || right.withdrawn) {
    throw new Refusal(
      'wrong-state',
      'One of the lists was withdrawn; choose a version that stands.',
    )
  }
}

/** The likeliest few of each line: a common name without a date would drown the rest. */
function keptPairs({ pairs }: MatchResult) {
  const counts = new Map<string, number>()
  const count = (key: string) => {
    const now = (counts.get(key) ?? 0) + 1
    counts.set(key, now)
    return now
  }
  return pairs.filter(({ leftAt, rightAt, isChosen }) => {
    const most = Math.max(count(`left ${leftAt}`), count(`right ${rightAt}`))
    return isChosen || most <= candidatesPerLineMax
  })
}

type Running = Map<string, AbortController>

async function runToEnd(
  c: Context<DeskEnv>,
  { run, running }: { run: MatchRun; running: Running },
  matchLists: MatchLists,
): Promise<void> {
  const { desk } = c.var
  const stop = new AbortController()
  running.set(run.id, stop)
  const keep = (change: Parameters<typeof setRun>[2]) =>
    asDesk(desk.db, (db) => setRun(db, run.id, change))
  try {
    const [left, right] = await asDesk(desk.db, async (db) => [
      await allLines(db, run.left),
      await allLines(db, run.right),
    ])
    const named = (lines: typeof left) =>
      (lines ?? []).map(({ line, reading }) => ({ id: reading.reference ?? String(line), reading }))
    const result = await matchLists(
      { kind: 'match', left: named(left), right: named(right), keep: 'all' },
      {
        signal: stop.signal,
        onProgress: (progress) => {
          keep({ progress }).catch(() => {})
        },
      },
    )
    const candidates = keptPairs(result).flatMap((pair) => {
      const [one, other] = [left?.[pair.leftAt], right?.[pair.rightAt]]
      if (one === undefined || other === undefined) return []
      return [{ leftLine: one.line, rightLine: other.line, pair }]
    })
    await asDesk(desk.db, async (db) => {
      if (!(await isStillRunning(db, run.id))) return
      await addCandidates(db, run.id, candidates)
      const total = result.statistics.rightRows
      const skippedPairs = result.statistics.skipped.reduce((sum, { pairs }) => sum + pairs, 0)
      await setRun(db, run.id, {
        state: 'done',
        progress: {
          linesCompared: total,
          linesTotal: total,
          candidates: candidates.length,
          skippedPairs,
        },
      })
    })
  } catch (error) {
    await keep({ state: stop.signal.aborted ? 'cancelled' : 'failed' })
    if (!(error instanceof Refusal)) throw error
  } finally {
    running.delete(run.id)
  }
}

/** A run whose thread went away with an earlier start of the desk has failed; it can be started again. */
async function closeLost(db: DeskDb, running: Running): Promise<void> {
  for (const { id } of await listRuns(db, { state: 'running' }))
    if (!running.has(id)) await setRun(db, id, { state: 'failed' })
}

const cancelRoute = (running: Running) =>
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
        await setRun(db, id, { state: 'cancelled' })
        return getRun(db, id)
      })
      running.get(id)?.abort()
      return c.json(viewOf(run), 200)
    },
  )

export function matchingRoutes(matchLists: MatchLists) {
  const running: Running = new Map()
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/api/matching/runs',
        tags: ['Matching'],
        summary: 'Compares a list of people held with a list of people sought, behind the page.',
        request: asks(z.strictObject({ left: ListId, right: ListId })),
        responses: answers(RunView, 'Ask again until its state is no longer "running".'),
      }),
      async (c) => {
        inRole(c, ...decides)
        const { left, right } = c.req.valid('json')
        if (running.size >= matchRunsMax) {
          throw new Refusal('too-many', 'Other lists are being matched; wait until they are done.')
        }
        const { desk } = c.var
        const run = await asDesk(desk.db, async (db) => {
          const [one, other] = [await getListHead(db, left), await getListHead(db, right)]
          requirePair(one, other)
          const progress = { linesCompared: 0, linesTotal: other.lineCount }
          const made: MatchRun = {
            id: desk.newId(),
            left,
            right,
            progress,
            state: 'running',
            at: desk.now(),
          }
          await addRun(db, made)
          return made
        })
        void runToEnd(c, { run, running }, matchLists).catch(() => {})
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
          await closeLost(db, running)
          return { runs: (await listRuns(db, page)).map(viewOf), total: await countRuns(db) }
        })
        return c.json(answer, 200)
      },
    )
    .route('/', cancelRoute(running))
    .route('/', candidateRoutes())
    .route('/', leaseRoutes())
}
