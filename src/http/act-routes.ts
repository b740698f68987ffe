/** One route an act, made from the registry, so that an act added there is reachable and described. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ActRequest, perform } from '../acts/perform.ts'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { acts } from './registry.ts'

const Performed = z.object({
  act: z.uuid(),
  at: z.iso.datetime(),
  /** What the act answers; its form is the act's own. */
  answer: z.unknown(),
})

/** An act stands in the description beside the reads of its room: `lists.submit` under Lists. */
const roomOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.split('.')[0]?.slice(1)}`

export function actRoutes() {
  const routes = new OpenAPIHono<DeskEnv>()
  for (const act of acts) {
    const route = createRoute({
      method: 'post',
      path: `/api/acts/${act.name}`,
      tags: [roomOf(act.name)],
      summary: act.says,
      description: `May be performed by: ${act.by.join(', ')}.`,
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ input: act.input, answers: ActRequest.shape.answers }),
            },
          },
        },
      },
      responses: {
        200: {
          description: 'Recorded: the rows and the log entry are on the disk.',
          content: { 'application/json': { schema: Performed } },
        },
      },
    })
    routes.openapi(route, async (c) => {
      // The body is read again as it came: `perform` is where inputs are checked, for every way in.
      const request: unknown = await c.req.json()
      const asked = ActRequest.parse(request)
      const { act: id, at, answer } = await perform(c.var.desk, { act, actor: signedIn(c) }, asked)
      return c.json({ act: id, at: at.toISOString(), answer }, 200)
    })
  }
  return routes
}
