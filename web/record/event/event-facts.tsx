/** What is known of an event beside its figures: the day, between whom, by way of whom, its numbers. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventPageView } from '../../../src/record/whole/event-views.ts'
import { useNumber } from '../../ui/moment.tsx'
import { SaidBy, Unfolds } from '../said-by.tsx'
import { leftToRight } from '../statements/value-sayings.ts'

type EventOfPage = EventPageView['event']

export function EventFacts({ event }: { event: EventOfPage }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { date, parties, agreement, stage, stageOf, running } = event
  return (
    <dl className="event-facts">
      <Fact name={t('record.column.date')}>
        <bdi dir="ltr">{date.end === null ? date.value : `${date.value} – ${date.end}`}</bdi>{' '}
        <span className={date.certainty === 'contested' ? 'needs' : 'quiet'}>
          {t(`disputes.event.${date.certainty}Day`)}
        </span>
      </Fact>
      <Fact name={t('disputes.event.parties')}>
        <bdi dir="ltr">{parties.join(' · ')}</bdi>
      </Fact>
      {agreement !== null && (
        <Fact name={t('disputes.event.agreement')}>
          <bdi>{agreement}</bdi>
        </Fact>
      )}
      {stage !== null && (
        <Fact name={t('disputes.event.stage')}>
          {stageOf === null
            ? t('disputes.event.stageOnly', { stage: number(stage) })
            : t('disputes.event.stageOf', { stage: number(stage), of: leftToRight(stageOf) })}
        </Fact>
      )}
      <Fact name={t('disputes.event.through')}>
        <Intermediaries event={event} />
      </Fact>
      {running.length > 0 && (
        <Fact name={t('disputes.event.numbers')}>
          {running.map(({ series, scope, n, state, claims }) => (
            <Unfolds key={`${series} ${scope}`} claims={claims}>
              {t('disputes.event.numberOf', { n: number(n), series: leftToRight(series) })}
              {state === 'derived' && ` (${t('disputes.event.state.derived')})`}
            </Unfolds>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Intermediaries({ event: { intermediaries } }: { event: EventOfPage }) {
  const { t } = useTranslation()
  if (intermediaries.length === 0)
    return <span className="quiet">{t('disputes.event.throughNobody')}</span>
  return intermediaries.map(({ code, contested, by, against }) => (
    <div key={code}>
      <Unfolds claims={by} label={t('disputes.saidBy', { value: code })}>
        <bdi dir="ltr">{code}</bdi>
      </Unfolds>
      {contested && <span className="needs small"> {t('disputes.event.contested')}</span>}
      {against.length > 0 && <SaidBy claims={against} label={t('disputes.event.against')} />}
    </div>
  ))
}
