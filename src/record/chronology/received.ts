/**
 * What one side received in one event: a figure with its bounds, or why there is none. Nobody gave
 * a number (unknown), the parties withhold it, or it is no question there. None of these is 0.
 */
import { unreachable } from '../../base/refusal.ts'
import type { CountedCategory } from '../reading/words-of-the-field.ts'
import type { ChronicleEvent } from './chronicle.ts'

export type ReceivedOf =
  | { readonly is: 'known'; readonly low: number; readonly high: number }
  | { readonly is: 'unknown' }
  | { readonly is: 'withheld' }
  | { readonly is: 'no-question' }

export function receivedOf(
  event: ChronicleEvent,
  side: string,
  category: CountedCategory,
): ReceivedOf {
  if (!happened(event)) return { is: 'no-question' }
  const known = event.figures.find((each) => each.side === side && each.category === category)
  if (known !== undefined) return { is: 'known', low: known.low, high: known.high }
  if (!isExpected(event, category)) return { is: 'no-question' }
  return { is: event.withheld.includes(side) ? 'withheld' : 'unknown' }
}

/** Agreements and failed exchanges brought nobody back. */
export const happened = ({ kind }: Pick<ChronicleEvent, 'kind'>) =>
  kind !== 'agreement' && kind !== 'failed'

/**
 * A return of remains says nothing of the living, nor the other way round. A one-sided release with
 * a figure for one side leaves nothing open on the other.
 */
function isExpected(
  { kind, toA, toB, withheld }: ChronicleEvent,
  category: CountedCategory,
): boolean {
  if (category === 'remains') return kind === 'remains'
  if (kind === 'remains') return false
  return (
    kind !== 'unilateral_release' ||
    (toA.total === null && toB.total === null) ||
    withheld.length > 0
  )
}

/** Did this side receive somebody, or some of this category, as far as the record can tell? */
export function hasReceived(
  event: ChronicleEvent,
  {
    side,
    category,
  }: { readonly side?: string | undefined; readonly category?: CountedCategory | undefined },
): boolean {
  if (side === undefined && category === undefined) return true
  const sides = [event.toA.party, event.toB.party].filter((party) => (side ?? party) === party)
  return sides.some((party) =>
    category === undefined
      ? mayHave(event, party, 'person') || mayHave(event, party, 'remains')
      : some(receivedOf(event, party, category)) === 'yes' || isSpokenOf(event, party, category),
  )
}

const mayHave = (event: ChronicleEvent, party: string, category: CountedCategory) =>
  some(receivedOf(event, party, category)) !== 'no'

function some(received: ReceivedOf): 'yes' | 'maybe' | 'no' {
  switch (received.is) {
    case 'known':
      return received.high > 0 ? 'yes' : 'no'
    case 'unknown':
    case 'withheld':
      return 'maybe'
    case 'no-question':
      return 'no'
    default:
      return unreachable(received)
  }
}

/** A count that no figure could be made of ("at least six wounded", of both sides together). */
const isSpokenOf = (event: ChronicleEvent, party: string, category: CountedCategory): boolean =>
  happened(event) &&
  event.claims.some(
    (claim) =>
      claim.attribute === 'count' &&
      claim.category === category &&
      claim.modality !== 'denied' &&
      claim.number !== 0 &&
      (claim.side === party || claim.side === 'both' || claim.side === null),
  )
