/** The chance of each month that the next operation begins in it, fit for a report. The same figures stand beneath. */
import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drawn } from '../../ui/chart.tsx'
import { ReportChart } from '../../ui/report-chart.tsx'
import { inOrder, type Ahead } from './figures.ts'

type NextChartProps = Pick<Ahead['foreseen'], 'next' | 'until' | 'knownUntil'> & {
  readonly conflict: string
}

export function NextChart({ conflict, next, until, knownUntil }: NextChartProps) {
  const { t } = useTranslation()
  const options = useCallback(
    (drawn: Drawn) =>
      optionsOf(next, drawn, { month: t('outlook.month'), chance: t('outlook.next.units') }),
    [next, t],
  )
  return (
    <ReportChart
      name="next-exchange"
      title={t('outlook.next.titleOf', { conflict })}
      legend={[{ sign: 'bar', words: t('outlook.next.bar') }]}
      source={t('outlook.next.source', {
        until: inOrder(until),
        knownUntil: inOrder(knownUntil),
      })}
      options={options}
    />
  )
}

const optionsOf = (
  next: NextChartProps['next'],
  { isMirrored }: Drawn,
  words: { readonly month: string; readonly chance: string },
): Plot.PlotOptions => ({
  height: 260,
  marginLeft: isMirrored ? 12 : 48,
  marginRight: isMirrored ? 48 : 12,
  marginTop: 28,
  marginBottom: 48,
  x: {
    type: 'band',
    domain: next.map(({ month }) => month),
    reverse: isMirrored,
    label: words.month,
    labelAnchor: 'center',
    labelOffset: 34,
    labelArrow: 'none',
    padding: 0.2,
  },
  y: {
    grid: true,
    label: words.chance,
    labelArrow: 'none',
    nice: true,
    ticks: 4,
    percent: true,
    axis: isMirrored ? 'right' : 'left',
  },
  marks: [Plot.ruleY([0]), Plot.barY(next, { x: 'month', y: 'probability', fill: 'currentColor' })],
})
