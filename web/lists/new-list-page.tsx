/** A file is handed in: whom it is of, for whom, and by which courier. Nothing is submitted here. */
import { Button, FileInput, NativeSelect, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uploadBytesMax } from '../../src/base/limits.ts'
import type { ListKind } from '../../src/lists/submission.ts'
import { answerOf, api } from '../api.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'
import { useMe } from '../viewer.tsx'
import { keepNote } from './courier-note.ts'
import { isComplete, noPaper, PaperFields, type Paper } from './paper-fields.tsx'

type Draft = {
  readonly kind: ListKind
  readonly party: string
  readonly file: File | null
  readonly note: Paper
}

function useHandIn(draft: Draft) {
  const navigate = useNavigate()
  const { actor, parties } = useMe()
  return useMutation({
    mutationFn: async (file: File) => {
      const party = parties.find(({ id }) => id === draft.party)?.id
      const form = { file, kind: draft.kind }
      const isForParty = actor?.party === null && party !== undefined
      const upload = await answerOf(
        api.api.uploads.$post({ form: isForParty ? { ...form, party } : form }),
      )
      if (isForParty) keepNote(upload.id, draft.note)
      return upload
    },
    onSuccess: ({ party, id }) => navigate({ to: paths.upload(party, id) }),
  })
}

export function NewListPage() {
  const { t } = useTranslation()
  const { actor, parties } = useMe()
  const isDesk = actor?.party === null
  const [draft, setDraft] = useState<Draft>({
    kind: 'we-hold',
    party: parties[0]?.id ?? '',
    file: null,
    note: noPaper,
  })
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const handIn = useHandIn(draft)
  const isReady = draft.file !== null && (!isDesk || isComplete(draft.note))
  return (
    <Page title={t('lists.upload.title')} says={t('lists.upload.says')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.file !== null) handIn.mutate(draft.file)
        }}
      >
        <Kind kind={draft.kind} onChange={(kind) => change({ kind })} />
        {isDesk && (
          <NativeSelect
            label={t('lists.upload.party')}
            description={t('lists.upload.partySays')}
            value={draft.party}
            onChange={({ currentTarget: { value } }) => change({ party: value })}
            data={parties.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FileInput
          label={t('lists.upload.file')}
          description={t('lists.upload.fileSays', {
            megabytes: Math.floor(uploadBytesMax / 2 ** 20),
          })}
          placeholder={t('lists.upload.choose')}
          accept=".csv,.tsv,.txt,.xlsx"
          value={draft.file}
          onChange={(file) => change({ file })}
        />
        {isDesk && (
          <fieldset className="fields">
            <legend>{t('lists.upload.note')}</legend>
            <PaperFields
              words="lists.upload"
              paper={draft.note}
              onChange={(note) => change({ note })}
            />
          </fieldset>
        )}
        {handIn.error !== null && <ErrorState error={handIn.error} />}
        <div>
          <Button type="submit" disabled={!isReady} loading={handIn.isPending}>
            {t('lists.upload.read')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

type KindProps = { readonly kind: ListKind; readonly onChange: (kind: ListKind) => void }

function Kind({ kind, onChange }: KindProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('lists.upload.kind')}
      value={kind}
      onChange={(value) => onChange(value === 'we-seek' ? value : 'we-hold')}
    >
      <div className="row">
        <Radio value="we-hold" label={t('lists.kindOwn.we-hold')} />
        <Radio value="we-seek" label={t('lists.kindOwn.we-seek')} />
      </div>
    </Radio.Group>
  )
}
