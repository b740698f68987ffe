/** One agreement: each promise with its readings, what came to each side, and how many days after. */
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AgreementView, PromiseView } from '../../../src/record/whole/agreement-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Asked } from '../../ui/states.tsx'
import { Written } from '../../ui/written.tsx'
import { useAsk } from '../../viewer.tsx'
import { claimsIn } from '../claims-in.ts'
import { PlainTable } from '../outlook/plain-table.tsx'
import { Unfolds } from '../said-by.tsx'
import { EventDay, useBounds } from '../series/series-tables.tsx'
import { leftToRight } from '../statements/value-sayings.ts'

export function AgreementPage() {
  const { agreement = '' } = useParams({ strict: false })
  const asked = useAsk(['record', 'agreement', agreement], (api) =>
    answerOf(api.api.record.agreements[':agreement'].$get({ param: { agreement } })),
  )
  return <Asked query={asked}>{(view) => <Agreement view={view} />}</Asked>
}

function Agreement({ view }: { view: AgreementView }) {
  const { t } = useTranslation()
  const { agreement, conflict, promises, said } = view
  return (
    <Page
      title={t('agreed.title', { agreement })}
      says={
        <>
          {conflict !== null && (
            <p>
              <bdi>{conflict}</bdi>
            </p>
          )}
          <p>{t('agreed.says')}</p>
        </>
      }
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('agreed.back')}
        </LinkButton>
      }
    >
      <div className="panel">
        <Rounds view={view} />
        {promises.map((promise) => (
          <Promised key={promise.id} promise={promise} said={said} />
        ))}
      </div>
    </Page>
  )
}

function Rounds({ view: { rounds, agreement } }: { view: AgreementView }) {
  const { t } = useTranslation()
  const number = useNumber()
  if (rounds.length < 2) return null
  return (
    <nav aria-label={t('agreed.rounds')} className="row">
      {rounds.map((round, at) => {
        const words = t('agreed.round', { number: number(at + 1), agreement: round })
        return round === agreement ? (
          <span key={round} aria-current="page">
            <bdi>{words}</bdi> ({t('agreed.here')})
          </span>
        ) : (
          <Link key={round} to={paths.recordAgreement(round)}>
            <bdi>{words}</bdi>
          </Link>
        )
      })}
    </nav>
  )
}

type PromisedProps = { readonly promise: PromiseView; readonly said: AgreementView['said'] }

function Promised({ promise, said }: PromisedProps) {
  const { t } = useTranslation()
  const { text, date, place, due, status, disputedBy, url } = promise
  return (
    <section className="stack">
      <h2>
        <bdi lang="en">{text}</bdi>
      </h2>
      <p>
        <bdi>{place === null ? date : t('agreed.of', { date, place })}</bdi>
        {due !== null && <bdi> · {t('record.commitment.due', { due: leftToRight(due) })}</bdi>}
        {url !== null && (
          <>
            {' · '}
            <a
              href={url}
              target="_blank"
              rel="noreferrer noopener"
              aria-label={t('record.dialog.sourceOf', { value: text, speaker: date })}
            >
              {t('record.dialog.source')}
            </a>
          </>
        )}
      </p>
      <Sides promise={promise} />
      <Words promise={promise} />
      <p className="small">
        {t('agreed.status')}: {status === null ? <Unknown /> : <bdi lang="en">{status}</bdi>}
        {disputedBy !== null && (
          <bdi className="record-line">{t('record.commitment.disputed', { by: disputedBy })}</bdi>
        )}
      </p>
      <Arrivals promise={promise} said={said} />
    </section>
  )
}

/** Where kept statements say so; nobody but the desk is told any. */
function Words({ promise: { words, text } }: Pick<PromisedProps, 'promise'>) {
  const { t } = useTranslation()
  if (words.length === 0) return null
  return (
    <ul className="strips" aria-label={t('agreed.saidBy', { text })}>
      {words.map(({ statement, span, outlet, speakers }) => (
        <li key={`${statement} ${span.join('-')}`} className="strip">
          <span>
            {speakers.map((speaker) => (
              <Link key={speaker} to={paths.recordSpeaker(speaker)}>
                <Written text={speaker} />
              </Link>
            ))}
            {outlet !== null && (
              <>
                {' · '}
                <bdi>{t('record.dialog.printed', { outlet })}</bdi>
              </>
            )}
          </span>
          <Link
            to={paths.statement(statement)}
            hash={`s=${span.join('-')}`}
            aria-label={t('record.dialog.wordsOf', { value: text, speaker: speakers.join(', ') })}
          >
            {t('record.dialog.words')}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Sides({ promise: { sides, text } }: Pick<PromisedProps, 'promise'>) {
  const { t } = useTranslation()
  const bounds = useBounds()
  return (
    <PlainTable
      label={text}
      heads={[t('agreed.side'), t('agreed.promised'), t('agreed.realised'), t('agreed.state')]}
      rows={sides.map(({ to, readings, realised, state }, at) => ({
        id: String(at),
        cells: [
          to ?? t('agreed.bothSides'),
          <Readings key="promised" readings={readings} />,
          realised === null ? <Unknown key="realised" /> : bounds(realised),
          t(`outlook.promises.states.${state}`),
        ],
      }))}
    />
  )
}

/** Where two stand, none is chosen. */
function Readings({ readings }: { readonly readings: readonly string[] }) {
  const { t } = useTranslation()
  if (readings.length === 0) return <Unknown />
  return (
    <>
      {readings.length > 1 && <span className="small quiet">{t('agreed.readings')}</span>}
      {readings.map((reading) => (
        <div key={reading}>
          <bdi lang="en">{reading}</bdi>
        </div>
      ))}
    </>
  )
}

function Arrivals({ promise: { events, firstAfterDays, lastAfterDays }, said }: PromisedProps) {
  const { t } = useTranslation()
  const number = useNumber()
  if (events.length === 0) return <p className="quiet">{t('agreed.noEvents')}</p>
  return (
    <>
      <h3>{t('agreed.events')}</h3>
      <ul>
        {events.map(({ event, on, kind, claims }) => (
          <li key={event}>
            <div className="step-event">
              <EventDay event={event} on={on} /> {t(`record.kind.${kind}`)}
              {claims.length === 0 ? (
                <Unknown />
              ) : (
                <Unfolds claims={claimsIn(said, claims)}>{t('agreed.told')}</Unfolds>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p>
        {firstAfterDays === null || lastAfterDays === null
          ? t('agreed.noDays')
          : t('agreed.days', { first: number(firstAfterDays), last: number(lastAfterDays) })}
      </p>
    </>
  )
}
