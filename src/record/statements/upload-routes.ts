/** Statements are handed in, read behind the page, and wait for an act that keeps them, or are dropped. */
import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, pageOf } from '../../acts/described.ts'
import { inRole, type DeskEnv } from '../../acts/request.ts'
import { requireKept } from '../../base/kept-text.ts'
import { pictureStatementsMax, statementBytesMax, statementsAtOnceMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import { Reading } from '../reading/reading.ts'
import { dayIn, type SourceFile } from '../sources/statement-of.ts'
import { Picture } from '../whole/picture.ts'
import { pictureBeforeKeeping } from '../whole/picture-store.ts'
import type { WaitingReader } from './read-waiting-store.ts'
import { addUploads, dropUploads, getUpload, uploadsCounted, uploadsOf } from './upload-store.ts'

/** Who brings statements and corrects their readings. */
export const bringsStatements = ['head-of-desk', 'desk-officer'] as const

const oneOrMore = z.union([z.instanceof(File), z.array(z.instanceof(File))])
const HandIn = z.object({
  files: oneOrMore.openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
  publisher: z.string().trim().max(200).optional(),
  /** YYYY-MM-DD, for files that do not say. */
  published: z.string().trim().max(10).optional(),
  url: z.string().trim().max(2000).optional(),
})

const UploadView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sha256: z.string(),
  state: z.enum(['waiting', 'read', 'refused']),
  reading: Reading.nullable(),
  refusal: z.string().nullable(),
})
const Counted = z.object({ waiting: z.int(), read: z.int(), refused: z.int() })

/** Who reads statements: handed in by the app. */
export type StatementsWith = { readonly readWaiting: WaitingReader }

const path = '/api/record/statements/uploads'

const handIn = createRoute({
  method: 'post',
  path,
  tags: ['Record'],
  summary: 'Hands in statements as .txt, .json or saved pages; they are read behind the page.',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: HandIn } } } },
  responses: answers(
    z.object({ uploads: z.array(z.uuid()) }),
    'They stay some days unless record.keep-statements names them.',
  ),
})

const readUploads = createRoute({
  method: 'get',
  path,
  tags: ['Record'],
  summary: "The officer's own statements that are not kept yet, with what was read.",
  request: { query: pageOf(50) },
  responses: answers(
    z.object({ uploads: z.array(UploadView), counted: Counted }),
    'In the order in which they came; `counted` of all of them.',
  ),
})

const readUpload = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  tags: ['Record'],
  summary:
    'One of these with its text, to which spans refer, and the record as it would be with it.',
  request: { params: z.object({ id: z.uuid() }) },
  responses: answers(
    UploadView.extend({ text: z.string().nullable(), picture: Picture }),
    'The text is null where the file could not be read.',
  ),
})

const dropAll = createRoute({
  method: 'delete',
  path,
  tags: ['Record'],
  summary: "Drops all of the officer's own statements that are not kept.",
  responses: answers(z.object({ dropped: z.int() }), 'Kept statements stay.'),
})

const readPicture = createRoute({
  method: 'get',
  path: `${path}/picture`,
  tags: ['Record'],
  summary: "The record as it would be with all of the officer's own statements that are not kept.",
  responses: answers(Picture, `Of the first ${pictureStatementsMax}; nothing is written.`),
})

export function statementUploadRoutes({ readWaiting }: StatementsWith) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(handIn, async (c) => {
      const { officer } = inRole(c, ...bringsStatements)
      const { files, ...said } = c.req.valid('form')
      const sources = await sourcesOf([files].flat())
      const given = {
        url: said.url || null,
        publisher: said.publisher || null,
        published: dayIn(said.published),
      }
      requireKept(given)
      const { desk } = c.var
      const handedIn = sources.map(({ file, sha256 }) => {
        return { id: desk.newId(), officer, file, sha256, given, at: desk.now() }
      })
      await asDesk(desk.db, (db) => addUploads(db, handedIn))
      void readWaiting(desk)
      return c.json({ uploads: handedIn.map(({ id }) => id) }, 200)
    })
    .openapi(readUploads, async (c) => {
      const { officer } = inRole(c, ...bringsStatements)
      const { desk } = c.var
      const [uploads, counted] = await asDesk(desk.db, async (db) => [
        await uploadsOf(db, officer, c.req.valid('query')),
        await uploadsCounted(db, officer),
      ])
      if (counted.waiting > 0) void readWaiting(desk)
      return c.json({ uploads, counted }, 200)
    })
    .openapi(readPicture, async (c) => {
      const { officer } = inRole(c, ...bringsStatements)
      const page = { from: 0, count: pictureStatementsMax }
      const picture = await asDesk(c.var.desk.db, async (db) =>
        pictureBeforeKeeping(db, await uploadsOf(db, officer, page)),
      )
      return c.json(picture, 200)
    })
    .openapi(readUpload, async (c) => {
      const { officer } = inRole(c, ...bringsStatements)
      const { id } = c.req.valid('param')
      const [upload, picture] = await asDesk(c.var.desk.db, async (db) => {
        const found = await getUpload(db, officer, id)
        return [found, await pictureBeforeKeeping(db, [found])]
      })
      return c.json({ ...upload, picture }, 200)
    })
    .openapi(dropAll, async (c) => {
      const { officer } = inRole(c, ...bringsStatements)
      const dropped = await asDesk(c.var.desk.db, (db) => dropUploads(db, officer))
      return c.json({ dropped }, 200)
    })
}

/** One file that is too large is refused with its name; the others can be handed in without it. */
async function sourcesOf(files: readonly File[]): Promise<{ file: SourceFile; sha256: string }[]> {
  if (files.length > statementsAtOnceMax) {
    throw new Refusal('too-many', `Hand in at most ${statementsAtOnceMax} files at once.`)
  }
  const heavy = files.find(({ size }) => size > statementBytesMax)
  if (heavy !== undefined) {
    const most = statementBytesMax / 1024 / 1024
    throw new Refusal('too-large', `${heavy.name} has more than ${most} MB.`)
  }
  return Promise.all(
    files.map(async (file) => {
      requireKept(file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { file: { name: file.name, bytes }, sha256 }
    }),
  )
}
