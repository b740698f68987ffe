/** Exchanges over HTTP: what each side may read of them. Everything that changes is an act. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, signedIn, type DeskEnv } from '../acts/request.ts'
import { ExchangeId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { NotPlanned } from './custody/elsewhere.ts'
import { notPlanned } from './custody/elsewhere-store.ts'
import { deskRoles, type Actor } from '../people/officer.ts'
import { StageId } from './exchange.ts'
import { AccessReport, refusedCounts } from './gates/access.ts'
import { accessRefusalsOf } from './gates/access-store.ts'
import { instructionRoutes } from './instruction-routes.ts'
import { exportRoutes } from './export-routes.ts'
import type { Explain } from './asking/explain.ts'
import { whyRoutes } from './why-routes.ts'
import { simulationRoutes } from './simulation-routes.ts'
import type { SimulationRunner } from './withdrawals/simulation-runner-store.ts'
import { manifestInCounts, ManifestView, manifestView } from './manifest-views.ts'
import { ridesOn } from './plans/rides.ts'
import { repairedBy } from './plans/newest-plan.ts'
import { planRunRoutes } from './plan-run-routes.ts'
import type { PlanRunner } from './runs/plan-runner-store.ts'
import {
  exchangePeople,
  finalPlanId,
  getExchange,
  listExchanges,
  planNames,
  plansOf,
  type Exchange,
} from './store.ts'
import { strikesOf } from './plans/strike-store.ts'
import {
  exchangeView,
  ExchangeView,
  planEdition,
  planInCounts,
  PlanEdition,
  type Viewer,
} from './views.ts'

const readsAccess = deskRoles.filter((role) => role !== 'observer')

/** To somebody of another side, an exchange is not there. */
const isFor = (viewer: Viewer, { parties }: Exchange) => viewer === null || parties.includes(viewer)

async function readHead(db: DeskDb, actor: Actor, id: ExchangeId) {
  return headOf(db, actor, await readExchange(db, actor.party, id))
}

async function headOf(db: DeskDb, actor: Actor, found: Awaited<ReturnType<typeof withPlans>>) {
  const refusals = await accessRefusalsOf(db, found.exchange.id)
  const accessRefused = refusedCounts(refusals, found.exchange, actor)
  return { ...found, head: exchangeView(found.exchange, { ...found, accessRefused }) }
}

async function readExchange(db: DeskDb, viewer: Viewer, id: ExchangeId) {
  const exchange = await getExchange(db, id)
  if (!isFor(viewer, exchange)) throw notFound({ exchange: id })
  return withPlans(db, exchange)
}

async function withPlans(db: DeskDb, exchange: Exchange) {
  const plans = await plansOf(db, exchange.id)
  const final = await finalPlanId(db, exchange.id)
  return { exchange, plans, newest: plans.at(-1) ?? null, final }
}

const readExchanges = createRoute({
  method: 'get',
  path: '/api/exchanges',
  tags: ['Exchange'],
  summary: 'All exchanges that the asker takes part in, newest first.',
  responses: answers(z.object({ exchanges: z.array(ExchangeView) }), 'With their state.'),
})

const readOne = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}',
  tags: ['Exchange'],
  summary: "One exchange with its newest plan, in the asker's edition.",
  request: {
    params: z.object({ id: ExchangeId }),
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  },
  responses: answers(
    z.object({
      exchange: ExchangeView,
      versions: z.int(),
      plan: PlanEdition.nullable(),
    }),
    'Of the other side: counts and hashes.',
  ),
})

const readManifest = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/manifests/{stage}',
  tags: ['Exchange'],
  summary: 'The manifest of one stage: of the final plan, or of the newest proposed.',
  request: {
    params: z.object({ id: ExchangeId, stage: StageId }),
    /** Of the newest plan, while a repair of the final one waits for the sides. */
    query: z.object({ of: z.enum(['final', 'newest']).default('final') }),
  },
  responses: answers(ManifestView, "The other side's names once both have approved."),
})

const readElsewhere = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/elsewhere',
  tags: ['Exchange'],
  summary: 'Lines of the current lists that a plan leaves out or asks about, each with its reason.',
  request: { params: z.object({ id: ExchangeId }) },
  responses: answers(
    z.object({ lines: z.array(NotPlanned) }),
    "Of a party's own lists; of people who go, or perhaps go, with another exchange.",
  ),
})

const readAccess = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/access',
  tags: ['Exchange'],
  summary:
    'Private interviews to which a party refused the desk access: how many, when, recorded by whom.',
  request: { params: z.object({ id: ExchangeId }) },
  responses: answers(AccessReport, 'For the desk and its auditor; it names no person.'),
})

function planRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(readExchanges, async (c) => {
      const actor = signedIn(c)
      const exchanges = await asDesk(c.var.desk.db, async (db) => {
        const seen = (await listExchanges(db)).filter((each) => isFor(actor.party, each))
        return Promise.all(
          seen.map(async (each) => (await headOf(db, actor, await withPlans(db, each))).head),
        )
      })
      return c.json({ exchanges }, 200)
    })
    .openapi(readOne, async (c) => {
      const actor = signedIn(c)
      const { party: viewer, role } = actor
      const { id } = c.req.valid('param')
      const { version } = c.req.valid('query')
      const answer = await asDesk(c.var.desk.db, async (db) => {
        const { exchange, head, plans, newest, final } = await readHead(db, actor, id)
        const asked =
          version === undefined ? newest : (plans.find((each) => each.version === version) ?? null)
        const facts = asked !== null &&
          newest !== null && {
            plan: asked,
            people: await exchangePeople(db, id),
            strikes: await strikesOf(db, id),
            newest: newest.id,
            final,
            repaired: repairedBy(plans, asked),
            names: await planNames(db, exchange),
            parties: exchange.parties,
          }
        return {
          exchange: head,
          versions: plans.length,
          plan: facts === false ? null : planEdition(viewer, facts),
        }
      })
      const { plan } = answer
      const counts = role === 'observer' && plan !== null
      return c.json(counts ? { ...answer, plan: planInCounts(plan) } : answer, 200)
    })
}

/** Planning, explaining and playing run in threads, and are handed in. */
export type Planner = {
  readonly runner: PlanRunner
  readonly explain: Explain
  readonly simulations: SimulationRunner
}

export function exchangeRoutes({ runner, explain, simulations }: Planner) {
  return planRoutes()
    .route('/', planRunRoutes(runner))
    .route('/', exportRoutes())
    .route('/', whyRoutes(explain))
    .route('/', instructionRoutes())
    .route('/', simulationRoutes(simulations))
    .openapi(readElsewhere, async (c) => {
      const { party: viewer, role } = signedIn(c)
      if (role === 'observer') throw new Refusal('not-allowed', 'Your role may not see this.')
      const { id } = c.req.valid('param')
      const lines = await asDesk(c.var.desk.db, async (db) => {
        const exchange = await getExchange(db, id)
        if (!isFor(viewer, exchange)) throw notFound({ exchange: id })
        return notPlanned(db, exchange)
      })
      const own = lines.filter(({ heldBy }) => viewer === null || heldBy === viewer)
      return c.json({ lines: own }, 200)
    })
    .openapi(readAccess, async (c) => {
      const actor = inRole(c, ...readsAccess)
      const { id } = c.req.valid('param')
      const report = await asDesk(c.var.desk.db, async (db) => {
        const exchange = await getExchange(db, id)
        const refusals = await accessRefusalsOf(db, id)
        return {
          counts: refusedCounts(refusals, exchange, actor) ?? [],
          refusals: refusals.map(({ at, party, recordedBy: { name, role } }) => ({
            at: at.toISOString(),
            party,
            recordedBy: name,
            role,
          })),
        }
      })
      return c.json(report, 200)
    })
    .openapi(readManifest, async (c) => {
      const { party: viewer, role } = signedIn(c)
      const { id, stage } = c.req.valid('param')
      const view = await asDesk(c.var.desk.db, async (db) => {
        const { exchange, plans, newest, final } = await readExchange(db, viewer, id)
        const isNewest = c.req.valid('query').of === 'newest'
        const plan = (isNewest ? null : plans.find((each) => each.id === final)) ?? newest
        const manifest = plan?.manifests.find((each) => each.stage === stage)
        if (plan === null || manifest === undefined) throw notFound({ exchange: id, stage })
        return manifestView(viewer, {
          number: exchange.number,
          plan: plan.id,
          manifest,
          final: final === plan.id,
          rides: ridesOn(plan, repairedBy(plans, plan)),
        })
      })
      return c.json(role === 'observer' ? manifestInCounts(view) : view, 200)
    })
}
