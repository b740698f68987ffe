/**
 * How every text of the log is read, alike by every implementation: bounded, valid UTF-8, no byte
 * order mark, no control character but the line feed, exactly one line feed at the end. Two readers
 * that differ in leniency would disagree about what is proven.
 */
import { isUtf8 } from 'node:buffer'
import { Refusal } from '../base/refusal.ts'

/** Bytes of a checkpoint, receipt or policy. */
export const noteBytesMax = 65_536

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const notVerified = (sentence: string) => new Refusal('not-verified', sentence)

/** The text of a checkpoint or receipt; refuses what section 3.5 of the trust design refuses. */
export function readStrictText(bytes: Uint8Array): string {
  const text = readUtf8(bytes)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text))
    throw notVerified('The file holds a control character.')
  if (!text.endsWith('\n') || text.endsWith('\n\n'))
    throw notVerified('The file does not end with exactly one line feed.')
  return text
}

/** Bounded, valid UTF-8 without a byte order mark; control characters are the caller's matter. */
export function readUtf8(bytes: Uint8Array): string {
  if (bytes.length > noteBytesMax)
    throw notVerified(`The file is longer than ${noteBytesMax} bytes.`)
  if (!isUtf8(bytes)) throw notVerified('The file is not valid UTF-8.')
  const text = decoder.decode(bytes)
  if (text.startsWith('\ufeff')) throw notVerified('The file begins with a byte order mark.')
  return text
}

/** A decimal without sign or leading zero, at most 2^53 - 1. */
export function readDecimal(text: string): number {
  const value = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(value)) throw notVerified(`"${text.slice(0, 40)}" is not a count.`)
  return value
}
