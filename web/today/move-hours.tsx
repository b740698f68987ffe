/** The desk moves the hours of the stage; whoever had acknowledged them is asked anew. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../operation/act-button.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { mayRegisterHours } from './may.ts'
import type { Next } from './today.ts'

export function MoveHours({ next }: { next: Next }) {
  const { t } = useTranslation()
  const me = useMe()
  const isOneself = useSeeAs() === null
  if (!isOneself || !mayRegisterHours(me)) return null
  return (
    <div className="on-screen-only">
      <ActButton label={t('today.move.button')} title={t('today.move.title')}>
        {(close) => <MoveForm next={next} onDone={close} />}
      </ActButton>
    </div>
  )
}

function MoveForm({ next, onDone }: { next: Next; onDone: () => void }) {
  const { t } = useTranslation()
  const { exchange, stage } = next
  const [hours, setHours] = useState(stage.window)
  const [reason, setReason] = useState('')
  const move = useAct('operation.move-window', onDone)
  const isSame = hours.from === stage.window.from && hours.to === stage.window.to
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        move.perform({ exchange, stage: stage.id, window: hours, reason })
      }}
    >
      <p className="needs">{t('today.move.says')}</p>
      <div className="row">
        <TextInput
          type="time"
          label={t('today.move.from')}
          value={hours.from}
          onChange={({ currentTarget: { value } }) => setHours({ ...hours, from: value })}
        />
        <TextInput
          type="time"
          label={t('today.move.to')}
          value={hours.to}
          onChange={({ currentTarget: { value } }) => setHours({ ...hours, to: value })}
        />
      </div>
      <Textarea
        label={t('today.move.reason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <ActRefusal act={move} />
      <div>
        <Button
          type="submit"
          disabled={isSame || reason.trim().length < 3}
          loading={move.isUnderWay}
        >
          {t('today.move.do')}
        </Button>
      </div>
    </form>
  )
}
