/** Is this the person on the line? Each side says what it has checked itself. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import { idsOf, type GatePeople } from './gate-people.ts'

export function IdentityForm({ exchange, people, direction, onDone }: GatePeople) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const [result, setResult] = useState<'confirmed' | 'differs' | null>(null)
  const [note, setNote] = useState('')
  const record = useAct('operation.record-identity', onDone)
  const party = actor?.party ?? null
  const checkedBy = party === null ? 'desk' : party === direction.from ? 'giving' : 'receiving'
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (result === null) return
        record.perform({ exchange: exchange.id, people: idsOf(people), result, checkedBy, note })
      }}
    >
      <Radio.Group
        label={t('operation.identity.question')}
        value={result ?? ''}
        onChange={(value) => setResult(value === 'differs' ? 'differs' : 'confirmed')}
      >
        <div className="stack-small">
          <Radio value="confirmed" label={t('operation.identity.confirmed')} />
          <Radio value="differs" label={t('operation.identity.differs')} />
        </div>
      </Radio.Group>
      <Textarea
        label={t('operation.note')}
        autosize
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <ActRefusal act={record} />
      <div>
        <Button type="submit" disabled={result === null} loading={record.isUnderWay}>
          {t('operation.identity.do')}
        </Button>
      </div>
    </form>
  )
}
