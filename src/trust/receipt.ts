/**
 * A receipt (C2SP tlog-proof): the envelope of an act with its nonce, the way from its entry to the
 * root, and the checkpoint as it was signed. Whoever holds one needs neither the desk nor a network
 * to prove that the act was logged.
 */
import { Buffer } from 'node:buffer'
import { envelopeBytesMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { openCheckpoint, type CosignedCheckpoint } from './cosigned-checkpoint.ts'
import { commit, entryOf, nonceBytes } from './entry.ts'
import { parseEnvelope, type Envelope } from './envelope.ts'
import { hashBytes, leafHash, verifyInclusion } from './merkle.ts'
import { parseTreeHead } from './checkpoint.ts'
import { parseNote } from './note.ts'
import type { Policy } from './policy.ts'
import { notVerified, readDecimal, readStrictText } from './strict-text.ts'

const version = 'c2sp.org/tlog-proof@v1'
const proofLinesMax = 63

export type Receipt = {
  readonly nonce: Uint8Array
  /** The envelope's bytes. */
  readonly envelope: Uint8Array
  readonly index: number
  /** From the leaf's sibling up. */
  readonly proof: readonly Uint8Array[]
  /** The signed note, verbatim. */
  readonly checkpoint: string
}

export function formatReceipt({ nonce, envelope, index, proof, checkpoint }: Receipt): string {
  const extra = encodeBase64(Buffer.concat([nonce, envelope]))
  const hashes = proof.map((hash) => `${encodeBase64(hash)}\n`).join('')
  const text = `${version}\nextra ${extra}\nindex ${index}\n${hashes}\n${checkpoint}`
  parseReceipt(Buffer.from(text))
  return text
}

/** Reads the form alone; nothing is proven by it. */
export function parseReceipt(bytes: Uint8Array): Receipt {
  const text = readStrictText(bytes)
  const cut = text.indexOf('\n\n')
  if (cut < 0) throw notVerified('The receipt holds no checkpoint.')
  const [first, extra, index, ...proof] = text.slice(0, cut).split('\n')
  if (first !== version) throw notVerified(`The receipt does not begin with ${version}.`)
  const opening = decodeBase64(valueOf(extra, 'extra '))
  if (opening.length <= nonceBytes || opening.length > nonceBytes + envelopeBytesMax)
    throw notVerified('The receipt does not hold a nonce and an envelope.')
  if (proof.length > proofLinesMax)
    throw notVerified(`The receipt has more than ${proofLinesMax} proof lines.`)
  return {
    nonce: opening.subarray(0, nonceBytes),
    envelope: opening.subarray(nonceBytes),
    index: readDecimal(valueOf(index, 'index ')),
    proof: proof.map((line) => decodeBase64(line, hashBytes)),
    checkpoint: text.slice(cut + 2),
  }
}

function valueOf(line: string | undefined, label: string): string {
  if (line === undefined || !line.startsWith(label))
    throw notVerified(`The receipt has no line "${label.trim()}".`)
  return line.slice(label.length)
}

export type ReceiptVerdict =
  | {
      readonly valid: true
      readonly envelope: Envelope
      readonly index: number
      readonly checkpoint: CosignedCheckpoint
    }
  | { readonly valid: false; readonly reason: string }

/** Never throws for what a receipt may hold: a bad one comes back with its reason. */
export function verifyReceipt(bytes: Uint8Array, policy: Policy): ReceiptVerdict {
  try {
    const receipt = parseReceipt(bytes)
    const envelope = parseEnvelope(receipt.envelope)
    const note = Buffer.from(receipt.checkpoint)
    // The tree first: it costs some hashes, the signatures cost a hundred times as much.
    refuseUnlessIncluded(receipt, parseTreeHead(parseNote(note).text))
    const checkpoint = openCheckpoint(note, policy)
    return { valid: true, envelope, index: receipt.index, checkpoint }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { valid: false, reason: error.message }
  }
}

function refuseUnlessIncluded(
  { nonce, envelope, index, proof }: Receipt,
  { size, root }: { readonly size: number; readonly root: Uint8Array },
): void {
  const leaf = leafHash(entryOf(commit(nonce, envelope)))
  if (!verifyInclusion({ index: BigInt(index), size: BigInt(size), leaf, proof, root }))
    throw notVerified('The act is not the entry of that index in the tree of the checkpoint.')
}
