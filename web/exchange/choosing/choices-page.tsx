/**
 * What does each choice cost? Drafts on other terms beside the plan, level by level and in words.
 * None of them is ever put before the sides; the desk may use the terms of one for the next plan.
 */
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useMe } from '../../viewer.tsx'
import type { ExchangeAnswer } from '../plans.ts'
import { mayPlan } from '../room.ts'
import { useExchange } from '../use-exchange.ts'
import { Drafts } from './drafts.tsx'
import { newestTerms } from './terms-draft.ts'
import { TermsForm } from './terms-form.tsx'
import { TermsHistory } from './terms-history.tsx'
import { useRuns } from './use-runs.ts'

export function ChoicesPage() {
  const { exchange: id = '' } = useParams({ strict: false })
  const asked = useExchange(id, null)
  return <Asked query={asked}>{(answer) => <Choices answer={answer} />}</Asked>
}

function Choices({ answer }: { answer: ExchangeAnswer }) {
  const { t } = useTranslation()
  const me = useMe()
  const { exchange } = answer
  const isOver = exchange.state === 'final' || exchange.state === 'closed'
  return (
    <Page
      title={t('exchange.choices.title')}
      says={t('exchange.choices.says')}
      actions={
        <LinkButton to={paths.exchange(exchange.id)} variant="default">
          {t('exchange.manifest.back')}
        </LinkButton>
      }
    >
      {isOver && <Empty says={t('exchange.choices.over')} />}
      {!mayPlan(me) && <Empty says={t('exchange.choices.deskOnly')} />}
      {!isOver && mayPlan(me) && <Runs answer={answer} />}
    </Page>
  )
}

function Runs({ answer }: { answer: ExchangeAnswer }) {
  const { exchange } = answer
  const asked = useRuns(exchange.id)
  return (
    <>
      <Asked query={asked}>{(runs) => <Drafts answer={answer} runs={runs} />}</Asked>
      <TermsHistory exchange={exchange} mayReturn />
      <TermsForm
        key={newestTerms(exchange)?.number}
        exchange={exchange}
        hasPlan={answer.plan !== null}
      />
    </>
  )
}
