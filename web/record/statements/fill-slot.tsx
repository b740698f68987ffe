/** Words were selected in the text: a value is set on them, with a reason. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../src/record/reading/languages.ts'
import type { Span } from '../../../src/record/reading/span.ts'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { usualSlot, valueOf, type SlotDraft } from './slot-draft.ts'
import { SlotFields } from './slot-fields.tsx'

type FillSlotProps = {
  readonly statement: string
  readonly lang: Language
  readonly words: { readonly span: Span; readonly text: string } | null
  readonly onDone: () => void
}

export function FillSlot({ statement, lang, words, onDone }: FillSlotProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(usualSlot)
  const change = (part: Partial<SlotDraft>) => setDraft((before) => ({ ...before, ...part }))
  const set = useAct('record.correct-reading', () => {
    setDraft(usualSlot)
    onDone()
  })
  if (words === null) return <p className="quiet on-screen-only">{t('statements.select')}</p>
  return (
    <form
      className="form"
      aria-label={t('statements.fill')}
      onSubmit={(event) => {
        event.preventDefault()
        const value = valueOf(draft, words.span)
        set.perform({ statement, list: draft.slot, place: null, value, reason: draft.reason })
      }}
    >
      <p>
        {t('statements.fill')}: <q lang={lang}>{words.text}</q>
      </p>
      <SlotFields draft={draft} onChange={change} />
      <Textarea
        label={t('statements.reason')}
        rows={2}
        value={draft.reason}
        onChange={({ currentTarget: { value } }) => change({ reason: value })}
      />
      <ActRefusal act={set} />
      <div>
        <Button type="submit" disabled={draft.reason.trim().length < 3} loading={set.isUnderWay}>
          {t('statements.setValue')}
        </Button>
      </div>
    </form>
  )
}
