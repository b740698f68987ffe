/**
 * The doors of signing in that ask nobody who they are answer everybody alike, and a mandate has
 * none of the demonstration's.
 */
import { describe, expect, it } from 'vitest'
import { actorIn, doorsOf, nowhere } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { roles } from '../people/officer.ts'
import { deskApp } from './app.ts'
import { signInRoutes } from './sign-in-routes.ts'

/** Each knock has a minute of its own: one address may try to sign in only so often. */
let tick = 0
const desk = await freshDesk({
  now: () => {
    tick += 1
    return new Date(Date.UTC(2026, 2, 1) + tick * 100)
  },
})

const signature = Buffer.alloc(64, 1).toString('base64')
const nonce = Buffer.alloc(32, 1).toString('base64')

/** What each answers to anybody, signed in or not, and in a mandate. */
const openToAll: Record<string, { input?: object; status: number; inMandate: number }> = {
  'GET /api/me': { status: 200, inMandate: 200 },
  'POST /api/sign-in/challenge': { input: {}, status: 200, inMandate: 200 },
  'POST /api/sign-in': {
    input: { keyName: 'nobody+00000000', nonce, signature },
    status: 401,
    inMandate: 401,
  },
  'POST /api/sign-out': { input: {}, status: 200, inMandate: 200 },
  'POST /api/enrol': {
    input: { code: 'AAAA-BBBB-CCCC-DDDD', publicKey: 'a'.repeat(64) },
    status: 404,
    inMandate: 404,
  },
  'GET /api/demo/people': { status: 200, inMandate: 404 },
  'POST /api/demo/sign-in': { input: { officer: nowhere }, status: 404, inMandate: 404 },
}

const all = doorsOf(signInRoutes(desk))

const requestOf = (door: string, input?: object) => {
  const [method = '', path = ''] = door.split(' ')
  const headers = { 'Content-Type': 'application/json' }
  return { path, init: { method, ...(input && { headers, body: JSON.stringify(input) }) } }
}

describe.each(Object.entries(openToAll))('%s', (door, { input, status, inMandate }) => {
  const { path, init } = requestOf(door, input)

  it('answers everybody alike', async () => {
    expect(all).toContain(door)
    for (const role of [...roles, null]) {
      tick += 1_000
      const actor = role === null ? null : actorIn(role, desk)
      expect([role, (await desk.ask(actor, path, init)).status]).toEqual([role, status])
    }
  })

  it('has no door of a demonstration in a mandate', async () => {
    const birth = { ...desk.desk.birth, kind: 'mandate' as const }
    const app = deskApp({ ...desk, desk: { ...desk.desk, birth } }, (error) => {
      throw error
    })
    tick += 1_000
    expect((await app.request(path, init)).status).toBe(inMandate)
  })
})
