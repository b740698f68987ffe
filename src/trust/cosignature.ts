/**
 * A witness's line under a checkpoint (C2SP tlog-cosignature, Ed25519): at that time this was the
 * largest consistent state it had seen of the log.
 */
import { Buffer } from 'node:buffer'
import { signatureBytes, type SigningKey, type VerifierKey } from './keys.ts'
import { formatSignature, type NoteSignature } from './note.ts'
import { notVerified } from './strict-text.ts'

const timeBytes = 8
const secondsMax = 2n ** 63n - 1n

const signedMessage = (seconds: bigint, text: string) =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

/** The witness's line over the checkpoint's three lines, at `seconds` since 1970. */
export function cosign(
  text: string,
  { seconds, key }: { readonly seconds: bigint; readonly key: SigningKey },
): string {
  if (key.type !== 'cosignature') throw notVerified('This key is not the key of a witness.')
  if (seconds < 0n || seconds > secondsMax) throw notVerified('A cosignature has no such time.')
  const time = Buffer.alloc(timeBytes)
  time.writeBigUInt64BE(seconds)
  const payload = Buffer.concat([time, key.sign(signedMessage(seconds, text))])
  return formatSignature({ name: key.name, id: key.id, payload })
}

/** The time at which the witness signed, in seconds since 1970; refuses a line that is not its. */
export function verifyCosignature(
  text: string,
  { signature, key }: { readonly signature: NoteSignature; readonly key: VerifierKey },
): bigint {
  const payload = Buffer.from(signature.payload)
  if (payload.length !== timeBytes + signatureBytes)
    throw notVerified(`The cosignature of ${key.name} has the wrong length.`)
  const seconds = payload.readBigUInt64BE()
  const isIts =
    seconds <= secondsMax && key.verify(signedMessage(seconds, text), payload.subarray(timeBytes))
  if (!isIts) throw notVerified(`The cosignature of ${key.name} does not verify.`)
  return seconds
}
