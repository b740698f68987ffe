/**
 * Live pages: after each act the pages of those who may know of it hear that
 * something changed, never what. A party hears of its own acts and of what both
 * sides share; the timing of the desk's private work stays with the desk.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import type { RecordedAct } from '../acts/desk.ts'
import { liveConnectionsMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type { Actor } from '../people/officer.ts'
import type { OpenDesk } from './open-desk.ts'

const sharedNames =
  /^(agreements\.(open|add-commitment|open-round|name-intermediary)|exchange\.(open|propose-plan|replace|approve|finalise|close)|operation\.(open-stage|depart|give|receive|witness)|transparency\.)/

const mayHear = (actor: Actor, { name, party }: RecordedAct) =>
  actor.party === null || party === actor.party || sharedNames.test(name)

const beatMilliseconds = 20_000

const listen = createRoute({
  method: 'get',
  path: '/api/live',
  tags: ['Live'],
  summary: 'Server-sent events: `changed` with the name of an act, and a `beat` between them.',
  responses: {
    200: {
      description: 'A party hears of its own acts and of what both sides share.',
      content: { 'text/event-stream': { schema: z.string() } },
    },
  },
})

export function liveRoutes({ events }: OpenDesk) {
  const open = new Map<string, number>()
  return new OpenAPIHono<DeskEnv>().openapi(listen, (c) => {
    const actor = signedIn(c)
    const { id } = actor.device
    const count = open.get(id) ?? 0
    if (count >= liveConnectionsMax) {
      throw new Refusal('too-many', 'Too many live pages are open on this device. Close one.')
    }
    open.set(id, count + 1)
    return streamSSE(c, async (stream) => {
      const tell = (act: RecordedAct) => {
        if (mayHear(actor, act)) void stream.writeSSE({ event: 'changed', data: act.name })
      }
      events.on('act', tell)
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(resolve)
      })
      const beat = setInterval(
        () => void stream.writeSSE({ event: 'beat', data: '' }),
        beatMilliseconds,
      )
      await stream.writeSSE({ event: 'beat', data: '' })
      await ended
      clearInterval(beat)
      events.off('act', tell)
      open.set(id, (open.get(id) ?? 1) - 1)
    })
  })
}
