/** What came of the stages before: agreed against delivered, and who is owed how many. */
import { useTranslation } from 'react-i18next'
import { useDay, useNumber } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { useMe } from '../viewer.tsx'
import type { TodayView } from './today.ts'

export function SoFar({ today: { soFar, owed } }: { today: TodayView }) {
  const { t } = useTranslation()
  const { parties, desk } = useMe()
  const number = useNumber()
  const day = useDay()
  if (soFar.length === 0) return null
  const party = parties.find(({ id }) => id === owed?.party)?.name ?? ''
  return (
    <section className="stack">
      <h2>{t('today.soFar')}</h2>
      <dl className="facts">
        {soFar.map(({ stage, on, sides }) => (
          <div key={stage} className="fact">
            <dt>
              {t('today.soFarStage', { stage })} · {day(on, desk.timeZone)}
            </dt>
            <dd className="row">
              {parties.map((side) => {
                const counts = sides.find((each) => each.party === side.id)
                if (counts === undefined) return null
                const words = {
                  agreed: number(counts.agreed),
                  delivered: number(counts.delivered),
                }
                return (
                  <span key={side.id}>
                    <SideName side={side} /> {t('today.agreed', words)}
                  </span>
                )
              })}
            </dd>
          </div>
        ))}
      </dl>
      <p>{owed === null ? t('today.even') : t('today.owed', { party, count: owed.people })}</p>
    </section>
  )
}
