/** Every counter of the record: whose, of what, since when, how far it has come. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SeriesHead } from '../../../src/record/whole/series-views.ts'
import type { SaidView } from '../../../src/record/whole/views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { claimsIn } from '../claims-in.ts'
import { PlainTable } from '../outlook/plain-table.tsx'
import { Unfolds } from '../said-by.tsx'
import { useCounted } from './counted.ts'

export function SeriesListPage() {
  const { t } = useTranslation()
  const asked = useAsk(['record', 'series'], (api) => answerOf(api.api.record.series.$get()))
  return (
    <Page
      title={t('series.title')}
      says={<p>{t('series.says')}</p>}
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('series.toRecord')}
        </LinkButton>
      }
    >
      <Asked query={asked}>
        {({ series, said }) =>
          series.length === 0 ? (
            <Empty says={t('series.none')} />
          ) : (
            <Counters series={series} said={said} />
          )
        }
      </Asked>
    </Page>
  )
}

type CountersProps = { readonly series: readonly SeriesHead[]; readonly said: readonly SaidView[] }

/** The counters with most points first. */
function Counters({ series, said }: CountersProps) {
  const { t } = useTranslation()
  const counted = useCounted()
  const number = useNumber()
  const rows = series.toSorted((one, other) => other.points - one.points)
  return (
    <PlainTable
      label={t('series.list')}
      heads={[
        t('series.who'),
        t('record.filters.conflict'),
        t('series.scope'),
        t('series.since'),
        t('series.lastRunning'),
        t('series.lastTotal'),
        t('series.points'),
      ]}
      rows={rows.map((each) => ({
        id: each.id,
        cells: [
          <Link key="who" to={paths.recordSeries(each.id)}>
            <bdi>{t('series.ownerCounts', { owner: each.owner, what: counted(each) })}</bdi>
          </Link>,
          <bdi key="conflict">{each.conflict}</bdi>,
          each.scope === 'all' ? t('series.whole') : <bdi key="scope">{each.scope}</bdi>,
          <bdi key="since" dir="ltr">
            {each.since}
          </bdi>,
          <Told key="running" told={each.lastRunning} said={said} />,
          <Told key="total" told={each.lastTotal} said={said} />,
          number(each.points),
        ],
      }))}
    />
  )
}

type ToldProps = {
  readonly told: SeriesHead['lastRunning']
  readonly said: readonly SaidView[]
}

/** A number or a total with its day, opening to who said it. */
export function Told({ told, said }: ToldProps) {
  const { t } = useTranslation()
  const number = useNumber()
  if (told === null) return <Unknown />
  const shown = number(told.n)
  return (
    <Unfolds
      claims={claimsIn(said, told.claims)}
      label={t('series.whoSaid', { figure: shown, on: told.on })}
    >
      <bdi>{t('series.on', { n: shown, on: told.on })}</bdi>
    </Unfolds>
  )
}
