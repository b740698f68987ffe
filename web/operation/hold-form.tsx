/** Somebody is held. The reason is read by those who may know it; everybody else reads one word. */
import { Button, Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../acts.ts'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import { idsOf, type GatePeople } from './gate-people.ts'
import { mayAsk } from './room.ts'

type Hold = InputOf<'operation.record-hold'>
type Legal = NonNullable<Hold['legal']>

const kindsOfOfficer = ['legal', 'identity', 'best-interests', 'other'] as const
const grounds = [
  'not-stated',
  'disciplinary',
  'prosecution',
  'sentence',
] as const satisfies readonly Legal['ground'][]

const noLegal: Legal = { ground: 'not-stated', court: null, stage: null, noticeGiven: false }

const orNull = (text: string) => (text.trim() === '' ? null : text)

export function HoldForm({ exchange, people, onDone }: GatePeople) {
  const { t } = useTranslation()
  const me = useMe()
  const kinds: readonly Hold['kind'][] = mayAsk(me) ? ['protection'] : kindsOfOfficer
  const [kind, setKind] = useState<Hold['kind']>(kinds[0] ?? 'other')
  const [legal, setLegal] = useState(noLegal)
  const [untilStage, setUntilStage] = useState('')
  const [note, setNote] = useState('')
  const record = useAct('operation.record-hold', onDone)
  const stage = exchange.stages.find(({ id }) => id === untilStage)?.id ?? null
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        record.perform({
          exchange: exchange.id,
          people: idsOf(people),
          kind,
          legal: kind === 'legal' ? legal : null,
          untilStage: stage,
          note,
        })
      }}
    >
      <p>{t('operation.hold.says')}</p>
      <NativeSelect
        label={t('operation.hold.kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`operation.hold.kinds.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setKind(kinds.find((each) => each === value) ?? kind)
        }
      />
      {kind === 'legal' && <LegalFields legal={legal} onChange={setLegal} />}
      <NativeSelect
        label={t('operation.hold.until')}
        value={untilStage}
        data={[
          { value: '', label: t('operation.hold.untilLifted') },
          ...exchange.stages.map(({ id }) => ({
            value: id,
            label: t('operation.stage', { stage: id }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => setUntilStage(value)}
      />
      <Textarea
        label={t('operation.note')}
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <ActRefusal act={record} />
      <div>
        <Button type="submit" loading={record.isUnderWay}>
          {t('operation.hold.do')}
        </Button>
      </div>
    </form>
  )
}

function LegalFields({ legal, onChange }: { legal: Legal; onChange: (legal: Legal) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        label={t('operation.hold.ground')}
        value={legal.ground}
        data={grounds.map((value) => ({ value, label: t(`operation.hold.grounds.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...legal, ground: grounds.find((each) => each === value) ?? 'not-stated' })
        }
      />
      <TextInput
        label={t('operation.hold.court')}
        value={legal.court ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...legal, court: orNull(value) })}
      />
      <TextInput
        label={t('operation.hold.proceedings')}
        value={legal.stage ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...legal, stage: orNull(value) })}
      />
      <Checkbox
        label={t('operation.hold.notice')}
        checked={legal.noticeGiven}
        onChange={({ currentTarget: { checked } }) => onChange({ ...legal, noticeGiven: checked })}
      />
    </>
  )
}
