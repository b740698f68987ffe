/** Why a name is not on a plan, or not earlier, and what-ifs that were asked on record. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ExchangeId, PersonId, PlanId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { roles, type Actor } from '../people/officer.ts'
import { WhatIfTold, whatIfOf, Why, whyOf } from './plans/why.ts'
import { exchangePeople, getExchange, planNames, plansOf } from './store.ts'
import { atMostAtOnce, type Explain } from './asking/explain.ts'
import { askWhatIf } from './asking/what-if-acts.ts'
import { WhatIfAsked } from './asking/what-if.ts'
import { listWhatIfs, ownWhatIf } from './asking/what-if-store.ts'

const mayAskWhy = roles.filter((role) => role !== 'observer')

const why = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/people/{person}/why',
  tags: ['Exchange'],
  summary:
    'Why a person stays, or goes no earlier: reason, rank in the class, what stands in the way.',
  request: { params: z.object({ id: ExchangeId, plan: PlanId, person: PersonId }) },
  responses: answers(Why, 'A side asks about its own people alone.'),
})

const whatIf = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/what-ifs/{whatIf}',
  tags: ['Exchange'],
  summary: 'The answer to a what-if, for the officer who asked it by exchange.ask-what-if.',
  request: { params: z.object({ id: ExchangeId, whatIf: z.uuid() }) },
  responses: answers(WhatIfTold, 'The first level that gets worse and by how much; nobody else.'),
})

const whatIfs = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/what-ifs',
  tags: ['Exchange'],
  summary: 'Who asked a what-if about whom, when, and for what purpose.',
  request: { params: z.object({ id: ExchangeId }) },
  responses: answers(
    z.object({ whatIfs: z.array(WhatIfAsked) }),
    'For the auditor and the head of the desk, newest first.',
  ),
})

type WhyAsked = { readonly id: ExchangeId; readonly plan: PlanId; readonly person: PersonId }

/** Of the other side, of another plan or of nobody: one answer. */
async function keptFor(db: DeskDb, actor: Actor, { id, plan, person }: WhyAsked) {
  const exchange = await getExchange(db, id)
  const { parties } = exchange
  if (actor.party !== null && !parties.includes(actor.party)) throw notFound({ exchange: id })
  const kept = (await plansOf(db, id)).find((each) => each.id === plan)
  const held = (await exchangePeople(db, id)).find((each) => each.id === person)
  const isOwn = actor.party === null || held?.heldBy === actor.party
  if (kept === undefined || held === undefined || !isOwn) throw notFound({ person })
  return { kept, names: await planNames(db, exchange) }
}

export function whyRoutes(explainOne: Explain) {
  const explain = atMostAtOnce(explainOne)
  return new OpenAPIHono<DeskEnv>()
    .openapi(why, async (c) => {
      const actor = inRole(c, ...mayAskWhy)
      const asked = c.req.valid('param')
      const { kept, names } = await asDesk(c.var.desk.db, (db) => keptFor(db, actor, asked))
      const { problem: text, plan } = kept
      const told = await explain({ text, plan, person: asked.person, asks: 'why' })
      return c.json(whyOf(told, names), 200)
    })
    .openapi(whatIf, async (c) => {
      const actor = inRole(c, ...askWhatIf.by)
      const { id, whatIf: asked } = c.req.valid('param')
      const { kept, names, person } = await asDesk(c.var.desk.db, async (db) => {
        const own = await ownWhatIf(db, actor, { exchange: id, id: asked })
        return { ...(await keptFor(db, actor, { id, ...own })), person: own.person }
      })
      const { problem: text, plan } = kept
      const told = await explain({ text, plan, person, asks: 'what-if' })
      return c.json(whatIfOf(told, names), 200)
    })
    .openapi(whatIfs, async (c) => {
      inRole(c, 'auditor', 'head-of-desk')
      const { id } = c.req.valid('param')
      const listed = await asDesk(c.var.desk.db, async (db) => {
        await getExchange(db, id)
        return listWhatIfs(db, id)
      })
      return c.json({ whatIfs: listed }, 200)
    })
}
