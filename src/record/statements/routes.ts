/**
 * The ledger of statements over HTTP. It holds what third parties published, word for word: it is
 * for the desk and its auditor.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, pageOf } from '../../acts/described.ts'
import { inRole, type DeskEnv } from '../../acts/request.ts'
import { asDesk } from '../../db/desk-db.ts'
import { Reading } from '../reading/reading.ts'
import { Picture } from '../whole/picture.ts'
import { pictureOfKept } from '../whole/picture-store.ts'
import { correctedReading, Correction } from './corrections.ts'
import { getStatement, statementHeads, type KeptCorrection } from './store.ts'
import { bringsStatements, statementUploadRoutes, type StatementsWith } from './upload-routes.ts'

const opens = [...bringsStatements, 'auditor'] as const

const StatementView = z.object({
  id: z.uuid(),
  sha256: z.string(),
  fileName: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  reading: Reading,
  /** Values that a person put right. */
  corrections: z.int(),
  act: z.uuid(),
  at: z.iso.datetime(),
})

const CorrectionView = z.object({
  id: z.uuid(),
  correction: Correction,
  reason: z.string(),
  officer: z.uuid(),
  at: z.iso.datetime(),
  withdrawn: z.object({ reason: z.string(), at: z.iso.datetime() }).nullable(),
})

const path = '/api/record/statements'
const named = { params: z.object({ id: z.uuid() }) }

const readLedger = createRoute({
  method: 'get',
  path,
  tags: ['Record'],
  summary: 'Kept statements with what the rules read, the newest first.',
  request: { query: pageOf(50) },
  responses: answers(
    z.object({ statements: z.array(StatementView), total: z.int() }),
    'The reading is that of the rules; `corrections` says how many values a person set.',
  ),
})

const readOne = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  tags: ['Record'],
  summary: 'One statement: its text, the reading of the rules, and what counts now.',
  request: named,
  responses: answers(
    z.object({
      statement: StatementView,
      /** To which every span refers. */
      text: z.string(),
      /** With everything that was put right. */
      corrected: Reading,
      history: z.array(CorrectionView),
      /** The record with it, of every event of which it speaks. */
      picture: Picture,
    }),
    'Spans are in UTF-16 units of the text.',
  ),
})

const openSource = createRoute({
  method: 'get',
  path: `${path}/{id}/source`,
  tags: ['Record'],
  summary: 'The source itself, byte for byte, as a file to save.',
  request: named,
  responses: {
    200: {
      description: 'Always an attachment; its name is the beginning of its hash.',
      content: { 'application/octet-stream': { schema: z.string() } },
    },
  },
})

export function statementRoutes(given: StatementsWith) {
  return new OpenAPIHono<DeskEnv>()
    .route('/', statementUploadRoutes(given))
    .openapi(readLedger, async (c) => {
      inRole(c, ...opens)
      const page = c.req.valid('query')
      const { heads, total } = await asDesk(c.var.desk.db, (db) => statementHeads(db, page))
      const statements = heads.map(({ at, ...head }) => ({ ...head, at: at.toISOString() }))
      return c.json({ statements, total }, 200)
    })
    .openapi(readOne, async (c) => {
      inRole(c, ...opens)
      const { id } = c.req.valid('param')
      const [found, picture] = await asDesk(c.var.desk.db, async (db) => [
        await getStatement(db, id),
        await pictureOfKept(db, id),
      ])
      const { text, history, bytes: _, at, ...head } = found
      const standing = history.filter(({ withdrawn }) => withdrawn === null)
      const corrections = standing.map(({ correction }) => correction)
      const corrected = correctedReading(head.reading, corrections)
      return c.json(
        {
          statement: { ...head, at: at.toISOString() },
          text,
          corrected,
          history: history.map(correctionView),
          picture,
        },
        200,
      )
    })
    .openapi(openSource, async (c) => {
      inRole(c, ...opens)
      const { id } = c.req.valid('param')
      const { bytes, sha256 } = await asDesk(c.var.desk.db, (db) => getStatement(db, id))
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="statement-${sha256.slice(0, 12)}"`,
      })
    })
}

const correctionView = ({ at, withdrawn, ...kept }: KeptCorrection) => ({
  ...kept,
  at: at.toISOString(),
  withdrawn: withdrawn && { reason: withdrawn.reason, at: withdrawn.at.toISOString() },
})
