/**
 * The public record over HTTP: events, what was said of them, promises, disagreements. Whoever is
 * signed in reads it; everybody does while the mandate has it open to the public.
 */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { answers } from '../acts/described.ts'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import { asDesk } from '../db/desk-db.ts'
import { chronologyRoutes } from './chronology/routes.ts'
import { publicView } from './exports/public-view.ts'
import { isRecordPublic } from './opening/store.ts'
import { outlookRoutes } from './outlook-routes.ts'
import type { PublicRecord } from './public-record.ts'
import { responseTimeRoutes } from './response-times/routes.ts'
import { readPublicRecord } from './store.ts'
import { exportRoutes } from './whole/exports-routes.ts'
import { wholeRoutes, type WholeReader } from './whole/built-routes.ts'
import { disputeRoutes } from './whole/dispute-routes.ts'
import { deskWhole } from './whole/desk-whole-store.ts'
import { shippedFolder, shippedWhole } from './whole/store.ts'
import { seriesRoutes } from './whole/series-routes.ts'
import { speakerRoutes } from './whole/speaker-routes.ts'
import { CommitmentView } from './views.ts'

type Reader = (c: Context<DeskEnv>) => Promise<PublicRecord>

async function requireReader(c: Context<DeskEnv>): Promise<void> {
  if (!(await isRecordPublic(c.var.desk))) signedIn(c)
}

export function recordRoutes(folder = shippedFolder) {
  const read: Reader = async (c) => {
    await requireReader(c)
    return readPublicRecord(folder)
  }
  const whole: WholeReader = async (c) => {
    await requireReader(c)
    const { actor, desk } = c.var
    const kept = () => asDesk(desk.db, (db) => deskWhole(db, folder))
    if (actor !== null && actor.party === null) return kept()
    return publicView(await ((await isRecordPublic(desk)) ? kept() : shippedWhole(folder)))
  }
  return new OpenAPIHono<DeskEnv>()
    .route('/', chronologyRoutes(whole, folder))
    .route('/', promiseRoutes(read))
    .route('/', outlookRoutes(whole, folder))
    .route('/', wholeRoutes(whole))
    .route('/', seriesRoutes(whole))
    .route('/', exportRoutes(whole))
    .route('/', disputeRoutes(whole))
    .route('/', speakerRoutes(whole))
    .route('/', responseTimeRoutes(whole))
}

function promiseRoutes(read: Reader) {
  return new OpenAPIHono<DeskEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/api/record/commitments',
      tags: ['Record'],
      summary: 'What was promised in public, and what became of it.',
      responses: answers(
        z.object({ commitments: z.array(CommitmentView) }),
        'Amounts as the sources say them; two readings may stand in one.',
      ),
    }),
    async (c) => c.json({ commitments: [...(await read(c)).commitments] }, 200),
  )
}
