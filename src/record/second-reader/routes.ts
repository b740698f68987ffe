/**
 * A second reader over HTTP: asked about one kept statement, looked at, kept by an act or dropped.
 * A desk that was given no endpoint asks nobody: there is nothing here then but what was kept before.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from '../../acts/described.ts'
import { inRole, type DeskEnv } from '../../acts/request.ts'
import { asDesk } from '../../db/desk-db.ts'
import type { Reading } from '../reading/reading.ts'
import { getStatement } from '../statements/store.ts'
import { keptSecondReadings } from './asks-store.ts'
import type { SecondAsking } from './asking-store.ts'
import { differencesOf } from './differences.ts'
import { DifferenceView, KeptReading } from './kept-reading.ts'

const asksSecond = ['head-of-desk', 'desk-officer'] as const
const opens = [...asksSecond, 'auditor'] as const

const Compared = z.object({
  reading: KeptReading,
  /** Beside the reading of the rules, value by value. */
  differences: z.array(DifferenceView),
})

const SecondReadings = z.object({
  /** Who is asked and where, and how long an answer is waited for; null: nobody. */
  configured: z.object({ reader: z.string(), host: z.string(), seconds: z.number() }).nullable(),
  /** The officer's own question. */
  ask: z
    .object({
      id: z.uuid(),
      reader: z.string(),
      state: z.enum(['asking', 'read', 'refused']),
      refusal: z.string().nullable(),
      answer: Compared.nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
  kept: z.array(Compared.extend({ act: z.uuid(), at: z.iso.datetime() })),
})

const request = { params: z.object({ id: z.uuid() }) }
const tags = ['Record']

const look = createRoute({
  method: 'get',
  path: '/api/record/statements/{id}/second-readings',
  tags,
  summary: 'What a second reader read in a kept statement, beside the reading of the rules.',
  request,
  responses: answers(SecondReadings, 'Ask again until the state is no longer "asking".'),
})

const ask = createRoute({
  method: 'post',
  path: '/api/record/statements/{id}/second-readings',
  tags,
  summary: 'Asks the second reader that the desk was started with, behind the page.',
  request,
  responses: answers(
    z.object({ ask: z.uuid() }),
    'The words of the statement go to that endpoint, and nothing else. An earlier question of the officer is dropped.',
  ),
})

const drop = createRoute({
  method: 'delete',
  path: '/api/record/statements/{id}/second-readings',
  tags,
  summary: 'Waits no longer for an answer, or drops it. What was kept stays.',
  request,
  responses: answers(z.object({ dropped: z.literal(true) }), 'Of the officer alone.'),
})

export function secondReaderRoutes(asking: SecondAsking) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(look, async (c) => {
      const { officer, role } = inRole(c, ...opens)
      const { id } = c.req.valid('param')
      const { desk } = c.var
      const [{ reading: rules }, kept] = await asDesk(desk.db, async (db) => [
        await getStatement(db, id),
        await keptSecondReadings(db, id),
      ])
      const asks = asksSecond.some((each) => each === role)
      const own = asks ? await asking.find(desk, id, officer) : null
      const found = {
        configured: asks ? asking.configured : null,
        ask: own && {
          id: own.id,
          reader: own.reader,
          state: own.state,
          refusal: own.refusal,
          answer: own.reading && comparedWith(rules, own.reading),
          at: own.at.toISOString(),
        },
        kept: kept.map(({ reading, act, at }) => ({
          ...comparedWith(rules, reading),
          act,
          at: at.toISOString(),
        })),
      }
      return c.json(found, 200)
    })
    .openapi(ask, async (c) => {
      const { officer } = inRole(c, ...asksSecond)
      const { id } = c.req.valid('param')
      const started = await asking.start(c.var.desk, id, officer)
      return c.json({ ask: started.id }, 200)
    })
    .openapi(drop, async (c) => {
      const { officer } = inRole(c, ...asksSecond)
      await asking.drop(c.var.desk, c.req.valid('param').id, officer)
      return c.json({ dropped: true as const }, 200)
    })
}

const comparedWith = (rules: Reading, reading: KeptReading) => ({
  reading,
  differences: differencesOf(rules, reading).map(({ parts, ...each }) => ({
    ...each,
    parts: [...parts],
  })),
})
