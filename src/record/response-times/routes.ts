/** Who was asked what and when it was answered: by the desk's own log, and by kept statements. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { answers } from '../../acts/described.ts'
import type { DeskEnv } from '../../acts/request.ts'
import { questionRows } from '../../agreements/questions/store.ts'
import { sideOf } from '../../agreements/side.ts'
import { dayAtDesk } from '../../agreements/store.ts'
import { pageRowsMax } from '../../base/limits.ts'
import { asDesk } from '../../db/desk-db.ts'
import type { Role } from '../../people/officer.ts'
import { quotesOf } from '../stances/words-store.ts'
import type { WholeReader } from '../whole/built-routes.ts'
import { quotedStance, StanceView } from '../whole/stance-views.ts'
import { askedPlans } from './asked-plans-store.ts'
import { OwnTime, ownTimes } from './own-times.ts'
import { repliesIn } from './replies.ts'

const read = createRoute({
  method: 'get',
  path: '/api/record/response-times',
  tags: ['Record'],
  summary: 'Who was asked what, and when it was answered.',
  responses: answers(
    z.object({
      /** From the log: what whoever asks asked, or was asked; nobody's for the public. */
      own: z.array(OwnTime),
      /** From kept statements, for the desk. */
      said: z.array(
        z.object({
          asked: StanceView,
          answered: StanceView.nullable(),
          days: z.int().nullable(),
        }),
      ),
    }),
    'Null days: nothing is known to have answered it.',
  ),
})

/** Those who read the questions themselves. */
const readers: ReadonlySet<Role> = new Set<Role>([
  'head-of-desk',
  'desk-officer',
  'auditor',
  'head-of-delegation',
  'clerk',
])

export function responseTimeRoutes(whole: WholeReader) {
  return new OpenAPIHono<DeskEnv>().openapi(read, async (c) => {
    const record = await whole(c)
    const replies = repliesIn(record.stances).slice(0, pageRowsMax)
    const words = replies.flatMap(({ asked, answered }) => [
      ...asked.said,
      ...(answered?.said ?? []),
    ])
    const quotes = await asDesk(c.var.desk.db, (db) => quotesOf(db, words))
    const said = replies.map(({ asked, answered, days }) => ({
      asked: quotedStance(asked, quotes),
      answered: answered && quotedStance(answered, quotes),
      days,
    }))
    return c.json({ own: await ownOf(c), said }, 200)
  })
}

async function ownOf(c: Context<DeskEnv>): Promise<OwnTime[]> {
  const { actor, desk } = c.var
  if (actor === null || !readers.has(actor.role)) return []
  return asDesk(desk.db, async (db) => {
    const [questions, plans] = [await questionRows(db), await askedPlans(db)]
    const todayOn = await dayAtDesk(db, desk.now())
    const seen = { viewer: sideOf(actor), timeZone: desk.birth.timeZone, todayOn }
    return ownTimes({ questions, plans }, seen).slice(0, pageRowsMax)
  })
}
