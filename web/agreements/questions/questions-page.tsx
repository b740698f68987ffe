/** Who waits for whose answer, for how long; each side's questions in its own column. */
import { NativeSelect } from '@mantine/core'
import { use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { InPaneContext, Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import {
  mayAsk,
  openQuestionsOf,
  useAgreements,
  useQuestions,
  type Agreement,
  type Question,
  type Questions,
} from '../answers.ts'
import { useSides, Whom } from '../whom.tsx'
import { AskQuestion } from './ask-question.tsx'
import { QuestionCard } from './question-card.tsx'

export function QuestionsPage() {
  const questions = useQuestions()
  const agreements = useAgreements()
  return (
    <Asked query={questions}>
      {(found) => (
        <Asked query={agreements}>
          {(all) => <AllQuestions questions={found} agreements={all} />}
        </Asked>
      )}
    </Asked>
  )
}

type AllProps = { readonly questions: Questions; readonly agreements: readonly Agreement[] }

function AllQuestions({ questions, agreements }: AllProps) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayAsk(me) && agreements.length > 0
  const [agreement, setAgreement] = useState('')
  const isShown = (question: Question) => agreement === '' || question.agreement === agreement
  const open = openQuestionsOf(questions).filter(isShown)
  return (
    <Page
      title={
        open.length === 0
          ? t('agreements.question.titleNone')
          : t('agreements.titleWaiting', { count: open.length })
      }
      says={t('agreements.question.says')}
      actions={mayAct && <AskQuestion agreements={agreements} />}
    >
      {agreements.length > 1 && (
        <NativeSelect
          className="on-screen-only"
          label={t('agreements.question.ofAgreement')}
          value={agreement}
          onChange={({ currentTarget: { value } }) => setAgreement(value)}
          data={[
            { value: '', label: t('agreements.question.all') },
            ...agreements.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <Waiting open={open} agreements={agreements} />
      <Closed
        questions={questions}
        closed={questions.closed.filter(isShown)}
        agreements={agreements}
      />
    </Page>
  )
}

type WaitingProps = {
  readonly open: readonly Question[]
  readonly agreements: readonly Agreement[]
}

function Waiting({ open, agreements }: WaitingProps) {
  const { t } = useTranslation()
  const { order, nameOf } = useSides()
  const isInPane = use(InPaneContext)
  return (
    <div className="sides">
      {order.map((side) => {
        const own = open.filter(({ to }) => to === side)
        const words = t('agreements.question.waitsFor', { side: nameOf(side) })
        return (
          <section key={side} className="side" aria-label={isInPane ? undefined : words}>
            <h2 className="side-name">
              <Whom side={side} />
            </h2>
            {own.length === 0 && (
              <p className="quiet">{t('agreements.question.noneFor', { side: nameOf(side) })}</p>
            )}
            {own.map((question) => (
              <QuestionCard key={question.id} question={question} agreements={agreements} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

function Closed({
  questions,
  closed,
  agreements,
}: AllProps & { readonly closed: readonly Question[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const isInPane = use(InPaneContext)
  const { closed: all, closedTotal } = questions
  return (
    <section className="stack" aria-label={isInPane ? undefined : t('agreements.question.closed')}>
      <h2>{t('agreements.question.closed')}</h2>
      {closed.length === 0 && <p className="quiet">{t('agreements.question.noneClosed')}</p>}
      {all.length < closedTotal && (
        <p className="quiet">
          {t('agreements.question.closedShown', {
            shown: number(all.length),
            total: number(closedTotal),
          })}
        </p>
      )}
      <div className="closed-questions">
        {closed.map((question) => (
          <QuestionCard key={question.id} question={question} agreements={agreements} />
        ))}
      </div>
    </section>
  )
}
