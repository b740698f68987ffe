/** What each room has for the first page, gathered. The desk's handle alone. */
import { questionRows } from '../agreements/questions/store.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { finalPlanId, listExchanges, plansOf, type Exchange } from '../exchange/store.ts'
import { strikesOf } from '../exchange/plans/strike-store.ts'
import { listHeads } from '../lists/store.ts'
import { newestRuns, runQueue, viewerOf } from '../matching/queue-store.ts'
import { isStageSettled, type Day, type DayStage } from '../operation/day.ts'
import { getDay } from '../operation/store.ts'
import { windowRowsOf } from '../operation/window-store.ts'
import type { Actor } from '../people/officer.ts'
import { gathered, type Need } from './need.ts'
import {
  dayUnderWay,
  directionsAt,
  needsAtGates,
  needsOfWindow,
  nextStage,
  owedOf,
  soFarOf,
  windowView,
  type TodayView,
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
  const final = await finalPlanId(db, exchange.id)
  const newest = (await plansOf(db, exchange.id)).at(-1)
  if (newest === undefined || (final !== null && exchange.closedAt !== null)) return []
  const struck = (await strikesOf(db, exchange.id)).filter(({ plan }) => plan === newest.id)
  const replaced: Need[] =
    struck.length === 0
      ? []
      : [{ kind: 'names-struck', count: struck.length, waitsFor: null, blocks: 'plan' }]
  if (newest.id === final || newest.plan.status === 'impossible') {
    return replaced.filter((need) => isFor(actor, need))
  }
  const missing = exchange.parties.filter((party) => !newest.approvedBy.includes(party))
  const approvals: Need[] = missing.map((party) => ({
    kind: 'approval-missing',
    count: 1,
    waitsFor: party,
    blocks: 'plan',
  }))
  return [...replaced, ...approvals].filter((need) => isFor(actor, need))
}

/**
 * Pairs of the present lists, in their newest runs, that the asker may still answer: not what waits
 * for another officer, nor what was settled by an answer about its lines.
 */
async function candidateNeeds(
  db: DeskDb,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Need[]> {
  if (actor.party !== null) return []
  const viewer = viewerOf(actor)
  let count = 0
  for (const run of await newestRuns(db)) count += (await runQueue(db, run, { viewer, now })).open
  if (count === 0) return []
  return [{ kind: 'candidates-undecided', count, waitsFor: null, blocks: null }]
}

/** The calendar day at the crossing point. */
const dayAt = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant)

/** The days of everything that is not closed and concerns the asker, the newest exchange first. */
async function openDays(db: DeskDb, { party }: Actor): Promise<Day[]> {
  const open = (await listExchanges(db)).filter(
    ({ parties, closedAt }) => closedAt === null && (party === null || parties.includes(party)),
  )
  const days: Day[] = []
  for (const { id } of open) days.push(await getDay(db, id))
  return days
}

/** Opening a stage on its day, and closing what has run: the desk's. */
function needsOfDesk(day: Day, now: Date): Need[] {
  const { exchange, stages } = day
  const stage = nextStage(day)
  const on = exchange.stages.find(({ id }) => id === stage?.id)?.on
  const isDue = on !== undefined && on <= dayAt(now, exchange.point.timeZone)
  const opening: Need[] =
    stage?.openedAt === null && isDue
      ? [{ kind: 'stage-to-open', count: 1, waitsFor: null, blocks: 'departure' }]
      : []
  const closing: Need[] = stages.every((each) => isStageSettled(day, each))
    ? [{ kind: 'exchange-to-close', count: 1, waitsFor: null, blocks: null }]
    : []
  return [...opening, ...closing]
}

async function nextOf(
  db: DeskDb,
  { day, stage }: { day: Day; stage: DayStage },
  { actor, now }: { actor: Actor; now: Date },
): Promise<TodayView['next']> {
  const { exchange } = day
  const spec = exchange.stages.find(({ id }) => id === stage.id)
  if (spec === undefined) return null
  const { id, number, title, point, stages } = exchange
  const rows = await windowRowsOf(db, id)
  return {
    exchange: id,
    number,
    title,
    point,
    stage: spec,
    of: stages.length,
    opened: stage.openedAt !== null,
    directions: directionsAt(day, stage, { viewer: actor.party, now }),
    window: windowView(day, stage, { viewer: actor.party, rows }),
  }
}

export async function todayFor(db: DeskDb, actor: Actor, now: Date): Promise<TodayView> {
  const days = await openDays(db, actor)
  const day = dayUnderWay(days)
  const stage = day && nextStage(day)
  const next =
    day === undefined || stage === undefined
      ? null
      : await nextOf(db, { day, stage }, { actor, now })
  const plans: Need[] = []
  for (const { exchange } of days) plans.push(...(await planNeeds(db, actor, exchange)))
  const needs = [
    ...needsOfWindow(next?.window ?? noWindow).filter((need) => isFor(actor, need)),
    ...needsAtGates(next?.directions ?? []),
    ...plans,
    ...(await candidateNeeds(db, { actor, now })),
    ...(await questionNeeds(db, actor)),
    ...(await listNeeds(db, actor)),
    ...(actor.party === null ? days.flatMap((each) => needsOfDesk(each, now)) : []),
  ]
  return {
    now: now.toISOString(),
    next,
    needs: gathered(needs),
    soFar: day === undefined ? [] : soFarOf(day),
    owed: day === undefined ? null : owedOf(day),
  }
}

const noWindow = { version: 1, movedAt: null, sides: [] }
