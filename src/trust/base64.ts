/**
 * Base64 that has one spelling only: standard alphabet, padded, no stray bits. Node's own decoder
 * is lenient, and a lenient reader accepts altered checkpoints and receipts as if nothing were wrong.
 */
import { Buffer } from 'node:buffer'
import { notVerified } from './strict-text.ts'

export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** Decodes, encodes again and compares; with `length`, also the number of bytes must be that. */
export function decodeBase64(text: string, length?: number): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw notVerified('A base64 text is not well formed.')
  if (length !== undefined && bytes.length !== length)
    throw notVerified(`A base64 text holds ${bytes.length} bytes instead of ${length}.`)
  return bytes
}
