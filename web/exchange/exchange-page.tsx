/** Who goes, and why not the others: one exchange with its plan, as far as the reader may see it. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Papers } from '../lists/papers.tsx'
import { Page } from '../ui/page.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { useMe } from '../viewer.tsx'
import { Access } from './closing/access.tsx'
import { BalanceChart } from './board/balance-chart.tsx'
import { Board } from './board/board.tsx'
import { ByUnit } from './board/by-unit.tsx'
import { CheckEdition } from './signing/check-edition.tsx'
import { Closing } from './closing/closing.tsx'
import { ExchangeState } from './exchanges-page.tsx'
import { newestTerms } from './choosing/terms-draft.ts'
import { TermsHistory } from './choosing/terms-history.tsx'
import { FindPerson } from './people/find-person.tsx'
import { Instructions } from './by-hand/instructions.tsx'
import { WhatIfs } from './by-hand/what-ifs.tsx'
import { Levels } from './board/levels.tsx'
import { NotPlanned } from './people/not-planned.tsx'
import { PlanActs } from './plan-acts.tsx'
import { standingOf, struckHere, type ExchangeAnswer, type Plan } from './plans.ts'
import { SaidList } from './said-words.tsx'
import { PlanFiles } from './signing/plan-files.tsx'
import { Signatures } from './signing/signatures.tsx'
import { useExchange } from './use-exchange.ts'
import { Versions } from './comparing/versions.tsx'

export function ExchangePage() {
  const { exchange: id = '' } = useParams({ strict: false })
  const [version, setVersion] = useState<number | null>(null)
  const asked = useExchange(id, version)
  return (
    <Asked query={asked}>{(answer) => <Exchange answer={answer} onVersion={setVersion} />}</Asked>
  )
}

type ExchangeProps = {
  readonly answer: ExchangeAnswer
  readonly onVersion: (version: number | null) => void
}

function Exchange({ answer, onVersion }: ExchangeProps) {
  const { t } = useTranslation()
  const { exchange, plan } = answer
  const hasStages = plan !== null && plan.status !== 'impossible'
  return (
    <Page
      title={t(titleOf(answer))}
      says={<Says answer={answer} />}
      actions={<PlanActs answer={answer} />}
    >
      {plan === null ? (
        <NoPlan />
      ) : (
        <>
          <PlanState answer={answer} plan={plan} />
          <Closing exchange={exchange} />
          {plan.status === 'impossible' ? (
            <Impossible plan={plan} />
          ) : (
            <>
              <ByUnit exchange={exchange} />
              <Board exchange={exchange} plan={plan} />
              <BalanceChart exchange={exchange} plan={plan} />
              {plan.people.length > 0 && <FindPerson exchange={exchange} plan={plan} />}
              <Instructions exchange={exchange} plan={plan} />
              <Levels plan={plan} />
            </>
          )}
          <Access exchange={exchange} />
          <NotPlanned exchange={exchange} />
          <WhatIfs exchange={exchange} />
          <TermsHistory exchange={exchange} mayReturn={false} />
          <Versions answer={answer} plan={plan} onVersion={onVersion} />
          {hasStages && <CheckEdition exchange={exchange} plan={plan} />}
          <PlanFiles exchange={exchange} plan={plan.id} hasStages={hasStages} />
        </>
      )}
      <Papers about={exchange.id} />
    </Page>
  )
}

function titleOf({ plan }: ExchangeAnswer) {
  if (plan === null) return 'exchange.page.titleOpen'
  return plan.status === 'impossible' ? 'exchange.page.impossible' : 'exchange.page.title'
}

function Says({ answer: { exchange, plan, versions } }: { answer: ExchangeAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      {t('exchange.name', { number: exchange.number })} · <Written text={exchange.title} /> ·{' '}
      {t('exchange.at', { point: exchange.point.name })}
      {plan !== null && ` · ${t('exchange.page.plan', { version: plan.version, versions })}`} ·{' '}
      <ExchangeState state={exchange.state} />
    </>
  )
}

function NoPlan() {
  const { t } = useTranslation()
  const { actor } = useMe()
  const isDesk = actor?.party === null
  return <Empty says={t(isDesk ? 'exchange.page.noPlanDesk' : 'exchange.page.noPlanParty')} />
}

/** What is missing speaks of both sides: the desk reads it, and says what it may. */
function Impossible({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  return (
    <>
      <Empty says={t('exchange.page.impossibleSays')} />
      {plan.because.length > 0 && (
        <section className="stack" aria-labelledby="because">
          <h2 id="because">{t('exchange.page.because')}</h2>
          <SaidList all={plan.because} />
        </section>
      )}
    </>
  )
}

/** What a reader must know before anything else: whether this plan counts, is best, is whole. */
function PlanState({ answer, plan }: { answer: ExchangeAnswer; plan: Plan }) {
  const { t } = useTranslation()
  const isNewestFinal = standingOf(answer.exchange) === 'final'
  const struck = plan.isFinal ? 0 : struckHere(plan).length
  return (
    <div className="stack">
      {!plan.isNewest && (
        <output className="needs">
          {t(isNewestFinal ? 'exchange.versions.oldFinal' : 'exchange.page.old', {
            versions: answer.versions,
          })}
        </output>
      )}
      {answer.exchange.repair !== null && plan.isNewest && (
        <output className="needs">{t('exchange.repair.waits')}</output>
      )}
      {struck > 0 && plan.isNewest && (
        <output className="needs">{t('exchange.page.struckWaiting', { count: struck })}</output>
      )}
      {plan.terms !== newestTerms(answer.exchange)?.number && plan.isNewest && (
        <output className="needs">{t('exchange.terms.older')}</output>
      )}
      {plan.status !== 'impossible' && (
        <>
          <Signatures exchange={answer.exchange} plan={plan} />
          <p className="quiet">{t(plan.proven ? 'exchange.page.proven' : 'exchange.page.bound')}</p>
        </>
      )}
    </div>
  )
}
