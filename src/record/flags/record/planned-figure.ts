/**
 * A figure that the record has as agreed or listed, told as done where the offices that spoke have
 * another one. That newspapers go on telling the agreed one makes it no truer.
 */
import { reason } from '../../reasons/reason.ts'
import { groupOf, isAhead, type RecordedClaim } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'
import { heldAgainst, isNear, type HeldAgainst } from './held-against.ts'

export const plannedFigure: Rule = (matter) =>
  heldAgainst(matter).flatMap((held) => {
    const { count, place, span } = held
    const others = cameAbout(held)
    if (!isPlannedFigure(held)) return []
    return [
      doubt({
        rule: 'planned-told-as-done',
        basis: 'record',
        span,
        on: [`counts/${place}`],
        says: reason('flag.plannedFigure', { n: count.n, others }),
        suggests: others.join(' or '),
      }),
    ]
  })

export function isPlannedFigure(held: HeldAgainst): boolean {
  const { count, happening } = held
  const others = cameAbout(held)
  const isAgreed = happening.claims.some(
    (claim) =>
      isOf(held, claim) &&
      isAhead(claim) &&
      claim.number === count.n &&
      (claim.side === count.side || claim.per === 'each'),
  )
  // Far away it is another whole: the agreed number of several days, and one day of them.
  return isAgreed && !others.includes(count.n) && others.some((each) => isNear(each, count.n))
}

/** By the offices where any of them spoke, otherwise by whoever did. */
function cameAbout(held: HeldAgainst): number[] {
  const { count, happening, said } = held
  const byOffices = happening.claims.flatMap((claim) =>
    isOf(held, claim) &&
    claim.of !== null &&
    claim.side === count.side &&
    claim.bound === 'exact' &&
    !isAhead(claim) &&
    claim.number !== null
      ? [claim.number]
      : [],
  )
  return byOffices.length > 0 ? [...new Set(byOffices)] : [...said]
}

const isOf = ({ count }: HeldAgainst, claim: RecordedClaim) =>
  claim.attribute === 'count' &&
  claim.part === null &&
  groupOf(claim.category) === groupOf(count.category)
