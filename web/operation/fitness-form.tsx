/** A medic signs whether people can make this journey, and until when that holds. */
import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import type { InputOf } from '../acts.ts'
import { ActRefusal, useAct } from '../use-act.tsx'
import { idsOf, type GatePeople } from './gate-people.ts'

type Fitness = InputOf<'operation.record-fitness'>['fitness']

const kinds = [
  'fit',
  'fit-with-escort',
  'stretcher',
  'unfit',
  'unfit-but-unsafe-to-stay',
] as const satisfies readonly Fitness['kind'][]

type Details = { readonly isThere: boolean; readonly reExamineBy: string }

function fitnessOf(kind: Fitness['kind'], { isThere, reExamineBy }: Details): Fitness {
  switch (kind) {
    case 'fit':
    case 'unfit-but-unsafe-to-stay':
      return { kind }
    case 'fit-with-escort':
      return { kind, escortPresent: isThere }
    case 'stretcher':
      return { kind, placeGiven: isThere }
    case 'unfit':
      return { kind, reExamineBy }
    default:
      return unreachable(kind)
  }
}

const validHours = ['24', '48', '72'] as const
const hourMs = 3_600_000

export function FitnessForm({ exchange, people, onDone }: GatePeople) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Fitness['kind'] | null>(null)
  const [details, setDetails] = useState<Details>({ isThere: false, reExamineBy: '' })
  const [hours, setHours] = useState<string>('48')
  const record = useAct('operation.record-fitness', onDone)
  const isReady = kind !== null && (kind !== 'unfit' || details.reExamineBy !== '')
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (kind === null) return
        const validUntil = new Date(Date.now() + Number(hours) * hourMs).toISOString()
        const fitness = fitnessOf(kind, details)
        record.perform({ exchange: exchange.id, people: idsOf(people), fitness, validUntil })
      }}
    >
      <Radio.Group
        label={t('operation.fitness.question')}
        value={kind ?? ''}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? null)}
      >
        <div className="stack-small">
          {kinds.map((each) => (
            <Radio key={each} value={each} label={t(`operation.fitness.kind.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {(kind === 'fit-with-escort' || kind === 'stretcher') && (
        <Checkbox
          label={t(`operation.fitness.there.${kind}`)}
          checked={details.isThere}
          onChange={({ currentTarget: { checked } }) =>
            setDetails({ ...details, isThere: checked })
          }
        />
      )}
      {kind === 'unfit' && (
        <TextInput
          type="date"
          label={t('operation.fitness.reExamineBy')}
          value={details.reExamineBy}
          onChange={({ currentTarget: { value } }) =>
            setDetails({ ...details, reExamineBy: value })
          }
        />
      )}
      <NativeSelect
        label={t('operation.fitness.holds')}
        value={hours}
        data={validHours.map((value) => ({
          value,
          label: t('operation.fitness.hours', { hours: value }),
        }))}
        onChange={({ currentTarget: { value } }) => setHours(value)}
      />
      <ActRefusal act={record} />
      <div>
        <Button type="submit" disabled={!isReady} loading={record.isUnderWay}>
          {t('operation.fitness.do')}
        </Button>
      </div>
    </form>
  )
}
