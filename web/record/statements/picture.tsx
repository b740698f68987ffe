/**
 * Statements in the record: each event of which they speak, with every figure and who said it, what
 * contradicts itself and why, and what follows; and what of them has no place, with the reason.
 */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Picture as PictureView } from '../../../src/record/whole/picture.ts'
import { paths } from '../../paths.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Dispute } from '../disputes/dispute.tsx'
import { Finding } from '../disputes/finding.tsx'
import { useDayWords } from '../event/day-words.ts'
import { EventFacts } from '../event/event-facts.tsx'
import { EventValues } from '../event/event-values.tsx'
import { NotKept, SaidBy } from '../said-by.tsx'

type PictureProps = {
  readonly picture: PictureView
  readonly title: string
  /** Names of files by their statement, where several are looked at. */
  readonly files?: ReadonlyMap<string, string>
  /** Those of them that are not kept. */
  readonly notKept?: readonly string[]
}

export function Picture({ picture, title, files, notKept = [] }: PictureProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { events, more, unplaced } = picture
  const waiting = useMemo(() => new Set(notKept), [notKept])
  return (
    <NotKept value={waiting}>
      <section aria-label={title} className="picture">
        <h2>{title}</h2>
        {notKept.length > 0 && <p className="quiet">{t('statements.picture.says')}</p>}
        {events.length === 0 && <p>{t('statements.picture.none')}</p>}
        {events.map((event) => (
          <PictureOfEvent key={event.event.id} page={event} files={files} />
        ))}
        {more > 0 && <p>{t('statements.picture.more', { count: more })}</p>}
        {unplaced.length > 0 && (
          <section aria-label={t('statements.picture.unplaced')}>
            <h3>{t('statements.picture.unplaced')}</h3>
            <ul>
              {unplaced.map(({ statement, at, kind, why }) => (
                <li key={`${statement} ${at}`}>
                  {files?.get(statement) !== undefined && <bdi>{files.get(statement)}</bdi>}{' '}
                  {t('statements.ofEvent', { number: number(at + 1) })} (
                  {t(`statements.kind.${kind}`)}): {t(`statements.picture.why.${why}`)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
    </NotKept>
  )
}

type PictureOfEventProps = {
  readonly page: PictureView['events'][number]
  readonly files: ReadonlyMap<string, string> | undefined
}

function PictureOfEvent({ page, files }: PictureOfEventProps) {
  const { t } = useTranslation()
  const dayWords = useDayWords()
  const { event, says, conflicts, findings, claims } = page
  const title = t('disputes.event.title', {
    what: t(`record.kind.${event.kind}`),
    day: dayWords(event.date),
  })
  const isKnown = says.some(({ standing }) => standing !== 'creates')
  return (
    <article aria-label={title} className="picture-event">
      <h2>{isKnown ? <Link to={paths.recordEvent(event.id)}>{title}</Link> : title}</h2>
      <ul className="plain">
        {says.map(({ statement, standing }) => (
          <li key={statement} className={standing === 'contradicts' ? 'needs' : 'quiet'}>
            {files?.get(statement) !== undefined && (
              <>
                <Link to={paths.statementUpload(statement)}>
                  <bdi>{files.get(statement)}</bdi>
                </Link>
                {': '}
              </>
            )}
            {t(`statements.picture.${standing}`)}
          </li>
        ))}
      </ul>
      <EventFacts event={event} />
      <EventValues page={page} heading="h3" />
      {conflicts.length > 0 && (
        <ul className="strips" aria-label={t('disputes.event.conflicts')}>
          {conflicts.map((dispute) => (
            <Dispute key={dispute.id} dispute={dispute} isOnEvent />
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <ul className="strips" aria-label={t('statements.picture.findings')}>
          {findings.map((finding) => (
            <Finding key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t('disputes.event.all')}</summary>
        <SaidBy claims={claims} label={t('disputes.event.all')} />
      </details>
    </article>
  )
}
