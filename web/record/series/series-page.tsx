/** One counter: whose it is and what it counts, drawn and step by step, with what it forces. */
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesView } from '../../../src/record/whole/series-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked, Loading } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { useCounted } from './counted.ts'
import { ForcedFigures, Impossible, Missing } from './forced-figures.tsx'
import { PointsTable, StepsTable } from './series-tables.tsx'

/** The chart's library is loaded with the first chart. */
const SeriesChart = lazy(async () => ({
  default: (await import('./series-chart.tsx')).SeriesChart,
}))

export function SeriesPage() {
  const { series: id = '' } = useParams({ strict: false })
  const asked = useAsk(['record', 'series', id], (api) =>
    // The client puts it into the address as it is: `owner/remains` would be two parts.
    answerOf(api.api.record.series[':series'].$get({ param: { series: encodeURIComponent(id) } })),
  )
  return <Asked query={asked}>{(view) => <Series view={view} />}</Asked>
}

function Series({ view }: { view: SeriesView }) {
  const { t } = useTranslation()
  const counted = useCounted()
  const { id, owner, conflict, scope, since } = view.series
  const { inclusion } = view.series
  return (
    <Page
      title={t('series.ownerCounts', { owner, what: counted(view.series) })}
      says={
        <>
          <p>
            <bdi>
              {t('series.of', {
                conflict,
                scope: scope === 'all' ? t('series.whole') : scope,
                since: since ?? t('ui.unknown.unstated'),
              })}
            </bdi>
          </p>
          <p>
            {t('series.inclusion.label')}: {t(`series.inclusion.${inclusion ?? 'unknown'}`)}
          </p>
        </>
      }
      actions={
        <LinkButton to={paths.recordCounters()} variant="default">
          {t('series.back')}
        </LinkButton>
      }
    >
      <div className="panel">
        <Measure view={view} measure="numbers" />
        <Measure view={view} measure="totals" />
        <StepsTable view={view} />
        <Missing view={view} />
        <Impossible view={view} />
        <ForcedFigures view={view} />
        <p className="row on-screen-only">
          <span>{t('series.sheets')}:</span>
          {(['points', 'steps'] as const).map((sheet) => (
            <a key={sheet} href={paths.recordSeriesSheet(id, `${sheet}.csv`)} download>
              {t(`series.sheet.${sheet}`)}
            </a>
          ))}
        </p>
      </div>
    </Page>
  )
}

type MeasureProps = { readonly view: SeriesView; readonly measure: 'numbers' | 'totals' }

function Measure({ view, measure }: MeasureProps) {
  const { t } = useTranslation()
  const points = view[measure]
  if (points.length === 0) return null
  return (
    <section className="stack">
      <h2>{t(`series.${measure}`)}</h2>
      {points.length === 1 ? (
        <p className="quiet">{t('series.tooFew')}</p>
      ) : (
        <Suspense fallback={<Loading />}>
          <SeriesChart view={view} measure={measure} />
        </Suspense>
      )}
      <PointsTable view={view} measure={measure} />
    </section>
  )
}
