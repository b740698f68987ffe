/** Who came back, by month and side: a chart, and its figures beneath. */
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { Asked, Empty, Loading } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import type { AskedEvents } from './asked.ts'
import { TimelineTable } from './timeline-table.tsx'

/** The chart's library is loaded with the first chart. */
const TimelineChart = lazy(async () => ({
  default: (await import('./timeline-chart.tsx')).TimelineChart,
}))

type TimelineProps = {
  readonly asked: AskedEvents
  readonly onMonth: (month: string, conflict: string) => void
}

export function Timeline({ asked, onMonth }: TimelineProps) {
  const { t } = useTranslation()
  const { query } = asked
  const timeline = useAsk(['record', 'timeline', query], (api) =>
    answerOf(api.api.record.timeline.$get({ query })),
  )
  return (
    <Asked query={timeline}>
      {(answer) => {
        const { conflict, category, sides, months, withoutMonth } = answer
        if (months.length === 0 || conflict === null) {
          return <Empty says={t('record.timeline.none')} />
        }
        return (
          <>
            <p className="quiet">{t('record.timeline.says')}</p>
            <Suspense fallback={<Loading />}>
              <TimelineChart answer={{ ...answer, conflict }} filters={asked} />
            </Suspense>
            {withoutMonth > 0 && (
              <p className="quiet">{t('record.timeline.withoutMonth', { count: withoutMonth })}</p>
            )}
            <TimelineTable
              months={months}
              sides={sides}
              category={category}
              onMonth={(month) => onMonth(month, conflict)}
            />
          </>
        )
      }}
    </Asked>
  )
}
