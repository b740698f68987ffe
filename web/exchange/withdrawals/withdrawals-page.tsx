/**
 * What would withdrawals do to this plan? Played on the desk with draws from a seed; it forecasts
 * nobody, names nobody, and nothing of it is shown to a side.
 */
import { Button, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { DeskRefusal } from '../../refusal.ts'
import { RefusalSentence } from '../../refusal-words.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked, Empty, ErrorState } from '../../ui/states.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import type { ExchangeAnswer } from '../plans.ts'
import { mayPlan, readsWholePlan } from '../room.ts'
import { useExchange } from '../use-exchange.ts'
import { OutcomeOf } from './outcome.tsx'
import { usePlay, useSimulation, useStopPlay, type Simulation } from './use-simulation.ts'

export function WithdrawalsPage() {
  const { exchange: id = '' } = useParams({ strict: false })
  const asked = useExchange(id, null)
  return <Asked query={asked}>{(answer) => <Withdrawals answer={answer} />}</Asked>
}

function Withdrawals({ answer }: { readonly answer: ExchangeAnswer }) {
  const { t } = useTranslation()
  const me = useMe()
  const isOneself = useSeeAs() === null
  const { exchange, plan } = answer
  const mayRead = isOneself && readsWholePlan(me)
  return (
    <Page
      title={t('exchange.withdrawals.title')}
      says={t('exchange.withdrawals.says')}
      actions={
        <LinkButton to={paths.exchange(exchange.id)} variant="default">
          {t('exchange.manifest.back')}
        </LinkButton>
      }
    >
      <p>{t('exchange.withdrawals.isNot')}</p>
      {!mayRead && <Empty says={t('exchange.withdrawals.deskOnly')} />}
      {mayRead && (plan === null || plan.status === 'impossible') && (
        <Empty says={t('exchange.withdrawals.noPlan')} />
      )}
      {mayRead && plan !== null && plan.status !== 'impossible' && (
        <Played answer={answer} plan={plan.id} />
      )}
    </Page>
  )
}

type PlayedProps = { readonly answer: ExchangeAnswer; readonly plan: string }

function Played({ answer: { exchange }, plan }: PlayedProps) {
  const { t } = useTranslation()
  const me = useMe()
  const asked = useSimulation(exchange.id)
  const isOver = exchange.state === 'closed'
  return (
    <Asked query={asked}>
      {({ simulation }) => (
        <>
          {simulation === null && <Empty says={t('exchange.withdrawals.none')} />}
          {simulation !== null && simulation.plan !== plan && (
            <output className="needs">
              {t('exchange.withdrawals.another', { version: simulation.version })}
            </output>
          )}
          {simulation?.state === 'running' && <Running simulation={simulation} />}
          {simulation !== null && <Ended simulation={simulation} />}
          {simulation !== null && simulation.outcome !== null && (
            <OutcomeOf exchange={exchange} simulation={simulation} outcome={simulation.outcome} />
          )}
          {mayPlan(me) && !isOver && simulation?.state !== 'running' && (
            <Play exchange={exchange.id} plan={plan} />
          )}
        </>
      )}
    </Asked>
  )
}

function Running({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation()
  const number = useNumber()
  const me = useMe()
  const stop = useStopPlay(simulation.exchange)
  const { played, toPlay } = simulation
  const words = { played: number(played), all: number(toPlay) }
  return (
    <section className="stack run-progress" aria-label={t('exchange.withdrawals.running')}>
      <div className="row">
        <output>{t('exchange.withdrawals.progress', words)}</output>
        {mayPlan(me) && (
          <Button
            variant="default"
            size="xs"
            loading={stop.isPending}
            onClick={() => stop.mutate(simulation.id)}
          >
            {t('exchange.run.stop')}
          </Button>
        )}
      </div>
      <progress value={played} max={toPlay} aria-label={t('exchange.withdrawals.running')} />
    </section>
  )
}

/** Stopped, or why it failed. */
function Ended({ simulation: { said } }: { readonly simulation: Simulation }) {
  if (said === null) return null
  const refusal = new DeskRefusal({ code: 'wrong-state', message: said, objections: [] })
  return (
    <p className="needs">
      <RefusalSentence refusal={refusal} />
    </p>
  )
}

function Play({ exchange, plan }: { readonly exchange: string; readonly plan: string }) {
  const { t } = useTranslation()
  const [seed, setSeed] = useState('')
  const play = usePlay(exchange)
  return (
    <form
      className="form on-screen-only"
      onSubmit={(event) => {
        event.preventDefault()
        play.mutate({ plan, seed: seed.trim() })
      }}
    >
      <TextInput
        label={t('exchange.withdrawals.seed')}
        description={t('exchange.withdrawals.seedSays')}
        maxLength={100}
        value={seed}
        onChange={({ currentTarget: { value } }) => setSeed(value)}
      />
      {play.error !== null && <ErrorState error={play.error} />}
      <div>
        <Button type="submit" loading={play.isPending}>
          {t('exchange.withdrawals.do')}
        </Button>
      </div>
    </form>
  )
}
