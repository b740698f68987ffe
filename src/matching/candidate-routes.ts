/** The queue of candidates over HTTP: both lines as written, the reasons, and what was decided before. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { DecisionId, ListId, PartyId } from '../base/ids.ts'
import { pageRowsMax } from '../base/limits.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { getListHead, type ListHead } from '../lists/store.ts'
import { ListRead } from '../lists/submission.ts'
import { DecisionKind } from './decisions.ts'
import { Band, FieldReason } from './explanation.ts'
import { queueOf } from './queue.ts'
import {
  getCandidates,
  getRun,
  placedCandidates,
  RunProgress,
  RunState,
  type MatchRun,
  type PlacedCandidate,
} from './run-store.ts'
import { recallIn, standingDecisions } from './store.ts'

export const decides = ['desk-officer', 'head-of-desk'] as const
export const looks = [...decides, 'auditor'] as const

export const RunView = z.object({
  id: z.uuid(),
  left: ListId,
  right: ListId,
  state: RunState,
  progress: RunProgress,
  at: z.iso.datetime(),
})

export const viewOf = (run: MatchRun): z.infer<typeof RunView> => ({
  ...run,
  at: run.at.toISOString(),
})

const LineView = ListRead.shape.lines.element

const ListView = z.object({
  id: ListId,
  party: PartyId,
  title: z.string(),
  version: z.int(),
  headings: z.array(z.string()),
})

const CandidateView = z.object({
  left: LineView,
  right: LineView,
  probability: z.number(),
  /** Weights are set by hand: it ranks pairs and promises nothing. */
  calibrated: z.literal(false),
  band: Band,
  /** Whether the one-to-one choice took this pair. */
  chosen: z.boolean(),
  prior: z.number(),
  fields: z.array(FieldReason),
  rivals: z.array(
    z.object({ side: z.enum(['left', 'right']), line: z.int(), probability: z.number() }),
  ),
  state: z.enum(['open', 'open-again', 'unsure', 'settled-elsewhere', 'decided']),
  decided: z
    .object({
      id: DecisionId,
      decision: DecisionKind,
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
})

type RivalLine = { side: 'left' | 'right'; line: number; probability: number }

function rivalsAmong(
  all: readonly PlacedCandidate[],
  { leftLine, rightLine }: PlacedCandidate,
): RivalLine[] {
  const rivals: RivalLine[] = []
  for (const { leftLine: left, rightLine: right, probability } of all) {
    if ((left === leftLine) === (right === rightLine)) continue
    if (left === leftLine) rivals.push({ side: 'right', line: right, probability })
    else rivals.push({ side: 'left', line: left, probability })
  }
  return rivals.toSorted((one, other) => other.probability - one.probability)
}

const listView = ({ id, party, title, version, headings }: ListHead) => ({
  id,
  party,
  title,
  version,
  headings: [...headings],
})

async function candidatesView(
  db: DeskDb,
  run: MatchRun,
  { from, count, only }: { from: number; count: number; only: 'all' | 'open' },
) {
  const [left, right] = [await getListHead(db, run.left), await getListHead(db, run.right)]
  const decisions = await standingDecisions(db, { left: left.seriesId, right: right.seriesId })
  const inLeft = await recallIn(
    db,
    left,
    decisions.map((each) => each.left),
  )
  const inRight = await recallIn(
    db,
    right,
    decisions.map((each) => each.right),
  )
  const queue = queueOf(
    await placedCandidates(db, run.id),
    decisions.map((each) => ({ ...each, left: inLeft(each.left), right: inRight(each.right) })),
  )
  const open = queue.filter(({ state }) => state === 'open' || state === 'open-again')
  const shown = (only === 'open' ? open : queue).slice(from, from + count)
  const full = await getCandidates(db, run, shown)
  const placed = new Map(shown.map((each) => [`${each.leftLine} ${each.rightLine}`, each]))
  const candidates = full.flatMap(({ isChosen, ...candidate }) => {
    const at = placed.get(`${candidate.left.line} ${candidate.right.line}`)
    if (at === undefined) return []
    const decided = decisions.find(({ id }) => id === at.decision)
    return [
      {
        ...candidate,
        calibrated: false as const,
        chosen: isChosen,
        rivals: rivalsAmong(queue, at),
        state: at.state,
        decided:
          decided === undefined
            ? null
            : {
                id: decided.id,
                decision: decided.decision,
                reason: decided.reason,
                by: decided.by,
                at: decided.at.toISOString(),
              },
      },
    ]
  })
  return {
    run: viewOf(run),
    left: listView(left),
    right: listView(right),
    open: open.length,
    total: queue.length,
    candidates,
  }
}

export const RunParams = z.object({ id: z.uuid() })

const CandidatesQuery = z.object({
  from: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(pageRowsMax).default(50),
  only: z.enum(['all', 'open']).default('all'),
})

export const candidateRoutes = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/runs/{id}/candidates',
      tags: ['Matching'],
      summary: 'The queue: undecided pairs first, and first of those the most doubtful.',
      request: { params: RunParams, query: CandidatesQuery },
      responses: answers(
        z.object({
          run: RunView,
          left: ListView,
          right: ListView,
          open: z.int(),
          total: z.int(),
          candidates: z.array(CandidateView),
        }),
        'Both lines verbatim and as read, every field with its reason, rivals, earlier decision.',
      ),
    }),
    async (c) => {
      inRole(c, ...looks)
      const { id } = c.req.valid('param')
      const view = await asDesk(c.var.desk.db, async (db) =>
        candidatesView(db, await getRun(db, id), c.req.valid('query')),
      )
      return c.json(view, 200)
    },
  )
