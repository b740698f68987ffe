/** One event: how many, by whom it is said and by whom otherwise, what contradicts itself and what follows. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventPageView } from '../../../src/record/whole/event-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useKeys } from '../../ui/keys.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { Dispute } from '../disputes/dispute.tsx'
import { Finding } from '../disputes/finding.tsx'
import { SaidBy } from '../said-by.tsx'
import { useDayWords } from './day-words.ts'
import { EventFacts } from './event-facts.tsx'
import { EventSources } from './event-sources.tsx'
import { EventValues } from './event-values.tsx'
import { WithheldCounts } from './withheld.tsx'

export function EventPage() {
  const { event: id = '' } = useParams({ strict: false })
  const asked = useAsk(['record', 'built', 'event', id], (api) =>
    answerOf(api.api.record.built.events[':id'].$get({ param: { id } })),
  )
  return <Asked query={asked}>{(page) => <Event key={id} page={page} />}</Asked>
}

function Event({ page }: { page: EventPageView }) {
  const { t } = useTranslation()
  const dayWords = useDayWords()
  const { event, conflicts, findings, claims } = page
  return (
    <Page
      title={t('disputes.event.title', {
        what: t(`record.kind.${event.kind}`),
        day: dayWords(event.date),
      })}
      says={<bdi>{event.conflict}</bdi>}
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('disputes.event.back')}
        </LinkButton>
      }
    >
      <EventFacts event={event} />
      <EventValues page={page} />
      <WithheldCounts page={page} />
      {conflicts.length > 0 && (
        <section aria-label={t('disputes.event.conflicts')}>
          <h2>{t('disputes.event.conflicts')}</h2>
          <ul className="strips">
            {conflicts.map((dispute) => (
              <Dispute key={dispute.id} dispute={dispute} isOnEvent />
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section aria-label={t('disputes.event.findings')}>
          <h2>{t('disputes.event.findings')}</h2>
          <ul className="strips">
            {findings.map((finding) => (
              <Finding key={finding.id} finding={finding} isOnEvent />
            ))}
          </ul>
        </section>
      )}
      <EventSources page={page} />
      <details>
        <summary>{t('disputes.event.all')}</summary>
        <SaidBy claims={claims} label={t('disputes.event.all')} />
      </details>
      <Neighbours page={page} />
    </Page>
  )
}

function Neighbours({ page: { before, after } }: { page: EventPageView }) {
  const { t } = useTranslation()
  const dayWords = useDayWords()
  const navigate = useNavigate()
  const to = (id: string) => () => void navigate({ to: paths.recordEvent(id) })
  useKeys([
    ...(after === null
      ? []
      : [{ key: 'j', does: t('disputes.event.keyAfter'), run: to(after.id) }]),
    ...(before === null
      ? []
      : [{ key: 'k', does: t('disputes.event.keyBefore'), run: to(before.id) }]),
  ])
  return (
    <nav className="row on-screen-only" aria-label={t('disputes.event.beside')}>
      {before !== null && (
        <LinkButton to={paths.recordEvent(before.id)} variant="default">
          {t('disputes.event.before', { day: dayWords(before.date) })}
        </LinkButton>
      )}
      {after !== null && (
        <LinkButton to={paths.recordEvent(after.id)} variant="default">
          {t('disputes.event.after', { day: dayWords(after.date) })}
        </LinkButton>
      )}
    </nav>
  )
}
