/** Who else stands between the parties is recorded, or a record is corrected by a newer one. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IntermediaryRole, NewIntermediary } from '../../src/agreements/intermediary.ts'
import { answerOf } from '../api.ts'
import { useAct } from '../use-act.tsx'
import { useAsk } from '../viewer.tsx'
import { ActDialog, ActForm } from './act-dialog.tsx'
import type { Agreement, Intermediary } from './answers.ts'
import { KnownDateField, readDate } from './known-date.tsx'
import { useSides } from './whom.tsx'

type NameProps = {
  readonly agreement: Agreement
  /** What was recorded and holds no longer; absent: somebody new. */
  readonly before?: Intermediary
}

export function NameIntermediary({ agreement, before }: NameProps) {
  const { t } = useTranslation()
  const name = before?.name ?? ''
  const isNew = before === undefined
  return (
    <ActDialog
      button={t(isNew ? 'agreements.nameBetween.button' : 'agreements.between.correct')}
      {...(!isNew && { label: t('agreements.between.correctName', { name }) })}
      title={
        isNew
          ? t('agreements.nameBetween.title')
          : t('agreements.nameBetween.titleCorrect', { name })
      }
      look="default"
    >
      {(close) => <NameForm agreement={agreement} before={before} onDone={close} />}
    </ActDialog>
  )
}

type Draft = {
  readonly namedFor: string
  readonly name: string
  readonly role: IntermediaryRole
  readonly from: string
  readonly to: string
  readonly isInviterUnclear: boolean
  readonly invitedBy: readonly string[]
  readonly document: string
  readonly disputedBy: readonly string[]
}

const whole = JSON.stringify({ kind: 'agreement' })

const draftOf = (before: Intermediary | undefined): Draft => ({
  namedFor: whole,
  name: before?.name ?? '',
  role: before?.role ?? 'unclear',
  from: before?.from ?? '',
  to: before?.to ?? '',
  isInviterUnclear: before?.invitedBy === 'unclear',
  invitedBy: before === undefined || before.invitedBy === 'unclear' ? [] : before.invitedBy,
  document: before?.document ?? '',
  disputedBy: before?.disputedBy ?? [],
})

/** What somebody may be named for, as values of a choice: the agreement, its exchanges, their legs. */
function useNamedFor({ agreement, before }: NameProps) {
  const { t } = useTranslation()
  const { data = [] } = useAsk(
    ['exchanges'],
    async (api) => (await answerOf(api.api.exchanges.$get())).exchanges,
  )
  const exchanges = data.filter((exchange) => exchange.agreement === agreement.id)
  const choices = [
    { value: whole, label: t('agreements.between.whole') },
    ...exchanges.flatMap(({ id: exchange, number, title, stages }) => [
      {
        value: JSON.stringify({ kind: 'exchange', exchange }),
        label: t('agreements.nameBetween.forExchange', { number, title }),
      },
      ...stages.map(({ id: stage }) => ({
        value: JSON.stringify({ kind: 'stage', exchange, stage }),
        label: t('agreements.nameBetween.forLeg', { number, stage }),
      })),
    ]),
  ]
  const { exchange = null, stage = null } = before ?? {}
  const kept =
    exchange === null
      ? whole
      : JSON.stringify(
          stage === null ? { kind: 'exchange', exchange } : { kind: 'stage', exchange, stage },
        )
  return { choices, kept }
}

/** Null while something is missing. */
function inputOf(draft: Draft, agreement: string, before: Intermediary | undefined) {
  const [from, to] = [readDate(draft.from), readDate(draft.to)]
  if (from === null || to === null) return null
  const named: unknown = JSON.parse(draft.namedFor)
  const document = draft.document.trim()
  const read = NewIntermediary.safeParse({
    for: draft.namedFor === whole ? { kind: 'agreement', agreement } : named,
    name: draft.name,
    role: draft.role,
    invitedBy: draft.isInviterUnclear ? 'unclear' : draft.invitedBy,
    disputedBy: draft.disputedBy,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(document !== '' && { document }),
    ...(before !== undefined && { replaces: before.id }),
  })
  return read.data ?? null
}

type NameFormProps = {
  readonly agreement: Agreement
  readonly before: Intermediary | undefined
  readonly onDone: () => void
}

function NameForm({ agreement, before, onDone }: NameFormProps) {
  const { t } = useTranslation()
  const { choices, kept } = useNamedFor({ agreement, ...(before && { before }) })
  const [draft, setDraft] = useState(() => ({ ...draftOf(before), namedFor: kept }))
  const name = useAct('agreements.name-intermediary', onDone)
  const change = (part: Partial<Draft>) => setDraft((written) => ({ ...written, ...part }))
  const input = inputOf(draft, agreement.id, before)
  return (
    <ActForm
      act={name}
      isReady={input !== null}
      does={t('agreements.nameBetween.do')}
      onDo={() => input !== null && name.perform(input)}
    >
      <TextInput
        label={t('agreements.between.name')}
        value={draft.name}
        onChange={({ currentTarget: { value } }) => change({ name: value })}
      />
      <NativeSelect
        label={t('agreements.between.role')}
        value={draft.role}
        onChange={({ currentTarget: { value } }) =>
          change({ role: IntermediaryRole.catch('unclear').parse(value) })
        }
        data={IntermediaryRole.options.map((role) => ({
          value: role,
          label: t(`agreements.between.roles.${role}`),
        }))}
      />
      <NativeSelect
        label={t('agreements.nameBetween.namedFor')}
        value={draft.namedFor}
        onChange={({ currentTarget: { value } }) => change({ namedFor: value })}
        data={choices}
      />
      <KnownDateField
        label={t('agreements.nameBetween.from')}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <KnownDateField
        label={t('agreements.nameBetween.to')}
        value={draft.to}
        onChange={(to) => change({ to })}
      />
      <WhoInvited agreement={agreement} draft={draft} onChange={change} />
      <TextInput
        label={t('agreements.nameBetween.document')}
        description={t('agreements.nameBetween.documentSays')}
        value={draft.document}
        onChange={({ currentTarget: { value } }) => change({ document: value })}
      />
    </ActForm>
  )
}

type PartProps = {
  readonly agreement: Agreement
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

function WhoInvited({ agreement, draft, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <Checkbox
        label={t('agreements.nameBetween.invitedUnclear')}
        checked={draft.isInviterUnclear}
        onChange={({ currentTarget: { checked } }) => onChange({ isInviterUnclear: checked })}
      />
      {!draft.isInviterUnclear && (
        <SideChoice
          agreement={agreement}
          label={t('agreements.nameBetween.invitedBy')}
          value={draft.invitedBy}
          onChange={(invitedBy) => onChange({ invitedBy })}
        />
      )}
      <SideChoice
        agreement={agreement}
        label={t('agreements.nameBetween.disputedBy')}
        value={draft.disputedBy}
        onChange={(disputedBy) => onChange({ disputedBy })}
      />
    </>
  )
}

type SideChoiceProps = {
  readonly agreement: Agreement
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

function SideChoice({ agreement, label, value, onChange }: SideChoiceProps) {
  const { order, nameOf } = useSides()
  const sides = order.filter((side) => side === 'desk' || agreement.parties.includes(side))
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange}>
      <div className="row">
        {sides.map((side) => (
          <Checkbox key={side} value={side} label={nameOf(side)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
