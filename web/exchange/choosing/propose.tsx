/** One button computes a plan and puts it before both sides, from the beginning or to mend the one before. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import type { ExchangeHead, Plan } from '../plans.ts'
import { PlanningProgress } from './run-progress.tsx'
import { usePlanning } from './use-planning.ts'

export function Propose({ exchange, plan }: { exchange: ExchangeHead; plan: Plan | null }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const propose = useAct('exchange.propose-plan', () => setOpen(false))
  const planning = usePlanning(exchange, {
    onDone: (run) => propose.perform({ exchange: exchange.id, run }),
  })
  const isUnderWay = planning.isUnderWay || propose.isUnderWay
  if (plan === null) {
    return (
      <>
        <Button loading={isUnderWay} onClick={planning.start}>
          {t('exchange.acts.propose')}
        </Button>
        <PlanningProgress planning={planning} />
        <ActRefusal act={planning} />
        <ActRefusal act={propose} />
      </>
    )
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('exchange.acts.proposeAgain')}
      </Button>
      <Dialog
        title={t('exchange.acts.proposeTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t('exchange.acts.proposeSays', { version: plan.version })}</p>
        <PlanningProgress planning={planning} />
        <ActRefusal act={planning} />
        <ActRefusal act={propose} />
        <div>
          <Button loading={isUnderWay} onClick={planning.start}>
            {t('exchange.acts.propose')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

export function Replace({ exchange, plan }: { exchange: ExchangeHead; plan: Plan }) {
  const { t } = useTranslation()
  const replace = useAct('exchange.replace')
  const planning = usePlanning(exchange, {
    accepted: plan.id,
    onDone: (run) => replace.perform({ exchange: exchange.id, plan: plan.id, run }),
  })
  return (
    <>
      <Button loading={planning.isUnderWay || replace.isUnderWay} onClick={planning.start}>
        {t('exchange.acts.replace')}
      </Button>
      <PlanningProgress planning={planning} />
      <ActRefusal act={planning} />
      <ActRefusal act={replace} />
    </>
  )
}
