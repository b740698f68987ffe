/** Scans over HTTP: handed in by an officer, told by hash, and taken away as a file that no browser opens by itself. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { ScanHash } from '../acts/keep-scan.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { addScanUpload, findScan, getScanBytes } from '../acts/scan-rows.ts'
import { scanBytesMax } from '../base/limits.ts'
import { ActId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { mediaTypeOf, scanKindOf, scanKinds } from '../base/scan-kind.ts'
import { asDesk } from '../db/desk-db.ts'

/** Who registers paper, and who looks at what they registered. */
const registers = ['head-of-desk', 'desk-officer'] as const
const opens = [...registers, 'auditor'] as const

const asked = { params: z.object({ sha256: ScanHash }) }

const handIn = createRoute({
  method: 'post',
  path: '/api/scans',
  tags: ['Scans'],
  summary: 'Hands in the scan of a paper: PDF, JPEG or PNG, told by its first bytes.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: answers(
    z.object({ sha256: ScanHash, kind: z.enum(scanKinds), size: z.int() }),
    'It is kept once trust.keep-scan names its hash.',
  ),
})

const readScan = createRoute({
  method: 'get',
  path: '/api/scans/{sha256}',
  tags: ['Scans'],
  summary: 'Whether a scan is kept, its kind and size, and the act that kept it.',
  request: asked,
  responses: answers(
    z.object({
      sha256: ScanHash,
      kind: z.enum(scanKinds),
      size: z.int(),
      state: z.enum(['kept', 'erased']),
      act: ActId,
      at: z.iso.datetime(),
    }),
    'For officers who register paper, and for the auditor.',
  ),
})

const openScan = createRoute({
  method: 'get',
  path: '/api/scans/{sha256}/file',
  tags: ['Scans'],
  summary: 'The scan itself, byte for byte, as a file to save.',
  request: asked,
  responses: {
    200: {
      description: 'Always an attachment; its name is the beginning of its hash.',
      content: { 'application/octet-stream': { schema: z.string() } },
    },
  },
})

export function scanRoutes() {
  return new OpenAPIHono<DeskEnv>()
    .openapi(handIn, async (c) => {
      const { officer } = inRole(c, ...registers)
      const { file } = c.req.valid('form')
      if (file.size > scanBytesMax) {
        throw new Refusal('too-large', `A scan has at most ${scanBytesMax} bytes.`)
      }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const kind = scanKindOf(bytes)
      if (kind === null) {
        throw new Refusal(
          'wrong-input',
          'This is no PDF, JPEG or PNG. Scan the paper as one of them.',
        )
      }
      const { db, now } = c.var.desk
      const handedIn = { officer, kind, bytes, at: now() }
      const sha256 = await asDesk(db, (own) => addScanUpload(own, handedIn))
      return c.json({ sha256, kind, size: bytes.length }, 200)
    })
    .openapi(readScan, async (c) => {
      inRole(c, ...opens)
      const { sha256 } = c.req.valid('param')
      const found = await asDesk(c.var.desk.db, (db) => findScan(db, sha256))
      if (found === undefined) throw notFound({ scan: sha256 })
      const { isErased, at, ...head } = found
      const state = isErased ? ('erased' as const) : ('kept' as const)
      return c.json({ ...head, state, at: at.toISOString() }, 200)
    })
    .openapi(openScan, async (c) => {
      inRole(c, ...opens)
      const { sha256 } = c.req.valid('param')
      const { kind, bytes } = await asDesk(c.var.desk.db, (db) => getScanBytes(db, sha256))
      // `headers` of security.ts adds nosniff to this as to every answer.
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': mediaTypeOf[kind],
        'Content-Disposition': `attachment; filename="scan-${sha256.slice(0, 12)}.${kind}"`,
      })
    })
}
