/** What the line of the balance counts, beneath the board. */
import { useTranslation } from 'react-i18next'
import { lowestRatio } from '../../../src/exchange/forms/lowest-ratio.ts'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead } from '../plans.ts'
import type { PlanAccount } from './plan-account.ts'

type BandSaysProps = { readonly exchange: ExchangeHead; readonly account: PlanAccount | null }

export function BandSays({ exchange: { parties }, account }: BandSaysProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  if (account === null) return t('exchange.board.bandSays.unilateral')
  const { formula, most } = account
  const count = most ?? 0
  if (formula.kind !== 'ratio') return t(`exchange.board.bandSays.${formula.kind}`, { count })
  const [first = '', second = ''] = parties.map((party) => partyOf(party).name)
  const [n, m] = lowestRatio(formula.give)
  return t('exchange.board.bandSays.ratio', { count, n, m, first, second })
}
