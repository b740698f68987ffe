/** Whom the desk puts on the plan or takes off it by hand, on what ground, and who agreed. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstructionView } from '../../../src/exchange/instructions/instruction.ts'
import { answerOf } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Asked } from '../../ui/states.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk, useMe, useSeeAs } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import { Replace } from '../choosing/propose.tsx'
import { isBeforeSides, type ExchangeHead } from '../plans.ts'
import { mayPlan, readsWholePlan } from '../room.ts'
import { shortestWords } from './ground-and-words.tsx'

export function Instructions(props: BoardProps) {
  const me = useMe()
  const isOneself = useSeeAs() === null
  return isOneself && readsWholePlan(me) ? <Listed {...props} /> : null
}

function Listed({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { id } = exchange
  const asked = useAsk(['exchanges', id, 'instructions'], (api) =>
    answerOf(api.api.exchanges[':id'].instructions.$get({ param: { id } })),
  )
  const mayAct = mayPlan(me) && isBeforeSides(exchange, plan)
  return (
    <Asked query={asked}>
      {({ instructions }) =>
        instructions.length === 0 ? null : (
          <section className="stack on-screen-only" aria-labelledby="instructions">
            <h2 id="instructions">{t('exchange.instruct.listed')}</h2>
            <ul className="stack">
              {instructions.map((each) => (
                <li key={each.id}>
                  <One of={each} exchange={id} mayAct={mayAct} />
                </li>
              ))}
            </ul>
            {mayAct && instructions.some(({ state }) => state !== 'waits') && (
              <div>
                <p>{t('exchange.instruct.mendSays')}</p>
                <Replace exchange={exchange} plan={plan} />
              </div>
            )}
          </section>
        )
      }
    </Asked>
  )
}

type OneProps = {
  readonly of: InstructionView
  readonly exchange: ExchangeHead['id']
  readonly mayAct: boolean
}

function One({ of, exchange, mayAct }: OneProps) {
  const { t } = useTranslation()
  const second = useAct('exchange.second-instruction')
  const decided = useDecided(of)
  const { id: instruction, ground, words, by } = of
  return (
    <>
      {decided.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <p className="small quiet">
        {t(`exchange.instruct.grounds.${ground}`)}: {words} · {by}
      </p>
      <p className="small">
        {t(`exchange.instruct.state.${of.state}`, {
          name: of.takenBack?.by ?? of.second ?? '',
          reason: of.takenBack?.reason ?? '',
        })}
      </p>
      {mayAct && of.state !== 'taken-back' && (
        <div className="row">
          {of.state === 'waits' && !of.isOwn && (
            <Button
              size="compact-sm"
              loading={second.isUnderWay}
              onClick={() => second.perform({ exchange, instruction })}
            >
              {t('exchange.instruct.agree')}
            </Button>
          )}
          <TakeBack exchange={exchange} of={of} />
        </div>
      )}
      <ActRefusal act={second} />
    </>
  )
}

/** Who is put on, who is taken off: one sentence each. */
function useDecided({ putsOn, takesOff, stage }: InstructionView): string[] {
  const { t } = useTranslation()
  const isOn = stage === null ? 'exchange.instruct.isOn' : 'exchange.instruct.isOnIn'
  return [
    ...(putsOn === null ? [] : [t(isOn, { name: putsOn.name, stage })]),
    ...(takesOff === null ? [] : [t('exchange.instruct.isOff', { name: takesOff.name })]),
  ]
}

/** Several are listed, so button and dialog say which one is meant. */
function TakeBack({ exchange, of }: Pick<OneProps, 'exchange' | 'of'>) {
  const { t } = useTranslation()
  const decided = useDecided(of)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const lift = useAct('exchange.lift-instruction', () => setOpen(false))
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('exchange.instruct.takeBackThat', { what: decided.join(' ') })}
        onClick={() => setOpen(true)}
      >
        {t('exchange.instruct.takeBack')}
      </Button>
      <Dialog
        title={t('exchange.instruct.takeBackTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {decided.map((each) => (
          <p key={each}>{each}</p>
        ))}
        <Textarea
          label={t('exchange.strike.reason')}
          description={t('exchange.instruct.wordsSays')}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <ActRefusal act={lift} />
        <div>
          <Button
            disabled={reason.trim().length < shortestWords}
            loading={lift.isUnderWay}
            onClick={() => lift.perform({ exchange, instruction: of.id, reason })}
          >
            {t('exchange.instruct.takeBackDo')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
