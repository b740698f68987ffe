/**
 * Three sides and more: one line a side. Up it has given more than came home to it, down more came
 * home than it gave; the band is what was agreed. The same figures stand on the board.
 */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart, type Drawn } from '../../ui/chart.tsx'
import { SideName } from '../../ui/sides.tsx'
import { usePartyOf } from '../parties.ts'
import { accountOf } from './balance-axes.ts'
import type { BoardProps } from './board.tsx'

export function BalanceOfEach({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-labelledby="balance">
      <h2 id="balance">{t('exchange.chart.title')}</h2>
      <p className="small quiet">{t('exchange.chart.eachSays', { count: exchange.aheadMax })}</p>
      {plan.aheadOf.map(({ party, ahead }) => (
        <OneSide key={party} exchange={exchange} party={party} ahead={ahead} />
      ))}
    </section>
  )
}

type OneSideProps = Pick<BoardProps, 'exchange'> & {
  readonly party: string
  readonly ahead: readonly number[]
}

function OneSide({ exchange: { stages, aheadMax }, party, ahead }: OneSideProps) {
  const { t } = useTranslation()
  const side = usePartyOf()(party)
  const account = useCallback(
    (drawn: Drawn) => {
      const moves = stages.map(({ id }, at) => ({ stage: id, ahead: ahead[at] ?? null }))
      return accountOf(moves, aheadMax, drawn)
    },
    [stages, ahead, aheadMax],
  )
  return (
    <figure className="balance-chart">
      <figcaption>
        <SideName side={side} />
      </figcaption>
      <Chart
        className="chart"
        label={t('exchange.chart.each', { party: side.name, count: aheadMax })}
        options={account}
      />
    </figure>
  )
}
