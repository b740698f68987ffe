/**
 * The chart of the timeline, fit for a report: one row a side, the first above. A bar is the sum of
 * what is known, its outline reaches to the highest sum where sources differ; a dotted ring is a month
 * with a figure that nobody gave, a diamond one that is withheld. The same figures stand beneath.
 */
import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountedCategory } from '../../src/record/reading/words-of-the-field.ts'
import { inDirection, type Drawn } from '../ui/chart.tsx'
import { useNumber } from '../ui/moment.tsx'
import { ReportChart } from '../ui/report-chart.tsx'
import { useMe } from '../viewer.tsx'
import type { AskedEvents, MonthView } from './asked.ts'
import { inOrder } from './outlook/figures.ts'
import { monthTicks } from './month-ticks.ts'
import { useNarrowed } from './use-narrowed.ts'

type TimelineChartProps = {
  readonly answer: {
    readonly conflict: string
    readonly category: CountedCategory
    readonly months: readonly MonthView[]
    readonly sides: readonly string[]
    readonly claims: number
    readonly until: string | null
    readonly on: string
  }
  readonly filters: AskedEvents
}

export function TimelineChart({ answer, filters }: TimelineChartProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { desk } = useMe()
  const narrowed = useNarrowed(filters, ['conflict', 'category'])
  const { conflict, category, months, sides, claims, until, on } = answer
  const what = t(`disputes.category.${category}`)
  const options = useCallback(
    (drawn: Drawn) =>
      optionsOf(months, drawn, {
        sides: sides.map((side) => ({ side, words: t('record.timeline.column', { what, side }) })),
        units: t('record.timeline.units', { what }),
        month: t('record.timeline.month'),
      }),
    [months, sides, what, t],
  )
  const source = t('record.timeline.source', {
    claims: number(claims),
    desk: desk.name,
    until: inOrder(until ?? on),
    on: inOrder(on),
  })
  return (
    <ReportChart
      name={`${conflict}-${category}-by-month`.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}
      title={t('record.timeline.title', { what, conflict })}
      legend={signsIn(months).map((sign) => ({ sign, words: t(`record.timeline.legend.${sign}`) }))}
      source={`${narrowed} ${source}`.trim()}
      options={options}
    />
  )
}

/** Only what is drawn is explained. */
const signsIn = (months: readonly MonthView[]) =>
  (['bar', 'outline', 'ring', 'diamond'] as const).filter((sign) => months.some(isDrawn[sign]))

const isDrawn = {
  bar: ({ low }: MonthView) => low !== null,
  outline: ({ low, high }: MonthView) => low !== high,
  ring: ({ unknown }: MonthView) => unknown > 0,
  diamond: ({ withheld }: MonthView) => withheld > 0,
} as const

type Words = {
  readonly sides: readonly { readonly side: string; readonly words: string }[]
  readonly units: string
  readonly month: string
}

const rowHeight = 150
const axisHeight = 60

function optionsOf(
  months: readonly MonthView[],
  { isMirrored }: Drawn,
  { sides, units, month }: Words,
): Plot.PlotOptions {
  const rows = months.map((each) => ({ ...each, at: new Date(`${each.month}-01T00:00:00Z`) }))
  const bar = { x: 'at', interval: 'month', fy: 'side', insetLeft: 0.5, insetRight: 0.5 } as const
  return {
    height: rowHeight * sides.length + axisHeight,
    marginLeft: isMirrored ? 16 : 56,
    marginRight: isMirrored ? 56 : 16,
    marginTop: 28,
    marginBottom: 48,
    x: {
      type: 'utc',
      reverse: isMirrored,
      label: month,
      labelAnchor: 'center',
      labelOffset: 34,
      labelArrow: 'none',
      ...monthTicks(rows.map(({ at }) => at)),
    },
    y: {
      grid: true,
      label: inDirection(units, isMirrored),
      labelArrow: 'none',
      nice: true,
      zero: true,
      ticks: 4,
      axis: isMirrored ? 'right' : 'left',
    },
    fy: { domain: sides.map(({ side }) => side), axis: null, padding: 0.16 },
    marks: [
      Plot.ruleY([0]),
      Plot.rectY(rows.filter(isDrawn.bar), { ...bar, y1: 0, y2: 'low', fill: 'currentColor' }),
      Plot.rectY(rows.filter(isDrawn.outline), {
        ...bar,
        y1: 'low',
        y2: 'high',
        fill: 'none',
        stroke: 'currentColor',
      }),
      Plot.dot(rows.filter(isDrawn.ring), { ...above(8), strokeDasharray: '1.6 1.6' }),
      Plot.dot(
        rows.filter(({ withheld, unknown }) => withheld > 0 && unknown === 0),
        { ...above(8), symbol: 'diamond' },
      ),
      Plot.dot(
        rows.filter(({ withheld, unknown }) => withheld > 0 && unknown > 0),
        { ...above(20), symbol: 'diamond' },
      ),
      Plot.text(sides, {
        fy: 'side',
        text: ({ words }: Words['sides'][number]) => inDirection(words, isMirrored),
        frameAnchor: isMirrored ? 'top-right' : 'top-left',
        dx: isMirrored ? -6 : 6,
        dy: -4,
        fontWeight: 600,
      }),
    ],
  }
}

const middle = 15 * 86_400_000

/** A sign over the middle of its month, above what is known of it. */
const above = (dots: number) =>
  ({
    x: ({ at }: { at: Date }) => new Date(at.getTime() + middle),
    y: ({ high }: { high: number | null }) => high ?? 0,
    fy: 'side',
    dy: -dots,
    r: 4,
    fill: 'none',
    stroke: 'currentColor',
  }) as const
