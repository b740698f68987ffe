import { doorsOf, nowhere, testAccess } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { extractRoutes } from './extract-routes.ts'

const desk = await freshDesk()
const readers = ['head-of-delegation', 'clerk', 'desk-officer', 'head-of-desk', 'auditor'] as const

testAccess(
  desk,
  [
    {
      door: 'GET /api/lists/{id}/extract',
      path: `/api/lists/${nowhere}/extract?lines=2&to=southland`,
      by: readers,
    },
    { door: 'GET /api/extracts', by: readers },
  ],
  doorsOf(extractRoutes()),
)
