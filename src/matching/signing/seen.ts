/**
 * What somebody may see of the signatures under a pair. A second look is worth something only if
 * it is a first one: until the pair is decided an officer sees what they signed themselves, and
 * others' answers once they have given their own.
 */
import { hasAnswered, verdictOf, type Signature, type Verdict } from './verdict.ts'

/** An officer who may have to sign, or somebody who only looks and never signs. */
export type Viewer =
  | { readonly kind: 'signs'; readonly officer: string }
  | { readonly kind: 'looks' }

export type Seen<One> = {
  readonly verdict: Verdict
  /** Oldest first. */
  readonly signatures: readonly One[]
}

export function seenBy<One extends Signature>(
  signatures: readonly One[],
  viewer: Viewer,
): Seen<One> {
  const verdict = verdictOf(signatures)
  if (viewer.kind === 'looks' || verdict.state !== 'waits') return { verdict, signatures }
  if (hasAnswered(signatures, viewer.officer)) return { verdict, signatures }
  const doubts = signatures.filter(({ decision }) => decision === 'unsure')
  return { verdict: verdictOf(doubts), signatures: doubts }
}
