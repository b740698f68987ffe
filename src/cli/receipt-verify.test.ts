import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { command } from './receipt-verify.ts'
import { lonelyPolicyText, madeUpLog, witnessedPolicyText } from '../../test/support/made-up-log.ts'

let folder = ''
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipt-'))
  const log = madeUpLog({ size: 5 })
  const lonely = madeUpLog({ size: 5, cosigners: 'nobody' })
  const files = {
    'good.tlog-proof': log.receipt(2),
    'bad.tlog-proof': log.receipt(2).replace('index 2', 'index 3'),
    'lonely.tlog-proof': lonely.receipt(4),
    'parties.policy': witnessedPolicyText,
    'lonely.policy': lonelyPolicyText,
    'bad.policy': `${lonelyPolicyText}quorum none\n`,
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(inFolder(name), text)))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

async function run(...words: readonly string[]) {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) =>
    Boolean((written.out += String(text))),
  )
  vi.spyOn(process.stderr, 'write').mockImplementation((text) =>
    Boolean((written.err += String(text))),
  )
  const args = words.map((word) => (/\.(policy|tlog-proof)$/.test(word) ? inFolder(word) : word))
  const status = await command.run(args)
  return { status, ...written }
}

it('a valid receipt is told in one line', async () => {
  expect(await run('good.tlog-proof', '--policy', 'parties.policy')).toEqual({
    status: 0,
    out: 'verified lists.submit at 2026-03-14T09:26:55.589Z entry 2 of 5 cosigned by north, south\n',
    err: '',
  })
})

it('that nobody cosigned is said', async () => {
  const { status, out } = await run('lonely.tlog-proof', '--policy', 'lonely.policy')
  expect(status).toBe(0)
  expect(out).toMatch(/ entry 4 of 5 cosigned by nobody\n$/)
})

it('one refused receipt makes the status 1, and the others are still told', async () => {
  const receipts = ['bad.tlog-proof', 'good.tlog-proof', 'none.tlog-proof']
  const { status, out, err } = await run(...receipts, '--policy', 'parties.policy')
  expect(status).toBe(1)
  expect(out).toMatch(/good\.tlog-proof: verified lists\.submit/)
  expect(err).toMatch(/bad\.tlog-proof is refused: The act is not the entry/)
  expect(err).toMatch(/none\.tlog-proof is refused: The receipt cannot be read/)
})

it('--json prints one object a line', async () => {
  const { status, out } = await run(
    'good.tlog-proof',
    'bad.tlog-proof',
    '--policy',
    'parties.policy',
    '--json',
  )
  const [good, bad] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(status).toBe(1)
  expect(good).toEqual({
    file: inFolder('good.tlog-proof'),
    valid: true,
    reason: null,
    act: 'lists.submit',
    at: '2026-03-14T09:26:55.589Z',
    index: 2,
    size: 5,
    origin: 'westhaven.example/desk',
    cosigned: ['north', 'south'],
    cosignedAt: ['2026-03-14T09:27:00.000Z', '2026-03-14T09:27:00.000Z'],
  })
  expect(bad).toMatchObject({ valid: false, act: null, index: null, cosigned: [] })
  expect(bad).toHaveProperty('reason', expect.stringContaining('not the entry'))
})

it.each(['bad.policy', 'none.policy'])('the policy %s does not load', async (policy) => {
  await expect(run('good.tlog-proof', '--policy', policy)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining(`${policy} does not load`) as unknown,
  })
})

it.each([[[]], [['good.tlog-proof']], [['--policy', 'parties.policy']], [['x', '--polcy', 'y']]])(
  'wrong usage: %j',
  async (words) => {
    await expect(run(...words)).rejects.toMatchObject({ name: 'UsageError' })
  },
)
