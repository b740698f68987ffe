/** What stood in the way and for how long; everything said of one thing stands in one size. */
import { useTranslation } from 'react-i18next'
import { inOrder, useFigures, type OutlookView } from './figures.ts'
import { PlainTable } from './plain-table.tsx'

export function Obstacles({ obstacles }: Pick<OutlookView, 'obstacles'>) {
  const { t } = useTranslation()
  const { number } = useFigures()
  const title = t('outlook.obstacles.title')
  const heads = [
    t('outlook.date'),
    t('outlook.obstacles.what'),
    t('outlook.obstacles.days'),
    t('outlook.obstacles.said'),
  ]
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p className="quiet">{t('outlook.obstacles.says')}</p>
      {obstacles.length === 0 ? (
        <p>{t('outlook.obstacles.none')}</p>
      ) : (
        <PlainTable
          label={title}
          heads={heads}
          rows={obstacles.map((obstacle) => ({
            id: `${obstacle.kind} ${obstacle.from} ${obstacle.commitment ?? ''}`,
            cells: [
              <When key="when" of={obstacle} />,
              <>
                {t(`outlook.obstacles.kinds.${obstacle.kind}`)}
                {obstacle.about !== null && (
                  <span className="small quiet record-line">
                    <bdi lang="en">{obstacle.about}</bdi>
                  </span>
                )}
              </>,
              obstacle.days === null ? '–' : number(obstacle.days),
              <Said key="said" said={obstacle.said} />,
            ],
          }))}
        />
      )}
    </section>
  )
}

type Obstacle = OutlookView['obstacles'][number]

function When({ of: { from, until } }: { of: Obstacle }) {
  const { t } = useTranslation()
  return (
    <>
      <bdi dir="ltr">{from}</bdi>
      {until !== null && (
        <span className="small quiet record-line">
          {t('outlook.obstacles.until', { day: inOrder(until) })}
        </span>
      )}
    </>
  )
}

function Said({ said }: Pick<Obstacle, 'said'>) {
  const { t } = useTranslation()
  if (said.length === 0) return '–'
  return said.map(({ by, words }) => (
    <span key={`${by} ${words}`} className="record-line">
      <bdi lang="en">{by === '' ? words : t('outlook.obstacles.by', { by, words })}</bdi>
    </span>
  ))
}

export function Medical({ medical }: Pick<OutlookView, 'medical'>) {
  const { t } = useTranslation()
  const { number } = useFigures()
  const title = t('outlook.medical.title')
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p className="quiet">{t('outlook.medical.says')}</p>
      {medical.length === 0 ? (
        <p>{t('outlook.medical.none')}</p>
      ) : (
        <PlainTable
          label={title}
          heads={[t('outlook.date'), t('outlook.medical.side'), t('outlook.medical.wounded')]}
          rows={medical.map(({ event, date, side, wounded }) => ({
            id: `${event} ${side}`,
            cells: [
              <bdi key="date" dir="ltr">
                {date}
              </bdi>,
              side === 'both' ? t('outlook.medical.both') : side,
              wounded === null ? t('outlook.medical.spoken') : number(wounded),
            ],
          }))}
        />
      )}
    </section>
  )
}
