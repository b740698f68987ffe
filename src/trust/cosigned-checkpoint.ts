/**
 * A checkpoint under a policy: is it of a log that the reader believes, and have enough of the
 * reader's witnesses seen it? One bad signature of a known key refuses the whole note, even if the
 * quorum would be reached without it; lines of unknown keys are passed over.
 */
import { Buffer } from 'node:buffer'
import { parseTreeHead, type TreeHead } from './checkpoint.ts'
import { verifyCosignature } from './cosignature.ts'
import type { VerifierKey } from './keys.ts'
import { parseNote, type Note } from './note.ts'
import { isReached, type Policy } from './policy.ts'
import { notVerified } from './strict-text.ts'

export type Cosigned = {
  /** As the policy names the witness. */
  readonly witness: string
  /** Seconds since 1970; told, not judged, since clocks at a crossing point are wrong. */
  readonly seconds: bigint
}

export type CosignedCheckpoint = TreeHead & {
  /** Every witness of the policy that has signed, in the policy's order. */
  readonly cosigned: readonly Cosigned[]
}

/** Refuses with a sentence that says what is wrong. */
export function openCheckpoint(bytes: Uint8Array, policy: Policy): CosignedCheckpoint {
  const note = parseNote(bytes)
  const head = parseTreeHead(note.text)
  verifyLogSignature(note, { origin: head.origin, logs: policy.logs })
  const cosigned = policy.witnesses.flatMap(({ name, key }) => {
    const signature = signatureOf(note, key)
    if (signature === undefined) return []
    return [{ witness: name, seconds: verifyCosignature(note.text, { signature, key }) }]
  })
  if (!isReached(policy.quorum, new Set(cosigned.map(({ witness }) => witness))))
    throw notVerified('Too few witnesses of the policy have cosigned the checkpoint.')
  return { ...head, cosigned }
}

function verifyLogSignature(
  note: Note,
  { origin, logs }: { readonly origin: string; readonly logs: readonly VerifierKey[] },
): void {
  if (!logs.some(({ name }) => name === origin))
    throw notVerified('The checkpoint is of a log that the policy does not name.')
  const message = Buffer.from(note.text)
  const signed = logs.filter((key) => {
    const signature = signatureOf(note, key)
    if (signature !== undefined && !key.verify(message, signature.payload))
      throw notVerified(`The signature of the log ${key.name} does not verify.`)
    return signature !== undefined && key.name === origin
  })
  if (signed.length === 0) throw notVerified('The log has not signed the checkpoint.')
}

const signatureOf = ({ signatures }: Note, key: VerifierKey) =>
  signatures.find(({ name, id }) => name === key.name && id === key.id)

/** `cosigned by north, south`, or `cosigned by nobody`: never silent about it. */
export function cosignedWords(cosigned: readonly Cosigned[]): string {
  const names = cosigned.map(({ witness }) => witness).join(', ')
  return `cosigned by ${names === '' ? 'nobody' : names}`
}
