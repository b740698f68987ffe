/**
 * Live pages: after each act the pages of those who may know of it hear that
 * something changed, never what. A party hears of its own acts and of what both
 * sides share; the timing of the desk's private work stays with the desk. A page is
 * open no longer than the session that opened it.
 */
import { once } from 'node:events'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { signedIn, type DeskEnv } from '../acts/request.ts'
import type { Desk, RecordedAct } from '../acts/desk.ts'
import { liveConnectionsMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { concerns } from './concerns.ts'
import type { OpenDesk } from './open-desk.ts'
import { isSessionOpen } from './sessions.ts'
import { askedWith } from './sign-in-routes.ts'

const sharedNames =
  /^(agreements\.(open|add-commitment|open-round|name-intermediary)|exchange\.(open|propose-plan|replace|approve|finalise|close)|operation\.(open-stage|depart|give|receive|witness|move-window|acknowledge-window))/
const publicNames = /^transparency\./

/** A third party hears nothing of what two others share. */
async function mayHear(desk: Desk, actor: Actor, act: RecordedAct): Promise<boolean> {
  const { party } = actor
  if (party === null || act.party === party || publicNames.test(act.name)) return true
  const { subject } = act
  if (subject === null || !sharedNames.test(act.name)) return false
  return asDesk(desk.db, (db) => concerns(db, subject, party))
}

/** That a plan was mended would tell a side that struck nobody that the other did: it hears the room. */
const heardName = (actor: Actor, { name, party }: RecordedAct) =>
  actor.party === null || actor.party === party ? name : name.replace(/\..*/, '')

const beatMilliseconds = 20_000

const listen = createRoute({
  method: 'get',
  path: '/api/live',
  tags: ['Live'],
  summary:
    'Server-sent events: `changed` with the name of an act or its room, and a `beat` between.',
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
    const token = askedWith(c)
    // Without one it is a look at the demonstration, which is anybody's.
    const isOpen = async () => token === undefined || isSessionOpen(c.var.desk, token)
    return streamSSE(c, async (stream) => {
      const page = new AbortController()
      const ended = once(page.signal, 'abort')
      stream.onAbort(() => page.abort())
      /** True: the session still stands, and the page with it. */
      const goesOn = async () => {
        const stands = await isOpen()
        if (!stands) page.abort()
        return stands
      }
      const tell = async (act: RecordedAct) => {
        // Whoever is not told this time is told with the next act, or asks anew.
        const may = await goesOn()
          .then((stands) => stands && mayHear(c.var.desk, actor, act))
          .catch(() => false)
        if (may) await stream.writeSSE({ event: 'changed', data: heardName(actor, act) })
      }
      const look = () => void goesOn().catch(() => false)
      events.on('act', tell).on('sign-out', look)
      const beat = setInterval(() => {
        void stream.writeSSE({ event: 'beat', data: '' })
        look()
      }, beatMilliseconds)
      await stream.writeSSE({ event: 'beat', data: '' })
      await ended
      clearInterval(beat)
      events.off('act', tell).off('sign-out', look)
      open.set(id, (open.get(id) ?? 1) - 1)
    })
  })
}
