/** A machine is enrolled, approved, signs in, acts, and fetches what proves it: against a desk over HTTP. */
import { createServer, type Server } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { freshDesk, northland } from '../../test/support/desk.ts'
import { loginOf, withClient } from '../db/connect.ts'
import { deskApp } from '../http/app.ts'
import { makeCode, waitingForApproval } from '../http/enrolment-codes.ts'
import { acts } from '../http/registry.ts'
import { command as act } from './act.ts'
import { command as logExport } from './log-export.ts'
import { command as logVerify } from './log-verify.ts'
import { command as receiptGet } from './receipt-get.ts'
import { command as receiptVerify } from './receipt-verify.ts'
import { command as signIn } from './sign-in.ts'
import { deviceFile } from './own-device.ts'
import type { Command } from './command.ts'

const desk = await freshDesk()
const folder = mkdtempSync(join(tmpdir(), 'good-offices-machine-'))
let server: Server
let url = ''

beforeAll(async () => {
  vi.stubEnv('GOOD_OFFICES_HOME', join(folder, 'kept'))
  const app = deskApp(desk, (error) => {
    throw error
  })
  server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)

async function run({ run: command }: Command, ...words: readonly string[]) {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) =>
    Boolean((written.out += String(text))),
  )
  vi.spyOn(process.stderr, 'write').mockImplementation((text) =>
    Boolean((written.err += String(text))),
  )
  const status = await command(words)
  return { status, ...written }
}

const refusal = (message: string) => ({
  name: 'Refusal',
  message: expect.stringContaining(message) as unknown,
})

/** As the page of the head of desk does. */
async function approve(): Promise<void> {
  for (const { redeemedAt: _, ...waiting } of await waitingForApproval(desk.desk)) {
    await desk.act(desk.cast.desk.head, 'trust.enrol-device', waiting)
  }
}

const round = {
  title: 'Third agreement',
  place: 'Halden',
  agreedOn: '2026-03',
  purpose: 'Return of all',
  parties: [northland, 'southland'],
}

it('before anything, a machine is told how to sign in', async () => {
  writeFileSync(at('input.json'), JSON.stringify(round))
  const asked = run(act, 'agreements.open', '--input', at('input.json'), '--url', url)
  await expect(asked).rejects.toMatchObject(refusal('good-offices sign-in --url'))
  await expect(run(signIn, '--url', url)).rejects.toMatchObject({ name: 'UsageError' })
})

it('a code that nobody gave out is refused, and no key is left behind', async () => {
  const asked = run(signIn, '--url', url, '--code', 'AAAA-BBBB-CCCC-DDDD')
  await expect(asked).rejects.toMatchObject(refusal('This code is unknown, used, or too old'))
  expect(existsSync(deviceFile(url))).toBe(false)
})

it('with its code it hands in a key, waits for the approval, and signs in', async () => {
  const who = { name: 'Second head of desk', role: 'head-of-desk', party: null } as const
  const code = await makeCode(desk.desk, who)
  const words = ['--url', `${url}/`, '--code', code.toLowerCase()]
  await expect(run(signIn, ...words)).rejects.toMatchObject(refusal('Not approved yet.'))
  expect(statSync(deviceFile(url)).mode & 0o777).toBe(0o600)
  const seedOf = () => String(JSON.parse(readFileSync(deviceFile(url), 'utf8')).seed)
  const seed = seedOf()
  await expect(run(signIn, ...words)).rejects.toMatchObject(refusal('Not approved yet.'))
  await approve()
  const { status, out } = await run(signIn, ...words)
  expect(status).toBe(0)
  expect(out).toMatch(/signed in at http:\S+ as westhaven\.example\/desk\/desk\/head-of-desk\/2\+/)
  expect(seedOf()).toBe(seed)
  expect((await run(signIn, '--url', url)).status).toBe(0) // a kept machine needs no code
})

it('acts, and a session that has ended is opened again', async () => {
  const words = ['agreements.open', '--input', at('input.json'), '--url', url]
  const { out } = await run(act, ...words)
  expect(JSON.parse(out)).toMatchObject({ act: expect.any(String) as unknown })
  await withClient(loginOf(desk.url), (client) => client.query('delete from session'))
  expect((await run(act, ...words)).status).toBe(0)
})

it('hears why the desk refuses', async () => {
  const input = at('wrong.json')
  writeFileSync(input, JSON.stringify({ ...round, parties: ['atlantis'] }))
  const asked = run(act, 'agreements.open', '--input', input, '--url', url)
  await expect(asked).rejects.toMatchObject(refusal('parties'))
  const words = ['agreements.open', '--input', at('nowhere.json'), '--url', url]
  await expect(run(act, ...words)).rejects.toMatchObject(refusal('nowhere.json is not an input'))
})

it('a reason goes with the act', async () => {
  const words = ['--input', at('input.json'), '--url', url, '--reason', 'held=Looked at: a=b.']
  expect((await run(act, 'agreements.open', ...words)).status).toBe(0)
  const [newest] = await desk.desk.db.pool
    .selectFrom('trust_act')
    .select('content')
    .orderBy('arrival', 'desc')
    .limit(1)
    .execute()
  expect(newest?.content?.toString('utf8')).toContain('Looked at: a=b.')
})

it('lists every act with those who may perform it', async () => {
  const { out } = await run(act, '--list')
  for (const { name, by } of acts) expect(out).toContain(`${name}\n  by ${by.join(', ')}\n`)
})

async function someAct(): Promise<string> {
  const { out } = await run(act, 'agreements.open', '--input', at('input.json'), '--url', url)
  await desk.log.settled()
  return String(JSON.parse(out).act)
}

it('fetches a receipt that verifies without the desk', async () => {
  const file = at('one.tlog-proof')
  expect((await run(receiptGet, await someAct(), '--out', file, '--url', url)).status).toBe(0)
  const policy = join(desk.home, 'log', 'policy')
  const { out } = await run(receiptVerify, file, '--policy', policy)
  expect(out).toMatch(/^verified agreements\.open at .* cosigned by nobody\n$/)
  const missing = run(receiptGet, desk.desk.newId(), '--out', file, '--url', url)
  await expect(missing).rejects.toMatchObject(refusal('There is nothing here under that name.'))
})

it('exports the log, which verifies where it lies; an older copy is a prefix of it', async () => {
  const [first, second] = [at('first'), at('second')]
  expect((await run(logExport, '--out', first, '--url', url)).status).toBe(0)
  await someAct()
  const { out } = await run(logExport, '--out', second, '--url', url)
  expect(out).toMatch(/^exported log westhaven\.example\/desk \d+ entries cosigned by nobody to /)
  const since = ['--since', join(first, 'checkpoint')]
  expect((await run(logVerify, '--data', second, ...since)).status).toBe(0)
  const again = run(logExport, '--out', second, '--url', url)
  await expect(again).rejects.toMatchObject(refusal('is not empty'))
})

it('with DATABASE_URL the rows are held against the log beside a desk at work', async () => {
  vi.stubEnv('DATABASE_URL', desk.url)
  const words = ['--data', desk.home, '--database']
  const { out } = await run(logVerify, ...words)
  expect(out).toMatch(/^verified log .*\nverified rows of \d+ acts\n$/)
  const id = await someAct()
  const file = at('two.tlog-proof')
  expect((await run(receiptGet, id, '--out', file, '--data', desk.home)).status).toBe(0)
  await withClient(loginOf(desk.url), async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update agreement set place = 'Elsewhere' where act_id = $1`, [id])
  })
  const written: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write')
  await expect(run(logVerify, ...words)).rejects.toMatchObject(
    refusal('The database contradicts the log in 1 places.'),
  )
  written.push(...stderr.mock.calls.map(([text]) => String(text)))
  expect(written.join('')).toMatch(
    /^entry \d+: agreements\.open at \S+Z: its rows were changed after the act$/m,
  )
  vi.stubEnv('DATABASE_URL', undefined)
})

it.each<[Command, string[]]>([
  [act, []],
  [act, ['lists.nothing', '--input', 'a']],
  [act, ['lists.submit']],
  [act, ['lists.submit', '--input', 'a', '--reason', 'held']],
  [act, ['lists.submit', '--input', 'a', '--url', 'file:///tmp']],
  [signIn, ['--code', 'short']],
  [signIn, ['somewhere']],
  [receiptGet, ['x', '--out', 'a']],
  [receiptGet, ['5f0c6f0e-1111-4111-8111-000000000001']],
  [receiptGet, ['5f0c6f0e-1111-4111-8111-000000000001', '--out', 'a', '--data', 'b', '--url', 'c']],
  [logExport, []],
  [logExport, ['--out', 'a', '--data', 'b', '--url', 'http://c.example']],
  [logVerify, ['--database']],
  [logVerify, ['--database', '--url', 'http://c.example']],
])('wrong usage of %o: %j', async (command, words) => {
  await expect(run(command, ...words)).rejects.toMatchObject({ name: 'UsageError' })
})

it('a directory without a desk is named', async () => {
  const id = desk.desk.newId()
  const asked = run(receiptGet, id, '--out', at('x'), '--data', at('nothing'))
  await expect(asked).rejects.toMatchObject(refusal(`There is no desk in ${at('nothing')}.`))
})

it('a desk that does not answer is named', async () => {
  const asked = run(signIn, '--url', 'http://127.0.0.1:9', '--code', 'AAAA-BBBB-CCCC-DDDD')
  await expect(asked).rejects.toMatchObject(refusal('No desk answers at http://127.0.0.1:9'))
})
