/** A side has not acknowledged the hours: it does so here; the desk reminds it, calls it, or registers its sheet. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../exchange/parties.ts'
import { ActButton } from '../operation/act-button.tsx'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Distance } from '../ui/moment.tsx'
import { Strip } from '../ui/strip.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { AcknowledgeByDevice, AcknowledgeBySheet } from './acknowledge.tsx'
import { mayAcknowledge, mayRegisterHours, mayRemind } from './may.ts'
import type { Next, WindowSide } from './today.ts'

type OfSide = { readonly next: Next; readonly side: WindowSide }

export function WindowNeed({ next, side }: OfSide) {
  const { t } = useTranslation()
  const me = useMe()
  const isOneself = useSeeAs() === null
  const isOwn = me.actor?.party === side.party
  const who = usePartyOf()(side.party).name
  return (
    <Strip
      standing="needs"
      title={t('today.need.window-unacknowledged', { who, count: 1 })}
      under={<Under side={side} />}
      state={<Reminded side={side} />}
      actions={
        isOneself && (
          <>
            {isOwn && mayAcknowledge(me) && <Acknowledge next={next} side={side} />}
            {mayRemind(me) && <Remind next={next} side={side} />}
            {mayRemind(me) && (
              <LinkButton
                to={paths.callSheet(next.exchange, next.stage.id)}
                variant="default"
                size="xs"
              >
                {t('today.callSheet.link')}
              </LinkButton>
            )}
            {mayRegisterHours(me) && <Register next={next} side={side} />}
          </>
        )
      }
    />
  )
}

function Under({ side: { state, attestedOnce } }: Pick<OfSide, 'side'>) {
  const { t } = useTranslation()
  if (attestedOnce) return <span className="needs">{t('today.hours.attestedOnce')}</span>
  return state === 'changed' && <span>{t('today.hours.changedSays')}</span>
}

function Reminded({ side: { remindedAt } }: Pick<OfSide, 'side'>) {
  const { t } = useTranslation()
  if (remindedAt === null) return <span className="quiet">{t('today.hours.notReminded')}</span>
  return (
    <span>
      {t('today.hours.reminded')} <Distance at={remindedAt} />
    </span>
  )
}

function Remind({ next, side }: OfSide) {
  const { t } = useTranslation()
  const remind = useAct('operation.remind-of-window')
  const who = usePartyOf()(side.party).name
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('today.hours.remindThat', { who })}
        loading={remind.isUnderWay}
        onClick={() =>
          remind.perform({ exchange: next.exchange, stage: next.stage.id, party: side.party })
        }
      >
        {t('today.hours.remind')}
      </Button>
      <ActRefusal act={remind} />
    </>
  )
}

function Acknowledge(of: OfSide) {
  const { t } = useTranslation()
  return (
    <ActButton isMain label={t('today.hours.do')} title={t('today.hours.title')}>
      {(close) => <AcknowledgeByDevice {...of} onDone={close} />}
    </ActButton>
  )
}

function Register(of: OfSide) {
  const { t } = useTranslation()
  const who = usePartyOf()(of.side.party).name
  return (
    <ActButton label={t('today.hours.register')} title={t('today.hours.registerTitle', { who })}>
      {(close) => <AcknowledgeBySheet {...of} onDone={close} />}
    </ActButton>
  )
}
