/**
 * The private interview: one question, to one person, out of hearing of both sides.
 * What is said here is read by the protection officer alone.
 */
import { Button, Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import type { InputOf } from '../acts.ts'
import { usePartyOf } from '../exchange/parties.ts'
import type { ExchangeHead } from '../exchange/plans.ts'
import { Written } from '../ui/written.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import type { PersonStripAnswer } from './board.ts'

type Interview = InputOf<'operation.record-will'>['interview']
type How = Interview['kind']

const hows = [
  'alone',
  'witness-present',
  'access-refused',
  'unable-to-answer',
] as const satisfies readonly How[]

/** What the protection officer writes down of one interview. */
type Told = {
  readonly how: How
  readonly will: 'yes' | 'no' | null
  readonly fear: boolean
  readonly by: string
  readonly why: string
  readonly note: string
}

const interviewOf = ({ how, by, why }: Told): Interview => {
  switch (how) {
    case 'alone':
    case 'witness-present':
      return { kind: how }
    case 'access-refused':
      return { kind: how, by }
    case 'unable-to-answer':
      return { kind: how, why }
    default:
      return unreachable(how)
  }
}

const shortestWhy = 3
const mayAnswer = ({ how }: Told) => how === 'alone' || how === 'witness-present'
const isReady = ({ how, will, why }: Told) =>
  (how !== 'alone' || will !== null) &&
  (how !== 'unable-to-answer' || why.trim().length >= shortestWhy)

type WillFormProps = {
  readonly exchange: ExchangeHead
  readonly person: PersonStripAnswer
  readonly onDone: () => void
}

export function WillForm({ exchange, person, onDone }: WillFormProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const [told, setTold] = useState<Told>({
    how: 'alone',
    will: null,
    fear: false,
    by: person.from,
    why: '',
    note: '',
  })
  const record = useAct('operation.record-will', onDone)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        record.perform({
          exchange: exchange.id,
          person: person.id,
          interview: interviewOf(told),
          will: mayAnswer(told) ? told.will : null,
          fear: told.fear,
          note: told.note,
        })
      }}
    >
      <p className="asked-person">
        <Written text={person.name} />
      </p>
      <p>{t('operation.will.says')}</p>
      <HowAsked told={told} parties={exchange.parties} onChange={setTold} />
      {mayAnswer(told) && <Answer to={partyOf(person.to).name} told={told} onChange={setTold} />}
      <Checkbox
        label={t('operation.will.fear')}
        checked={told.fear}
        onChange={({ currentTarget: { checked } }) => setTold({ ...told, fear: checked })}
      />
      <Textarea
        label={t('operation.will.note')}
        autosize
        value={told.note}
        onChange={({ currentTarget: { value } }) => setTold({ ...told, note: value })}
      />
      <ActRefusal act={record} />
      <div>
        <Button type="submit" disabled={!isReady(told)} loading={record.isUnderWay}>
          {t('operation.will.do')}
        </Button>
      </div>
    </form>
  )
}

type FieldsProps = { readonly told: Told; readonly onChange: (told: Told) => void }

function HowAsked({
  told,
  parties,
  onChange,
}: FieldsProps & { readonly parties: readonly string[] }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const { how, by, why } = told
  return (
    <>
      <Radio.Group
        label={t('operation.will.how')}
        value={how}
        onChange={(value) =>
          onChange({ ...told, how: hows.find((each) => each === value) ?? 'alone' })
        }
      >
        <div className="stack-small">
          {hows.map((each) => (
            <Radio key={each} value={each} label={t(`operation.will.hows.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {how === 'access-refused' && (
        <NativeSelect
          label={t('operation.will.by')}
          value={by}
          data={parties.map((value) => ({ value, label: partyOf(value).name }))}
          onChange={({ currentTarget: { value } }) => onChange({ ...told, by: value })}
        />
      )}
      {how === 'unable-to-answer' && (
        <Textarea
          label={t('operation.will.why')}
          value={why}
          onChange={({ currentTarget: { value } }) => onChange({ ...told, why: value })}
        />
      )}
    </>
  )
}

/** The one question, in the words in which it is asked. */
function Answer({ to, told, onChange }: FieldsProps & { readonly to: string }) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('operation.will.question', { to })}
      description={t('operation.will.questionSays')}
      value={told.will ?? ''}
      onChange={(value) => onChange({ ...told, will: value === 'no' ? 'no' : 'yes' })}
    >
      <div className="stack-small">
        <Radio value="yes" label={t('operation.will.yes')} />
        <Radio value="no" label={t('operation.will.no')} />
      </div>
    </Radio.Group>
  )
}
