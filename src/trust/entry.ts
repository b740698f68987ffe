/**
 * What the tree holds of an act: 33 bytes that say nothing. The envelope is committed to under a
 * nonce of its own, so a party that reads every tile learns how many acts there were and when.
 */
import { createHmac } from 'node:crypto'
import { notVerified } from './strict-text.ts'

export const nonceBytes = 32
export const commitmentBytes = 32
export const entryBytes = 1 + commitmentBytes

/** HMAC-SHA-256 keyed by the nonce: of an envelope, or of an act's content. */
export function commit(nonce: Uint8Array, message: Uint8Array): Uint8Array {
  // HMAC pads a short key with zeros, so that two nonces of different lengths could be one.
  if (nonce.length !== nonceBytes) throw notVerified(`A nonce does not have ${nonceBytes} bytes.`)
  return createHmac('sha256', nonce).update(message).digest()
}

/** `0x01 || commitment`, the first byte being the version of the form. */
export function entryOf(commitment: Uint8Array): Uint8Array {
  if (commitment.length !== commitmentBytes)
    throw notVerified(`A commitment does not have ${commitmentBytes} bytes.`)
  const entry = new Uint8Array(entryBytes)
  entry[0] = 1
  entry.set(commitment, 1)
  return entry
}
