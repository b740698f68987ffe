/** What the playing came to: one row a rate, each figure with where nine of ten lie. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { saveText } from '../../ui/save-text.ts'
import { SideName } from '../../ui/sides.tsx'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead } from '../plans.ts'
import type { Figure, Outcome, Simulation } from './use-simulation.ts'
import { withdrawalsCsv } from './withdrawals-csv.ts'

type OutcomeProps = {
  readonly exchange: ExchangeHead
  readonly simulation: Simulation
  readonly outcome: Outcome
}

export function OutcomeOf({ exchange, simulation, outcome }: OutcomeProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { seed, version, underWay } = simulation
  const name = `exchange-${exchange.number}-plan-${version}-withdrawals.csv`
  const shown = number(outcome.runs)
  return (
    <section className="stack" aria-labelledby="outcome">
      <h2 id="outcome">{t('exchange.withdrawals.outcome', { version })}</h2>
      <p>
        {t('exchange.withdrawals.planned', { shown: number(outcome.planned) })}
        {underWay > 0 && ` ${t('exchange.withdrawals.underWay', { count: underWay })}`}
      </p>
      <Rates exchange={exchange} outcome={outcome} />
      <p className="small quiet">{t('exchange.withdrawals.spread', { shown })}</p>
      <p className="small">
        {t('exchange.withdrawals.seed')}: <code className="anywhere">{seed}</code>
      </p>
      <div className="on-screen-only">
        <Button
          variant="default"
          onClick={() => saveText(name, withdrawalsCsv(simulation, exchange.parties))}
        >
          {t('exchange.acts.export')}
        </Button>
      </div>
    </section>
  )
}

function Rates({ exchange, outcome }: Pick<OutcomeProps, 'exchange' | 'outcome'>) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const [first, second] = exchange.parties.map(partyOf)
  const sides = outcome.rates.some(({ ahead }) => ahead !== null) ? [first, second] : []
  return (
    <table className="data-table" aria-label={t('exchange.withdrawals.label')}>
      <thead>
        <tr>
          <th scope="col">{t('exchange.withdrawals.rate')}</th>
          <th scope="col">{t('exchange.withdrawals.withdrew')}</th>
          <th scope="col">{t('exchange.withdrawals.leave')}</th>
          <th scope="col">{t('exchange.withdrawals.move')}</th>
          {sides.map(
            (side) =>
              side !== undefined && (
                <th key={side.id} scope="col">
                  <SideName
                    side={{ ...side, name: t('exchange.withdrawals.ahead', { party: side.name }) }}
                  />
                </th>
              ),
          )}
          <th scope="col">{t('exchange.withdrawals.brokenOff')}</th>
        </tr>
      </thead>
      <tbody>
        {outcome.rates.map((each) => (
          <Rate key={each.rate} of={each} runs={outcome.runs} sides={[first?.name, second?.name]} />
        ))}
      </tbody>
    </table>
  )
}

type RateProps = {
  readonly of: Outcome['rates'][number]
  readonly runs: number
  readonly sides: readonly (string | undefined)[]
}

function Rate({ of, runs, sides }: RateProps) {
  const { t } = useTranslation()
  const number = useNumber()
  return (
    <tr>
      <td data-heading={t('exchange.withdrawals.rate')}>
        {t('exchange.withdrawals.percent', { percent: number(Math.round(of.rate * 100)) })}
      </td>
      <td data-heading={t('exchange.withdrawals.withdrew')}>
        <FigureOf figure={of.withdrew} />
      </td>
      <td data-heading={t('exchange.withdrawals.leave')}>
        <FigureOf figure={of.released} />
      </td>
      <td data-heading={t('exchange.withdrawals.move')}>
        <FigureOf figure={of.moved} />
      </td>
      {of.ahead?.map((figure, at) => (
        <td
          key={sides[at]}
          data-heading={t('exchange.withdrawals.ahead', { party: sides[at] ?? '' })}
        >
          <FigureOf figure={figure} />
        </td>
      ))}
      <td
        data-heading={t('exchange.withdrawals.brokenOff')}
        className={of.brokenOff === 0 ? undefined : 'needs'}
      >
        {t('exchange.withdrawals.ofRuns', { shown: number(of.brokenOff), runs: number(runs) })}
      </td>
    </tr>
  )
}

function FigureOf({ figure: { mean, low, high } }: { figure: Figure }) {
  const { t } = useTranslation()
  const number = useNumber()
  return (
    <span>
      {number(Math.round(mean * 10) / 10)}
      <span className="board-note">
        {t('exchange.withdrawals.fromTo', { low: number(low), high: number(high) })}
      </span>
    </span>
  )
}
