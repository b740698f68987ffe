/** What terms no plan is computed on, and what terms may be looked at and not used. */
import { Refusal } from '../../base/refusal.ts'
import { formulaOf } from '../exchange.ts'
import { refuseStrangers, refuseUnfit } from '../opening/fitting.ts'
import { planningRefusals } from '../refusals.ts'
import type { Exchange } from '../store.ts'
import { isSameFormula, mayCountBy } from './counting.ts'
import { onTerms, type Terms } from './terms.ts'

/** As when an exchange is opened; and an account that is open keeps the formula that it is counted by. */
export function refuseUnfitTerms(exchange: Exchange, terms: Terms | null): void {
  const other = onTerms(exchange, terms)
  const { parties, conditions } = other
  refuseStrangers(other, parties)
  refuseUnfit(conditions, parties)
  const isCounted = isSameFormula(
    formulaOf(conditions, parties),
    formulaOf(exchange.conditions, parties),
  )
  if (!isCounted && conditions.credit !== 0) {
    throw new Refusal('wrong-state', planningRefusals.formulaOfCredit)
  }
}

/** A draft under a formula that the commitment does not say shows what it would cost, and no more. */
export function refuseNotAgreed(exchange: Exchange, { formula }: Terms): void {
  const agreed = exchange.commitment.formula
  const stoodOn = exchange.terms.map(({ terms }) => terms.formula)
  if (formula !== undefined && !mayCountBy(formula, { agreed, stoodOn })) {
    throw new Refusal('wrong-state', planningRefusals.formulaNotAgreed)
  }
}
