/**
 * The chart of the timeline: one row a side, the first above. Bars are sums of known figures, dotted
 * rings are months with a figure that nobody gave. The same figures stand in the table beneath.
 */
import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart, type Drawn as DrawnAt } from '../ui/chart.tsx'
import type { MonthView } from './asked.ts'
import type { Drawn } from './timeline.tsx'

type TimelineChartProps = {
  readonly months: readonly MonthView[]
  readonly sides: readonly string[]
  readonly what: Drawn
}

const rowHeight = 150
const axisHeight = 28

export function TimelineChart({ months, sides, what }: TimelineChartProps) {
  const { t } = useTranslation()
  const options = useCallback(
    (drawn: DrawnAt) => optionsOf({ months, sides, what, ...drawn }),
    [months, sides, what],
  )
  return <Chart className="timeline-chart" label={t('record.timeline.label')} options={options} />
}

type Drawing = TimelineChartProps & DrawnAt

function optionsOf({ months, sides, what, isMirrored }: Drawing): Plot.PlotOptions {
  const rows = months.map(({ month, side, ...figures }) => ({
    at: new Date(`${month}-01T00:00:00Z`),
    side,
    ...figures[what],
  }))
  return {
    height: rowHeight * sides.length + axisHeight,
    marginLeft: isMirrored ? 56 : 48,
    marginRight: isMirrored ? 48 : 56,
    x: { type: 'utc', reverse: isMirrored, label: null, ...ticksOf(rows.map(({ at }) => at)) },
    y: { grid: true, label: null, nice: true, ticks: 4, axis: isMirrored ? 'right' : 'left' },
    fy: { domain: [...sides], label: null, axis: isMirrored ? 'left' : 'right' },
    marks: [
      Plot.ruleY([0]),
      Plot.rectY(rows, {
        x: 'at',
        interval: 'month',
        y: ({ known }: { known: number | null }) => known ?? 0,
        fy: 'side',
        fill: 'currentColor',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.dot(
        rows.filter(({ unknown }) => unknown > 0),
        {
          x: ({ at }: { at: Date }) => new Date(at.getTime() + 15 * 86_400_000),
          y: ({ known }: { known: number | null }) => known ?? 0,
          dy: -8,
          fy: 'side',
          r: 4,
          fill: 'none',
          stroke: 'currentColor',
          strokeDasharray: '1.6 1.6',
        },
      ),
    ],
  }
}

const yearMonths = 12

/** Years where there are several, else the months themselves. */
function ticksOf(dates: readonly Date[]) {
  const monthOf = (at: Date) => at.getUTCFullYear() * yearMonths + at.getUTCMonth()
  const all = dates.map(monthOf)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  if (last - first >= 2 * yearMonths) {
    const years = (last - first) / yearMonths
    const step = Math.max(1, Math.ceil(years / 12))
    const from = Math.ceil(first / yearMonths)
    const ticks = Array.from(
      { length: Math.floor(years / step) + 1 },
      (_, at) => new Date(Date.UTC(from + at * step, 0, 1)),
    )
    return {
      ticks: ticks.filter((tick) => monthOf(tick) <= last),
      tickFormat: (at: Date) => String(at.getUTCFullYear()),
    }
  }
  const ticks = [...new Set(dates.map((at) => at.getTime()))].map((at) => new Date(at))
  const step = Math.ceil(ticks.length / 8)
  return {
    ticks: ticks.filter((_, at) => at % step === 0),
    tickFormat: (at: Date) => at.toISOString().slice(0, 7),
  }
}
