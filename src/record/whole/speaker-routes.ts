/** Offices and agreements of the record over HTTP. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { answers } from '../../acts/described.ts'
import type { DeskEnv } from '../../acts/request.ts'
import { notFound } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import { quotesOf } from '../stances/words-store.ts'
import { AgreementView, agreementView } from './agreement-views.ts'
import type { WholeReader } from './built-routes.ts'
import { wordsIn } from './stance-views.ts'
import {
  SpeakerHead,
  speakerHeads,
  SpeakerView,
  speakerView,
  stancesOfSpeaker,
} from './speaker-views.ts'

const list = createRoute({
  method: 'get',
  path: '/api/record/speakers',
  tags: ['Record'],
  summary: 'Every office that spoke, by name.',
  responses: answers(z.object({ speakers: z.array(SpeakerHead) }), 'No office is ranked.'),
})

const one = createRoute({
  method: 'get',
  path: '/api/record/speakers/{speaker}',
  tags: ['Record'],
  summary: 'What one office said, what of it others said too, and what stands against it.',
  request: { params: z.object({ speaker: z.string().max(200) }) },
  responses: answers(SpeakerView, 'A spelling of an office answers as the office.'),
})

const agreement = createRoute({
  method: 'get',
  path: '/api/record/agreements/{agreement}',
  tags: ['Record'],
  summary: 'What one agreement promised, in both readings, and what came of it.',
  request: { params: z.object({ agreement: z.string().max(200) }) },
  responses: answers(AgreementView, 'Days count from the promise; they say nothing of a cause.'),
})

export function speakerRoutes(read: WholeReader) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(list, async (c) => c.json({ speakers: speakerHeads(await read(c)) }, 200))
    .openapi(one, async (c) => {
      const { speaker } = c.req.valid('param')
      const record = await read(c)
      // A record without the desk's own has no stances, so nobody else is quoted anything.
      const words = wordsIn(stancesOfSpeaker(record, speaker))
      const quotes = await asDesk(c.var.desk.db, (db) => quotesOf(db, words))
      const view = speakerView(record, speaker, quotes)
      if (view === null) throw notFound({ speaker })
      return c.json(view, 200)
    })
    .openapi(agreement, async (c) => {
      const { agreement: name } = c.req.valid('param')
      const view = agreementView(await read(c), name)
      if (view === null) throw notFound({ agreement: name })
      return c.json(view, 200)
    })
}
