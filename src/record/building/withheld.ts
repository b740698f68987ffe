/**
 * A count that words withhold: a claim of the attribute `withheld`, whose side is a party or
 * `both` of them. It makes no figure. The count stays withheld until offices of both parties have
 * told theirs, or an officer of the desk releases it by name; that somebody else guessed, or that
 * arithmetic gives it, releases nothing.
 */
import type { Adjudication, DisputedThing } from './adjudication.ts'
import type { Built } from './built.ts'
import type { BuildClaim } from './claim-lines.ts'
import { isRealised } from './figures.ts'
import type { WhoIs } from './witnesses.ts'

export const withheldAttribute = 'withheld'

/** Whose receiving side the claims of one event withhold. */
export function withheldSides(claims: readonly BuildClaim[], whoIs: WhoIs): readonly string[] {
  const silent = claims.filter(({ attribute }) => attribute === withheldAttribute)
  if (silent.length === 0 || areTold(claims, whoIs)) return []
  const sides = silent.flatMap(({ side, parties }) =>
    side === null || side === 'both' ? parties : [side],
  )
  return [...new Set(sides)].toSorted()
}

/** Has an office of each party told a count of what happened? */
function areTold(claims: readonly BuildClaim[], whoIs: WhoIs): boolean {
  const told = claims.filter((claim) => claim.attribute === 'count' && isRealised(claim))
  const tellers = told.map((claim) => whoIs(claim)).filter(({ standing }) => standing === 'party')
  const [first] = claims
  return (first?.parties ?? []).every((party) =>
    tellers.some(({ of }) => of === party || of === 'both'),
  )
}

/** What an officer decides about when the counts of an event are released. */
export const withheldOf = (event: string): DisputedThing => ({
  event,
  attribute: withheldAttribute,
  side: null,
  category: null,
  per: null,
  part: null,
  series: null,
  scope: null,
})

/** The events whose counts an officer released. */
export const releasedEvents = (inForce: readonly Adjudication[]): ReadonlySet<string> =>
  new Set(inForce.flatMap(({ decision, about }) => (decision === 'released' ? [about.event] : [])))

/** By event: the sides of which nothing may be told. An event of which nothing is withheld is not in it. */
export type Withheld = ReadonlyMap<string, ReadonlySet<string>>

/** What both got together, beside what the other side got, would tell it. */
export const withheldIn = ({ events }: Pick<Built, 'events'>): Withheld =>
  new Map(
    events.flatMap(({ id, withheld }) =>
      withheld.length === 0 ? [] : [[id, new Set([...withheld, 'both'])] as const],
    ),
  )
