import { createServer, type Server } from 'node:http'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { command, verifySteadily } from './log-verify.ts'
import {
  lonelyPolicy,
  lonelyPolicyText,
  madeUpLog,
  witnessedPolicyText,
} from '../../test/support/made-up-log.ts'

const log = madeUpLog({ size: 300 })
let folder = ''
let server: Server
let url = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'))
  const files = new Map<string, Uint8Array | string>([
    ['parties.policy', witnessedPolicyText],
    ['lonely.policy', lonelyPolicyText],
    ['earlier', madeUpLog({ size: 200 }).checkpoint],
    ['forked', madeUpLog({ size: 200, rewritten: 3 }).checkpoint],
  ])
  for (const [path, bytes] of log.files) files.set(`desk/log/${path}`, bytes)
  for (const [path, bytes] of log.files) files.set(`littered/${path}`, bytes)
  files.set('littered/tile/0/000.tmp', '')
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  server = createServer((request, response) => {
    const bytes = log.files.get((request.url ?? '').replace('/log/', ''))
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})
afterEach(() => vi.restoreAllMocks())

const at = (path: string) => join(folder, path)

async function run(...words: readonly string[]) {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) =>
    Boolean((written.out += String(text))),
  )
  vi.spyOn(process.stderr, 'write').mockImplementation((text) =>
    Boolean((written.err += String(text))),
  )
  const status = await command.run(words)
  return { status, ...written }
}

const sentence = 'verified log westhaven.example/desk 300 entries cosigned by'

it.each(['desk', 'desk/log'])('the folder %s verifies', async (path) => {
  expect(await run('--data', at(path), '--policy', at('parties.policy'))).toEqual({
    status: 0,
    out: `${sentence} north, south\n`,
    err: '',
  })
})

it('an address verifies, with a checkpoint kept from before', async () => {
  const { status, out } = await run(
    '--url',
    url,
    '--policy',
    at('lonely.policy'),
    '--since',
    at('earlier'),
  )
  expect(status).toBe(0)
  expect(out).toBe(`${sentence} nobody\nholds ${at('earlier')} of 200 entries\n`)
})

it('the published policy is used with a warning', async () => {
  const { out, err } = await run('--url', `${url}/`)
  expect(out).toBe(`${sentence} north, south\n`)
  expect(err).toMatch(/^Warning: .*policy that the log itself publishes/)
})

it.each([
  ['a forked history', ['--data', 'desk', '--since', 'forked'], 'rewritten'],
  ['no kept checkpoint', ['--data', 'desk', '--since', 'nowhere'], 'There is no checkpoint'],
  ['a file too many', ['--data', 'littered'], 'tile/0/000.tmp does not belong'],
  ['an empty place', ['--data', 'nowhere', '--policy', 'lonely.policy'], 'no checkpoint'],
  ['an empty place without a policy', ['--data', 'nowhere'], 'publishes no policy'],
  ['a policy that does not load', ['--data', 'desk', '--policy', 'earlier'], 'does not load'],
])('%s is refused', async (_, words, message) => {
  const args = words.map((word) => (word.startsWith('--') ? word : at(word)))
  await expect(run(...args)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining(message) as unknown,
  })
})

it('a desk that cannot be reached is named', async () => {
  const asked = run('--url', 'http://127.0.0.1:9', '--policy', at('lonely.policy'))
  await expect(asked).rejects.toMatchObject({ name: 'Refusal' })
})

it.each([
  [['--data', 'a', '--url', 'http://b.example']],
  [['--url', 'b.example']],
  [['--url', 'file:///tmp']],
  [['--since']],
  [['somewhere']],
])('wrong usage: %j', async (words) => {
  await expect(run(...words)).rejects.toMatchObject({ name: 'UsageError' })
})

it('a log that is being published is read again', async () => {
  const [before, after] = [madeUpLog({ size: 2 }).files, madeUpLog({ size: 3 }).files]
  const beingPublished = new Map([
    ...after,
    ['checkpoint', before.get('checkpoint') ?? new Uint8Array(0)],
  ])
  const states = [beingPublished, after]
  const open = () => {
    const files = states.shift() ?? after
    const read = (path: string) => {
      const bytes = files.get(path)
      if (path === 'checkpoint') files.set(path, after.get(path) ?? new Uint8Array(0))
      return Promise.resolve(bytes)
    }
    return Promise.resolve({
      read,
      paths: [...files.keys()].filter((path) => path.startsWith('tile/')),
    })
  }
  const verdict = await verifySteadily(open, { policy: lonelyPolicy, since: [] })
  expect(verdict).toMatchObject({ valid: true, checkpoint: { size: 3 } })
})
