/** A side takes a name of its own off a plan, on a ground and with its reason; the desk alone strikes nobody. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strikeGrounds, type StrikeGround } from '../../../src/exchange/plans/strike-grounds.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import { GroundAndWords, useGround } from '../by-hand/ground-and-words.tsx'
import type { ExchangeHead, Plan, Planned } from '../plans.ts'
import { mayStrike } from '../room.ts'

/** From the plan before the sides; from a final one until the person's stage is under way. */
export function useMayStrike({ state }: ExchangeHead, plan: Plan): boolean {
  const me = useMe()
  const isOneself = useSeeAs() === null
  const isBeforeSides = plan.isNewest && state !== 'closed'
  return isOneself && isBeforeSides && mayStrike(me)
}

export function StrikeName({ exchange, plan, person }: BoardProps & { person: Planned }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const chosen = useGround<StrikeGround>()
  const strike = useAct('exchange.strike', () => setOpen(false))
  if (person.struck !== null) {
    return <span className="needs">{t('exchange.unfolded.struck')}</span>
  }
  const { ground, words, isWhole } = chosen
  const of = { exchange: exchange.id, plan: plan.id, person: person.id }
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
        <GroundAndWords
          of={chosen}
          label={t('exchange.strike.ground')}
          grounds={strikeGrounds.map((value) => ({
            value,
            label: t(`exchange.strike.grounds.${value}`),
          }))}
          wordsLabel={t('exchange.strike.reason')}
          wordsSays={t('exchange.strike.reasonSays')}
        />
        <ActRefusal act={strike} />
        <div>
          <Button
            disabled={!isWhole}
            loading={strike.isUnderWay}
            onClick={() => ground !== null && strike.perform({ ...of, ground, reason: words })}
          >
            {t('exchange.strike.do')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
