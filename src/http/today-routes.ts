/** The first page's data, for whoever is signed in; its parts come from every room. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { questionRows } from '../agreements/questions/store.ts'
import type { PartyId } from '../base/ids.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { finalPlanId, listExchanges, plansOf, strikesOf, type Exchange } from '../exchange/store.ts'
import { listHeads } from '../lists/store.ts'
import { isStageSettled } from '../operation/day.ts'
import { getDay } from '../operation/store.ts'
import type { Actor } from '../people/officer.ts'
import {
  directionsAt,
  needsAtGates,
  nextStage,
  owedOf,
  soFarOf,
  TodayView,
  type Need,
} from './today.ts'

/** What waits for the asker; the desk sees what waits for anybody. */
const isFor = (actor: Actor, { waitsFor }: Need) => actor.party === null || waitsFor === actor.party

async function questionNeeds(db: DeskDb, actor: Actor): Promise<Need[]> {
  const open = (await questionRows(db)).filter(({ answer }) => answer === null)
  const sides = [...new Set(open.map(({ to }) => to))]
  return sides
    .map((to) => ({
      kind: 'questions-open' as const,
      count: open.filter((question) => question.to === to).length,
      waitsFor: to === 'desk' ? null : to,
      blocks: null,
    }))
    .filter((need) => isFor(actor, need))
}

async function listNeeds(db: DeskDb, actor: Actor): Promise<Need[]> {
  const heads = await listHeads(db)
  const waiting = heads.filter(({ confirmed, withdrawn }) => !confirmed && !withdrawn)
  const sides = [...new Set(waiting.map(({ party }) => party))]
  return sides
    .map((party) => ({
      kind: 'lists-unconfirmed' as const,
      count: waiting.filter((list) => list.party === party).length,
      waitsFor: party,
      blocks: 'plan' as const,
    }))
    .filter((need) => isFor(actor, need))
}

async function planNeeds(db: DeskDb, actor: Actor, exchange: Exchange): Promise<Need[]> {
  if ((await finalPlanId(db, exchange.id)) !== null) return []
  const newest = (await plansOf(db, exchange.id)).at(-1)
  if (newest === undefined) return []
  const struck = (await strikesOf(db, exchange.id)).filter(({ plan }) => plan === newest.id)
  const replaced: Need[] =
    struck.length === 0
      ? []
      : [{ kind: 'names-struck', count: struck.length, waitsFor: null, blocks: 'plan' }]
  const missing = exchange.parties.filter((party) => !newest.approvedBy.includes(party))
  const approvals: Need[] = missing.map((party) => ({
    kind: 'approval-missing',
    count: 1,
    waitsFor: party,
    blocks: 'plan',
  }))
  return [...replaced, ...approvals].filter((need) => isFor(actor, need))
}

/** Pairs in the newest runs that no officer has looked at. */
async function candidateNeeds(db: DeskDb, actor: Actor): Promise<Need[]> {
  if (actor.party !== null) return []
  const { count } = await db
    .selectFrom('candidate')
    .innerJoin('match_run', 'match_run.id', 'candidate.run_id')
    .leftJoin('match_decision', (on) =>
      on
        .onRef('match_decision.left_list', '=', 'match_run.left_list')
        .onRef('match_decision.left_line', '=', 'candidate.left_line'),
    )
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('match_decision.id', 'is', null)
    .executeTakeFirstOrThrow()
  if (count === 0) return []
  return [{ kind: 'candidates-undecided', count, waitsFor: null, blocks: null }]
}

/** The calendar day at the crossing point. */
const dayAt = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant)

/** The exchange under way: the newest that is not closed. */
async function current(db: DeskDb, viewer: PartyId | null): Promise<Exchange | undefined> {
  const seen = (await listExchanges(db)).filter(
    ({ parties, closedAt }) => closedAt === null && (viewer === null || parties.includes(viewer)),
  )
  return seen[0]
}

export async function todayFor(db: DeskDb, actor: Actor, now: Date): Promise<TodayView> {
  const exchange = await current(db, actor.party)
  const needs = [...(await questionNeeds(db, actor)), ...(await listNeeds(db, actor))]
  if (exchange === undefined) {
    return { now: now.toISOString(), next: null, needs, soFar: [], owed: null }
  }
  const day = await getDay(db, exchange.id)
  const stage = nextStage(day)
  const soFar = soFarOf(day)
  const spec = exchange.stages.find(({ id }) => id === stage?.id)
  const directions =
    stage === undefined ? [] : directionsAt(day, stage, { viewer: actor.party, now })
  const allSettled = day.stages.every((each) => isStageSettled(day, each))
  const due = stage !== undefined && stage.openedAt === null && spec !== undefined
  const opening: Need[] =
    due && spec.on <= dayAt(now, exchange.point.timeZone) && actor.party === null
      ? [{ kind: 'stage-to-open', count: 1, waitsFor: null, blocks: 'departure' }]
      : []
  const closing: Need[] =
    allSettled && actor.party === null
      ? [{ kind: 'exchange-to-close', count: 1, waitsFor: null, blocks: null }]
      : []
  return {
    now: now.toISOString(),
    next:
      stage === undefined || spec === undefined
        ? null
        : {
            exchange: exchange.id,
            number: exchange.number,
            title: exchange.title,
            point: exchange.point,
            stage: spec,
            of: exchange.stages.length,
            opened: stage.openedAt !== null,
            directions,
          },
    needs: [
      ...needsAtGates(directions),
      ...(await planNeeds(db, actor, exchange)),
      ...(await candidateNeeds(db, actor)),
      ...needs,
      ...opening,
      ...closing,
    ],
    soFar,
    owed: owedOf(day),
  }
}

/** Rooms of the navigation, and how much waits in each for a person. */
const roomOf: Readonly<
  Record<Need['kind'], 'agreements' | 'lists' | 'matching' | 'exchange' | 'operation' | 'people'>
> = {
  'questions-open': 'agreements',
  'lists-unconfirmed': 'lists',
  'candidates-undecided': 'matching',
  'names-struck': 'exchange',
  'approval-missing': 'exchange',
  'exchange-to-close': 'exchange',
  'stage-to-open': 'operation',
  'people-not-asked': 'operation',
  'people-not-examined': 'operation',
  'people-not-identified': 'operation',
  'people-unfit': 'operation',
  'people-held': 'operation',
  'papers-missing': 'operation',
  'on-the-road': 'operation',
  'keys-to-approve': 'people',
}

export function todayRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/today',
        tags: ['Today'],
        summary: 'The next stage, what needs a person, what came so far.',
        responses: answers(TodayView, "A party sees its own side's needs."),
      }),
      async (c) => {
        const actor = signedIn(c)
        const { desk } = c.var
        return c.json(await asDesk(desk.db, (db) => todayFor(db, actor, desk.now())), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/waiting',
        tags: ['Today'],
        summary: 'How much waits in each room for a person.',
        responses: answers(
          z.record(z.string(), z.int()),
          'Rooms in which nothing waits are absent.',
        ),
      }),
      async (c) => {
        const actor = signedIn(c)
        const { desk } = c.var
        const { needs } = await asDesk(desk.db, (db) => todayFor(db, actor, desk.now()))
        const waiting: Record<string, number> = {}
        for (const { kind, count } of needs) {
          waiting[roomOf[kind]] = (waiting[roomOf[kind]] ?? 0) + count
        }
        return c.json(waiting, 200)
      },
    )
}
