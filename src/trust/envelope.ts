/**
 * The envelope of an act: who did what, when, about which subject, without a word of its content.
 * Exactly seven lines, so that it can be shown to a court or a newspaper and means one thing.
 */
import { Buffer } from 'node:buffer'
import { envelopeBytesMax } from '../base/limits.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { commitmentBytes } from './entry.ts'
import { isKeyName } from './keys.ts'
import { notVerified, readUtf8 } from './strict-text.ts'

export type Envelope = {
  /** Name of the act: `lists.submit`. */
  readonly act: string
  /** UTC with milliseconds: `2026-03-14T09:26:53.589Z`. */
  readonly at: string
  /** Key name, plus sign, 8 hex digits of the key id. */
  readonly by: string
  /** The random 16 bytes of what the act is about, or null. */
  readonly subject: Uint8Array | null
  /** Commitment to the act's content. */
  readonly content: Uint8Array
  /** Commitment of the act before it on the same subject, or null. */
  readonly prev: Uint8Array | null
}

const version = 'good-offices/act/v1'
const labels = ['act', 'at', 'by', 'subject', 'content', 'prev'] as const
const subjectBytes = 16
const actCharactersMax = 64

/** The bytes that are committed to. Refuses an envelope that its own reader would refuse. */
export function formatEnvelope({ act, at, by, subject, content, prev }: Envelope): Uint8Array {
  const lines = [
    version,
    `act ${act}`,
    `at ${at}`,
    `by ${by}`,
    `subject ${subject === null ? '-' : encodeBase64(subject)}`,
    `content ${encodeBase64(content)}`,
    `prev ${prev === null ? '-' : encodeBase64(prev)}`,
  ]
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  // A lone surrogate would become another character on the way to UTF-8.
  if (parseEnvelope(bytes).by !== by) throw notVerified('The envelope does not name a key.')
  return bytes
}

export function parseEnvelope(bytes: Uint8Array): Envelope {
  if (bytes.length > envelopeBytesMax)
    throw notVerified(`The envelope is longer than ${envelopeBytesMax} bytes.`)
  const [first, ...rest] = readUtf8(bytes).split('\n')
  if (first !== version) throw notVerified(`The envelope does not begin with ${version}.`)
  if (rest.length !== labels.length + 1 || rest.at(-1) !== '')
    throw notVerified('The envelope does not have exactly seven lines.')
  const [act, at, by, subject, content, prev] = labels.map((label, index) =>
    valueOf(rest[index] ?? '', label),
  )
  return {
    act: readAct(act ?? ''),
    at: readInstant(at ?? ''),
    by: readSigner(by ?? ''),
    subject: readOptional(subject ?? '', subjectBytes),
    content: decodeBase64(content ?? '', commitmentBytes),
    prev: readOptional(prev ?? '', commitmentBytes),
  }
}

function valueOf(line: string, label: string): string {
  if (!line.startsWith(`${label} `)) throw notVerified(`The envelope has no line "${label}".`)
  return line.slice(label.length + 1)
}

function readAct(text: string): string {
  const isName = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/.test(text)
  if (!isName || text.length > actCharactersMax)
    throw notVerified('The envelope does not name an act.')
  return text
}

/** A day and hour that exist: the calendar must give back the same text. */
function readInstant(text: string): string {
  const isWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)
  const instant = new Date(isWritten ? text : Number.NaN)
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== text)
    throw notVerified('The envelope holds no true UTC time with milliseconds.')
  return text
}

function readSigner(text: string): string {
  const [name = '', id = '', ...more] = text.split('+')
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(id) || more.length > 0)
    throw notVerified('The envelope does not name a key as name+id.')
  return text
}

const readOptional = (text: string, length: number): Uint8Array | null =>
  text === '-' ? null : decodeBase64(text, length)
