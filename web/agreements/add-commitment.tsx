/** A clause becomes a countable promise; what the law says to it stands beneath the form. */
import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommitmentKind } from '../../src/agreements/commitment.ts'
import { Category } from '../../src/people/person.ts'
import { useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import { ActDialog, ActForm } from './act-dialog.tsx'
import type { Agreement } from './answers.ts'
import { KnownDateField } from './known-date.tsx'
import { clauseOf, namesPeople, noDraft, takesNumbers, type Draft } from './new-commitment.ts'

export function AddCommitment({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  return (
    <ActDialog
      button={t('agreements.addPromise.button')}
      title={t('agreements.addPromise.title')}
      look="default"
    >
      {(close) => <AddForm agreement={agreement} onDone={close} />}
    </ActDialog>
  )
}

type PartProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

function AddForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => noDraft(agreement.parties))
  const add = useAct('agreements.add-commitment', onDone)
  const change = (part: Partial<Draft>) => {
    add.forget()
    setDraft((before) => ({ ...before, ...part }))
  }
  const clause = clauseOf(agreement.id, draft, agreement.parties)
  return (
    <ActForm
      act={add}
      isReady={clause !== null}
      does={t('agreements.addPromise.do')}
      onDo={() => clause !== null && add.perform(clause)}
    >
      <NativeSelect
        label={t('agreements.addPromise.kind')}
        value={draft.kind}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: CommitmentKind.catch('count').parse(value) })
        }
        data={CommitmentKind.options.map((kind) => ({
          value: kind,
          label: t(`agreements.promise.kind.${kind}`),
        }))}
      />
      <Textarea
        label={t('agreements.addPromise.says')}
        description={t('agreements.addPromise.saysNote')}
        autosize
        minRows={3}
        value={draft.says}
        onChange={({ currentTarget: { value } }) => change({ says: value })}
      />
      {namesPeople(draft.kind) && <WhoIsMeant draft={draft} onChange={change} />}
      <WhoPromises agreement={agreement} draft={draft} onChange={change} />
      <Radio.Group
        label={t('agreements.addPromise.returns')}
        value={draft.returns}
        onChange={(value) => change({ returns: value })}
      >
        <div className="choices">
          <Radio value="as-the-person-wills" label={t('agreements.addPromise.returnsWill')} />
          <Radio value="regardless-of-will" label={t('agreements.addPromise.returnsRegardless')} />
        </div>
      </Radio.Group>
      <KnownDateField
        label={t('agreements.addPromise.due')}
        value={draft.dueOn}
        onChange={(value) => change({ dueOn: value })}
      />
    </ActForm>
  )
}

function WhoIsMeant({ draft, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <Checkbox.Group
        label={t('agreements.addPromise.whom')}
        value={[...draft.categories]}
        onChange={(categories) => onChange({ categories })}
      >
        <div className="row">
          {Category.options.map((category) => (
            <Checkbox
              key={category}
              value={category}
              label={t(`agreements.promise.category.${category}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={t('agreements.addPromise.health')}
        value={draft.health}
        onChange={({ currentTarget: { value } }) => onChange({ health: value })}
        data={[
          { value: 'any', label: t('agreements.addPromise.healthAny') },
          { value: 'seriously-wounded-or-sick', label: t('agreements.promise.wounded') },
        ]}
      />
    </>
  )
}

function WhoPromises({ agreement, draft, onChange }: PartProps & { agreement: Agreement }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const { counts, kind } = draft
  const choose = (chosen: readonly string[]) =>
    onChange({ counts: Object.fromEntries(chosen.map((party) => [party, counts[party] ?? ''])) })
  const taking = parties.filter(({ id }) => agreement.parties.includes(id))
  return (
    <>
      <Checkbox.Group
        label={t('agreements.addPromise.who')}
        value={Object.keys(counts)}
        onChange={choose}
      >
        <div className="row">
          {taking.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      {takesNumbers(kind) &&
        taking
          .filter(({ id }) => id in counts)
          .map(({ id, name }) => (
            <TextInput
              key={id}
              label={t('agreements.addPromise.people', { party: name })}
              description={kind === 'count' ? undefined : t('agreements.addPromise.peopleNote')}
              inputMode="numeric"
              value={counts[id] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ counts: { ...counts, [id]: value.replaceAll(/\D/g, '') } })
              }
            />
          ))}
    </>
  )
}
