/** Submitting: what is sealed stands here in words, with its count, before the act. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useNumber } from '../ui/moment.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { findNote } from './courier-note.ts'
import { askForLists, newestOf } from './heads.ts'
import { keepScanOf } from './keep-scan.ts'
import type { Upload } from './uploads.ts'

/** Lists of the same side and kind that this file may be the next version of. */
function useForerunners(upload: Upload) {
  const { data = [] } = useAsk(['lists'], askForLists)
  return newestOf(data).filter(
    ({ party, kind, withdrawn }) => party === upload.party && kind === upload.kind && !withdrawn,
  )
}

/** "list of March.xlsx" is a fair first title. */
const titleFrom = (fileName: string) => fileName.replace(/\.[^.]*$/, '')

export function SubmitList({ upload, lines }: { upload: Upload; lines: number }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const number = useNumber()
  const navigate = useNavigate()
  const forerunners = useForerunners(upload)
  const [title, setTitle] = useState<string | null>(null)
  const [replacesId, setReplaces] = useState('')
  const replaces = forerunners.find(({ id }) => id === replacesId)
  const note = findNote(upload.id)
  const isDesk = actor?.party === null
  const submit = useAct('lists.submit', ({ list }) => void navigate({ to: paths.list(list) }), {
    first: keepScanOf,
  })
  const shownTitle = title ?? replaces?.title ?? titleFrom(upload.fileName)
  const count = { count: lines, shown: number(lines) }
  if (isDesk && note === null) return <p className="needs">{t('lists.mapping.noNote')}</p>
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        submit.perform({
          upload: upload.id,
          title: shownTitle,
          ...(replaces !== undefined && { replaces: replaces.id }),
          ...(isDesk && note !== null && { party: upload.party, note }),
        })
      }}
    >
      <h2>{t('lists.mapping.submitTitle')}</h2>
      <TextInput
        label={t('lists.mapping.name')}
        description={t('lists.mapping.nameSays')}
        value={shownTitle}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
      />
      <NativeSelect
        label={t('lists.mapping.replaces')}
        value={replacesId}
        onChange={({ currentTarget: { value } }) => setReplaces(value)}
        data={[
          { value: '', label: t('lists.mapping.replacesNew') },
          ...forerunners.map(({ id, title: of, version }) => ({
            value: id,
            label: t('lists.mapping.replacesThat', { title: of, version }),
          })),
        ]}
      />
      <div>
        <p>{t('lists.mapping.summary', { ...count, file: upload.fileName })}</p>
        {isDesk && <OnBehalf upload={upload} />}
        <p className="quiet">{t('lists.mapping.sealed')}</p>
      </div>
      <ActRefusal act={submit} />
      <div>
        <Button type="submit" disabled={shownTitle.trim() === ''} loading={submit.isUnderWay}>
          {t('lists.mapping.buttonLines', count)}
        </Button>
      </div>
    </form>
  )
}

function OnBehalf({ upload }: { upload: Upload }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const note = findNote(upload.id)
  if (note === null) return null
  const party = parties.find(({ id }) => id === upload.party)?.name ?? upload.party
  const { number, on, bearer } = note
  return <p>{t('lists.mapping.onBehalf', { party, number, on, bearer })}</p>
}
