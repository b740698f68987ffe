/** How a side says yes to an extract: by the key of this device, or, through the desk, by a signature in a file. */
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSign } from '../sign-in/sign.ts'
import { ErrorState } from '../ui/states.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import type { InputOf } from '../acts.ts'

export type Shown = Omit<InputOf<'lists.release-extract'>, 'means' | 'party'>

type ReleaseProps = {
  readonly shown: Shown
  /** Whose list it is. */
  readonly from: NonNullable<InputOf<'lists.release-extract'>['party']>
  readonly onDone: () => void
}

export function Release(release: ReleaseProps) {
  const { actor } = useMe()
  return actor?.party === null ? <ReleaseByFile {...release} /> : <ReleaseByDevice {...release} />
}

function ReleaseByDevice({ shown, onDone }: ReleaseProps) {
  const { t } = useTranslation()
  const sign = useSign()
  const release = useAct('lists.release-extract', onDone)
  const signing = useMutation({
    mutationFn: () => sign('extract', shown.sha256),
    onSuccess: (signature) => release.perform({ ...shown, means: { kind: 'device', signature } }),
  })
  return (
    <>
      {signing.error !== null && <ErrorState error={signing.error} />}
      <ActRefusal act={release} />
      <div>
        <Button loading={signing.isPending || release.isUnderWay} onClick={() => signing.mutate()}>
          {t('lists.extract.do', { count: shown.lines.length })}
        </Button>
      </div>
    </>
  )
}

/** A sheet names no lines; the desk takes a signature over the text that the side was given. */
function ReleaseByFile({ shown, from, onDone }: ReleaseProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const [file, setFile] = useState({ keyName: '', signature: '' })
  const release = useAct('lists.release-extract', onDone)
  const party = parties.find(({ id }) => id === from)?.name ?? from
  const isReady = Object.values(file).every((typed) => typed.trim() !== '')
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const means = { kind: 'signature-file', ...file } as const
        release.perform({ ...shown, party: from, means })
      }}
    >
      <p>{t('lists.extract.byFile', { party })}</p>
      <TextInput
        label={t('lists.confirm.keyName')}
        value={file.keyName}
        onChange={({ currentTarget: { value } }) => setFile({ ...file, keyName: value })}
      />
      <TextInput
        label={t('lists.confirm.signature')}
        value={file.signature}
        onChange={({ currentTarget: { value } }) => setFile({ ...file, signature: value })}
      />
      <ActRefusal act={release} />
      <div>
        <Button type="submit" disabled={!isReady} loading={release.isUnderWay}>
          {t('lists.extract.record')}
        </Button>
      </div>
    </form>
  )
}
