import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { parsePolicy } from './policy.ts'
import { verifyLog } from './verify-log.ts'
import {
  lonelyPolicy,
  lonelyPolicyText,
  madeUpAct,
  madeUpLog,
  witnessedPolicy,
} from '../../test/support/made-up-log.ts'

type Files = ReadonlyMap<string, Uint8Array>
const published = (files: Files) => ({
  read: (path: string) => Promise.resolve(files.get(path)),
  paths: [...files.keys()].filter((path) => path.startsWith('tile/')),
})
const kept = (text: string, name = 'kept') => ({ name, bytes: Buffer.from(text) })
const log = madeUpLog({ size: 520 })
const verify = (files: Files, since: readonly { name: string; bytes: Uint8Array }[] = []) =>
  verifyLog(published(files), { policy: witnessedPolicy, since })
const changed = (changes: Record<string, Uint8Array | undefined>): Files => {
  const files = new Map(log.files)
  for (const [path, bytes] of Object.entries(changes))
    if (bytes === undefined) files.delete(path)
    else files.set(path, bytes)
  return files
}

it.each([0, 1, 2, 255, 256, 257, 520])('a log of %i entries verifies', async (size) => {
  const verdict = await verify(madeUpLog({ size }).files)
  expect(verdict).toMatchObject({ valid: true, checkpoint: { size } })
  if (!verdict.valid || size === 0) return
  expect(Buffer.compare(verdict.entryAt(size - 1), madeUpAct(size - 1).entry)).toBe(0)
  expect(() => verdict.entryAt(size)).toThrow('no entry')
})

it('partial tiles of earlier sizes may stay', async () => {
  const earlier = madeUpLog({ size: 300 }).files
  const files = new Map([...earlier, ...log.files])
  expect(files.size).toBeGreaterThan(log.files.size)
  expect(await verify(files)).toMatchObject({ valid: true })
})

const tile = log.files.get('tile/0/000') ?? new Uint8Array(0)
it.each([
  ['an unknown file', { 'tile/0/000.tmp': tile }, 'tile/0/000.tmp does not belong'],
  ['a level too many', { 'tile/2/000.p/1': tile.slice(0, 32) }, 'does not belong'],
  ['a tile beyond the end', { 'tile/0/003.p/1': tile.slice(0, 32) }, 'does not belong'],
  ['a partial tile too wide', { 'tile/0/002.p/9': tile.slice(0, 288) }, 'does not belong'],
  [
    'an older partial tile that is no prefix',
    { 'tile/0/001.p/9': tile.slice(0, 288) },
    'tile/0/001.p/9 is not what',
  ],
  [
    'an older bundle that is no prefix',
    { 'tile/entries/000.p/1': new Uint8Array(35) },
    'tile/entries/000.p/1 is not what',
  ],
  ['no tile', { 'tile/1/000.p/2': undefined }, 'tile/1/000.p/2 is missing'],
  ['no bundle', { 'tile/entries/001': undefined }, 'tile/entries/001 is missing'],
  ['a longer tile', { 'tile/0/002.p/8': tile.slice(0, 288) }, 'tile/0/002.p/8 is not what'],
  ['an empty bundle', { 'tile/entries/001': new Uint8Array(0) }, 'tile/entries/001: A bundle'],
  ['no checkpoint', { checkpoint: undefined }, 'no checkpoint'],
  [
    'the checkpoint of another size',
    { checkpoint: madeUpLog({ size: 519 }).files.get('checkpoint') },
    'missing',
  ],
])('a log with %s is refused', async (_, changes, reason) => {
  const verdict = await verify(changed(changes))
  expect(verdict).toMatchObject({
    valid: false,
    reason: expect.stringContaining(reason) as unknown,
  })
})

it('the entry that was altered is named', async () => {
  const { files } = madeUpLog({ size: 520, rewritten: 259 })
  const bundle = 'tile/entries/001'
  const verdict = await verify(changed({ [bundle]: files.get(bundle) }))
  expect(verdict).toMatchObject({
    valid: false,
    reason: 'tile/0/001 is not what the entries make it: entry 259 differs.',
  })
})

it('an entry exchanged together with its tiles does not reach the root', async () => {
  const { files } = madeUpLog({ size: 520, rewritten: 5 })
  const verdict = await verify(
    new Map([...files, ['checkpoint', log.files.get('checkpoint') ?? tile]]),
  )
  expect(verdict).toMatchObject({
    valid: false,
    reason: expect.stringContaining('root') as unknown,
  })
})

it('any altered byte of any file is found', async () => {
  const small = madeUpLog({ size: 258 })
  const paths = [...small.files.keys()].filter((path) => path !== 'policy')
  const altered: Promise<void>[] = []
  assert(
    property(
      integer({ min: 0 }),
      integer({ min: 0 }),
      integer({ min: 1, max: 255 }),
      (file, at, by) => {
        const path = paths[file % paths.length] ?? ''
        const bytes = Uint8Array.from(small.files.get(path) ?? [])
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by
        const files = new Map([...small.files, [path, bytes]])
        altered.push(
          verify(files).then(({ valid }) => expect(valid, `${path} ${at} ${by}`).toBe(false)),
        )
      },
    ),
    { numRuns: 150 },
  )
  await Promise.all(altered)
})

it('kept checkpoints of the same log are prefixes, cosigned or not', async () => {
  const since = [0, 1, 256, 257, 520].map((size) =>
    kept(madeUpLog({ size, cosigners: size === 257 ? 'nobody' : 'both' }).checkpoint, `at ${size}`),
  )
  expect(await verify(log.files, since)).toMatchObject({
    valid: true,
    since: since.map(({ name }) => ({ name, size: Number(name.slice(3)) })),
  })
})

it.each([
  [
    'a history rewritten before it',
    madeUpLog({ size: 400, rewritten: 17 }).checkpoint,
    'rewritten',
  ],
  [
    'a history rewritten at its end',
    madeUpLog({ size: 520, rewritten: 519 }).checkpoint,
    'rewritten',
  ],
  [
    'a longer history',
    madeUpLog({ size: 521 }).checkpoint,
    'lost entries: kept promises 521, now there are 520',
  ],
  [
    'a checkpoint that the log did not sign',
    log.checkpoint.replace('\n520\n', '\n519\n'),
    'kept: The signature',
  ],
  ['no checkpoint', 'x\n', 'kept: The note'],
])('a log is refused for %s', async (_, text, reason) => {
  const verdict = await verify(log.files, [kept(text)])
  expect(verdict).toMatchObject({
    valid: false,
    reason: expect.stringContaining(reason) as unknown,
  })
})

it('the one who asks for witnesses does not believe a lonely log', async () => {
  const { files } = madeUpLog({ size: 2, cosigners: 'nobody' })
  expect(await verify(files)).toMatchObject({ valid: false })
  const published2 = parsePolicy(files.get('policy') ?? Buffer.from(lonelyPolicyText))
  expect(await verifyLog(published(files), { policy: published2 })).toMatchObject({ valid: true })
  expect(lonelyPolicy).toMatchObject({ quorum: { kind: 'none' } })
})
