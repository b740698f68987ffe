/**
 * A count that words withhold: a claim of the attribute `withheld`, whose side is a party or
 * `both` of them. It makes no figure. The count stays withheld until offices of both parties have
 * told theirs; that somebody else guessed, or that arithmetic gives it, releases nothing.
 */
import type { BuildClaim } from './claim-lines.ts'
import { isRealised } from './figures.ts'
import { groupedBy } from './grouped.ts'
import type { WhoIs } from './witnesses.ts'

export const withheldAttribute = 'withheld'

/** By event: whose receiving side is withheld. An event of which nothing is withheld is not in it. */
export type Withheld = ReadonlyMap<string, ReadonlySet<string>>

export function withheldIn(claims: readonly BuildClaim[], whoIs: WhoIs): Withheld {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [event, ofEvent] of groupedBy(claims, ({ event: id }) => id)) {
    const silent = ofEvent.filter(({ attribute }) => attribute === withheldAttribute)
    const [first] = silent
    if (first === undefined || isReleased(ofEvent, whoIs)) continue
    const sides = silent.flatMap(({ side, parties }) =>
      side === null || side === 'both' ? parties : [side],
    )
    // What both got together, beside what the other side got, would tell it.
    found.set(event, new Set([...sides, 'both']))
  }
  return found
}

/** Has an office of each party told a count of what happened? */
function isReleased(claims: readonly BuildClaim[], whoIs: WhoIs): boolean {
  const told = claims.filter((claim) => claim.attribute === 'count' && isRealised(claim))
  const tellers = told.map((claim) => whoIs(claim)).filter(({ standing }) => standing === 'party')
  const [first] = claims
  return (first?.parties ?? []).every((party) =>
    tellers.some(({ of }) => of === party || of === 'both'),
  )
}
