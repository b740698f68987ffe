import { expect, it } from 'vitest'
import { commit } from './entry.ts'
import { encodeBase64 } from './base64.ts'
import { parseReceipt, verifyReceipt } from './receipt.ts'
import {
  lonelyPolicy,
  madeUpAct,
  madeUpLog,
  mutantsOf,
  witnessedPolicy,
} from '../../test/support/made-up-log.ts'

const log = madeUpLog({ size: 300 })
const receipt = log.receipt(255)
const verify = (text: string) => verifyReceipt(Buffer.from(text), witnessedPolicy)

it('a receipt proves its act', () => {
  expect(verify(receipt)).toMatchObject({
    valid: true,
    envelope: { act: 'lists.submit', at: madeUpAct(255).at },
    index: 255,
    checkpoint: { size: 300, cosigned: [{ witness: 'north' }, { witness: 'south' }] },
  })
})

it.each([0, 1, 127, 128, 254, 256, 299])('entry %i of 300 has a receipt', (index) => {
  expect(verify(log.receipt(index))).toMatchObject({ valid: true, index })
})

it('the only entry of a log has a receipt without a proof line', () => {
  const only = madeUpLog({ size: 1, cosigners: 'nobody' }).receipt(0)
  expect(only).toContain('\nindex 0\n\nwesthaven')
  expect(verifyReceipt(Buffer.from(only), lonelyPolicy)).toMatchObject({ valid: true })
})

it('a receipt that nobody cosigned is no proof to who asks for witnesses', () => {
  const lonely = Buffer.from(madeUpLog({ size: 3, cosigners: 'nobody' }).receipt(1))
  expect(verifyReceipt(lonely, lonelyPolicy)).toMatchObject({ valid: true })
  expect(verifyReceipt(lonely, witnessedPolicy)).toMatchObject({
    valid: false,
    reason: 'Too few witnesses of the policy have cosigned the checkpoint.',
  })
})

const opening = (key: Uint8Array, bytes: Uint8Array) =>
  receipt.replace(/extra .*/, `extra ${encodeBase64(Buffer.concat([key, bytes]))}`)

it('the opening of an erased or another act does not fit', () => {
  const { nonce, envelope } = madeUpAct(255)
  expect(verify(opening(nonce, envelope))).toMatchObject({ valid: true })
  expect(verify(opening(commit(nonce, envelope), envelope))).toMatchObject({ valid: false })
  expect(verify(opening(nonce, madeUpAct(254).envelope))).toMatchObject({ valid: false })
})

const [body = '', checkpoint = ''] = receipt.split(/\n\n(.*)/s)
const line = 'A'.repeat(43) + '='
const withProof = (lines: number) =>
  receipt.replace(/(index \d+)[^]*?\n\n/, `$1${`\n${line}`.repeat(lines)}\n\n`)
it.each([
  ['another version', receipt.replace('@v1', '@v2'), 'does not begin with'],
  ['no extra', receipt.replace(/extra .*\n/, ''), 'no line "extra"'],
  ['an empty extra', receipt.replace(/extra .*/, 'extra '), 'nonce and an envelope'],
  ['only a nonce', receipt.replace(/extra .*/, `extra ${line}`), 'nonce and an envelope'],
  [
    'too long an envelope',
    receipt.replace(/extra .*/, `extra ${'A'.repeat(5508)}`),
    'nonce and an envelope',
  ],
  ['no envelope in extra', receipt.replace(/extra .*/, `extra ${'A'.repeat(100)}`), 'envelope'],
  ['no index', receipt.replace(/index .*\n/, ''), 'no line "index"'],
  ['an index with a zero before it', receipt.replace('index 255', 'index 0255'), 'not a count'],
  ['another index', receipt.replace('index 255', 'index 254'), 'not the entry of that index'],
  ['an index beyond the log', receipt.replace('index 255', 'index 300'), 'not the entry'],
  ['a proof line more', `${body}\n${line}\n\n${checkpoint}`, 'not the entry of that index'],
  [
    'a proof line less',
    `${body.slice(0, body.lastIndexOf('\n'))}\n\n${checkpoint}`,
    'not the entry',
  ],
  ['64 proof lines', withProof(64), 'more than 63'],
  ['a short proof line', `${body}\nAAAA\n\n${checkpoint}`, '3 bytes instead of 32'],
  ['no checkpoint', `${body}\n`, 'holds no checkpoint'],
  ['two empty lines', `${body}\n\n\n${checkpoint}`, ''],
  ['something behind', `${receipt}\n`, 'line feed'],
  ['nothing at all', '', 'line feed'],
])('a receipt with %s is refused', (_, text, reason) => {
  const verdict = verify(text)
  expect(verdict.valid).toBe(false)
  expect(verdict).toMatchObject({ reason: expect.stringContaining(reason) as unknown })
})

it('63 proof lines are read', () => {
  expect(parseReceipt(Buffer.from(withProof(63))).proof).toHaveLength(63)
})

it('no single-byte mutant of a receipt is accepted', () => {
  const bytes = Buffer.from(madeUpLog({ size: 2, cosigners: 'nobody' }).receipt(1))
  expect(verifyReceipt(bytes, lonelyPolicy).valid).toBe(true)
  let tried = 0
  const accepted: string[] = []
  for (const mutant of mutantsOf(bytes)) {
    tried += 1
    if (verifyReceipt(mutant, lonelyPolicy).valid) accepted.push(Buffer.from(mutant).toString())
  }
  expect(tried).toBe(bytes.length * 255)
  expect(accepted).toEqual([])
})

it('no bit of a cosigned receipt can be turned when both witnesses are asked for', () => {
  const bytes = Buffer.from(madeUpLog({ size: 2 }).receipt(1))
  expect(verifyReceipt(bytes, witnessedPolicy).valid).toBe(true)
  const accepted: string[] = []
  for (const mutant of mutantsOf(bytes, [1, 2, 4, 8, 16, 32, 64, 128]))
    if (verifyReceipt(mutant, witnessedPolicy).valid) accepted.push(Buffer.from(mutant).toString())
  expect(accepted).toEqual([])
})
