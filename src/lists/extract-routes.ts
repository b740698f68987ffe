/** Extracts over HTTP: what would cross, what crossed, and to whom. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, pageOf } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { ListId, PartyId } from '../base/ids.ts'
import { extractLinesMax } from '../base/limits.ts'
import { notFound } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { asParty } from '../db/party-db.ts'
import { extractOf } from './extract.ts'
import { getListHead, linesNumbered } from './store.ts'

const readers = ['head-of-delegation', 'clerk', 'desk-officer', 'head-of-desk', 'auditor'] as const

const ExtractLineView = z.object({
  line: z.int(),
  surname: z.string().nullable(),
  given: z.string().nullable(),
  patronymic: z.string().nullable(),
  fullName: z.string().nullable(),
  bornOn: z.string().nullable(),
})

const ExtractView = z.object({
  id: z.uuid(),
  from: PartyId,
  to: PartyId,
  lines: z.array(ExtractLineView),
  sha256: z.string(),
  act: z.uuid(),
  at: z.iso.datetime(),
})

/** `2,3,17` */
const LineNumbers = z
  .string()
  .regex(/^\d{1,7}(,\d{1,7})*$/, 'lines are written 2,3,17')
  .transform((text) => text.split(',').map(Number))
  .refine((lines) => lines.length <= extractLinesMax, `at most ${extractLinesMax} lines`)

const preview = createRoute({
  method: 'get',
  path: '/api/lists/{id}/extract',
  tags: ['Lists'],
  summary: 'Exactly what would cross, before it is signed: identity fields and nothing else.',
  request: {
    params: z.object({ id: ListId }),
    query: z.object({ lines: LineNumbers, to: PartyId }),
  },
  responses: answers(
    z.object({ lines: z.array(ExtractLineView), text: z.string(), sha256: z.string() }),
    'The text is what is hashed and signed.',
  ),
})

/** Each may have hundreds of lines. */
const extractsShown = 50

const readExtracts = createRoute({
  method: 'get',
  path: '/api/extracts',
  tags: ['Lists'],
  summary: 'Extracts that the asker sent or was shown, newest first.',
  request: { query: pageOf(extractsShown) },
  responses: answers(
    z.object({ extracts: z.array(ExtractView), total: z.int() }),
    'A page of them; for the desk of all.',
  ),
})

export function extractRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(preview, async (c) => {
      const { party } = inRole(c, ...readers)
      const { id } = c.req.valid('param')
      const { lines, to } = c.req.valid('query')
      const { desk } = c.var
      const read = async (db: Parameters<typeof getListHead>[0]) => {
        const head = await getListHead(db, id)
        return extractOf({ list: head.id, to }, await linesNumbered(db, id, lines))
      }
      const own = party === null ? undefined : desk.parties.get(party)
      if (party !== null && own === undefined) throw notFound({ party })
      const extract = own === undefined ? await asDesk(desk.db, read) : await asParty(own, read)
      const { text, sha256 } = extract
      return c.json({ lines: [...extract.lines], text, sha256 }, 200)
    })
    .openapi(readExtracts, async (c) => {
      const { party } = inRole(c, ...readers)
      const { from, count } = c.req.valid('query')
      // What was shown to a side is that side's to read; its rows stay the sender's.
      const extracts = await asDesk(c.var.desk.db, async (db) => {
        const seen = db
          .selectFrom('list_extract')
          .where((e) =>
            party === null
              ? e.lit(true)
              : e.or([e('party_id', '=', party), e('to_party', '=', party)]),
          )
        const rows = await seen
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('id')
          .offset(from)
          .limit(count)
          .execute()
        const { total } = await seen
          .select((e) => e.fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow()
        const shown = rows.map((row) => ({
          id: row.id,
          from: row.party_id,
          to: row.to_party,
          lines: z.array(ExtractLineView).parse(row.lines),
          sha256: row.sha256.toString('hex'),
          act: row.act_id,
          at: row.at.toISOString(),
        }))
        return { extracts: shown, total }
      })
      return c.json(extracts, 200)
    })
}
