/** What the record knows of somebody's counter. */
import { ofParties, type RecordedClaim } from '../recorded.ts'
import type { Matter } from '../rule.ts'

export type Point = { readonly date: string; readonly n: number; readonly claim: RecordedClaim }

/**
 * Exact numbers of one owner's counter over everything, in the order of their days. Counters of
 * another conflict have nothing to do with this one.
 */
export function pointsOf(
  { recorded, reading }: Matter,
  attribute: 'running' | 'cumulative',
  owner: string,
): readonly Point[] {
  const parties = reading.parties.map(({ code }) => code)
  return ofParties(recorded ?? [], parties).flatMap(({ date, claims }) =>
    claims
      .filter(
        (claim) =>
          claim.attribute === attribute &&
          claim.series === owner &&
          (claim.scope === 'all' || claim.scope === null) &&
          claim.bound === 'exact' &&
          claim.modality === 'asserted',
      )
      .flatMap((claim) => (claim.number === null ? [] : [{ date, n: claim.number, claim }])),
  )
}
