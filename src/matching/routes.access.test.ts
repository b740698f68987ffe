import { actsOf, doorsOf, nowhere, testAccess } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { matchInWorker } from '../jobs/match-lists.ts'
import { matchingRoutes } from './routes.ts'

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
  ],
  [...doorsOf(matchingRoutes(matchInWorker)), ...actsOf('matching')],
)
