import { expect, it } from 'vitest'
import { cosign, verifyCosignature } from './cosignature.ts'
import { verifierKey } from './keys.ts'
import { parseNote } from './note.ts'
import { deskKey, madeUpLog, northKey } from '../../test/support/made-up-log.ts'

const { checkpoint } = madeUpLog({ size: 3, cosigners: 'nobody' })
const { text } = parseNote(Buffer.from(checkpoint))
const lastSecond = 2n ** 63n - 1n
const key = verifierKey(northKey)

/** Signed as the specification says, whatever the time is. */
function payloadAt(seconds: bigint): Uint8Array {
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
  return Buffer.concat([time, northKey.sign(message)])
}
const signatureAt = (seconds: bigint) => ({
  name: northKey.name,
  id: northKey.id,
  payload: payloadAt(seconds),
})

it.each([0n, 1_773_480_420n, lastSecond])('a cosignature of second %s is one', (seconds) => {
  expect(verifyCosignature(text, { signature: signatureAt(seconds), key })).toBe(seconds)
  const cosigned = parseNote(Buffer.from(checkpoint + cosign(text, { seconds, key: northKey })))
  expect(cosigned.signatures.at(-1)).toMatchObject({ name: northKey.name, id: northKey.id })
  const made = Buffer.from(cosigned.signatures.at(-1)?.payload ?? [])
  expect(made.toString('hex')).toBe(Buffer.from(payloadAt(seconds)).toString('hex'))
})

it('a time above 2^63 - 1 is refused, though it is signed', () => {
  const signature = signatureAt(lastSecond + 1n)
  expect(() => verifyCosignature(text, { signature, key })).toThrow('does not verify')
  const late = () => cosign(text, { seconds: lastSecond + 1n, key: northKey })
  expect(late).toThrow('no such time')
  expect(() => cosign(text, { seconds: -1n, key: northKey })).toThrow('no such time')
})

it('a cosignature is of one text', () => {
  const signature = signatureAt(5n)
  const other = text.replace('\n3\n', '\n4\n')
  expect(() => verifyCosignature(other, { signature, key })).toThrow('does not verify')
})

it('the key of a log does not cosign', () => {
  expect(() => cosign(text, { seconds: 1n, key: deskKey })).toThrow('not the key of a witness')
})
