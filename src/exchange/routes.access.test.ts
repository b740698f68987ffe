import {
  actsOf,
  doorsOf,
  everyDeskRole,
  everyRole,
  nowhere,
  testAccess,
} from '../../test/support/access.ts'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { partyRoles } from '../people/officer.ts'
import { explainInThread } from '../jobs/explain-in-thread.ts'
import { planInThread } from '../jobs/plan-in-thread.ts'
import { exchangeRoutes } from './routes.ts'
import { simulateInThread } from '../jobs/simulate-in-thread.ts'
import { PlanRunner } from './runs/plan-runner-store.ts'
import { SimulationRunner } from './withdrawals/simulation-runner-store.ts'

const desk = await freshDesk()
const officers = ['head-of-desk', 'desk-officer'] as const
const sha256 = 'ab'.repeat(32)
const plan = { exchange: nowhere, plan: nowhere }
const runs = `/api/exchanges/${nowhere}/plan-runs`
const files = `/api/exchanges/${nowhere}/plans/${nowhere}`
const whatIfs = `/api/exchanges/${nowhere}/what-ifs`
const played = `/api/exchanges/${nowhere}/simulations`
const instruction = { exchange: nowhere, instruction: nowhere }
const places = { seats: 1, stretchers: 0, remains: 0 }

testAccess(
  desk,
  [
    { door: 'GET /api/exchanges', by: everyRole },
    { door: 'GET /api/exchanges/{id}', path: `/api/exchanges/${nowhere}`, by: everyRole },
    {
      door: 'GET /api/exchanges/{id}/access',
      path: `/api/exchanges/${nowhere}/access`,
      by: everyDeskRole.filter((role) => role !== 'observer'),
    },
    {
      door: 'GET /api/exchanges/{id}/elsewhere',
      path: `/api/exchanges/${nowhere}/elsewhere`,
      by: everyRole.filter((role) => role !== 'observer'),
    },
    {
      door: 'GET /api/exchanges/{id}/manifests/{stage}',
      path: `/api/exchanges/${nowhere}/manifests/1`,
      by: everyRole,
    },
    {
      door: 'POST /api/exchanges/{id}/plan-runs',
      path: runs,
      by: officers,
      input: {},
    },
    { door: 'GET /api/exchanges/{id}/plan-runs', path: runs, by: [...officers, 'auditor'] },
    {
      door: 'GET /api/exchanges/{id}/plan-runs/{run}',
      path: `${runs}/${nowhere}`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'POST /api/exchanges/{id}/plan-runs/{run}/cancel',
      path: `${runs}/${nowhere}/cancel`,
      by: officers,
    },
    {
      door: 'GET /api/exchanges/{id}/plans/{plan}/problem.json',
      path: `${files}/problem.json`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'GET /api/exchanges/{id}/plans/{plan}/plan.json',
      path: `${files}/plan.json`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'GET /api/exchanges/{id}/plans/{plan}/edition.json',
      path: `${files}/edition.json`,
      by: [...officers, 'auditor', ...partyRoles],
    },
    {
      door: 'GET /api/exchanges/{id}/plans/{plan}/manifests.csv',
      path: `${files}/manifests.csv`,
      by: everyRole.filter((role) => role !== 'observer'),
    },
    {
      door: 'GET /api/exchanges/{id}/plans/{plan}/manifests.xlsx',
      path: `${files}/manifests.xlsx`,
      by: everyRole.filter((role) => role !== 'observer'),
    },
    {
      door: 'GET /api/exchanges/{id}/plans/{plan}/people/{person}/why',
      path: `${files}/people/${nowhere}/why`,
      by: everyRole.filter((role) => role !== 'observer'),
    },
    {
      door: 'exchange.open',
      by: officers,
      input: {
        agreement: nowhere,
        commitment: nowhere,
        title: 'Exchange at Halden bridge',
        point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
        stages: [
          {
            id: '1',
            on: '2026-03-10',
            window: { from: '06:00', to: '09:30' },
            capacity: { [northland]: places, [southland]: places },
          },
        ],
        conditions: { aheadMax: 2, hostilitiesActive: true, placeForANo: null },
      },
    },
    { door: 'exchange.propose-plan', by: officers, input: { exchange: nowhere, run: nowhere } },
    { door: 'exchange.replace', by: officers, input: { ...plan, run: nowhere } },
    { door: 'exchange.repair', by: officers, input: { ...plan, run: nowhere } },
    {
      door: 'POST /api/exchanges/{id}/repair-trials',
      path: `/api/exchanges/${nowhere}/repair-trials`,
      by: officers,
      input: { withdrawn: [nowhere] },
    },
    {
      door: 'exchange.strike',
      by: ['head-of-delegation', 'clerk'],
      input: { ...plan, person: nowhere, ground: 'other', reason: 'Not ours' },
    },
    {
      door: 'exchange.approve',
      by: [...officers, 'head-of-delegation'],
      input: { ...plan, sha256, means: { kind: 'device', signature: 'QUJD' }, party: northland },
    },
    {
      door: 'exchange.ask-what-if',
      by: [...officers, 'head-of-delegation'],
      input: { ...plan, person: nowhere, purpose: 'family-inquiry', words: 'Their mother asked.' },
    },
    { door: 'GET /api/exchanges/{id}/what-ifs', path: whatIfs, by: ['auditor', 'head-of-desk'] },
    {
      door: 'GET /api/exchanges/{id}/what-ifs/{whatIf}',
      path: `${whatIfs}/${nowhere}`,
      by: [...officers, 'head-of-delegation'],
    },
    {
      door: 'GET /api/exchanges/{id}/instructions',
      path: `/api/exchanges/${nowhere}/instructions`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'exchange.instruct',
      by: officers,
      input: {
        exchange: nowhere,
        putsOn: nowhere,
        stage: null,
        takesOff: null,
        ground: 'family-together',
        words: 'Her brother goes in this stage.',
      },
    },
    { door: 'exchange.second-instruction', by: officers, input: instruction },
    {
      door: 'exchange.lift-instruction',
      by: officers,
      input: { ...instruction, reason: 'The doctor looked again.' },
    },
    {
      door: 'exchange.adopt-terms',
      by: officers,
      input: { exchange: nowhere, from: { run: nowhere }, reason: 'Both sides asked for it.' },
    },
    { door: 'GET /api/exchanges/{id}/simulations', path: played, by: [...officers, 'auditor'] },
    {
      door: 'POST /api/exchanges/{id}/simulations',
      path: played,
      by: officers,
      input: { plan: nowhere },
    },
    {
      door: 'POST /api/exchanges/{id}/simulations/{simulation}/cancel',
      path: `${played}/${nowhere}/cancel`,
      by: officers,
    },
    { door: 'exchange.finalise', by: officers, input: plan },
    { door: 'exchange.close', by: officers, input: { exchange: nowhere } },
  ],
  [
    ...doorsOf(
      exchangeRoutes({
        runner: new PlanRunner(planInThread),
        explain: explainInThread,
        simulations: new SimulationRunner(simulateInThread),
      }),
    ),
    ...actsOf('exchange'),
  ],
)
