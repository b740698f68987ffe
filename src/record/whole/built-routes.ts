/** The rebuilt record over HTTP: figures with every claim behind them, conflicts, findings. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answers } from '../../acts/described.ts'
import type { DeskEnv } from '../../acts/request.ts'
import { Built } from '../building/built.ts'
import type { WholeRecord } from './whole-record.ts'

/** Refuses whoever may not read; what the desk alone may read is in the record that it gets. */
export type WholeReader = (c: Context<DeskEnv>) => Promise<WholeRecord>

const readBuilt = createRoute({
  method: 'get',
  path: '/api/record/built',
  tags: ['Record'],
  summary: 'Everything that the record adds up to, as `record build --json` prints it.',
  responses: answers(Built, 'Every figure carries the ids of its claims.'),
})

export function wholeRoutes(read: WholeReader) {
  return new OpenAPIHono<DeskEnv>().openapi(readBuilt, async (c) =>
    c.json((await read(c)).built, 200),
  )
}
