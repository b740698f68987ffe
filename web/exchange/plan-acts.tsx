/** What can be done with an exchange now, by whoever looks: proposing, mending, signing, making final, closing. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Dialog } from '../ui/dialog.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { saveText } from '../ui/save-text.ts'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { Repair } from './by-hand/repair.tsx'
import { Propose, Replace } from './choosing/propose.tsx'
import { offered } from './offered.ts'
import { planCsv } from './plan-csv.ts'
import { readsWholePlan } from './room.ts'
import type { ExchangeAnswer, ExchangeHead, Plan } from './plans.ts'
import { RegisterSheet } from './signing/register-sheet.tsx'
import { useSaid } from './said-words.tsx'
import { SignPlan } from './signing/sign-plan.tsx'

export function PlanActs({ answer }: { answer: ExchangeAnswer }) {
  const { t } = useTranslation()
  const me = useMe()
  const isOneself = useSeeAs() === null
  const { exchange, plan } = answer
  const acts = isOneself ? offered(answer, me) : []
  const hasPeople = plan !== null && plan.status !== 'impossible' && plan.people.length > 0
  const may = (act: (typeof acts)[number]) => acts.includes(act)
  return (
    <>
      {may('propose') && <Propose exchange={exchange} plan={plan} />}
      {plan !== null && (
        <>
          {may('replace') && <Replace exchange={exchange} plan={plan} />}
          {may('repair') && <Repair exchange={exchange} plan={plan} />}
          {may('sign') && <SignPlan exchange={exchange} plan={plan} />}
          {may('register-sheet') && <RegisterSheet exchange={exchange} plan={plan} />}
          {may('finalise') && <Finalise exchange={exchange} plan={plan} />}
        </>
      )}
      {may('close') && <Close exchange={exchange} />}
      {hasPeople && <Export exchange={exchange} plan={plan} />}
      {may('propose') && (
        <LinkButton to={paths.choices(exchange.id)} variant="default">
          {t('exchange.choices.link')}
        </LinkButton>
      )}
      {hasPeople && isOneself && readsWholePlan(me) && (
        <LinkButton to={paths.withdrawals(exchange.id)} variant="default">
          {t('exchange.withdrawals.link')}
        </LinkButton>
      )}
      {hasPeople && (
        <LinkButton to={paths.fairness(exchange.id)} variant="default">
          {t('exchange.fairness.link')}
        </LinkButton>
      )}
    </>
  )
}

type PlanProps = { readonly exchange: ExchangeHead; readonly plan: Plan }

function Finalise({ exchange, plan }: PlanProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const finalise = useAct('exchange.finalise', () => setOpen(false))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('exchange.acts.finalise')}</Button>
      <Dialog
        title={t('exchange.acts.finaliseTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t('exchange.acts.finaliseSays', { version: plan.version })}</p>
        <ActRefusal act={finalise} />
        <div>
          <Button
            loading={finalise.isUnderWay}
            onClick={() => finalise.perform({ exchange: exchange.id, plan: plan.id })}
          >
            {t('exchange.acts.finaliseDo')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function Close({ exchange }: { exchange: ExchangeHead }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = useAct('exchange.close', () => setOpen(false))
  const { id, number } = exchange
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('exchange.acts.close')}
      </Button>
      <Dialog
        title={t('exchange.acts.closeTitle', { number })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t('exchange.acts.closeSays')}</p>
        <ActRefusal act={close} />
        <div>
          <Button loading={close.isUnderWay} onClick={() => close.perform({ exchange: id })}>
            {t('exchange.acts.close')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function Export({ exchange, plan }: PlanProps) {
  const { t } = useTranslation()
  const inWords = useSaid()
  const save = () =>
    saveText(
      `exchange-${exchange.number}-plan-${plan.version}.csv`,
      planCsv(plan, exchange, inWords),
    )
  return (
    <Button variant="default" onClick={save}>
      {t('exchange.acts.export')}
    </Button>
  )
}
