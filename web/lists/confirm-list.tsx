/** A list that came by courier is confirmed: by the party's key, a signature file, or a signed sheet. */
import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import { useSign } from '../sign-in/sign.ts'
import { Dialog, Hash } from '../ui/dialog.tsx'
import { useNumber } from '../ui/moment.tsx'
import { ErrorState } from '../ui/states.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import type { ListHead } from './heads.ts'
import { keepScanOf } from './keep-scan.ts'
import { isComplete, noPaper, PaperFields } from './paper-fields.tsx'

export function ConfirmList({ list }: { list: ListHead }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const number = useNumber()
  const [isOpen, setOpen] = useState(false)
  const { title, version, lines } = list
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('lists.confirm.button')}</Button>
      <Dialog title={t('lists.confirm.title')} isOpen={isOpen} onClose={close}>
        <p>{t('lists.confirm.says', { count: lines, shown: number(lines), title, version })}</p>
        <Hash sha256={list.sha256} />
        {actor?.party === null ? (
          <ConfirmForParty list={list} onDone={close} />
        ) : (
          <ConfirmByDevice list={list} onDone={close} />
        )}
      </Dialog>
    </>
  )
}

type ConfirmProps = { readonly list: ListHead; readonly onDone: () => void }

function ConfirmByDevice({ list, onDone }: ConfirmProps) {
  const { t } = useTranslation()
  const sign = useSign()
  const confirm = useAct('lists.confirm', onDone)
  const signing = useMutation({
    mutationFn: () => sign('list', list.sha256),
    onSuccess: (signature) =>
      confirm.perform({ list: list.id, means: { kind: 'device', signature } }),
  })
  return (
    <>
      {signing.error !== null && <ErrorState error={signing.error} />}
      <ActRefusal act={confirm} />
      <div>
        <Button loading={signing.isPending || confirm.isUnderWay} onClick={() => signing.mutate()}>
          {t('lists.confirm.sign')}
        </Button>
      </div>
    </>
  )
}

type PaperMeans = 'signature-file' | 'signed-sheet'

function ConfirmForParty({ list, onDone }: ConfirmProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const [kind, setKind] = useState<PaperMeans>('signed-sheet')
  const [file, setFile] = useState({ keyName: '', signature: '' })
  const [sheet, setSheet] = useState(noPaper)
  const confirm = useAct('lists.confirm', onDone, { first: keepScanOf })
  const party = parties.find(({ id }) => id === list.party)?.name ?? list.party
  const means = () => {
    switch (kind) {
      case 'signature-file':
        return { kind, ...file }
      case 'signed-sheet':
        return { kind, ...sheet }
      default:
        return unreachable(kind)
    }
  }
  const isReady = kind === 'signed-sheet' ? isComplete(sheet) : file.signature.trim() !== ''
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.perform({ list: list.id, party: list.party, means: means() })
      }}
    >
      <Radio.Group
        label={t('lists.confirm.means', { party })}
        value={kind}
        onChange={(value) => setKind(value === 'signature-file' ? value : 'signed-sheet')}
      >
        <div className="row">
          <Radio value="signed-sheet" label={t('lists.confirm.sheet')} />
          <Radio value="signature-file" label={t('lists.confirm.file')} />
        </div>
      </Radio.Group>
      {kind === 'signed-sheet' ? (
        <>
          <p className="quiet">{t('lists.confirm.sheetSays')}</p>
          <PaperFields words="lists.confirm" paper={sheet} onChange={setSheet} />
        </>
      ) : (
        <>
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
        </>
      )}
      <ActRefusal act={confirm} />
      <div>
        <Button type="submit" disabled={!isReady} loading={confirm.isUnderWay}>
          {t('lists.confirm.record')}
        </Button>
      </div>
    </form>
  )
}
