/** In what unit a plan's account counts, and how far one side may be ahead in it: by the terms that the plan was made under. */
import { lowestRatio } from '../../../src/exchange/forms/lowest-ratio.ts'
import type { Counted } from '../../../src/exchange/terms/counting.ts'
import type { ExchangeHead, Plan } from '../plans.ts'

export type PlanAccount = {
  readonly formula: Counted
  /** Null: all for all, whose limit is a share of what both have to give. */
  readonly most: number | null
}

/** Null: one side gives by itself, and nothing is owed. */
export function planAccount(
  { terms, formula: now, aheadMax: mostNow }: Pick<ExchangeHead, 'aheadMax' | 'formula' | 'terms'>,
  plan: Pick<Plan, 'terms'>,
): PlanAccount | null {
  const under = terms.find(({ number }) => number === plan.terms)
  const { formula, aheadMax } = under ?? { formula: now, aheadMax: mostNow }
  if (formula.kind === 'unilateral') return null
  if (formula.kind === 'all-for-all') return { formula, most: null }
  const each = formula.kind === 'ratio' ? Math.max(...lowestRatio(formula.give)) : 1
  return { formula, most: aheadMax * each }
}

/** What fills a picture of the account: the limit, or where there is none, what was reached. */
export const scaleOf = ({ most }: PlanAccount, ahead: readonly number[]): number =>
  Math.max(1, most ?? Math.max(...ahead.map(Math.abs)))
