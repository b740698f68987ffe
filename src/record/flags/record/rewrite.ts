/**
 * Words that a retelling gives to an office, with another figure than the record has from that office
 * itself. A figure of another size counts something else, and so does one beside the record's own.
 */
import { groupOf, isAhead } from '../recorded.ts'
import type { Matter } from '../rule.ts'
import type { HeldAgainst } from './held-against.ts'

export type OwnVoices = { readonly speaker: string; readonly others: number[] }

/** What the office that the text names said itself; null where it said the same, or nothing. */
export function ownVoices(
  { reading }: Matter,
  { count, happening }: HeldAgainst,
): OwnVoices | null {
  const of = reading.speakers[count.speaker ?? -1]?.of ?? null
  if (of === null || reading.relays.length === 0) return null
  const own = happening.claims.filter(
    (claim) =>
      claim.attribute === 'count' &&
      claim.of === of &&
      claim.side === count.side &&
      claim.part === null &&
      claim.bound === 'exact' &&
      !isAhead(claim) &&
      groupOf(claim.category) === groupOf(count.category),
  )
  const others = [...new Set(own.flatMap(({ number }) => (number === null ? [] : [number])))]
  const isThere = reading.counts.some(({ n }) => others.includes(n))
  const isAlike = others.some((each) => each <= 2 * count.n && count.n <= 2 * each)
  const [first] = own
  return first === undefined || !isAlike || isThere ? null : { speaker: first.speaker, others }
}
