/** Somebody did not come, or did not go on: what happened, in a word and a cause. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../acts.ts'
import type { ExchangeHead } from '../exchange/plans.ts'
import { ActRefusal, useAct } from '../use-act.tsx'
import type { PersonStripAnswer } from './board.ts'

type OnePerson = Exclude<InputOf<'operation.record-variance'>, { kind: 'extra' }>

const kinds = [
  'absent',
  'refused',
  'unfit',
  'held',
  'substituted',
] as const satisfies readonly OnePerson['kind'][]

const shortestCause = 3

type VarianceFormProps = {
  readonly exchange: ExchangeHead
  readonly person: PersonStripAnswer
  readonly stage: OnePerson['stage']
  readonly onDone: () => void
}

export function VarianceForm({ exchange, person, stage, onDone }: VarianceFormProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<OnePerson['kind'] | null>(null)
  const [cause, setCause] = useState('')
  const record = useAct('operation.record-variance', onDone)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (kind === null) return
        record.perform({ exchange: exchange.id, stage, kind, person: person.id, cause })
      }}
    >
      <Radio.Group
        label={t('operation.variance.question')}
        value={kind ?? ''}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? null)}
      >
        <div className="stack-small">
          {kinds.map((each) => (
            <Radio key={each} value={each} label={t(`operation.variance.kind.${each}`)} />
          ))}
        </div>
      </Radio.Group>
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
          disabled={kind === null || cause.trim().length < shortestCause}
          loading={record.isUnderWay}
        >
          {t('operation.variance.do')}
        </Button>
      </div>
    </form>
  )
}
