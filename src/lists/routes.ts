/** Lists over HTTP: a file is uploaded, read behind the page, mapped, and then submitted by an act. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answers, asks, pageOf } from '../acts/described.ts'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { ListId, PartyId, UploadId } from '../base/ids.ts'
import { requireKept } from '../base/kept-text.ts'
import { pageRowsMax, uploadBytesMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { asParty, type PartyConnection, type PartyDb } from '../db/party-db.ts'
import type { WaitingLine } from '../jobs/waiting-line.ts'
import { Mapping } from './columns.ts'
import { columnKinds } from './headings.ts'
import { getUpload, setUpload, type ListReader } from './store.ts'
import { ListKind, ListRead } from './submission.ts'
import { readUpload, takeIn, type ReadWith } from './upload-store.ts'
import {
  countLists,
  differencesOf,
  getListHead,
  linesPage,
  listHeads,
  problemsPage,
} from './store.ts'

const mayUpload = ['clerk', 'head-of-delegation', 'desk-officer', 'head-of-desk']

/** The party whose rows are meant: the actor's own, or the one an officer acts for. */
function connectionFor(c: Context<DeskEnv>, party: PartyId | undefined): PartyConnection {
  const actor = signedIn(c)
  const side = actor.party ?? party
  if (actor.party !== null && party !== undefined && party !== actor.party)
    throw notFound({ party })
  const connection = side === undefined ? undefined : c.var.desk.parties.get(side)
  if (connection === undefined) throw notFound({ party })
  return connection
}

/** A party reads through its own login, the desk through the desk's. */
function reading<T>(c: Context<DeskEnv>, work: (db: ListReader) => Promise<T>): Promise<T> {
  const actor = signedIn(c)
  // An observer watches; names are not for them.
  if (actor.role === 'observer') throw new Refusal('not-allowed', 'Your role may not see this.')
  if (actor.party === null) return asDesk(c.var.desk.db, work)
  return asParty(connectionFor(c, actor.party), work)
}

function mayHandle(c: Context<DeskEnv>) {
  const actor = signedIn(c)
  if (!mayUpload.includes(actor.role)) {
    throw new Refusal('not-allowed', 'Your role may not bring lists.')
  }
  return actor
}

const ProblemView = ListRead.shape.problems.element
const LineView = ListRead.shape.lines.element

const UploadView = z.object({
  id: UploadId,
  party: PartyId,
  kind: ListKind,
  fileName: z.string(),
  state: z.enum(['reading', 'read', 'refused', 'cancelled', 'submitted']),
  rowsRead: z.int(),
  /** Files of the same party that are read before this one; 0 once it is being read. */
  waitingBefore: z.int(),
  refusal: z.string().nullable(),
  read: z
    .object({
      source: z.record(z.string(), z.string()),
      headings: z.array(z.string()),
      mapping: ListRead.shape.mapping,
      columnKinds: z.array(z.enum(columnKinds)),
      lines: z.int(),
      first: z.array(LineView),
      problems: z.array(ProblemView),
      problemsTotal: z.int(),
    })
    .nullable(),
})

const ListView = z.object({
  id: ListId,
  seriesId: z.uuid(),
  party: PartyId,
  kind: ListKind,
  version: z.int(),
  title: z.string(),
  fileName: z.string(),
  lines: z.int(),
  sha256: z.string(),
  headings: z.array(z.string()),
  arrived: z.enum(['signed-in', 'courier']),
  confirmed: z.boolean(),
  withdrawn: z.boolean(),
  act: z.uuid(),
  at: z.iso.datetime(),
})

/** Who reads a file, and where it waits until then: handed in by the app. */
export type Reader = ReadWith & { readonly line: WaitingLine }

const firstLines = 20
const linesShown = 100
const problemsShown = 200

async function uploadView(
  own: PartyDb,
  id: UploadId,
  line: WaitingLine,
): Promise<z.infer<typeof UploadView>> {
  const row = await getUpload(own, id)
  const read = row.reading === null ? null : ListRead.parse(row.reading)
  return {
    id: row.id,
    party: row.party_id,
    kind: ListKind.parse(row.kind),
    fileName: row.file_name,
    state: UploadView.shape.state.parse(row.state),
    rowsRead: row.rows_read,
    waitingBefore: line.before(id),
    refusal: row.refusal,
    read: read && {
      source: read.source,
      headings: read.headings,
      mapping: read.mapping,
      columnKinds: [...columnKinds],
      lines: read.lines.length,
      first: read.lines.slice(0, firstLines),
      problems: read.problems.slice(0, problemsShown),
      problemsTotal: read.problemsTotal,
    },
  }
}

function uploadRoutes(reader: Reader) {
  const { line } = reader
  const view = (connection: PartyConnection, id: UploadId) =>
    asParty(connection, (own) => uploadView(own, id, line))
  return new OpenAPIHono<DeskEnv>()
    .openapi(handIn, async (c) => {
      const actor = mayHandle(c)
      const { file, kind, party } = c.req.valid('form')
      const connection = connectionFor(c, party)
      requireKept(file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (bytes.length > uploadBytesMax) {
        throw new Refusal('too-large', `${file.name} has more than ${uploadBytesMax} bytes.`)
      }
      const { id, read } = await takeIn(c.var.desk, {
        connection,
        officer: actor.officer,
        kind,
        fileName: file.name,
        bytes,
        ...reader,
      })
      // What went wrong is kept with the upload, where the page asks for it.
      read.catch(() => {})
      return c.json(await view(connection, id), 200)
    })
    .openapi(readUploadState, async (c) => {
      mayHandle(c)
      const connection = connectionFor(c, c.req.valid('query').party)
      return c.json(await view(connection, c.req.valid('param').id), 200)
    })
    .openapi(mapColumns, async (c) => {
      mayHandle(c)
      const { mapping, party } = c.req.valid('json')
      const { id } = c.req.valid('param')
      const connection = connectionFor(c, party)
      await asParty(connection, (own) => setUpload(own, id, { state: 'reading', rowsRead: 0 }))
      await readUpload(c.var.desk, { connection, id, mapping, ...reader })
      return c.json(await view(connection, id), 200)
    })
    .openapi(cancelReading, async (c) => {
      mayHandle(c)
      const { id } = c.req.valid('param')
      const connection = connectionFor(c, c.req.valid('query').party)
      await asParty(connection, (own) => setUpload(own, id, { state: 'cancelled' }))
      line.leave(id)
      return c.json(await view(connection, id), 200)
    })
}

const viewOf = (head: Awaited<ReturnType<typeof listHeads>>[number]): z.infer<typeof ListView> => ({
  id: head.id,
  seriesId: head.seriesId,
  party: head.party,
  kind: head.kind,
  version: head.version,
  title: head.title,
  fileName: head.fileName,
  lines: head.lineCount,
  sha256: head.linesSha256,
  headings: [...head.headings],
  arrived: head.arrived.kind,
  confirmed: head.confirmed,
  withdrawn: head.withdrawn,
  act: head.act,
  at: head.at.toISOString(),
})

const handIn = createRoute({
  method: 'post',
  path: '/api/uploads',
  tags: ['Lists'],
  summary: 'Hands in a CSV, TSV or XLSX file; it is read behind the page.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
            kind: ListKind,
            party: PartyId.optional(),
          }),
        },
      },
    },
  },
  responses: answers(UploadView, 'Ask again until its state is no longer "reading".'),
})

const readUploadState = createRoute({
  method: 'get',
  path: '/api/uploads/{id}',
  tags: ['Lists'],
  summary: 'How far the reading is, what was recognised, what is wrong.',
  request: {
    params: z.object({ id: UploadId }),
    query: z.object({ party: PartyId.optional() }),
  },
  responses: answers(UploadView, 'The first lines and the first problems.'),
})

const mapColumns = createRoute({
  method: 'post',
  path: '/api/uploads/{id}/mapping',
  tags: ['Lists'],
  summary: 'Reads the file again with the columns as a person mapped them.',
  request: {
    params: z.object({ id: UploadId }),
    ...asks(z.strictObject({ mapping: Mapping, party: PartyId.optional() })),
  },
  responses: answers(UploadView, 'Ask again until its state is no longer "reading".'),
})

const cancelReading = createRoute({
  method: 'post',
  path: '/api/uploads/{id}/cancel',
  tags: ['Lists'],
  summary: 'Stops the reading; nothing was submitted.',
  request: {
    params: z.object({ id: UploadId }),
    query: z.object({ party: PartyId.optional() }),
  },
  responses: answers(UploadView, 'State "cancelled".'),
})

const readLists = createRoute({
  method: 'get',
  path: '/api/lists',
  tags: ['Lists'],
  summary: 'Versions that the asker may see, newest first.',
  request: { query: pageOf(pageRowsMax) },
  responses: answers(
    z.object({ lists: z.array(ListView), total: z.int() }),
    "A party's own; for the desk everybody's.",
  ),
})

const readOneList = createRoute({
  method: 'get',
  path: '/api/lists/{id}',
  tags: ['Lists'],
  summary: 'One version: its head, a page of lines, verbatim and as read, and its problems.',
  request: { params: z.object({ id: ListId }), query: pageOf(linesShown) },
  responses: answers(
    z.object({
      list: ListView,
      lines: z.array(LineView),
      problems: z.array(ProblemView),
      problemsTotal: z.int(),
    }),
    'Lines in the order of the file.',
  ),
})

const readDifferences = createRoute({
  method: 'get',
  path: '/api/lists/{id}/differences',
  tags: ['Lists'],
  summary: 'What a version changed against the one before it.',
  request: { params: z.object({ id: ListId }) },
  responses: answers(
    z.object({
      before: ListId.nullable(),
      added: z.array(LineView),
      withdrawn: z.array(LineView),
      altered: z.array(z.object({ before: LineView, after: LineView, cells: z.array(z.int()) })),
      unchanged: z.int(),
    }),
    'A first version changed nothing.',
  ),
})

export function listRoutes(reader: Reader) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(readLists, async (c) => {
      const page = c.req.valid('query')
      const answer = await reading(c, async (db) => ({
        lists: (await listHeads(db, page)).map(viewOf),
        total: await countLists(db),
      }))
      return c.json(answer, 200)
    })
    .openapi(readOneList, async (c) => {
      const { id } = c.req.valid('param')
      const page = c.req.valid('query')
      return c.json(
        await reading(c, async (db) => ({
          list: viewOf(await getListHead(db, id)),
          lines: await linesPage(db, id, page),
          ...(await problemsPage(db, id, { from: 0, count: problemsShown })),
        })),
        200,
      )
    })
    .openapi(readDifferences, async (c) =>
      c.json(await reading(c, (db) => differencesOf(db, c.req.valid('param').id)), 200),
    )
    .route('/', uploadRoutes(reader))
}
