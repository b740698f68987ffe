/** In which month the next exchange may begin, and what the coming months may hold. */
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/states.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { inOrder, useFigures, type Ahead } from './figures.ts'
import { PlainTable } from './plain-table.tsx'

/** The chart's library is loaded with the first chart. */
const NextChart = lazy(async () => ({ default: (await import('./next-chart.tsx')).NextChart }))

type ComingProps = { readonly foreseen: Ahead['foreseen'] }

export function NextExchange({ conflict, foreseen }: ComingProps & { readonly conflict: string }) {
  const { t } = useTranslation()
  const { percent } = useFigures()
  const { lastOn, next, later } = foreseen
  const rows = [...next, { month: t('outlook.next.later'), probability: later }]
  return (
    <section className="stack">
      <h2>{t('outlook.next.title')}</h2>
      <p>
        {lastOn === null
          ? t('outlook.next.none')
          : t('outlook.next.last', { day: inOrder(lastOn) })}{' '}
        <span className="quiet">{t('outlook.next.says')}</span>
      </p>
      <Suspense fallback={<Loading />}>
        <NextChart conflict={conflict} {...foreseen} />
      </Suspense>
      <PlainTable
        label={t('outlook.next.label')}
        heads={[t('outlook.month'), t('outlook.next.chance')]}
        rows={rows.map(({ month, probability }) => ({
          id: month,
          cells: [<bdi key="month">{month}</bdi>, percent(probability)],
        }))}
      />
    </section>
  )
}

export function ComingMonths({
  foreseen: { months, sizes },
  sides,
}: ComingProps & { readonly sides: readonly string[] }) {
  const { t } = useTranslation()
  const { number, rounded, percent, range } = useFigures()
  return (
    <section className="stack">
      <h2>{t('outlook.months.title')}</h2>
      <p className="quiet">{t('outlook.months.says')}</p>
      <PlainTable
        label={t('outlook.months.title')}
        heads={[
          t('outlook.month'),
          t('outlook.months.operations'),
          t('outlook.months.nobody'),
          ...sides.map((side) => t('outlook.months.people', { side })),
        ]}
        rows={months.map(({ month, soFar, operations, people }) => ({
          id: month,
          cells: [
            <bdi key="month">{month}</bdi>,
            <>
              {soFar === null
                ? range(operations)
                : t('outlook.months.soFar', { number: number(soFar), range: range(operations) })}
              <span className="small quiet record-line">
                {t('outlook.months.expected', { mean: rounded(operations.mean, 1) })}
              </span>
            </>,
            percent(operations.none),
            ...sides.map((side) => {
              const of = people?.find((each) => each.side === side)
              return of === undefined ? <Unknown key={side} /> : range(of)
            }),
          ],
        }))}
      />
      <p className="small quiet">
        {t('outlook.months.sizes', {
          known: number(sizes.known),
          unknown: number(sizes.unknown),
        })}
      </p>
    </section>
  )
}
