/** What the public may see, without signing in; and for officers, what could be released. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Desk } from '../acts/desk.ts'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { writeCsv } from '../base/csv.ts'
import { asDesk } from '../db/desk-db.ts'
import { parseNote } from '../trust/note.ts'
import { parseTreeHead } from '../trust/checkpoint.ts'
import { closedExchanges, releases } from './store.ts'
import {
  publicExchanges,
  PublicExchange,
  PublicParty,
  sheetColumns,
  sheetRows,
  toRelease,
  ToRelease,
} from './views.ts'

const read = (desk: Desk) =>
  asDesk(desk.db, async (db) => ({
    closed: await closedExchanges(db),
    released: await releases(db),
    timeZone: desk.birth.timeZone,
  }))

/** The published checkpoint, word for word, and the size that it signs. */
async function signedSize(home: string) {
  const bytes = await readFile(join(home, 'log', 'checkpoint')).catch(() => null)
  if (bytes === null) return null
  const { size } = parseTreeHead(parseNote(bytes).text)
  return { size, note: bytes.toString('utf8') }
}

/** `home`: where the published log lies. */
export function transparencyRoutes({ home }: { readonly home: string }) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/public/exchanges',
        tags: ['Transparency'],
        summary: 'Released totals of closed exchanges, for anybody; small numbers are withheld.',
        responses: answers(
          z.object({
            exchanges: z.array(PublicExchange),
            parties: z.array(PublicParty),
            /** A signed note (C2SP tlog-checkpoint): how many entries the log held. Null: none yet. */
            log: z.object({ size: z.int(), note: z.string() }).nullable(),
          }),
          'Newest first.',
        ),
      }),
      async (c) => {
        const { desk } = c.var
        const parties = await desk.db.pool
          .selectFrom('party')
          .select(['id', 'name', 'tint'])
          .orderBy('place')
          .execute()
        const exchanges = publicExchanges(await read(desk))
        return c.json({ exchanges, parties, log: await signedSize(home) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/public/exchanges.csv',
        tags: ['Transparency'],
        summary: 'The same figures as a sheet, one row a side.',
        responses: {
          200: { description: 'RFC 4180, UTF-8.', content: { 'text/csv': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const rows = sheetRows(publicExchanges(await read(c.var.desk)))
        c.header('Content-Disposition', 'attachment; filename="exchanges.csv"')
        c.header('Content-Type', 'text/csv; charset=utf-8')
        return c.body(writeCsv(sheetColumns, rows), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/transparency/exchanges',
        tags: ['Transparency'],
        summary: 'Closed exchanges and the figures that a release would publish now.',
        responses: answers(
          z.object({ exchanges: z.array(ToRelease) }),
          'Small numbers are withheld here too.',
        ),
      }),
      async (c) => {
        inRole(c, 'head-of-desk', 'desk-officer', 'auditor')
        return c.json({ exchanges: toRelease(await read(c.var.desk)) }, 200)
      },
    )
}
