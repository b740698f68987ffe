/** The points and the steps of a counter; every figure opens to its claims. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PointView, SeriesView, StepView } from '../../../src/record/whole/series-views.ts'
import { paths } from '../../paths.ts'
import { useNumber } from '../../ui/moment.tsx'
import { claimsIn } from '../claims-in.ts'
import { PlainTable } from '../outlook/plain-table.tsx'
import { Arithmetic } from '../arithmetic.tsx'
import { Unfolds } from '../said-by.tsx'
import { Told } from './series-list-page.tsx'

type PointsProps = { readonly view: SeriesView; readonly measure: 'numbers' | 'totals' }

export function PointsTable({ view, measure }: PointsProps) {
  const { t } = useTranslation()
  return (
    <PlainTable
      label={t(`series.${measure}`)}
      heads={[
        t('series.point.on'),
        t('series.point.figure'),
        t('series.point.how'),
        t('series.step.arithmetic'),
      ]}
      rows={view[measure].map((point) => ({
        id: point.event,
        cells: [
          <EventDay key="on" event={point.event} on={point.on} />,
          <Figure key="figure" point={point} said={view.said} />,
          t(`series.how.${point.how}`),
          <Arithmetic key="arithmetic" of={point.arithmetic} />,
        ],
      }))}
    />
  )
}

/** An event is opened by its day. */
export const EventDay = ({ event, on }: { readonly event: string; readonly on: string }) => (
  <Link to={paths.recordEvent(event)}>
    <bdi dir="ltr" className="event-day">
      {on}
    </bdi>
  </Link>
)

type FigureProps = {
  readonly point: Pick<PointView, 'low' | 'best' | 'high' | 'on' | 'claims' | 'because'>
  readonly said: SeriesView['said']
}

export function Figure({ point, said }: FigureProps) {
  const { t } = useTranslation()
  const bounds = useBounds()
  const { claims, because, on } = point
  const ids = [...new Set([...claims, ...because.flatMap((ground) => ground.claims)])]
  const shown = bounds(point)
  return (
    <Unfolds
      claims={claimsIn(said, ids)}
      label={claims.length > 0 ? t('series.whoSaid', { figure: shown, on }) : t('series.restsOn')}
    >
      {shown}
    </Unfolds>
  )
}

type Bounds = { readonly low: number; readonly best: number; readonly high: number }

/** One number, or one with the range in which it lies. */
export function useBounds(): (of: Bounds) => string {
  const { t } = useTranslation()
  const number = useNumber()
  return ({ low, best, high }) =>
    low === high
      ? number(best)
      : t('series.range', { best: number(best), low: number(low), high: number(high) })
}

export function StepsTable({ view }: { readonly view: SeriesView }) {
  const { t } = useTranslation()
  if (view.steps.length === 0) return null
  const heads = ['from', 'to', 'delta', 'explained', 'residue', 'state', 'arithmetic'] as const
  return (
    <section className="stack">
      <h2>{t('series.steps')}</h2>
      <p className="quiet">{t('series.stepsSay')}</p>
      <PlainTable
        label={t('series.steps')}
        heads={heads.map((each) => t(`series.step.${each}`))}
        rows={view.steps.map((step) => ({
          id: step.to.on,
          cells: [
            <Told key="from" told={step.from} said={view.said} />,
            <Told key="to" told={step.to} said={view.said} />,
            <Delta key="delta" step={step} />,
            <Explained key="explained" step={step} said={view.said} />,
            <Residue key="residue" step={step} />,
            t(`series.state.${step.state}`),
            <Arithmetic key="arithmetic" of={step.arithmetic} />,
          ],
        }))}
      />
    </section>
  )
}

function Delta({ step }: { readonly step: StepView }) {
  const number = useNumber()
  return number(step.delta)
}

function Explained({ step, said }: { readonly step: StepView; readonly said: SeriesView['said'] }) {
  const { t } = useTranslation()
  return step.explainedBy.map(({ event, on, kind, claims }) => (
    <div key={event} className="step-event">
      <EventDay event={event} on={on} />
      <Unfolds claims={claimsIn(said, claims)} label={`${t(`record.kind.${kind}`)} ${on}`}>
        <span className="small">{t(`record.kind.${kind}`)}</span>
      </Unfolds>
    </div>
  ))
}

function Residue({ step: { residue, state } }: { readonly step: StepView }) {
  const { t } = useTranslation()
  const bounds = useBounds()
  return state === 'exact' ? t('series.noResidue') : <bdi dir="ltr">{bounds(residue)}</bdi>
}
