/** The chance of each month that the next operation begins in it. The same figures stand beneath. */
import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart, type Drawn } from '../../ui/chart.tsx'

type NextChartProps = {
  readonly label: string
  readonly bars: readonly { readonly month: string; readonly probability: number }[]
}

export function NextChart({ label, bars }: NextChartProps) {
  const options = useCallback((drawn: Drawn) => optionsOf(bars, drawn), [bars])
  return <Chart className="timeline-chart" label={label} options={options} />
}

const optionsOf = (bars: NextChartProps['bars'], { isMirrored }: Drawn): Plot.PlotOptions => ({
  height: 220,
  marginLeft: isMirrored ? 12 : 48,
  marginRight: isMirrored ? 48 : 12,
  x: {
    type: 'band',
    domain: bars.map(({ month }) => month),
    reverse: isMirrored,
    label: null,
    padding: 0.2,
  },
  y: {
    grid: true,
    label: null,
    nice: true,
    ticks: 4,
    percent: true,
    axis: isMirrored ? 'right' : 'left',
  },
  marks: [Plot.ruleY([0]), Plot.barY(bars, { x: 'month', y: 'probability', fill: 'currentColor' })],
})
