/** The day over HTTP: the board, everybody's strip, and what was said in private. Everything that changes is an act. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, signedIn, type DeskEnv } from '../acts/request.ts'
import { ExchangeId, PersonId } from '../base/ids.ts'
import { pageRowsMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { InterviewSchema } from '../exchange/gates/gates.ts'
import { exchangePeople, getExchange } from '../exchange/store.ts'
import type { Actor } from '../people/officer.ts'
import { requireSide, type Day } from './day.ts'
import { getGatePeople, identityRecordsOf, listHolds, willRecordsOf } from './gates/store.ts'
import { peopleView, PeopleView } from './people-view.ts'
import { getDay } from './store.ts'
import { deskStrip, partyStrip, StripView } from './strip.ts'
import { BoardView, deskBoard, partyBoard, wallBoard, WordView } from './views.ts'

const Page = z.object({
  from: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(0).max(pageRowsMax).default(pageRowsMax),
})

const WillView = z.object({
  person: PersonId,
  /** Oldest first; the last answer given alone counts. */
  records: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Number of the exchange in which it was said: a "no" and a fear follow the person. */
      exchange: z.int(),
      interview: InterviewSchema,
      will: z.enum(['yes', 'no']).nullable(),
      fear: z.boolean(),
      note: z.string(),
    }),
  ),
})

async function getDayFor(db: DeskDb, id: ExchangeId, actor: Actor): Promise<Day> {
  const day = await getDay(db, id)
  requireSide(day.exchange, actor)
  return day
}

/** An observer watches; names are not for them. */
function mayReadNames(actor: Actor): void {
  if (actor.role === 'observer') throw new Refusal('not-allowed', 'Your role may not see this.')
}

async function readStrip(
  db: DeskDb,
  { actor, now }: { actor: Actor; now: Date },
  { exchange, person: id }: { exchange: ExchangeId; person: PersonId },
): Promise<StripView> {
  const day = await getDayFor(db, exchange, actor)
  const person = (await exchangePeople(db, exchange)).find((each) => each.id === id)
  const listed = day.stages.some(({ manifest }) => manifest?.people.some((each) => each.id === id))
  const known =
    person !== undefined &&
    (actor.party === null ||
      actor.party === person.heldBy ||
      (actor.party === person.goesTo && listed))
  if (!known) throw notFound({ person: id })
  const records = {
    identity: await identityRecordsOf(db, id),
    holds: await listHolds(db, exchange, { person: id }),
  }
  const strip = { day, person, records, now }
  if (actor.party !== null) return partyStrip(strip, actor.party)
  return deskStrip(strip, actor.role === 'protection-officer' ? actor.role : 'desk')
}

const boardRoute = createRoute({
  method: 'get',
  path: '/api/operation/{exchange}/board',
  tags: ['Operation'],
  summary: 'Every stage in both directions: counts, words, and where everybody is.',
  request: { params: z.object({ exchange: ExchangeId }), query: Page },
  responses: answers(
    BoardView,
    'For the desk all names; for a party its own people, and of the other side who is on a final manifest; for an observer counts.',
  ),
})

const peopleRoute = createRoute({
  method: 'get',
  path: '/api/operation/{exchange}/people',
  tags: ['Operation'],
  summary: 'Everybody in the exchange, planned or not, with one word at the gates.',
  request: {
    params: z.object({ exchange: ExchangeId }),
    query: Page.extend({ word: WordView.optional() }),
  },
  responses: answers(PeopleView, 'For a party its own people alone.'),
})

const stripRoute = createRoute({
  method: 'get',
  path: '/api/operation/{exchange}/people/{person}',
  tags: ['Operation'],
  summary: "One person's strip: gates, custody and what was recorded, as the asker may read it.",
  request: { params: z.object({ exchange: ExchangeId, person: PersonId }) },
  responses: answers(StripView, 'Never what was said in private.'),
})

const willRoute = createRoute({
  method: 'get',
  path: '/api/operation/{exchange}/will/{person}',
  tags: ['Operation'],
  summary: 'What one person said in private; for the protection officer alone.',
  request: { params: z.object({ exchange: ExchangeId, person: PersonId }) },
  responses: answers(WillView, 'Oldest first.'),
})

export function operationRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(boardRoute, async (c) => {
      const actor = signedIn(c)
      const { exchange } = c.req.valid('param')
      const reading = { now: c.var.desk.now(), page: c.req.valid('query') }
      const day = await asDesk(c.var.desk.db, (db) => getDayFor(db, exchange, actor))
      const { party, role } = actor
      if (party !== null) return c.json(partyBoard(day, { ...reading, party }), 200)
      return c.json(role === 'observer' ? wallBoard(day, reading) : deskBoard(day, reading), 200)
    })
    .openapi(peopleRoute, async (c) => {
      const actor = signedIn(c)
      mayReadNames(actor)
      const { exchange } = c.req.valid('param')
      const { word, ...page } = c.req.valid('query')
      const view = await asDesk(c.var.desk.db, async (db) => {
        const day = await getDayFor(db, exchange, actor)
        const people = await exchangePeople(db, exchange)
        const now = c.var.desk.now()
        return peopleView({ day, people, now }, { party: actor.party, word, page })
      })
      return c.json(view, 200)
    })
    .openapi(stripRoute, async (c) => {
      const actor = signedIn(c)
      mayReadNames(actor)
      const now = c.var.desk.now()
      const asked = c.req.valid('param')
      return c.json(await asDesk(c.var.desk.db, (db) => readStrip(db, { actor, now }, asked)), 200)
    })
    .openapi(willRoute, async (c) => {
      inRole(c, 'protection-officer')
      const { exchange, person } = c.req.valid('param')
      const records = await asDesk(c.var.desk.db, async (db) => {
        const found = await getExchange(db, exchange)
        await getGatePeople(db, exchange, [person])
        return willRecordsOf(db, found, person)
      })
      return c.json(
        { person, records: records.map((each) => ({ ...each, at: each.at.toISOString() })) },
        200,
      )
    })
}
