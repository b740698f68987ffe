/** Who came back, by month and side: a chart, and its figures beneath. */
import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { Asked, Empty, Loading } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import { queryOf, type Filters } from './asked.ts'
import { TimelineTable } from './timeline-table.tsx'

/** The chart's library is loaded with the first chart. */
const TimelineChart = lazy(async () => ({
  default: (await import('./timeline-chart.tsx')).TimelineChart,
}))

export const drawn = ['people', 'remains'] as const
export type Drawn = (typeof drawn)[number]

type TimelineProps = {
  readonly filters: Filters
  readonly onMonth: (month: string, conflict: string) => void
}

export function Timeline({ filters, onMonth }: TimelineProps) {
  const { t } = useTranslation()
  const [what, setWhat] = useState<Drawn>('people')
  const asked = useAsk(['record', 'timeline', filters], (api) =>
    answerOf(api.api.record.timeline.$get({ query: queryOf(filters) })),
  )
  const choose = (value: string) => setWhat(drawn.find((each) => each === value) ?? 'people')
  return (
    <Asked query={asked}>
      {({ conflict, sides, months, withoutMonth }) => {
        if (months.length === 0 || conflict === null) {
          return <Empty says={t('record.timeline.none')} />
        }
        return (
          <>
            <h2>
              <bdi>{t('record.timeline.conflict', { conflict })}</bdi>
            </h2>
            <p className="quiet">{t('record.timeline.says')}</p>
            <SegmentedControl
              className="on-screen-only timeline-what"
              aria-label={t('record.timeline.what')}
              transitionDuration={0}
              data={drawn.map((value) => ({ value, label: t(`record.timeline.${value}`) }))}
              value={what}
              onChange={choose}
            />
            <Suspense fallback={<Loading />}>
              <TimelineChart months={months} sides={sides} what={what} />
            </Suspense>
            {withoutMonth.length > 0 && (
              <p className="quiet">
                {t('record.timeline.withoutMonth', { count: withoutMonth.length })}
              </p>
            )}
            <TimelineTable
              months={months}
              sides={sides}
              what={what}
              onMonth={(month) => onMonth(month, conflict)}
            />
          </>
        )
      }}
    </Asked>
  )
}
