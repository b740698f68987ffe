/** A round of talks is opened, or what has been settled about it since is recorded as its next version. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Logistics, Texts } from '../../src/agreements/talks.ts'
import { useAct } from '../use-act.tsx'
import { ActDialog, ActForm } from './act-dialog.tsx'
import type { Agreement, Round } from './answers.ts'
import { KnownDateField } from './known-date.tsx'
import { contentOf, draftOf, nextKey, type Draft } from './new-round.ts'

type OpenRoundProps = {
  readonly agreement: Agreement
  /** The version that the next one follows; absent: a new round. */
  readonly before?: Round
}

export function OpenRound({ agreement, before }: OpenRoundProps) {
  const { t } = useTranslation()
  if (before === undefined) {
    const title = t('agreements.openRound.title')
    return (
      <ActDialog button={t('agreements.openRound.button')} title={title} look="default">
        {(close) => <RoundForm agreement={agreement} before={undefined} onDone={close} />}
      </ActDialog>
    )
  }
  const { number, version } = before
  return (
    <ActDialog
      button={t('agreements.openRound.next')}
      label={t('agreements.openRound.nextOf', { number })}
      title={t('agreements.openRound.titleNext', { number, version: version + 1 })}
      look="default"
    >
      {(close) => <RoundForm agreement={agreement} before={before} onDone={close} />}
    </ActDialog>
  )
}

type RoundFormProps = {
  readonly agreement: Agreement
  readonly before: Round | undefined
  readonly onDone: () => void
}

type PartProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

function RoundForm({ agreement, before, onDone }: RoundFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => draftOf(before))
  const open = useAct('agreements.open-round', onDone)
  const change = (part: Partial<Draft>) => setDraft((kept) => ({ ...kept, ...part }))
  const content = contentOf(draft)
  const follows = before && { round: before.id, version: before.version }
  const perform = () => {
    if (content === null) return
    open.perform({ agreement: agreement.id, ...content, ...(follows && { follows }) })
  }
  const does =
    before === undefined
      ? t('agreements.openRound.do')
      : t('agreements.openRound.doNext', { version: before.version + 1 })
  return (
    <ActForm act={open} isReady={content !== null} does={does} onDo={perform}>
      <p className="quiet">{t('agreements.openRound.says')}</p>
      <TextInput
        label={t('agreements.openRound.place')}
        value={draft.place}
        onChange={({ currentTarget: { value } }) => change({ place: value })}
      />
      <TextInput
        label={t('agreements.openRound.host')}
        value={draft.host}
        onChange={({ currentTarget: { value } }) => change({ host: value })}
      />
      <KnownDateField
        label={t('agreements.openRound.heldOn')}
        value={draft.heldOn}
        onChange={(heldOn) => change({ heldOn })}
      />
      <Textarea
        label={t('agreements.openRound.agenda')}
        description={t('agreements.openRound.agendaSays')}
        autosize
        minRows={2}
        value={draft.agenda}
        onChange={({ currentTarget: { value } }) => change({ agenda: value })}
      />
      <LogisticsFields draft={draft} onChange={change} />
      <TextFields draft={draft} onChange={change} />
    </ActForm>
  )
}

const logisticsKinds = Logistics.element.shape.kind
const logisticsStates = Logistics.element.shape.state
const textStates = Texts.element.shape.state

function LogisticsFields({ draft: { logistics }, onChange }: PartProps) {
  const { t } = useTranslation()
  type Row = Draft['logistics'][number]
  const alter = (key: number, part: Partial<Row>) =>
    onChange({ logistics: logistics.map((row) => (row.key === key ? { ...row, ...part } : row)) })
  const added: Row = { key: nextKey(logistics), kind: 'travel', text: '', state: 'open' }
  return (
    <>
      {logistics.map(({ key, kind, text, state }, at) => (
        <fieldset key={key} className="fields">
          <legend>{t('agreements.openRound.line', { number: at + 1 })}</legend>
          <NativeSelect
            label={t('agreements.round.what')}
            value={kind}
            onChange={({ currentTarget: { value } }) =>
              alter(key, { kind: logisticsKinds.catch(kind).parse(value) })
            }
            data={logisticsKinds.options.map((value) => ({
              value,
              label: t(`agreements.round.kind.${value}`),
            }))}
          />
          <TextInput
            label={t('agreements.round.who')}
            value={text}
            onChange={({ currentTarget: { value } }) => alter(key, { text: value })}
          />
          <NativeSelect
            label={t('agreements.round.stands')}
            value={state}
            onChange={({ currentTarget: { value } }) =>
              alter(key, { state: logisticsStates.catch(state).parse(value) })
            }
            data={logisticsStates.options.map((value) => ({
              value,
              label: t(`agreements.round.state.${value}`),
            }))}
          />
          <TakeOut
            label={t('agreements.openRound.removeLine', { number: at + 1 })}
            onTakeOut={() => onChange({ logistics: logistics.filter((row) => row.key !== key) })}
          />
        </fieldset>
      ))}
      <AddRow
        does={t('agreements.openRound.addLine')}
        onAdd={() => onChange({ logistics: [...logistics, added] })}
      />
    </>
  )
}

function TextFields({ draft: { texts }, onChange }: PartProps) {
  const { t } = useTranslation()
  type Row = Draft['texts'][number]
  const alter = (key: number, part: Partial<Row>) =>
    onChange({ texts: texts.map((row) => (row.key === key ? { ...row, ...part } : row)) })
  const added: Row = { key: nextKey(texts), title: '', text: '', state: 'draft' }
  return (
    <>
      {texts.map(({ key, title, text, state }, at) => (
        <fieldset key={key} className="fields">
          <legend>{t('agreements.openRound.textN', { number: at + 1 })}</legend>
          <TextInput
            label={t('agreements.openRound.textTitle')}
            value={title}
            onChange={({ currentTarget: { value } }) => alter(key, { title: value })}
          />
          <Textarea
            label={t('agreements.openRound.textBody')}
            autosize
            minRows={3}
            value={text}
            onChange={({ currentTarget: { value } }) => alter(key, { text: value })}
          />
          <NativeSelect
            label={t('agreements.round.stands')}
            value={state}
            onChange={({ currentTarget: { value } }) =>
              alter(key, { state: textStates.catch(state).parse(value) })
            }
            data={textStates.options.map((value) => ({
              value,
              label: t(`agreements.round.textState.${value}`),
            }))}
          />
          <TakeOut
            label={t('agreements.openRound.removeText', { number: at + 1 })}
            onTakeOut={() => onChange({ texts: texts.filter((row) => row.key !== key) })}
          />
        </fieldset>
      ))}
      <AddRow
        does={t('agreements.openRound.addText')}
        onAdd={() => onChange({ texts: [...texts, added] })}
      />
    </>
  )
}

function TakeOut({ label, onTakeOut }: { label: string; onTakeOut: () => void }) {
  const { t } = useTranslation()
  return (
    <div>
      <Button variant="subtle" size="xs" aria-label={label} onClick={onTakeOut}>
        {t('agreements.openRound.remove')}
      </Button>
    </div>
  )
}

function AddRow({ does, onAdd }: { does: string; onAdd: () => void }) {
  return (
    <div>
      <Button variant="default" size="xs" onClick={onAdd}>
        {does}
      </Button>
    </div>
  )
}
