/** Withdrawals played on a plan, for the desk alone: no side reads of it, and no act rests on it. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, asks } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ExchangeId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Role } from '../people/officer.ts'
import { getExchange } from './store.ts'
import type { SimulationRunner } from './withdrawals/simulation-runner-store.ts'
import { SimulationView, SimulationWish } from './withdrawals/simulation.ts'

const plays: readonly Role[] = ['head-of-desk', 'desk-officer']
const looks: readonly Role[] = [...plays, 'auditor']

const ofExchange = z.object({ id: ExchangeId })

const start = createRoute({
  method: 'post',
  path: '/api/exchanges/{id}/simulations',
  tags: ['Exchange'],
  summary:
    'Plays withdrawals of 5, 10 and 30 % on a plan, drawn from a seed, each morning repaired as it would be.',
  request: { params: ofExchange, ...asks(SimulationWish) },
  responses: answers(SimulationView, 'Ask again until its state is no longer "running".'),
})

const newest = createRoute({
  method: 'get',
  path: '/api/exchanges/{id}/simulations',
  tags: ['Exchange'],
  summary: 'What was played last on a plan of the exchange: totals, their spread, who gets ahead.',
  request: { params: ofExchange },
  responses: answers(
    z.object({ simulation: SimulationView.nullable() }),
    'Null: nothing since the desk started. It names nobody and forecasts nobody.',
  ),
})

const cancel = createRoute({
  method: 'post',
  path: '/api/exchanges/{id}/simulations/{simulation}/cancel',
  tags: ['Exchange'],
  summary: 'Stops the playing.',
  request: { params: z.object({ id: ExchangeId, simulation: z.uuid() }) },
  responses: answers(SimulationView, 'State "cancelled", unless it had ended before.'),
})

export function simulationRoutes(runner: SimulationRunner) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(start, async (c) => {
      inRole(c, ...plays)
      const { id } = c.req.valid('param')
      const { simulation } = await runner.start(c.var.desk, id, c.req.valid('json'))
      return c.json(simulation, 200)
    })
    .openapi(newest, async (c) => {
      inRole(c, ...looks)
      const { id } = c.req.valid('param')
      await asDesk(c.var.desk.db, (db) => getExchange(db, id))
      return c.json({ simulation: runner.newest(id) }, 200)
    })
    .openapi(cancel, (c) => {
      inRole(c, ...plays)
      const { id, simulation } = c.req.valid('param')
      return c.json(runner.cancel(id, simulation), 200)
    })
}
