/**
 * The framed chronology is for everybody while the record is public, the same for all, and for
 * nobody else's page is a frame allowed; while it is closed there is nothing under that name.
 */
import { expect, it } from 'vitest'
import { actorIn, doorsOf } from '../../../test/support/access.ts'
import { freshDesk } from '../../../test/support/desk.ts'
import { roles } from '../../people/officer.ts'
import { embedRoutes } from './routes.ts'

const desk = await freshDesk()
const doors = { 'GET /embed/chronology': '/embed/chronology' }
const path = doors['GET /embed/chronology']
const policyOf = (answer: Response) => answer.headers.get('Content-Security-Policy') ?? ''

const page = async (query: string) => (await desk.ask(null, `${path}?${query}`)).text()

it('has a row for every route', () => {
  expect(Object.keys(doors)).toEqual(doorsOf(embedRoutes()))
})

it('is the same for everybody, may be framed, runs nothing and keeps nothing', async () => {
  const bodies = new Set<string>()
  for (const role of [...roles, null]) {
    const answer = await desk.ask(role === null ? null : actorIn(role, desk), path)
    expect([role, answer.status]).toEqual([role, 200])
    const policy = policyOf(answer)
    expect(policy).toMatch(/^default-src 'none'; style-src 'nonce-[\w-]{22}';/)
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toContain('script-src')
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? 'none'
    bodies.add((await answer.text()).replace(nonce, ''))
  }
  expect(bodies.size).toBe(1)
})

it('says what is asked, in its language, and runs no text of the address', async () => {
  expect(await page('conflict=Russia-Ukraine')).toMatch(/May 2025/)
  const arabic = await page('lang=ar&theme=dark')
  expect(arabic).toContain('<html lang="ar" dir="rtl">')
  expect(arabic).toContain('color-scheme:dark')
  const hostile = await page(`conflict=${encodeURIComponent('<script>"x"</script>')}&lang=xx`)
  expect(hostile).toContain('&lt;script&gt;')
  expect(hostile).not.toContain('<script')
})

it('no other page may be framed, and nothing is there while the record is closed', async () => {
  for (const other of ['/embed', '/embed/chronology/x', '/api/record/built', '/', '/record'])
    expect([other, policyOf(await desk.ask(null, other))]).toEqual([
      other,
      expect.stringContaining("frame-ancestors 'none'"),
    ])
  await desk.act(desk.cast.desk.head, 'record.close-to-public', { reason: 'One side asks for it' })
  const closed = await desk.ask(desk.cast.desk.head, path)
  expect(closed.status).toBe(404)
  expect(policyOf(closed)).toContain("frame-ancestors 'none'")
})
