/** How fast people came back, how far apart the sides are, how long it has been quiet. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spans, type SpanName } from '../../../src/record/outlook/pace.ts'
import { useFigures, type Ahead } from './figures.ts'
import { PlainTable } from './plain-table.tsx'

type PaceProps = Pick<Ahead, 'pace' | 'momentum' | 'quiet'> & { readonly sides: readonly string[] }

export function Pace({ pace, momentum, quiet, sides }: PaceProps) {
  const { t } = useTranslation()
  const { number } = useFigures()
  const [span, setSpan] = useState<SpanName>('all')
  const choose = (value: string) => setSpan(spans.find((each) => each === value) ?? 'all')
  return (
    <section className="stack">
      <h2>{t('outlook.pace.title')}</h2>
      <p>
        {t('outlook.pace.momentum', {
          months: number(momentum.months),
          last: number(momentum.last),
          before: number(momentum.before),
        })}
      </p>
      {quiet !== null && (
        <p>
          {t('outlook.pace.quiet', {
            days: number(quiet.days),
            waits: number(quiet.waits),
            longer: number(quiet.longer),
          })}{' '}
          {quiet.isUnusual && <strong>{t('outlook.pace.unusual')}</strong>}
        </p>
      )}
      <p className="quiet">{t('outlook.pace.says')}</p>
      <SegmentedControl
        className="on-screen-only timeline-what"
        aria-label={t('outlook.pace.span')}
        transitionDuration={0}
        data={spans.map((value) => ({ value, label: t(`outlook.pace.spans.${value}`) }))}
        value={span}
        onChange={choose}
      />
      <PaceTable pace={pace.filter((each) => each.span === span)} sides={sides} />
    </section>
  )
}

function PaceTable({ pace, sides }: Pick<PaceProps, 'pace' | 'sides'>) {
  const { t } = useTranslation()
  const { number, range } = useFigures()
  return (
    <PlainTable
      label={t('outlook.pace.label')}
      heads={[
        t('outlook.pace.category'),
        ...sides.map((side) => t('outlook.to', { side })),
        t('outlook.pace.gap'),
      ]}
      rows={pace.map(({ category, sides: both, gap }) => ({
        id: category,
        cells: [
          t(`outlook.pace.categories.${category}`),
          ...both.map(({ side, total, aMonth, events, unknown }) => (
            <div key={side}>
              {range(total)}
              <span className="small quiet record-line">
                {t('outlook.pace.aMonth', { figure: range(aMonth) })}
              </span>
              {unknown > 0 && (
                <span className="small quiet record-line">
                  {t('outlook.pace.without', { unknown: number(unknown), events: number(events) })}
                </span>
              )}
            </div>
          )),
          range(gap),
        ],
      }))}
    />
  )
}
