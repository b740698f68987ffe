/** The record as files, narrowed by conflict, kind and time: sheets, JSON, HXL, PLOVER, ClaimReview. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../acts/request.ts'
import { notFound } from '../../base/refusal.ts'
import { exported, mediaTypeOf } from '../exports/formats.ts'
import { exportFiles, forThePublicAlone } from '../exports/names.ts'
import { Selection } from '../exports/selection.ts'
import { isRecordPublic } from '../opening/store.ts'
import type { WholeReader } from './built-routes.ts'

const text = { schema: z.string() }
const readExport = createRoute({
  method: 'get',
  path: '/api/record/exports/{file}',
  tags: ['Record'],
  summary:
    'The rebuilt record as a file. What is withheld is in none of them; claim-review.jsonld is there only while the record is public.',
  request: { params: z.object({ file: z.enum(exportFiles) }), query: Selection },
  responses: {
    200: {
      description: 'Each figure with the ids of its claims and the pages that printed them.',
      content: { 'text/csv': text, 'application/json': text, 'application/ld+json': text },
    },
  },
})

export function exportRoutes(read: WholeReader) {
  return new OpenAPIHono<DeskEnv>().openapi(readExport, async (c) => {
    const { file } = c.req.valid('param')
    const { desk } = c.var
    if (forThePublicAlone.has(file) && !(await isRecordPublic(desk))) throw notFound({ file })
    const record = await read(c)
    const by = {
      desk: desk.birth.deskName,
      address: addressOf(c),
      on: desk.now().toISOString().slice(0, 'YYYY-MM-DD'.length),
    }
    c.header('Content-Type', mediaTypeOf(file))
    c.header('Content-Disposition', `attachment; filename="${file}"`)
    return c.body(exported(record, { file, selection: c.req.valid('query'), by }), 200)
  })
}

/** Where whoever asks sees the desk's pages. */
export function addressOf(c: Context<DeskEnv>): string {
  const { protocol, host } = new URL(c.req.url)
  const isSecure = c.req.header('X-Forwarded-Proto') === 'https'
  return `${isSecure ? 'https:' : protocol}//${c.req.header('X-Forwarded-Host') ?? host}`
}
