/** The one page that other sites may frame, and only while the record is public. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../acts/request.ts'
import { notFound } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import { publicView } from '../exports/public-view.ts'
import { isRecordPublic } from '../opening/store.ts'
import { deskWhole } from '../whole/desk-whole-store.ts'
import { addressOf } from '../whole/exports-routes.ts'
import { chronologyOf, conflictsOf } from './chronology.ts'
import { chronologyPage, embedThemes } from './chronology-page.ts'
import { embedLanguages } from './words.ts'

const Query = z.object({
  conflict: z.string().max(80).optional(),
  lang: z.enum(embedLanguages).catch('en'),
  theme: z.enum(embedThemes).catch('auto'),
})

/** Whoever asks reads the same, signed in or not: the page is for readers of another site. */
export function embedRoutes() {
  return new Hono<DeskEnv>().get('/embed/chronology', async (c) => {
    const { desk, nonce } = c.var
    if (!(await isRecordPublic(desk))) throw notFound()
    const { conflict, lang: language, theme } = Query.parse(c.req.query())
    const record = publicView(await asDesk(desk.db, (db) => deskWhole(db)))
    const asked = conflict ?? conflictsOf(record)[0] ?? ''
    c.set('isFramed', true)
    const view = { language, theme, nonce, desk: desk.birth.deskName, address: addressOf(c) }
    return c.html(chronologyPage(chronologyOf(record, asked), view))
  })
}
