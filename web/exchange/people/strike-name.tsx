/** A side takes a name of its own off a plan, with its reason; the desk does it for a side on paper. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import type { ExchangeHead, Plan, Planned } from '../plans.ts'
import { mayStrike } from '../room.ts'

/** Only the plan before the sides can be struck from, and none that is final. */
export function useMayStrike({ state }: ExchangeHead, plan: Plan): boolean {
  const me = useMe()
  const isOneself = useSeeAs() === null
  const isBeforeSides = plan.isNewest && state !== 'final' && state !== 'closed'
  return isOneself && isBeforeSides && mayStrike(me)
}

const shortestReason = 3

export function StrikeName({ exchange, plan, person }: BoardProps & { person: Planned }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const strike = useAct('exchange.strike', () => setOpen(false))
  if (person.struck !== null) {
    return <span className="needs">{t('exchange.unfolded.struck')}</span>
  }
  const party = actor?.party === null ? { party: person.heldBy } : {}
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('exchange.strike.label', { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {t('exchange.strike.button')}
      </Button>
      <Dialog title={t('exchange.strike.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('exchange.strike.says', { name: person.name })}</p>
        <Textarea
          label={t('exchange.strike.reason')}
          description={t('exchange.strike.reasonSays')}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <ActRefusal act={strike} />
        <div>
          <Button
            disabled={reason.trim().length < shortestReason}
            loading={strike.isUnderWay}
            onClick={() =>
              strike.perform({
                exchange: exchange.id,
                plan: plan.id,
                person: person.id,
                reason,
                ...party,
              })
            }
          >
            {t('exchange.strike.do')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
