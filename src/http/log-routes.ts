/** The published log, open to anyone, and receipts for those whose acts they prove. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { ActId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { findReceipt } from '../trust/receipt-store.ts'
import { findTileName } from '../trust/tiles.ts'
import { concerns } from './concerns.ts'
import type { OpenDesk } from './open-desk.ts'

/** Acts on what the sides share: their receipts are for every party to the agreement. */
const sharedActs = [
  'agreements.open',
  'agreements.add-commitment',
  'agreements.open-round',
  'agreements.name-intermediary',
  'exchange.finalise',
  'exchange.close',
  'operation.open-stage',
  'operation.depart',
  'operation.give',
  'operation.receive',
  'operation.witness',
]

const isPublished = (path: string) =>
  path === 'checkpoint' || path === 'policy' || findTileName(path) !== undefined

export function logRoutes({ home }: OpenDesk) {
  const routes = new OpenAPIHono<DeskEnv>()
  routes.get('/log/*', async (c) => {
    const path = c.req.path.slice('/log/'.length)
    if (!isPublished(path)) throw notFound({ path })
    const bytes = await readFile(join(home, 'log', path)).catch(() => null)
    if (bytes === null) throw notFound({ path })
    const isText = path === 'checkpoint' || path === 'policy'
    c.header('Content-Type', isText ? 'text/plain; charset=utf-8' : 'application/octet-stream')
    return c.body(new Uint8Array(bytes))
  })
  return routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/receipts/{act}',
      tags: ['Trust'],
      summary: 'The receipt of an act (c2sp.org/tlog-proof), to be verified without the desk.',
      request: { params: z.object({ act: ActId }) },
      responses: {
        200: {
          description: 'Opens the envelope of the act, never its content.',
          content: { 'text/plain': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { party } = signedIn(c)
      const { act } = c.req.valid('param')
      const found = await asDesk(c.var.desk.db, (db) =>
        findReceipt(db, act, async ({ name, party: of, subject }) => {
          if (party === null || of === party) return true
          const shared = sharedActs.includes(name) && subject !== null
          return shared && concerns(db, subject, party)
        }),
      )
      if (found === null) throw notFound({ act })
      const checkpoint = await readFile(join(home, 'log', 'checkpoint'))
      c.header('Content-Disposition', `attachment; filename="${act}.tlog-proof"`)
      return c.text(found.receipt(checkpoint), 200)
    },
  )
}
