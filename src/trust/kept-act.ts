/**
 * One act as the database keeps it, held against its own entry: what is wrong with it, in words.
 * Which of its parts may be missing follows from what was erased.
 */
import { Buffer } from 'node:buffer'
import { decodeCanonical } from './canonical.ts'
import { commit, entryOf } from './entry.ts'
import { parseEnvelope, type Envelope } from './envelope.ts'
import { sameBytes } from './merkle.ts'

export type KeptAct = {
  readonly act: string
  readonly at: Date
  /** UUID. */
  readonly subject: string | null
  readonly entry: Uint8Array
  readonly envelope: string | null
  readonly nonce: Uint8Array | null
  readonly content: Uint8Array | null
  readonly contentNonce: Uint8Array | null
}

/** What the last erasure of an act left: the digest (hex) of its rows at that moment. */
export type Erased = { readonly depth: 'content' | 'all'; readonly rowsAfter: string }

/** What the rest of the database says about the act. Digests are SHA-256, hexadecimal. */
export type Surroundings = {
  readonly rows: string
  readonly erased: Erased | null
  /** Commitment of the act before it on its subject. */
  readonly prev: Uint8Array | null
}

/** Null: nothing. */
export function complaintAbout(kept: KeptAct, around: Surroundings): string | null {
  const { erased } = around
  try {
    return (
      complaintAboutErasure(kept, erased) ??
      complaintAboutEnvelope(kept, around.prev) ??
      complaintAboutContent(kept) ??
      complaintAboutRows(kept, around)
    )
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function complaintAboutErasure(kept: KeptAct, erased: Erased | null): string | null {
  const isContentGone = kept.content === null && kept.contentNonce === null
  const isAllGone = isContentGone && kept.envelope === null && kept.nonce === null
  const isWhole = ![kept.content, kept.contentNonce, kept.envelope, kept.nonce].includes(null)
  if (erased === null) return isWhole ? null : 'a part of it is gone, and no erasure says so'
  if (erased.depth === 'all' ? isAllGone : isContentGone && kept.envelope !== null) return null
  return 'its erasure is on record, and it is not erased in that way'
}

function complaintAboutEnvelope(kept: KeptAct, prev: Uint8Array | null): string | null {
  if (kept.envelope === null || kept.nonce === null) return null
  const bytes = Buffer.from(kept.envelope, 'utf8')
  if (!sameBytes(entryOf(commit(kept.nonce, bytes)), kept.entry)) {
    return 'its envelope is not the one that its entry commits to'
  }
  const envelope = parseEnvelope(bytes)
  if (!isNamedAs(kept, envelope)) return 'its name, time or subject is not that of its envelope'
  if (!sameOrNone(envelope.prev, prev)) {
    return 'the act before it on the same subject is not the one that it names'
  }
  return null
}

const isNamedAs = ({ act, at, subject }: KeptAct, envelope: Envelope) =>
  envelope.act === act &&
  envelope.at === at.toISOString() &&
  sameOrNone(
    envelope.subject,
    subject === null ? null : Buffer.from(subject.replaceAll('-', ''), 'hex'),
  )

const sameOrNone = (some: Uint8Array | null, other: Uint8Array | null) =>
  some === null || other === null ? some === other : sameBytes(some, other)

function complaintAboutContent(kept: KeptAct): string | null {
  if (kept.envelope === null || kept.content === null || kept.contentNonce === null) return null
  const { content } = parseEnvelope(Buffer.from(kept.envelope, 'utf8'))
  return sameBytes(commit(kept.contentNonce, kept.content), content)
    ? null
    : 'its content is not the one that its envelope commits to'
}

/** The content names the digest; once that is erased, the erasure does. */
function complaintAboutRows({ content }: KeptAct, { rows, erased }: Surroundings): string | null {
  const digest = content === null ? erased?.rowsAfter : rowsNamedIn(decodeCanonical(content))
  if (digest === undefined) return 'its content names no rows'
  if (digest === rows) return null
  return content === null
    ? 'its rows were changed after its erasure'
    : 'its rows were changed after the act'
}

const rowsNamedIn = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && 'rows' in content ? content.rows : undefined
