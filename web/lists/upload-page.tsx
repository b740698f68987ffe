/** A file on its way to a list: read behind the page, looked at, mapped, submitted. */
import { Button, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import { answerOf, api } from '../api.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Asked } from '../ui/states.tsx'
import { Mapped } from './mapped.tsx'
import { useUpload, type Upload } from './uploads.ts'

export function UploadPage() {
  const { party = '', upload: id = '' } = useParams({ strict: false })
  const { upload } = useUpload(party, id)
  return <Asked query={upload}>{(found) => <Stage upload={found} />}</Asked>
}

function Stage({ upload }: { upload: Upload }) {
  const { t } = useTranslation()
  const file = upload.fileName
  switch (upload.state) {
    case 'reading':
      return <Reading upload={upload} />
    case 'read':
      return upload.read === null ? null : <Mapped upload={upload} read={upload.read} />
    case 'refused':
      return <Ended title={t('lists.upload.refused', { file })} says={upload.refusal ?? ''} />
    case 'cancelled':
      return <Ended title={t('lists.upload.cancelled')} says={file} />
    case 'submitted':
      return <Ended title={t('lists.upload.submitted', { file })} says="" />
    default:
      return unreachable(upload.state)
  }
}

function Reading({ upload }: { upload: Upload }) {
  const { t } = useTranslation()
  const number = useNumber()
  const queries = useQueryClient()
  const { query } = useUpload(upload.party, upload.id)
  const cancel = useMutation({
    mutationFn: () =>
      answerOf(api.api.uploads[':id'].cancel.$post({ param: { id: upload.id }, query })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['uploads', upload.id] }),
  })
  const { rowsRead, waitingBefore } = upload
  const words = { count: rowsRead, shown: number(rowsRead) }
  const waits = { count: waitingBefore, shown: number(waitingBefore) }
  return (
    <Page title={t('lists.upload.reading', { file: upload.fileName })}>
      <div className="form">
        <Progress
          value={100}
          striped
          aria-label={t('lists.upload.reading', { file: upload.fileName })}
        />
        <output>
          {waitingBefore > 0
            ? t('lists.upload.waiting', waits)
            : t('lists.upload.linesRead', words)}
        </output>
        <div>
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('lists.upload.cancel')}
          </Button>
        </div>
      </div>
    </Page>
  )
}

function Ended({ title, says }: { title: string; says: string }) {
  const { t } = useTranslation()
  return (
    <Page title={title} says={says}>
      <div className="row">
        <LinkButton to={paths.newList()}>{t('lists.upload.other')}</LinkButton>
        <LinkButton to={paths.lists()} variant="default">
          {t('rooms.lists')}
        </LinkButton>
      </div>
    </Page>
  )
}
