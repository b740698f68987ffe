/**
 * A plan as files: the problem and the plan as `plan check` reads them, each side's own edition,
 * and the manifests as sheets. Everything in them can be computed again from the log.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { inRole, signedIn, type DeskEnv } from '../acts/request.ts'
import { byteOrderMark, writeCsv } from '../base/csv.ts'
import { ExchangeId, PartyId, PlanId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { isPartyRole, roles, type Actor, type Role } from '../people/officer.ts'
import { editionOf } from './plans/edition-keys.ts'
import { manifestColumns, manifestRows } from './plans/manifest-rows.ts'
import { manifestWorkbook } from './plans/manifest-sheet.ts'
import { repairedBy } from './plans/newest-plan.ts'
import { ridesOn } from './plans/rides.ts'
import { finalPlanId, getExchange, plansOf } from './store.ts'

const whole: readonly Role[] = ['head-of-desk', 'desk-officer', 'auditor']
const ofParties = roles.filter(isPartyRole)
const named = roles.filter((role) => role !== 'observer')

const ofPlan = z.object({ id: ExchangeId, plan: PlanId })

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const file = (type: string, description: string, format?: 'binary') => ({
  200: {
    description,
    content: {
      [type]: { schema: format === undefined ? z.string() : z.string().openapi({ format }) },
    },
  },
})

async function planFor(c: Context<DeskEnv>, actor: Actor, asked: z.infer<typeof ofPlan>) {
  return asDesk(c.var.desk.db, async (db) => {
    const exchange = await getExchange(db, asked.id)
    if (actor.party !== null && !exchange.parties.includes(actor.party)) {
      throw notFound({ exchange: asked.id })
    }
    const plans = await plansOf(db, asked.id)
    const plan = plans.find(({ id }) => id === asked.plan)
    if (plan === undefined) throw notFound({ plan: asked.plan })
    const isFinal = (await finalPlanId(db, asked.id)) === plan.id
    const name = `exchange-${exchange.number}-plan-${plan.version}`
    return { exchange, plan, isFinal, name, repaired: repairedBy(plans, plan) }
  })
}

const attached = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
})
const json = 'application/json; charset=utf-8'

const problemRoute = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/problem.json',
  tags: ['Exchange'],
  summary: 'What the planner was asked, byte for byte; its SHA-256 stands in the log.',
  request: { params: ofPlan },
  responses: file('application/json', 'PROBLEM.json, for `plan check`.'),
})

const planRoute = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/plan.json',
  tags: ['Exchange'],
  summary: 'The plan with its levels, accounts, reasons and proof.',
  request: { params: ofPlan },
  responses: file('application/json', 'PLAN.json, for `plan check`.'),
})

const editionRoute = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/edition.json',
  tags: ['Exchange'],
  summary: 'One side’s own edition of a plan, which it checks without the desk.',
  request: { params: ofPlan, query: z.object({ party: PartyId.optional() }) },
  responses: file(
    'application/json',
    'EDITION.json, for `plan check`; the desk names the party whose edition it wants.',
  ),
})

const csvRoute = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/manifests.csv',
  tags: ['Exchange'],
  summary: 'The manifests of all stages, one row a person.',
  request: { params: ofPlan },
  responses: file('text/csv', 'A side reads its own people until the plan is final.'),
})

const workbookRoute = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/plans/{plan}/manifests.xlsx',
  tags: ['Exchange'],
  summary: 'The same as a workbook.',
  request: { params: ofPlan },
  responses: file(sheetType, 'Every cell is text.', 'binary'),
})

async function rowsFor(c: Context<DeskEnv>, asked: z.infer<typeof ofPlan>) {
  const actor = inRole(c, ...named)
  const { exchange, plan, isFinal, name, repaired } = await planFor(c, actor, asked)
  const { unit } = exchange.conditions
  const of = { reader: actor.party, isFinal, unit, rides: ridesOn(plan, repaired) }
  return { name, rows: manifestRows(plan.manifests, of) }
}

/** A side has its own; whoever of the desk may read a whole plan says whose. */
function partyAsked(c: Context<DeskEnv>, party: PartyId | undefined) {
  const actor = inRole(c, ...whole, ...ofParties)
  if (actor.party !== null && party !== undefined && party !== actor.party)
    throw notFound({ party })
  return { actor, party: actor.party ?? party }
}

export function exportRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(problemRoute, async (c) => {
      const { plan, name } = await planFor(c, inRole(c, ...whole), c.req.valid('param'))
      return c.body(plan.problem, 200, attached(`${name}.problem.json`, json))
    })
    .openapi(planRoute, async (c) => {
      const { plan, name } = await planFor(c, inRole(c, ...whole), c.req.valid('param'))
      return c.body(`${JSON.stringify(plan.plan)}\n`, 200, attached(`${name}.plan.json`, json))
    })
    .openapi(editionRoute, async (c) => {
      signedIn(c)
      const { actor, party } = partyAsked(c, c.req.valid('query').party)
      const { exchange, plan, name } = await planFor(c, actor, c.req.valid('param'))
      if (party === undefined) throw new Refusal('wrong-state', 'Say whose edition: ?party=…')
      if (!exchange.parties.includes(party)) throw notFound({ party })
      const edition = editionOf(plan, party, exchange.conditions.sharing)
      const text = `${JSON.stringify(edition)}\n`
      return c.body(text, 200, attached(`${name}.${party}.edition.json`, json))
    })
    .openapi(csvRoute, async (c) => {
      const { rows, name } = await rowsFor(c, c.req.valid('param'))
      const text = byteOrderMark + writeCsv(manifestColumns, rows)
      return c.body(text, 200, attached(`${name}.csv`, 'text/csv; charset=utf-8'))
    })
    .openapi(workbookRoute, async (c) => {
      const { rows, name } = await rowsFor(c, c.req.valid('param'))
      const book = await manifestWorkbook(rows)
      return c.body(Uint8Array.from(book).buffer, 200, attached(`${name}.xlsx`, sheetType))
    })
}
