import { actsOf, doorsOf, everyRole, nowhere, testAccess } from '../../test/support/access.ts'
import { freshDesk, northland } from '../../test/support/desk.ts'
import { exchangeRoutes } from './routes.ts'

const desk = await freshDesk()
const officers = ['desk-officer', 'head-of-desk'] as const
const exchange = nowhere
const plan = nowhere
const party = northland

testAccess(
  desk,
  [
    { door: 'GET /api/exchanges', by: everyRole },
    { door: 'GET /api/exchanges/{id}', path: `/api/exchanges/${nowhere}`, by: everyRole },
    {
      door: 'GET /api/exchanges/{id}/manifests/{stage}',
      path: `/api/exchanges/${nowhere}/manifests/1`,
      by: everyRole,
    },
    {
      door: 'exchange.open',
      by: officers,
      input: {
        agreement: nowhere,
        commitment: nowhere,
        title: 'A first exchange',
        point: { name: 'The bridge at Westhaven', timeZone: 'Europe/Kyiv' },
        stages: [
          { id: '1', on: '2026-04-01', window: { from: '06:00', to: '12:00' }, capacity: {} },
        ],
        conditions: { aheadMax: 0, hostilitiesActive: false, placeForANo: null },
      },
    },
    { door: 'exchange.propose-plan', by: officers, input: { exchange } },
    { door: 'exchange.replace', by: officers, input: { exchange, plan } },
    {
      door: 'exchange.strike',
      by: ['head-of-delegation', 'clerk', ...officers],
      input: { exchange, plan, person: nowhere, reason: 'ours to say', party },
    },
    {
      door: 'exchange.approve',
      by: ['head-of-delegation', ...officers],
      input: {
        exchange,
        plan,
        party,
        sha256: '0'.repeat(64),
        means: { kind: 'device', signature: 'AAAA' },
      },
    },
    { door: 'exchange.finalise', by: officers, input: { exchange, plan } },
    { door: 'exchange.close', by: officers, input: { exchange } },
  ],
  [...doorsOf(exchangeRoutes()), ...actsOf('exchange')],
)
