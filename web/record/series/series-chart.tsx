/**
 * A counter over time, as a step line: full points were told, hollow ones follow; where the record
 * holds no event for what was counted the line is broken; a cross is a figure that cannot be.
 */
import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesView } from '../../../src/record/whole/series-views.ts'
import { inDirection, type Drawn } from '../../ui/chart.tsx'
import { ReportChart } from '../../ui/report-chart.tsx'
import { useCounted } from './counted.ts'
import { drawnSeries, type Measure } from './drawn-series.ts'

type SeriesChartProps = { readonly view: SeriesView; readonly measure: Measure }

export function SeriesChart({ view, measure }: SeriesChartProps) {
  const { t } = useTranslation()
  const counted = useCounted()
  const { owner, conflict, id } = view.series
  const what = counted(view.series)
  const units = measure === 'totals' ? what : t('series.numbers')
  const options = useCallback(
    (at: Drawn) => optionsOf(drawnSeries(view, measure), at, { units, day: t('series.axis') }),
    [view, measure, units, t],
  )
  const until = view[measure].at(-1)?.on ?? ''
  return (
    <ReportChart
      name={`${id.replaceAll(/\W+/g, '-')}-${measure}`}
      title={t('series.chart', { measure: t(`series.${measure}`), owner, what })}
      legend={[
        { sign: 'filled', words: t('series.legend.stated') },
        { sign: 'hollow', words: t('series.legend.derived') },
        { sign: 'dashed', words: t('series.legend.gap') },
        { sign: 'cross', words: t('series.legend.impossible') },
      ]}
      source={t('series.source', { conflict, until })}
      options={options}
    />
  )
}

function optionsOf(
  { segments, points, impossible }: ReturnType<typeof drawnSeries>,
  { isMirrored }: Drawn,
  words: { readonly units: string; readonly day: string },
): Plot.PlotOptions {
  const link = { x1: 'fromAt', y1: 'from', x2: 'toAt', y2: 'to', curve: 'step-after' } as const
  const dot = { x: 'at', y: 'n', r: 3.5, stroke: 'currentColor' } as const
  return {
    height: 340,
    marginTop: 28,
    marginBottom: 48,
    marginLeft: isMirrored ? 16 : 56,
    marginRight: isMirrored ? 56 : 16,
    x: {
      type: 'utc',
      reverse: isMirrored,
      label: words.day,
      labelAnchor: 'center',
      labelOffset: 34,
      labelArrow: 'none',
      ticks: 6,
      tickFormat: '%Y-%m',
    },
    y: {
      grid: true,
      label: inDirection(words.units, isMirrored),
      labelArrow: 'none',
      nice: true,
      ticks: 6,
      axis: isMirrored ? 'right' : 'left',
    },
    marks: [
      Plot.link(
        segments.filter(({ isBroken }) => !isBroken),
        link,
      ),
      Plot.link(
        segments.filter(({ isBroken }) => isBroken),
        { ...link, strokeDasharray: '4 3' },
      ),
      Plot.ruleX(
        points.filter(({ low, high }) => low < high),
        { x: 'at', y1: 'low', y2: 'high', stroke: 'currentColor' },
      ),
      Plot.dot(
        points.filter(({ isStated }) => isStated),
        { ...dot, fill: 'currentColor' },
      ),
      Plot.dot(
        points.filter(({ isStated }) => !isStated),
        { ...dot, fill: 'var(--plot-background, #fff)' },
      ),
      Plot.dot(impossible, { ...dot, symbol: 'times', r: 5 }),
    ],
  }
}
