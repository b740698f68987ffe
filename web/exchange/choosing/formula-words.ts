/** A formula in words: with its figures, and with the sides that they are of. */
import { useTranslation } from 'react-i18next'
import type { Counted } from '../../../src/exchange/terms/counting.ts'
import { usePartyOf } from '../parties.ts'

/** `parties` in the order of their places: the first figure is of the first. */
export function useFormulaWords(parties: readonly string[]): (formula: Counted) => string {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const [first = '', second = ''] = parties.map((party) => partyOf(party).name)
  return (formula) => {
    if (formula.kind === 'ratio') {
      const [n, m] = formula.give
      return t('exchange.formula.said.ratio', { n, m, first, second })
    }
    if (formula.kind === 'unilateral') {
      return t('exchange.formula.said.unilateral', { party: partyOf(formula.by).name })
    }
    return t(`exchange.formula.kind.${formula.kind}`)
  }
}
