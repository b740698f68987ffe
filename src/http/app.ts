/** The desk's HTTP: headers, who asks, routes, and refusals as answers. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../acts/request.ts'
import { agreementRoutes } from '../agreements/routes.ts'
import { readingsAtOnceMax, readingsWaitingMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { matchInWorker } from '../jobs/match-lists.ts'
import { explainInThread } from '../jobs/explain-in-thread.ts'
import { planInThread } from '../jobs/plan-in-thread.ts'
import { simulateInThread } from '../jobs/simulate-in-thread.ts'
import { readFileInWorker } from '../jobs/read-file.ts'
import { waitingLine } from '../jobs/waiting-line.ts'
import { extractRoutes } from '../lists/extract-routes.ts'
import { listRoutes } from '../lists/routes.ts'
import { matchingRoutes } from '../matching/routes.ts'
import { MatchRunner } from '../matching/runner-store.ts'
import { callSheetRoutes } from '../operation/call-sheet-routes.ts'
import { paperRoutes } from '../operation/paper-routes.ts'
import { operationRoutes } from '../operation/routes.ts'
import { actRoutes } from './act-routes.ts'
import { ApiDescription, apiPage } from './api-page.ts'
import { fromWhere } from './client-address.ts'
import { deviceRoutes } from './device-routes.ts'
import { factsForList } from './list-facts.ts'
import { deliveriesOf } from './deliveries.ts'
import { findDemoActor } from './demonstration.ts'
import type { OpenDesk } from './open-desk.ts'
import { liveRoutes } from './live.ts'
import { matchNewVersions } from './new-versions.ts'
import { exchangeRoutes } from '../exchange/routes.ts'
import { PlanRunner } from '../exchange/runs/plan-runner-store.ts'
import { SimulationRunner } from '../exchange/withdrawals/simulation-runner-store.ts'
import { statementReader } from '../jobs/read-statements.ts'
import { embedRoutes } from '../record/embed/routes.ts'
import { recordRoutes } from '../record/routes.ts'
import { secondReaderAt, type Endpoint } from '../jobs/second-reader.ts'
import type { Statement } from '../record/reading/statement.ts'
import { SecondAsking } from '../record/second-reader/asking-store.ts'
import { secondReaderRoutes } from '../record/second-reader/routes.ts'
import { readAgainst } from '../record/statements/against-store.ts'
import { waitingReader } from '../record/statements/read-waiting-store.ts'
import { statementRoutes } from '../record/statements/routes.ts'
import { shippedFolder } from '../record/whole/store.ts'
import { transparencyRoutes } from '../transparency/routes.ts'
import { scanRoutes } from './scan-routes.ts'
import { logRoutes } from './log-routes.ts'
import { limited } from './rates.ts'
import { headers, keptText, sameOrigin, smallBody } from './security.ts'
import { findActor } from './sessions.ts'
import { askedWith, signInRoutes } from './sign-in-routes.ts'
import { statusOf } from './status.ts'
import { todayRoutes } from '../today/routes.ts'
import { webFiles } from './web-files.ts'

export type Surroundings = {
  /** Address of the one proxy before the desk; absent: there is none. */
  readonly trustedProxy?: string | undefined
  /** Who reads statements beside the rules; absent: nobody, and nothing is sent anywhere. */
  readonly secondReader?: Endpoint | undefined
}

/** `complain` hears of defects, which no answer ever shows. */
export function deskApp(
  open: OpenDesk,
  complain: (error: Error) => void,
  { trustedProxy, secondReader }: Surroundings = {},
) {
  const app = new OpenAPIHono<DeskEnv>({
    defaultHook: (result) => {
      if (!result.success) throw result.error
    },
  })
  app.use(headers, sameOrigin, fromWhere(trustedProxy), whoAsks(open), limited)
  app.use(smallBody, keptText)
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      const { code, message, shown, facts } = error
      if (facts['error'] instanceof Error) complain(facts['error'])
      return c.json({ code, message, ...shown }, statusOf[code])
    }
    if (error instanceof z.ZodError) {
      const issues = error.issues.map(({ path, message }) => ({ path, message }))
      const [first] = issues
      const message = `${first?.path.join('.') ?? ''}: ${first?.message ?? 'wrong input'}.`
      return c.json({ code: 'wrong-input', message, issues }, 422)
    }
    if (error instanceof HTTPException || error instanceof SyntaxError) {
      return c.json({ code: 'wrong-input', message: 'The request could not be read.' }, 400)
    }
    complain(error)
    return c.json({ code: 'defect', message: 'Something is wrong with the desk itself.' }, 500)
  })
  app.notFound((c) =>
    c.json({ code: 'not-found', message: 'There is nothing here under that name.' }, 404),
  )
  const line = waitingLine({ atOnceMax: readingsAtOnceMax, waitingMax: readingsWaitingMax })
  const reader = { readFile: readFileInWorker, line, factsFor: factsForList }
  const runner = new MatchRunner(matchInWorker, complain)
  matchNewVersions(open, runner)
  const planRunner = new PlanRunner(planInThread, complain)
  const simulations = new SimulationRunner(simulateInThread, complain)
  const about = { openapi: '3.1.0', info: { title: 'Good Offices', version: '0.1.0' } }
  app.doc31('/api/openapi.json', about)
  app.get('/api', (c) => {
    const { kind, deskName: title } = c.var.desk.birth
    const description = ApiDescription.parse(app.getOpenAPI31Document(about))
    const isDemonstration = kind === 'demonstration'
    return c.html(apiPage(description, { nonce: c.var.nonce, title, isDemonstration }))
  })
  return app
    .route('/', signInRoutes(open))
    .route('/', actRoutes())
    .route('/', logRoutes(open))
    .route('/', scanRoutes())
    .route('/', liveRoutes(open))
    .route('/', todayRoutes())
    .route('/', extractRoutes())
    .route('/', exchangeRoutes({ runner: planRunner, explain: explainInThread, simulations }))
    .route('/', operationRoutes())
    .route('/', callSheetRoutes())
    .route('/', paperRoutes())
    .route('/', listRoutes(reader))
    .route('/', matchingRoutes(runner))
    .route('/', agreementRoutes(deliveriesOf))
    .route('/', deviceRoutes())
    .route('/', recordRoutes())
    .route('/', embedRoutes())
    .route('/', statementRoutes(statementsWith(open, complain)))
    .route('/', secondReaderRoutes(new SecondAsking(secondReaderOf(open, secondReader), complain)))
    .route('/', transparencyRoutes(open))
    .route('/', webFiles())
}

const statementsWith = ({ desk }: OpenDesk, complain: (error: Error) => void) => {
  const nameable = desk.birth.kind === 'demonstration' ? 'with-invented' : 'shipped'
  return {
    readWaiting: waitingReader(statementReader(nameable), complain),
  }
}

/** Whom statements may name is the same for both readers. */
function secondReaderOf({ desk }: OpenDesk, endpoint: Endpoint | undefined) {
  if (endpoint === undefined) return null
  const nameable = desk.birth.kind === 'demonstration' ? 'with-invented' : 'shipped'
  const ask = secondReaderAt(endpoint)
  const { model, seconds } = endpoint
  return {
    model,
    host: new URL(endpoint.url).host,
    seconds,
    read: async (statement: Statement, signal: AbortSignal) =>
      ask(statement, (await readAgainst(shippedFolder, nameable)).gazetteer, signal),
  }
}

export type App = ReturnType<typeof deskApp>

function whoAsks({ desk }: OpenDesk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    c.set('desk', desk)
    const token = askedWith(c)
    const seeAs = c.req.header('X-See-As')
    if (desk.birth.kind === 'demonstration' && seeAs !== undefined && c.req.method === 'GET') {
      c.set('actor', await findDemoActor(desk, seeAs))
    } else c.set('actor', token === undefined ? null : await findActor(desk, token))
    await next()
  }
}
