/**
 * How the balance moves from stage to stage: above, how many leave on either side (up the party
 * named first, down the other); beneath, who is ahead inside the band that was agreed. The same
 * figures stand on the board.
 */
import * as Plot from '@observablehq/plot'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart, type Drawn } from '../../ui/chart.tsx'
import { usePartyOf } from '../parties.ts'
import { movesOf, type Move } from './balance-moves.ts'
import type { BoardProps } from './board.tsx'

export function BalanceChart({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const { aheadMax, stages, parties } = exchange
  const moves = useMemo(() => movesOf({ stages, parties }, plan), [stages, parties, plan])
  const [first, second] = parties.map(partyOf)
  const tints = `${first?.tint ?? ''} ${second?.tint ?? ''}`
  const people = useCallback((drawn: Drawn) => leaving(moves, tints, drawn), [moves, tints])
  const account = useCallback(
    (drawn: Drawn) => accountOf(moves, aheadMax, drawn),
    [moves, aheadMax],
  )
  if (stages.length < 2 || first === undefined || second === undefined) return null
  const words = { first: first.name, second: second.name, count: aheadMax }
  return (
    <section className="stack" aria-labelledby="balance">
      <h2 id="balance">{t('exchange.chart.title')}</h2>
      <figure className="balance-chart">
        <figcaption>{t('exchange.chart.people', words)}</figcaption>
        <Chart className="chart" label={t('exchange.chart.people', words)} options={people} />
      </figure>
      <figure className="balance-chart">
        <figcaption>{t('exchange.chart.account', words)}</figcaption>
        <Chart className="chart" label={t('exchange.chart.account', words)} options={account} />
      </figure>
    </section>
  )
}

const axisOf = (moves: readonly Move[], { isMirrored, width }: Drawn) => {
  const step = Math.max(1, Math.ceil((moves.length * 32) / Math.max(1, width - 80)))
  return {
    marginLeft: isMirrored ? 12 : 44,
    marginRight: isMirrored ? 44 : 12,
    x: {
      domain: moves.map(({ stage }) => stage),
      reverse: isMirrored,
      label: null,
      ticks: moves.filter((_, at) => at % step === 0).map(({ stage }) => stage),
    },
  }
}

const wholeTicks = (most: number) => {
  const step = Math.max(1, Math.ceil(most / 3))
  return [-2, -1, 0, 1, 2, 3, -3]
    .map((each) => each * step)
    .filter((each) => Math.abs(each) <= most)
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

function accountOf(moves: readonly Move[], aheadMax: number, drawn: Drawn): Plot.PlotOptions {
  const known = moves.filter(({ ahead }) => ahead !== null)
  const most = Math.max(1, aheadMax, ...known.map(({ ahead }) => Math.abs(ahead ?? 0)))
  return {
    ...axisOf(moves, drawn),
    height: 140,
    y: {
      label: null,
      domain: [-most * 1.1, most * 1.1],
      ticks: wholeTicks(most),
      tickFormat: (people: number) => String(Math.abs(people)),
      axis: drawn.isMirrored ? 'right' : 'left',
    },
    marks: [
      Plot.rect([0], { y1: -aheadMax, y2: aheadMax, fill: 'var(--accent-wash)' }),
      Plot.ruleY([-aheadMax, aheadMax], { stroke: 'var(--rule-strong)' }),
      Plot.ruleY([0], { strokeDasharray: '2 4' }),
      Plot.lineY(known, { x: 'stage', y: 'ahead', curve: 'step', strokeWidth: 2 }),
      Plot.dot(known, { x: 'stage', y: 'ahead', r: 3, fill: 'currentColor' }),
    ],
  }
}
