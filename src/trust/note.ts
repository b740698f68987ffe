/**
 * A signed note (C2SP signed-note): a text, an empty line, and 1 to 32 signature lines. Here a note
 * is taken apart and put together; whose signatures count is a matter of the policy.
 */
import { Buffer } from 'node:buffer'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { isKeyName } from './keys.ts'
import { notVerified, readStrictText } from './strict-text.ts'

const signaturesMax = 32
const idBytes = 4

export type NoteSignature = {
  readonly name: string
  /** 8 hex digits. */
  readonly id: string
  /** What follows the key id: 64 bytes of a log, 8 of time and 64 of a witness. */
  readonly payload: Uint8Array
}

export type Note = {
  /** With its last line feed, without the empty line: the bytes that a log signs. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export function parseNote(bytes: Uint8Array): Note {
  const whole = readStrictText(bytes)
  const cut = whole.lastIndexOf('\n\n')
  if (cut < 1) throw notVerified('The note has no empty line before its signatures.')
  const lines = whole.slice(cut + 2, -1).split('\n')
  if (lines.length > signaturesMax)
    throw notVerified(`The note has more than ${signaturesMax} signature lines.`)
  const signatures = lines.map(parseSignature)
  if (new Set(signatures.map(({ name, id }) => `${name}+${id}`)).size < lines.length)
    throw notVerified('The note has two signature lines of one key.')
  return { text: whole.slice(0, cut + 1), signatures }
}

function parseSignature(line: string): NoteSignature {
  const [dash, name, encoded, ...rest] = line.split(' ')
  if (dash !== '—' || name === undefined || encoded === undefined || rest.length > 0)
    throw notVerified('A signature line does not read "— name base64".')
  if (!isKeyName(name)) throw notVerified('A signature line does not begin with the name of a key.')
  const bytes = decodeBase64(encoded)
  if (bytes.length <= idBytes) throw notVerified('A signature line holds no signature.')
  const id = Buffer.from(bytes.subarray(0, idBytes)).toString('hex')
  return { name, id, payload: bytes.subarray(idBytes) }
}

/** One line of a note, with its line feed. */
export function formatSignature({ name, id, payload }: NoteSignature): string {
  return `— ${name} ${encodeBase64(Buffer.concat([Buffer.from(id, 'hex'), payload]))}\n`
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`
}
