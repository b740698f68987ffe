/** What a counter forces: numbers without an event, figures that cannot be, sizes that nobody told. */
import { useTranslation } from 'react-i18next'
import type { ForcedView, SeriesView } from '../../../src/record/whole/series-views.ts'
import { useNumber } from '../../ui/moment.tsx'
import { claimsIn } from '../claims-in.ts'
import { PlainTable } from '../outlook/plain-table.tsx'
import { Unfolds } from '../said-by.tsx'
import { Arithmetic } from '../arithmetic.tsx'
import { EventDay, Figure, useBounds } from './series-tables.tsx'

type OfView = { readonly view: SeriesView }

export function Missing({ view: { missing, said } }: OfView) {
  const { t } = useTranslation()
  const number = useNumber()
  if (missing.length === 0) return null
  const shown = ({ value }: ForcedView) =>
    typeof value === 'boolean' ? '' : t('series.missingIs', { n: number(value.best) })
  return (
    <section className="stack">
      <h2>{t('series.missing')}</h2>
      <p className="quiet">{t('series.missingSays')}</p>
      <Forced label={t('series.missing')} all={missing} said={said} shown={shown} />
    </section>
  )
}

export function ForcedFigures({ view: { forced, said } }: OfView) {
  const { t } = useTranslation()
  const bounds = useBounds()
  if (forced.length === 0) return null
  const shown = ({ value }: ForcedView) => {
    if (typeof value !== 'boolean') return t('series.sizeIs', { n: bounds(value) })
    return t(value ? 'series.isCounted' : 'series.isNotCounted')
  }
  return (
    <section className="stack">
      <h2>{t('series.forced')}</h2>
      <p className="quiet">{t('series.forcedSays')}</p>
      <Forced label={t('series.forced')} all={forced} said={said} shown={shown} />
    </section>
  )
}

type ForcedProps = {
  readonly label: string
  readonly all: readonly ForcedView[]
  readonly said: SeriesView['said']
  readonly shown: (one: ForcedView) => string
}

function Forced({ label, all, said, shown }: ForcedProps) {
  const { t } = useTranslation()
  return (
    <PlainTable
      label={label}
      heads={[t('series.point.on'), t('series.point.figure'), t('series.step.arithmetic')]}
      rows={all.map((one) => ({
        id: String(one.id),
        cells: [
          <EventDay key="on" event={one.event} on={one.on} />,
          <Unfolds
            key="figure"
            claims={claimsIn(said, [...new Set(one.because.flatMap(({ claims }) => claims))])}
            label={t('series.restsOn')}
          >
            {shown(one)}
          </Unfolds>,
          <Arithmetic key="arithmetic" of={one.arithmetic} />,
        ],
      }))}
    />
  )
}

/** Both stand at the same size: what was told, and what the others leave. */
export function Impossible({ view: { impossible, said } }: OfView) {
  const { t } = useTranslation()
  if (impossible.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('series.impossible')}</h2>
      <p className="quiet">{t('series.impossibleSays')}</p>
      <PlainTable
        label={t('series.impossible')}
        heads={[
          t('series.point.on'),
          t('series.told'),
          t('series.leaves'),
          t('series.step.arithmetic'),
        ]}
        rows={impossible.map((one) => ({
          id: String(one.id),
          cells: [
            <EventDay key="on" event={one.event} on={one.on} />,
            <ToldFigures key="told" one={one} said={said} />,
            typeof one.value === 'boolean' ? null : (
              <Figure key="leaves" point={{ ...one.value, ...one, claims: [] }} said={said} />
            ),
            <Arithmetic key="arithmetic" of={one.arithmetic} />,
          ],
        }))}
      />
    </section>
  )
}

type ToldProps = { readonly one: ForcedView; readonly said: SeriesView['said'] }

function ToldFigures({ one: { replaces, on }, said }: ToldProps) {
  const { t } = useTranslation()
  const claims = claimsIn(said, replaces)
  const figure = [...new Set(claims.map(({ value }) => value))].join(', ')
  return (
    <Unfolds claims={claims} label={t('series.whoSaid', { figure, on })}>
      <bdi>{figure}</bdi>
    </Unfolds>
  )
}
