/** People who were brought and stand on no list: a number and what happened, no names. */
import { Button, NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActRefusal, useAct } from '../use-act.tsx'
import { ActButton } from './act-button.tsx'
import type { OfDirection } from './board.ts'

export function RecordExtra(of: OfDirection) {
  const { t } = useTranslation()
  return (
    <ActButton label={t('operation.extraAct.button')} title={t('operation.extraAct.title')}>
      {(close) => <Recording {...of} onDone={close} />}
    </ActButton>
  )
}

const shortestCause = 3

function Recording({ head, stage, direction, onDone }: OfDirection & { onDone: () => void }) {
  const { t } = useTranslation()
  const [people, setPeople] = useState(1)
  const [cause, setCause] = useState('')
  const record = useAct('operation.record-variance', onDone)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const { from, to } = direction
        const of = { exchange: head.id, stage: stage.id, from, to }
        record.perform({ ...of, kind: 'extra', people, cause })
      }}
    >
      <p>{t('operation.extraAct.says')}</p>
      <NumberInput
        label={t('operation.extraAct.people')}
        min={1}
        allowDecimal={false}
        value={people}
        onChange={(value) => setPeople(Number(value))}
      />
      <Textarea
        label={t('operation.variance.cause')}
        autosize
        minRows={2}
        value={cause}
        onChange={({ currentTarget: { value } }) => setCause(value)}
      />
      <ActRefusal act={record} />
      <div>
        <Button
          type="submit"
          disabled={cause.trim().length < shortestCause || people < 1}
          loading={record.isUnderWay}
        >
          {t('operation.extraAct.do')}
        </Button>
      </div>
    </form>
  )
}
