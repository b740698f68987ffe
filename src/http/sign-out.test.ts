/** Signing out ends the session, whatever carried its token. */
import { expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { openSession } from './sessions.ts'

const desk = await freshDesk()
const { clerk } = desk.north
const isSignedIn = async (headers: Record<string, string>) => {
  const answer = await desk.ask(null, '/api/me', { headers })
  return !(await answer.text()).includes('"actor":null')
}

it.each([
  ['a browser over HTTPS', (token: string) => ({ Cookie: `__Host-good-offices-session=${token}` })],
  ['a browser at the desk', (token: string) => ({ Cookie: `good-offices-session=${token}` })],
  ['a program', (token: string) => ({ Authorization: `Bearer ${token}` })],
])('%s', async (_, carrying) => {
  const headers: Record<string, string> = {
    ...carrying(await openSession(desk.desk, clerk.device.id)),
  }
  expect(await isSignedIn(headers)).toBe(true)
  const answer = await desk.ask(null, '/api/sign-out', { method: 'POST', headers })
  expect(answer.status).toBe(200)
  expect(answer.headers.getSetCookie().join()).toMatch(/(?=.*__Host-good-offices-session=;)/)
  expect(await isSignedIn(headers)).toBe(false)
})
