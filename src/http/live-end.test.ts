/** A live page ends with the session that opened it, and does not come back. */
import { expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import type { Actor } from '../people/officer.ts'
import { openSession, sessionHours } from './sessions.ts'

let now = new Date('2026-03-01T09:00:00Z')
const desk = await freshDesk({ now: () => now })
const { head } = desk.cast.desk

async function livePage(actor: Actor) {
  const token = await openSession(desk.desk, actor.device.id)
  const headers = { Authorization: `Bearer ${token}` }
  const ask = () => desk.ask(null, '/api/live', { headers })
  const reader = (await ask()).body?.getReader()
  if (reader === undefined) throw new Error('no live page')
  await reader.read() // the first beat
  const ended = async () => {
    for (;;) if ((await reader.read()).done) return true
  }
  return { headers, ask, ended: ended(), close: () => reader.cancel() }
}

const stillOpen = (ended: Promise<boolean>) =>
  Promise.race([ended, new Promise<'open'>((done) => setTimeout(() => done('open'), 300))])

it('signing out ends the pages of that session and of no other', async () => {
  const [one, other] = [await livePage(desk.north.clerk), await livePage(desk.north.clerk)]
  await desk.ask(null, '/api/sign-out', { method: 'POST', headers: one.headers })
  expect(await one.ended).toBe(true)
  expect((await one.ask()).status).toBe(401)
  expect(await stillOpen(other.ended)).toBe('open')
  await other.close()
})

it('revoking a device ends its pages before they hear of anything', async () => {
  const page = await livePage(desk.south.clerk)
  const { id } = desk.south.clerk.device
  await desk.act(head, 'trust.revoke-device', { device: id, reason: 'lost on the road' })
  expect(await page.ended).toBe(true)
  expect((await page.ask()).status).toBe(401)
})

it('a session that has come to its end tells its page nothing more', async () => {
  const page = await livePage(desk.north.head)
  now = new Date(now.getTime() + sessionHours * 3_600_000)
  desk.desk.recorded({ name: 'lists.submit', party: desk.north.head.party, subject: null })
  expect(await page.ended).toBe(true)
})
