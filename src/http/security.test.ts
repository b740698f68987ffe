import { describe, expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { bodyBytesMax } from '../base/limits.ts'

const desk = await freshDesk()
const { clerk } = desk.north

const policyOf = async (path: string) =>
  (await desk.ask(null, path)).headers.get('Content-Security-Policy') ?? ''
const revoke = (headers: Record<string, string>) =>
  desk.ask(clerk, '/api/acts/trust.revoke-device', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ input: { device: clerk.device.id, reason: 'lost on the road' } }),
  })

describe('every answer', () => {
  const paths = ['/api/me', '/api/nothing-here', '/log/checkpoint', '/log/../keys/log.seed']

  it.each(paths)('allows scripts, styles and connections of the desk alone: %s', async (path) => {
    const policy = await policyOf(path)
    const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? 'none'
    expect(policy.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
    ])
    expect(await policyOf(path)).not.toContain(nonce)
  })

  it.each(paths)('is kept by nobody and framed by nobody: %s', async (path) => {
    const { headers } = await desk.ask(clerk, path)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  })
})

describe('an act', () => {
  it.each(['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example'])(
    'from a page of %s is refused before anything is read',
    async (origin) => {
      const answer = await revoke({ Origin: origin, Host: 'localhost' })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({
        message: expect.stringContaining('another site'),
      })
    },
  )

  it('from a page of the desk goes on to what the role may', async () => {
    const answer = await revoke({ Origin: 'http://localhost', Host: 'localhost' })
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('Your role') })
  })

  it('of unknown or too great length is not read', async () => {
    for (const headers of [
      { 'Content-Length': String(bodyBytesMax + 1) },
      { 'Transfer-Encoding': 'chunked' },
    ]) {
      expect((await revoke(headers)).status).toBe(413)
    }
  })
})

it('a file from nobody is not read', async () => {
  const upload = (actor: typeof clerk | null) =>
    desk.ask(actor, '/api/uploads', {
      method: 'POST',
      headers: { 'Content-Length': String(bodyBytesMax + 1) },
      body: new FormData(),
    })
  expect((await upload(null)).status).toBe(413)
  expect((await upload(clerk)).status).not.toBe(413)
})
