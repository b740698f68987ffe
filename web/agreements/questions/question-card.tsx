/** One question, word for word: who asked whom, how long it waits, what came back. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../../src/base/refusal.ts'
import { Receipt } from '../../lists/list-strip.tsx'
import { paths } from '../../paths.ts'
import { Moment } from '../../ui/moment.tsx'
import { Done } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import { mayAsk, type Agreement, type Question } from '../answers.ts'
import { KnownDate } from '../known-date.tsx'
import { useSides } from '../whom.tsx'
import { AnswerQuestion } from './answer-question.tsx'

type CardProps = { readonly question: Question; readonly agreements: readonly Agreement[] }

export function QuestionCard({ question, agreements }: CardProps) {
  const { t } = useTranslation()
  const { nameOf } = useSides()
  const { kind, from, to, text, state } = question
  const isOpen = question.answer === null
  const about = t('agreements.question.about', {
    from: nameOf(from),
    to: nameOf(to),
    kind: t(`agreements.question.kind.${kind}`),
  })
  return (
    <article className={`question question-${state}`} aria-label={about}>
      <header className="promise-head">
        <h3 className="question-title">{about}</h3>
        <QuestionState question={question} />
      </header>
      <blockquote className="verbatim">
        <Written text={text} />
      </blockquote>
      <QuestionFacts question={question} agreements={agreements} />
      {question.answer !== null && <AnswerView question={question} answer={question.answer} />}
      {isOpen && <AnswerButton question={question} />}
    </article>
  )
}

function AnswerButton({ question }: { question: Question }) {
  const me = useMe()
  const isOneself = useSeeAs() === null
  const { actor } = me
  // An officer of the desk may bring in writing what a party answers.
  const isMine = actor?.party === null || actor?.party === question.to
  if (!isOneself || !isMine || !mayAsk(me)) return null
  return (
    <div className="on-screen-only">
      <AnswerQuestion question={question} />
    </div>
  )
}

function QuestionState({ question: { state, waitedDays } }: { question: Question }) {
  const { t } = useTranslation()
  const word = t(`agreements.question.state.${state}`)
  const days = { count: waitedDays }
  switch (state) {
    case 'waiting':
      return (
        <span className="needs">
          {word}, {t('agreements.question.days', days)}
        </span>
      )
    case 'silent':
      return (
        <strong className="needs">
          {word}, {t('agreements.question.days', days)}
        </strong>
      )
    case 'answered':
      return <Done word={`${word} ${t('agreements.question.tookDays', days)}`} />
    case 'declined':
      return (
        <span>
          {word} {t('agreements.question.tookDays', days)}
        </span>
      )
    default:
      return unreachable(state)
  }
}

function QuestionFacts({ question, agreements }: CardProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const { proposedOn, dueOn, at, note } = question
  const agreement = agreements.find(({ id }) => id === question.agreement)
  const round = agreement?.rounds.find(({ id }) => id === question.round)
  return (
    <dl className="facts small">
      {proposedOn !== null && (
        <>
          <dt>{t('agreements.question.proposedOn')}</dt>
          <dd>
            <KnownDate on={proposedOn} />
          </dd>
        </>
      )}
      <dt>{t('agreements.question.dueOn')}</dt>
      <dd>{dueOn === null ? t('agreements.question.noTerm') : <KnownDate on={dueOn} />}</dd>
      <dt>{t('agreements.question.asked')}</dt>
      <dd>
        <Moment at={at} zone={desk.timeZone} />
        <OwnReceipt side={question.from} act={question.act} />
        {note !== null && <NoteLine note={note} />}
      </dd>
      {agreement !== undefined && (
        <>
          <dt>{t('agreements.question.inAgreement')}</dt>
          <dd>
            <Link to={paths.agreement(agreement.id)}>{agreement.title}</Link>
            {round !== undefined &&
              `, ${t('agreements.question.inRound', { number: round.number })}`}
          </dd>
        </>
      )}
    </dl>
  )
}

type Answer = NonNullable<Question['answer']>

function AnswerView({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const { nameOf } = useSides()
  return (
    <section className="answer">
      <h4>{t('agreements.question.answer', { side: nameOf(question.to) })}</h4>
      {answer.text.trim() === '' ? (
        <p className="quiet">{t('agreements.question.noWords')}</p>
      ) : (
        <blockquote className="verbatim">
          <Written text={answer.text} />
        </blockquote>
      )}
      <p className="small">
        {answer.counterOn !== null && (
          <>
            {t('agreements.question.counterOn')}:{' '}
            <strong>
              <KnownDate on={answer.counterOn} />
            </strong>
            {' · '}
          </>
        )}
        <Moment at={answer.at} zone={desk.timeZone} />
        <OwnReceipt side={question.to} act={answer.act} />
        {answer.note !== null && <NoteLine note={answer.note} />}
      </p>
    </section>
  )
}

/** A receipt belongs to whose words it proves, and to the desk. */
function OwnReceipt({ side, act }: { side: Question['from']; act: string }) {
  const { own } = useSides()
  if (own !== 'desk' && own !== side) return null
  return (
    <>
      {' · '}
      <Receipt act={act} />
    </>
  )
}

function NoteLine({ note: { number, on, bearer } }: { note: NonNullable<Question['note']> }) {
  const { t } = useTranslation()
  return <span className="quiet"> · {t('agreements.question.note', { number, on, bearer })}</span>
}
