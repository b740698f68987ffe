/** Rounds of talks: place, host, dates put forward by each side, logistics, agenda, texts. */
import { useTranslation } from 'react-i18next'
import { Moment } from '../ui/moment.tsx'
import { Done } from '../ui/signs.tsx'
import { Written } from '../ui/written.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { Receipt } from '../lists/list-strip.tsx'
import { mayRecord, type Agreement, type Round } from './answers.ts'
import { DatesProposed } from './dates-proposed.tsx'
import { KnownDate } from './known-date.tsx'
import { OpenRound } from './open-round.tsx'
import { UnknownSays } from './unknown-says.tsx'

export function Rounds({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayRecord(me)
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('agreements.round.heading')}</h2>
        {mayAct && <OpenRound agreement={agreement} />}
      </div>
      {agreement.rounds.length === 0 && <p className="quiet">{t('agreements.round.none')}</p>}
      {agreement.rounds.map((round) => (
        <RoundOfTalks key={round.id} agreement={agreement} round={round} mayAct={mayAct} />
      ))}
    </section>
  )
}

type RoundProps = {
  readonly agreement: Agreement
  readonly round: Round
  readonly mayAct: boolean
}

function RoundOfTalks({ agreement, round, mayAct }: RoundProps) {
  const { t } = useTranslation()
  const { number, place } = round
  return (
    <article className="promise">
      <header className="promise-head">
        <h3>{t('agreements.round.title', { number, place })}</h3>
        {mayAct && <OpenRound agreement={agreement} before={round} />}
      </header>
      <RoundFacts round={round} />
      <h4>{t('agreements.round.dates')}</h4>
      <DatesProposed agreement={agreement} round={round.id} />
      <Seen round={round} />
      {round.texts.length > 0 && <TextsOnTheTable texts={round.texts} />}
    </article>
  )
}

function RoundFacts({ round }: { round: Round }) {
  const { t } = useTranslation()
  const { desk, actor } = useMe()
  return (
    <dl className="facts">
      <dt>{t('agreements.round.host')}</dt>
      <dd>
        <Written text={round.host} />
      </dd>
      <dt>{t('agreements.round.heldOn')}</dt>
      <dd>
        {round.heldOn === null ? (
          <UnknownSays says={t('agreements.round.notAgreed')} />
        ) : (
          <KnownDate on={round.heldOn} />
        )}
      </dd>
      <dt>{t('agreements.round.agenda')}</dt>
      <dd>
        {round.agenda.length === 0 ? (
          <UnknownSays says={t('agreements.round.noAgenda')} />
        ) : (
          <ol className="agenda">
            {round.agenda.map((point) => (
              <li key={point}>
                <Written text={point} />
              </li>
            ))}
          </ol>
        )}
      </dd>
      <dt>{t('agreements.recorded')}</dt>
      <dd>
        {t('agreements.round.version', { version: round.version })} ·{' '}
        <Moment at={round.at} zone={desk.timeZone} />
        {actor?.party === null && (
          <>
            {' · '}
            <Receipt act={round.act} />
          </>
        )}
      </dd>
    </dl>
  )
}

/** What has to be seen to before anybody can sit down. */
function Seen({ round }: { round: Round }) {
  const { t } = useTranslation()
  if (round.logistics.length === 0) return null
  const heads = {
    what: t('agreements.round.what'),
    how: t('agreements.round.who'),
    stands: t('agreements.round.stands'),
  }
  return (
    <>
      <h4>{t('agreements.round.logistics')}</h4>
      <table className="data-table" aria-label={t('agreements.round.logistics')}>
        <thead>
          <tr>
            <th scope="col">{heads.what}</th>
            <th scope="col">{heads.how}</th>
            <th scope="col">{heads.stands}</th>
          </tr>
        </thead>
        <tbody>
          {round.logistics.map(({ kind, text, state }) => (
            <tr key={`${kind} ${text}`}>
              <td data-heading={heads.what}>{t(`agreements.round.kind.${kind}`)}</td>
              <td data-heading={heads.how}>
                <Written text={text} />
              </td>
              <td data-heading={heads.stands}>
                <LogisticsState state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function LogisticsState({ state }: { state: Round['logistics'][number]['state'] }) {
  const { t } = useTranslation()
  const word = t(`agreements.round.state.${state}`)
  if (state === 'agreed') return <Done word={word} />
  return <span className={state === 'open' ? 'needs' : ''}>{word}</span>
}

function TextsOnTheTable({ texts }: { texts: Round['texts'] }) {
  const { t } = useTranslation()
  return (
    <>
      <h4>{t('agreements.round.texts')}</h4>
      {texts.map(({ title, text, state }) => (
        <details key={title}>
          <summary>
            <Written text={title} /> · {t(`agreements.round.textState.${state}`)}
          </summary>
          <blockquote className="verbatim">
            <Written text={text} />
          </blockquote>
        </details>
      ))}
    </>
  )
}
