/**
 * What the public may see of a closed exchange. Totals of each side are exact: both sides
 * announce them. How many went outside the arithmetic (children, seriously wounded, medical
 * personnel) is shown only where nobody can be singled out by it, alone, by subtraction from
 * the totals, or by comparison with an earlier release. Source of the practice: GC III art. 13,
 * GC IV art. 27 (no public curiosity); docs of the law, `no-public-curiosity`.
 */
import { z } from 'zod'
import { PartyId } from '../base/ids.ts'

/** A count of fewer people than this is no count of a group but a pointer at persons. */
export const threshold = 10

/** What an exchange that is over says of one side: the people whom it held and gave. */
export type TrueTotals = {
  readonly party: PartyId
  readonly agreed: number
  readonly delivered: number
  readonly deliveredAsDuty: number
}

const count = z.int().min(0)

/** By track: shown, or withheld for all sides at once, or never made because a total is small itself. */
export const PublicFigures = z.object({
  breakdown: z.enum(['shown', 'withheld', 'too-few']),
  sides: z.array(
    z.object({
      party: PartyId,
      /** On the final manifests. */
      agreed: count,
      /** Handed over, signed by both sides and the desk. */
      delivered: count,
      /** Null where the breakdown is not shown. */
      byFormula: count.nullable(),
      asDuty: count.nullable(),
    }),
  ),
})
export type PublicFigures = z.infer<typeof PublicFigures>

export type Suppressed =
  | { readonly kind: 'figures'; readonly figures: PublicFigures }
  /** Published beside an earlier release, these figures would single people out. */
  | { readonly kind: 'would-disclose' }

/**
 * The figures that may be published after those that already are, oldest first. One small cell
 * withholds the breakdown of every side: with the balance of the formula (as many for as many)
 * the other side's cells would give it away. What was withheld once stays withheld, since a
 * later, larger figure would tell the earlier one.
 */
export function suppress(
  totals: readonly TrueTotals[],
  earlier: readonly PublicFigures[],
): Suppressed {
  const cells = totals.flatMap((side) => [formulaOf(side), side.deliveredAsDuty])
  const allowed = breakdownOf(totals, cells)
  if (earlier.some(({ breakdown }) => breakdown === 'shown')) {
    const isClear = allowed === 'shown' && earlier.every((each) => isApart(totals, each))
    return isClear ? shown(totals, 'shown') : { kind: 'would-disclose' }
  }
  const breakdown = earlier.length > 0 && allowed === 'shown' ? 'withheld' : allowed
  return shown(totals, breakdown)
}

const formulaOf = ({ delivered, deliveredAsDuty }: TrueTotals) => delivered - deliveredAsDuty

function breakdownOf(
  totals: readonly TrueTotals[],
  cells: readonly number[],
): PublicFigures['breakdown'] {
  if (totals.some(({ delivered }) => delivered < threshold)) return 'too-few'
  return cells.every((cell) => cell >= threshold) ? 'shown' : 'withheld'
}

/** Each cell equals the one published, or differs by a group large enough to be a count of its own. */
function isApart(totals: readonly TrueTotals[], { sides }: PublicFigures): boolean {
  return totals.every((side) => {
    const before = sides.find(({ party }) => party === side.party)
    if (before === undefined) return false
    return [
      [formulaOf(side), before.byFormula],
      [side.deliveredAsDuty, before.asDuty],
    ].every(([now, then]) => {
      if (now === undefined || now === null || then === undefined || then === null) return false
      const difference = Math.abs(now - then)
      return difference === 0 || difference >= threshold
    })
  })
}

function shown(
  totals: readonly TrueTotals[],
  breakdown: PublicFigures['breakdown'],
): { kind: 'figures'; figures: PublicFigures } {
  const isShown = breakdown === 'shown'
  const sides = totals.map((side) => ({
    party: side.party,
    agreed: side.agreed,
    delivered: side.delivered,
    byFormula: isShown ? formulaOf(side) : null,
    asDuty: isShown ? side.deliveredAsDuty : null,
  }))
  return { kind: 'figures', figures: { breakdown, sides } }
}

/** Published figures are compared as they stand: what changed only in what is withheld has not changed. */
export const isSame = (one: PublicFigures, other: PublicFigures): boolean =>
  written(one) === written(other)

/** In the order of the schema, whatever order the database kept. */
const written = (figures: PublicFigures) => JSON.stringify(PublicFigures.parse(figures))
