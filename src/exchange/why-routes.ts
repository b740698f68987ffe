/** Why a name is not on a plan, or not earlier: for the desk, and for the side that holds the person. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ExchangeId, PersonId, PlanId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { roles, type Actor } from '../people/officer.ts'
import { saidOf } from './plans/plan-words.ts'
import { ToldWhy, whyOf } from './plans/why.ts'
import { exchangePeople, getExchange, planNames, plansOf } from './store.ts'

const mayAskWhy = roles.filter((role) => role !== 'observer')

const why = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/people/{person}/why',
  tags: ['Exchange'],
  summary:
    'Why a person stays, or goes no earlier: reason, rank in the class, what stands in the way.',
  request: { params: z.object({ id: ExchangeId, plan: PlanId, person: PersonId }) },
  responses: answers(ToldWhy, 'A side asks about its own people alone.'),
})

/** Of the other side, of another plan or of nobody: one answer. */
async function keptFor(db: DeskDb, actor: Actor, { id, plan, person }: WhyAsked) {
  const { parties } = await getExchange(db, id)
  if (actor.party !== null && !parties.includes(actor.party)) throw notFound({ exchange: id })
  const kept = (await plansOf(db, id)).find((each) => each.id === plan)
  const held = (await exchangePeople(db, id)).find((each) => each.id === person)
  const isOwn = actor.party === null || held?.heldBy === actor.party
  if (kept === undefined || held === undefined || !isOwn) throw notFound({ person })
  return { kept, names: await planNames(db, await getExchange(db, id)) }
}
type WhyAsked = {
  readonly id: ExchangeId
  readonly plan: PlanId
  readonly person: PersonId
}

export function whyRoutes() {
  return new OpenAPIHono<DeskEnv>().openapi(why, async (c) => {
    const actor = inRole(c, ...mayAskWhy)
    const asked = c.req.valid('param')
    const { kept, names } = await asDesk(c.var.desk.db, (db) => keptFor(db, actor, asked))
    const told = whyOf(kept, asked.person)
    const binding = told.binding === null ? null : saidOf(told.binding, names)
    return c.json({ ...told, ...saidOf(told.text, names), binding }, 200)
  })
}
