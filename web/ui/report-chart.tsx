/**
 * A chart that is fit for a report: its title, what its signs mean, whence it comes and until when
 * it is known stand on it, on the page and in the file that a reader saves. Signs differ in form, so
 * that they survive a black and white print.
 */
import type * as Plot from '@observablehq/plot'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chart, draw, type Drawn } from './chart.tsx'
import { signs, type ChartSign } from './chart-signs.ts'
import { reportSheet, sheetChartWidth } from './report-sheet.ts'
import { saveAsDrawing, saveAsPicture } from './save-chart.ts'

type ReportChartProps = {
  /** Of the file, without its ending. */
  readonly name: string
  readonly title: string
  readonly legend: readonly { readonly sign: ChartSign; readonly words: string }[]
  readonly source: string
  /** Keep it the same (useCallback) while nothing has changed. */
  readonly options: (drawn: Drawn) => Plot.PlotOptions
}

export function ReportChart({ name, title, legend, source, options }: ReportChartProps) {
  const { t, i18n } = useTranslation()
  const isMirrored = i18n.dir() === 'rtl'
  const sheet = () =>
    reportSheet(
      draw({ ...options({ width: sheetChartWidth, isMirrored }), width: sheetChartWidth }, title),
      { title, legend, source, isMirrored },
    )
  const savePicture = () => {
    const { drawing, ...size } = sheet()
    void saveAsPicture(name, drawing, size)
  }
  return (
    <figure className="report-chart">
      <figcaption>{title}</figcaption>
      <Chart className="timeline-chart" label={title} options={options} />
      <ul className="report-legend small">
        {legend.map(({ sign, words }) => (
          <li key={sign}>
            <Sign sign={sign} />
            {words}
          </li>
        ))}
      </ul>
      <p className="small quiet">{source}</p>
      <div className="row on-screen-only">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => saveAsDrawing(name, sheet().drawing)}
        >
          {t('outlook.next.drawing')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={savePicture}>
          {t('outlook.next.picture')}
        </Button>
      </div>
    </figure>
  )
}

function Sign({ sign }: { sign: ChartSign }) {
  const { dashes, ...drawn } = signs[sign]
  return (
    <svg viewBox="0 0 14 14" aria-hidden>
      <path {...drawn} strokeWidth="1.5" strokeDasharray={dashes} />
    </svg>
  )
}
