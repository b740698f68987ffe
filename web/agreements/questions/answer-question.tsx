/** The side that was asked answers or declines; for a party that sends a courier, an officer does. */
import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComplete, noPaper } from '../../lists/paper-fields.tsx'
import { Written } from '../../ui/written.tsx'
import { keepScanOf } from '../../lists/keep-scan.ts'
import { useAct } from '../../use-act.tsx'
import { ActDialog, ActForm } from '../act-dialog.tsx'
import type { Question } from '../answers.ts'
import { KnownDateField, readDate } from '../known-date.tsx'
import { useSides } from '../whom.tsx'
import { broughtBy, NoteFields } from './brought.tsx'

export function AnswerQuestion({ question }: { question: Question }) {
  const { t } = useTranslation()
  const { own, nameOf } = useSides()
  const isForParty = own === 'desk' && question.to !== 'desk'
  return (
    <ActDialog
      button={
        isForParty
          ? t('agreements.answer.buttonFor', { party: nameOf(question.to) })
          : t('agreements.answer.button')
      }
      label={t('agreements.answer.buttonOf', { text: question.text })}
      title={t('agreements.answer.title')}
      look={isForParty ? 'default' : 'filled'}
    >
      {(close) => <AnswerForm question={question} isForParty={isForParty} onDone={close} />}
    </ActDialog>
  )
}

type AnswerFormProps = {
  readonly question: Question
  /** An officer brings in writing what the party answered. */
  readonly isForParty: boolean
  readonly onDone: () => void
}

type Draft = { readonly kind: 'answered' | 'declined'; readonly text: string; readonly on: string }

function AnswerForm({ question, isForParty, onDone }: AnswerFormProps) {
  const { t } = useTranslation()
  const { nameOf } = useSides()
  const [draft, setDraft] = useState<Draft>({ kind: 'answered', text: '', on: '' })
  const [note, setNote] = useState(noPaper)
  const answer = useAct('agreements.answer', onDone, { first: keepScanOf })
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const { kind, text, on } = draft
  const mayCounter = question.kind === 'date' && kind === 'answered'
  const counterOn = mayCounter ? readDate(on) : undefined
  const hasWords = kind === 'declined' || text.trim() !== ''
  const isReady = hasWords && counterOn !== null && (!isForParty || isComplete(note))
  const party = nameOf(question.to)
  const perform = () =>
    answer.perform({
      question: question.id,
      kind,
      text,
      ...(counterOn && { counterOn }),
      ...(isForParty && broughtBy(question.to, note)),
    })
  return (
    <>
      <blockquote className="verbatim">
        <Written text={question.text} />
      </blockquote>
      <ActForm
        act={answer}
        isReady={isReady}
        does={t(kind === 'declined' ? 'agreements.answer.doDecline' : 'agreements.answer.do')}
        onDo={perform}
      >
        <Radio.Group
          label={t('agreements.answer.kind')}
          value={kind}
          onChange={(value) => change({ kind: value === 'declined' ? value : 'answered' })}
        >
          <div className="choices">
            <Radio value="answered" label={t('agreements.answer.answered')} />
            <Radio
              value="declined"
              label={
                isForParty
                  ? t('agreements.answer.declinedFor', { party })
                  : t('agreements.answer.declined')
              }
            />
          </div>
        </Radio.Group>
        <Textarea
          label={t(
            kind === 'declined' ? 'agreements.answer.textDeclined' : 'agreements.answer.text',
          )}
          autosize
          minRows={3}
          value={text}
          onChange={({ currentTarget: { value } }) => change({ text: value })}
        />
        {mayCounter && (
          <KnownDateField
            label={t('agreements.answer.counter')}
            value={on}
            onChange={(value) => change({ on: value })}
          />
        )}
        {isForParty && <NoteFields party={party} note={note} onChange={setNote} />}
      </ActForm>
    </>
  )
}
