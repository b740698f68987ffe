/** Whose address counts, with and without a proxy before the desk. */
import { expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { deskApp } from './app.ts'
import { clientAddress } from './client-address.ts'
import { signInsPerMinuteMax } from './rates.ts'

const proxy = '10.0.0.2'

it.each([
  ['nobody named a proxy', '198.51.100.7', '203.0.113.5', undefined, '198.51.100.7'],
  ['somebody who is not the proxy', '198.51.100.7', '203.0.113.5', proxy, '198.51.100.7'],
  ['the proxy', proxy, '203.0.113.5', proxy, '203.0.113.5'],
  ['the proxy as IPv6 writes it', `::ffff:${proxy}`, '203.0.113.5', proxy, '203.0.113.5'],
  ['what came in before the proxy', proxy, '192.0.2.1, 203.0.113.5', proxy, '203.0.113.5'],
  ['an address with IPv6', proxy, '2001:db8::7', proxy, '2001:db8::7'],
  ['the proxy without a word', proxy, undefined, proxy, proxy],
  ['the proxy with nonsense', proxy, 'Westhaven', proxy, proxy],
  ['no connection, as in tests', undefined, '203.0.113.5', proxy, 'unknown'],
])('%s', (_, remote, forwarded, trusted, counts) => {
  expect(clientAddress({ remote, forwarded }, trusted)).toBe(counts)
})

it('tries at signing in are counted by whom the proxy names, not by the proxy', async () => {
  const now = new Date('2026-03-01T09:00:00Z')
  const app = deskApp(
    await freshDesk({ now: () => now }),
    (error) => {
      throw error
    },
    { trustedProxy: proxy },
  )
  const connection = { incoming: { socket: { remoteAddress: proxy } } }
  const challenge = async (from: string) => {
    const headers = { 'X-Forwarded-For': from }
    return (await app.request('/api/sign-in/challenge', { method: 'POST', headers }, connection))
      .status
  }
  for (let tries = 0; tries < signInsPerMinuteMax; tries += 1) {
    expect(await challenge('203.0.113.5')).toBe(200)
  }
  expect(await challenge('203.0.113.5')).toBe(429)
  expect(await challenge('203.0.113.6')).toBe(200)
})
