/**
 * A checkpoint (C2SP tlog-checkpoint) is the log's promise: so many entries, this root. Its text has
 * three lines and no extension.
 */
import { Buffer } from 'node:buffer'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { isKeyName, type SigningKey } from './keys.ts'
import { emptyRoot, hashBytes, sameBytes } from './merkle.ts'
import { formatNote } from './note.ts'
import { notVerified, readDecimal } from './strict-text.ts'

export type TreeHead = {
  /** The log's name, which is also the name of its key. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** The three lines that log and witnesses sign. */
export function formatTreeHead({ origin, size, root }: TreeHead): string {
  const text = `${origin}\n${size}\n${encodeBase64(root)}\n`
  parseTreeHead(text)
  return text
}

export function parseTreeHead(text: string): TreeHead {
  const [origin, size, root, end, ...rest] = text.split('\n')
  const isThree = end === '' && rest.length === 0
  if (origin === undefined || size === undefined || root === undefined || !isThree)
    throw notVerified('The checkpoint does not have exactly three lines.')
  if (!isKeyName(origin)) throw notVerified('The checkpoint names no origin.')
  const head = { origin, size: readDecimal(size), root: decodeBase64(root, hashBytes) }
  if (head.size === 0 && !sameBytes(head.root, emptyRoot))
    throw notVerified('The checkpoint of an empty log has another root.')
  return head
}

/** The note with the log's signature alone; witnesses add their lines behind it. */
export function signCheckpoint(head: TreeHead, key: SigningKey): string {
  if (key.type !== 'plain' || key.name !== head.origin)
    throw notVerified('A checkpoint is signed by a log key of the same name as its origin.')
  const text = formatTreeHead(head)
  const { name, id } = key
  return formatNote({ text, signatures: [{ name, id, payload: key.sign(Buffer.from(text)) }] })
}
