/** The first page over HTTP, for whoever is signed in. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { asDesk } from '../db/desk-db.ts'
import { waitingByRoom } from './need.ts'
import { todayFor } from './store.ts'
import { TodayView } from './today.ts'

export function todayRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/today',
        tags: ['Today'],
        summary: 'The next stage, what needs a person, what came so far.',
        responses: answers(TodayView, "A party sees its own side's needs."),
      }),
      async (c) => {
        const actor = signedIn(c)
        const { desk } = c.var
        return c.json(await asDesk(desk.db, (db) => todayFor(db, actor, desk.now())), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/waiting',
        tags: ['Today'],
        summary: 'How much waits in each room for a person.',
        responses: answers(
          z.record(z.string(), z.int()),
          'Rooms in which nothing waits are absent.',
        ),
      }),
      async (c) => {
        const actor = signedIn(c)
        const { desk } = c.var
        const { needs } = await asDesk(desk.db, (db) => todayFor(db, actor, desk.now()))
        return c.json(waitingByRoom(needs), 200)
      },
    )
}
