/** The chance of each month that the next operation begins in it. The same figures stand beneath. */
import * as Plot from '@observablehq/plot'
import { Button } from '@mantine/core'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart, type Drawn } from '../../ui/chart.tsx'
import { saveDrawing, savePicture } from '../../ui/save-chart.ts'

const fileName = 'next-exchange'

type NextChartProps = {
  readonly label: string
  readonly bars: readonly { readonly month: string; readonly probability: number }[]
}

export function NextChart({ label, bars }: NextChartProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const options = useCallback((drawn: Drawn) => optionsOf(bars, drawn), [bars])
  const save = (how: (name: string, chart: SVGSVGElement) => unknown) => {
    const chart = place.current?.querySelector('svg') ?? null
    if (chart !== null) how(fileName, chart)
  }
  return (
    <>
      <div ref={place}>
        <Chart className="timeline-chart" label={label} options={options} />
      </div>
      <div className="row on-screen-only">
        <Button variant="default" size="compact-sm" onClick={() => save(saveDrawing)}>
          {t('outlook.next.drawing')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => save(savePicture)}>
          {t('outlook.next.picture')}
        </Button>
      </div>
    </>
  )
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
