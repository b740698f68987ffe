/**
 * Another formula than an exchange counts by: which one the agreement lets it have, and what keeps
 * the one it has. What earlier exchanges left open is a figure in the unit of the formula; read in
 * another, it would be another debt.
 */
import { unreachable } from '../../base/refusal.ts'
import type { Formula } from '../exchange.ts'
import { lowestRatio } from '../forms/lowest-ratio.ts'

/** Pages read a party as text. */
export type Counted =
  | Exclude<Formula, { readonly kind: 'unilateral' }>
  | { readonly kind: 'unilateral'; readonly by: string }

/** What is counted alike is called alike: 6 for 4 as 3 for 2, and 1 for 1 as one for one. */
function unitOf(formula: Counted): string {
  switch (formula.kind) {
    case 'one-for-one':
      return '1:1'
    case 'ratio':
      return lowestRatio(formula.give).join(':')
    case 'unilateral':
      return `unilateral ${formula.by}`
    case 'all-for-all':
    case 'cycles':
      return formula.kind
    default:
      return unreachable(formula)
  }
}

/** As it is written when it is used, so that one account has one name. */
export function inLowestTerms(formula: Formula): Formula {
  if (formula.kind !== 'ratio') return formula
  const [n, m] = lowestRatio(formula.give)
  return n === 1 && m === 1 ? { kind: 'one-for-one' } : { kind: 'ratio', give: [n, m] }
}

export const isSameFormula = (a: Counted, b: Counted): boolean => unitOf(a) === unitOf(b)

/**
 * Whether terms with this formula may be used: the commitment says it, or says none, or the
 * exchange stood on it before. Any other may be computed, to see what it would cost.
 */
export const mayCountBy = (
  formula: Counted,
  { agreed, stoodOn }: { agreed: Counted | null; stoodOn: readonly Counted[] },
): boolean => agreed === null || [agreed, ...stoodOn].some((known) => isSameFormula(known, formula))
