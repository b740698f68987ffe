/** Papers over HTTP: which came about a list, an exchange or an agreement, and who attested them. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../acts/described.ts'
import { inRole, type DeskEnv } from '../acts/request.ts'
import { PartyId } from '../base/ids.ts'
import { scanKinds } from '../base/scan-kind.ts'
import { asDesk } from '../db/desk-db.ts'
import { papersAbout } from './paper-store.ts'

const PaperView = z.object({
  party: PartyId,
  /** The act that names it. */
  act: z.string(),
  number: z.string(),
  on: z.string(),
  bearer: z.string(),
  at: z.iso.datetime(),
  officers: z.array(z.string()),
  scanSha256: z.string(),
  scan: z.enum(['kept', 'erased', 'none']),
  kind: z.enum(scanKinds).nullable(),
  /** In bytes. */
  size: z.int().nullable(),
})

const papersRoute = createRoute({
  method: 'get',
  path: '/api/papers',
  tags: ['Scans'],
  summary: 'Papers about a list, an exchange or an agreement, who attested them, and their scans.',
  request: { query: z.object({ about: z.uuid() }) },
  responses: answers(
    z.object({ papers: z.array(PaperView) }),
    'The newest first. For officers who register paper, and for the auditor: who carried it is a secret.',
  ),
})

export function paperRoutes() {
  return new OpenAPIHono<DeskEnv>().openapi(papersRoute, async (c) => {
    inRole(c, 'head-of-desk', 'desk-officer', 'auditor')
    const { about } = c.req.valid('query')
    const papers = await asDesk(c.var.desk.db, (db) => papersAbout(db, about))
    const shown = papers.map((paper) => ({
      ...paper,
      officers: [...paper.officers],
      at: paper.at.toISOString(),
    }))
    return c.json({ papers: shown }, 200)
  })
}
