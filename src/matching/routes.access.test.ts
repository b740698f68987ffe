import { actsOf, doorsOf, nowhere, testAccess } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { matchInWorker } from '../jobs/match-lists.ts'
import { matchingRoutes } from './routes.ts'
import { MatchRunner } from './runner-store.ts'

const desk = await freshDesk()
const officers = ['head-of-desk', 'desk-officer'] as const
const line = { list: nowhere, line: 2 }

testAccess(
  desk,
  [
    {
      door: 'POST /api/matching/runs',
      by: officers,
      input: { left: nowhere, right: nowhere },
    },
    { door: 'GET /api/matching/runs', by: [...officers, 'auditor'] },
    {
      door: 'GET /api/matching/runs/{id}/candidates',
      path: `/api/matching/runs/${nowhere}/candidates`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'GET /api/matching/runs/{id}/distribution',
      path: `/api/matching/runs/${nowhere}/distribution`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'GET /api/matching/runs/{id}/changes',
      path: `/api/matching/runs/${nowhere}/changes`,
      by: [...officers, 'auditor'],
    },
    { door: 'GET /api/matching/terms', by: [...officers, 'auditor'] },
    { door: 'GET /api/matching/decisions', by: [...officers, 'auditor'] },
    { door: 'GET /api/matching/decisions.csv', by: [...officers, 'auditor'] },
    {
      door: 'GET /api/matching/runs/{id}/pairs/{left}/{right}',
      path: `/api/matching/runs/${nowhere}/pairs/1/2`,
      by: [...officers, 'auditor'],
    },
    {
      door: 'POST /api/matching/runs/{id}/next',
      path: `/api/matching/runs/${nowhere}/next`,
      by: officers,
      input: {},
    },
    {
      door: 'POST /api/matching/runs/{id}/look',
      path: `/api/matching/runs/${nowhere}/look`,
      by: officers,
      input: { left: 1, right: 2 },
    },
    {
      door: 'POST /api/matching/runs/{id}/leave',
      path: `/api/matching/runs/${nowhere}/leave`,
      by: officers,
      input: {},
    },
    {
      door: 'POST /api/matching/runs/{id}/cancel',
      path: `/api/matching/runs/${nowhere}/cancel`,
      by: officers,
    },
    {
      door: 'matching.decide',
      by: officers,
      input: { left: line, right: line, decision: 'same', reason: 'Agree' },
    },
    { door: 'matching.revoke', by: officers, input: { decision: nowhere, reason: 'Wrong' } },
    {
      door: 'matching.set-terms',
      by: ['head-of-desk'],
      input: { secondOfficer: 'review-band', reason: 'As it is' },
    },
  ],
  [...doorsOf(matchingRoutes(new MatchRunner(matchInWorker))), ...actsOf('matching')],
)
