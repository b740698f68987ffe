/** The head of the desk opens an agreement between parties. */
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import { ActDialog, ActForm } from './act-dialog.tsx'
import { KnownDateField, readDate } from './known-date.tsx'

export function OpenAgreement() {
  const { t } = useTranslation()
  return (
    <ActDialog button={t('agreements.open.button')} title={t('agreements.open.title')}>
      {(close) => <OpenForm onDone={close} />}
    </ActDialog>
  )
}

function OpenForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const [words, setWords] = useState({ title: '', place: '', agreedOn: '', purpose: '' })
  const [chosen, setChosen] = useState<readonly string[]>(
    parties.length === 2 ? parties.map(({ id }) => id) : [],
  )
  const open = useAct('agreements.open', onDone)
  const change = (part: Partial<typeof words>) => setWords((before) => ({ ...before, ...part }))
  const agreedOn = readDate(words.agreedOn)
  // In the order of the mandate, whatever the order of the clicks.
  const between = parties.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
  const { title, place, purpose } = words
  const isSaid = [title, place, purpose].every((each) => each.trim() !== '')
  const perform = () => {
    if (agreedOn) open.perform({ title, place, purpose, agreedOn, parties: between })
  }
  return (
    <ActForm
      act={open}
      isReady={isSaid && Boolean(agreedOn) && between.length >= 2}
      does={t('agreements.open.do')}
      onDo={perform}
    >
      <TextInput
        label={t('agreements.open.name')}
        value={title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
      />
      <TextInput
        label={t('agreements.open.place')}
        value={place}
        onChange={({ currentTarget: { value } }) => change({ place: value })}
      />
      <KnownDateField
        label={t('agreements.open.agreedOn')}
        value={words.agreedOn}
        onChange={(value) => change({ agreedOn: value })}
      />
      <Textarea
        label={t('agreements.open.purpose')}
        autosize
        minRows={2}
        value={purpose}
        onChange={({ currentTarget: { value } }) => change({ purpose: value })}
      />
      <Checkbox.Group
        label={t('agreements.open.parties')}
        value={[...chosen]}
        onChange={(value) => setChosen(value)}
      >
        <div className="row">
          {parties.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </ActForm>
  )
}
