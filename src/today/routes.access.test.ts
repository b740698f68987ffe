import { doorsOf, everyRole, testAccess } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { todayRoutes } from './routes.ts'

testAccess(
  await freshDesk(),
  [
    { door: 'GET /api/today', by: everyRole },
    { door: 'GET /api/waiting', by: everyRole },
  ],
  doorsOf(todayRoutes()),
)
