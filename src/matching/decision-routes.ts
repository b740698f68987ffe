/** All decisions on record over HTTP, as JSON in pages and as one file for a spreadsheet. For the desk alone. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, pageOf } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { byteOrderMark, writeCsv } from '../base/csv.ts'
import { pageRowsMax } from '../base/limits.ts'
import { asDesk } from '../db/desk-db.ts'
import { looks } from './candidate-routes.ts'
import { viewerOf } from './queue-store.ts'
import { DecisionOnRecord, decisionsOnRecord } from './record-store.ts'

const lineHeads = [
  'Party',
  'List',
  'Title',
  'Version',
  'Line',
  'Reference',
  'Name',
  'Sha256',
] as const
const signedHeads = ['id', 'pair', 'decision', 'needs', 'verdict', 'reason', 'by', 'at']
const heads = [
  ...signedHeads,
  ...lineHeads.map((head) => `holder${head}`),
  ...lineHeads.map((head) => `seeker${head}`),
  'revokedAt',
  'revokedBy',
  'revokedBecause',
]

const lineCells = (line: DecisionOnRecord['left']) => [
  line.party,
  line.list,
  line.title,
  line.version,
  line.line,
  line.reference,
  line.name,
  line.sha256,
]

const cellsOf = (each: DecisionOnRecord) => [
  each.id,
  each.pair,
  each.decision,
  each.needs,
  each.verdict,
  each.reason,
  each.by,
  each.at,
  ...lineCells(each.left),
  ...lineCells(each.right),
  each.revoked?.at ?? '',
  each.revoked?.by ?? '',
  each.revoked?.reason ?? '',
]

const jsonRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/decisions',
      tags: ['Matching'],
      summary: 'Every decision on record, revoked or not, oldest first.',
      request: { query: pageOf(pageRowsMax) },
      responses: answers(
        z.object({ decisions: z.array(DecisionOnRecord), total: z.int() }),
        'Each with its officer, reason, and the hash of both lines as they were looked at.',
      ),
    }),
    async (c) => {
      const viewer = viewerOf(inRole(c, ...looks))
      const { from, count } = c.req.valid('query')
      const all = await asDesk(c.var.desk.db, (db) => decisionsOnRecord(db, viewer))
      return c.json({ decisions: all.slice(from, from + count), total: all.length }, 200)
    },
  )

/** Without it spreadsheets take UTF-8 for another encoding. */

const csvRoute = () =>
  new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/matching/decisions.csv',
      tags: ['Matching'],
      summary:
        'Every decision on record as one file; what a spreadsheet would run is marked as text.',
      responses: {
        200: {
          description: 'One row a decision.',
          content: { 'text/csv': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const viewer = viewerOf(inRole(c, ...looks))
      const all = await asDesk(c.var.desk.db, (db) => decisionsOnRecord(db, viewer))
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', 'attachment; filename="decisions.csv"')
      return c.body(byteOrderMark + writeCsv(heads, all.map(cellsOf)), 200)
    },
  )

export const decisionRoutes = () =>
  new OpenAPIHono<DeskEnv>().route('/', jsonRoute()).route('/', csvRoute())
