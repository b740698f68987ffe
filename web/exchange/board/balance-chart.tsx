/**
 * How the balance moves from stage to stage: above, how many leave on either side (up the party
 * named first, down the other); beneath, who is ahead inside the band that was agreed. The same
 * figures stand on the board.
 */
import * as Plot from '@observablehq/plot'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart, type Drawn } from '../../ui/chart.tsx'
import { usePartyOf, useSeesSide } from '../parties.ts'
import { BalanceOfEach } from './balance-of-each.tsx'
import { accountOf, axisOf, wholeTicks } from './balance-axes.ts'
import { movesOf, type Move } from './balance-moves.ts'
import { planAccount, type PlanAccount } from './plan-account.ts'
import type { BoardProps } from './board.tsx'

export function BalanceChart({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const seesSide = useSeesSide()
  const { stages, parties } = exchange
  const kept = planAccount(exchange, plan)
  const moves = useMemo(() => movesOf({ stages, parties }, plan), [stages, parties, plan])
  const [first, second] = parties.map(partyOf)
  const tints = `${first?.tint ?? ''} ${second?.tint ?? ''}`
  const people = useCallback((drawn: Drawn) => leaving(moves, tints, drawn), [moves, tints])
  if (stages.length < 2 || first === undefined || second === undefined) return null
  if (plan.aheadOf.length > 0) return <BalanceOfEach exchange={exchange} plan={plan} />
  const seen = [first, second].filter(({ id }) => seesSide(id))
  const paler = seen.length === 2 ? 'all' : seen.length === 1 ? 'own' : 'none'
  const own = seen[0]?.name ?? ''
  const words = { first: first.name, second: second.name }
  return (
    <section className="stack" aria-labelledby="balance">
      <h2 id="balance">{t('exchange.chart.title')}</h2>
      <figure className="balance-chart">
        <figcaption>
          {t('exchange.chart.people', words)} {t(`exchange.chart.paler.${paler}`, { party: own })}
        </figcaption>
        <Chart className="chart" label={t('exchange.chart.people', words)} options={people} />
      </figure>
      {kept !== null && <AccountChart moves={moves} account={kept} words={words} />}
    </section>
  )
}

type AccountChartProps = {
  readonly moves: readonly Move[]
  readonly account: PlanAccount
  readonly words: { readonly first: string; readonly second: string }
}

function AccountChart({ moves, account: { formula, most }, words }: AccountChartProps) {
  const { t } = useTranslation()
  const account = useCallback((drawn: Drawn) => accountOf(moves, most, drawn), [moves, most])
  // Of circles each side has a chart of its own.
  if (formula.kind === 'cycles' || formula.kind === 'unilateral') return null
  const said = t(`exchange.chart.accountOf.${formula.kind}`, { ...words, count: most ?? 0 })
  return (
    <figure className="balance-chart">
      <figcaption>{said}</figcaption>
      <Chart className="chart" label={said} options={account} />
    </figure>
  )
}

function leaving(moves: readonly Move[], tints: string, drawn: Drawn): Plot.PlotOptions {
  const [firstTint, secondTint] = tints.split(' ')
  const bars = moves.flatMap(({ stage, first, second }) => [
    { stage, people: first[0], fill: firstTint, opacity: 1 },
    { stage, people: first[1], fill: firstTint, opacity: 0.45 },
    { stage, people: -second[0], fill: secondTint, opacity: 1 },
    { stage, people: -second[1], fill: secondTint, opacity: 0.45 },
  ])
  const most = Math.max(
    1,
    ...moves.flatMap(({ first, second }) => [first[0] + first[1], second[0] + second[1]]),
  )
  return {
    ...axisOf(moves, drawn),
    height: 180,
    y: {
      grid: true,
      label: null,
      domain: [-most, most],
      ticks: wholeTicks(most),
      tickFormat: (people: number) => String(Math.abs(people)),
      axis: drawn.isMirrored ? 'right' : 'left',
    },
    marks: [
      Plot.barY(bars, {
        x: 'stage',
        y: 'people',
        fill: ({ fill }: { fill: string }) => `var(--tint-${fill})`,
        fillOpacity: 'opacity',
        inset: 1,
      }),
      Plot.ruleY([0]),
    ],
  }
}
