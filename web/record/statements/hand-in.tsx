/** Statements are handed in: files dropped or chosen, or words pasted. They are read behind the page. */
import { Button, FileInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statementsAtOnceMax } from '../../../src/base/limits.ts'
import { answerOf, api } from '../../api.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useDrop } from './use-drop.ts'

type Draft = {
  readonly files: readonly File[]
  readonly pasted: string
  readonly publisher: string
  readonly published: string
  readonly url: string
}

const nothing: Draft = { files: [], pasted: '', publisher: '', published: '', url: '' }

function useHandIn(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ files, pasted, ...given }: Draft) => {
      const own = pasted.trim() === '' ? [] : [new File([pasted], 'pasted.txt')]
      const all = [...files, ...own]
      // So many at once as the desk takes; what was taken stays, should a later part be refused.
      for (let from = 0; from < all.length; from += statementsAtOnceMax) {
        const part = all.slice(from, from + statementsAtOnceMax)
        // oxlint-disable-next-line no-await-in-loop -- one part after another
        await answerOf(api.api.record.statements.uploads.$post({ form: { files: part, ...given } }))
      }
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['statements'] }),
  })
}

export function HandIn() {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(nothing)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const handIn = useHandIn(() => setDraft(nothing))
  const { target, isOver } = useDrop((files) => change({ files: [...draft.files, ...files] }))
  const isReady = draft.files.length > 0 || draft.pasted.trim() !== ''
  return (
    <form
      ref={target}
      className="form drop"
      data-over={isOver || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        handIn.mutate(draft)
      }}
    >
      <FileInput
        multiple
        label={t('statements.files')}
        description={t('statements.filesSay')}
        placeholder={t('statements.choose')}
        accept=".txt,.json,.html,.htm"
        value={[...draft.files]}
        onChange={(files) => change({ files })}
      />
      <Textarea
        label={t('statements.paste')}
        autosize={false}
        rows={4}
        value={draft.pasted}
        onChange={({ currentTarget: { value } }) => change({ pasted: value })}
      />
      <div className="row">
        <TextInput
          label={t('statements.publisher')}
          value={draft.publisher}
          onChange={({ currentTarget: { value } }) => change({ publisher: value })}
        />
        <TextInput
          type="date"
          label={t('statements.published')}
          value={draft.published}
          onChange={({ currentTarget: { value } }) => change({ published: value })}
        />
        <TextInput
          type="url"
          label={t('statements.url')}
          value={draft.url}
          onChange={({ currentTarget: { value } }) => change({ url: value })}
        />
      </div>
      {handIn.error !== null && <ErrorState error={handIn.error} />}
      <div>
        <Button type="submit" disabled={!isReady} loading={handIn.isPending}>
          {t('statements.handIn')}
        </Button>
      </div>
    </form>
  )
}
