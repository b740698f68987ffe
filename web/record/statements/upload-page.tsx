/** A statement that is not kept yet: its words, and what was read. */
import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk } from '../../viewer.tsx'
import { Picture } from './picture.tsx'
import { ReadingView } from './reading-view.tsx'

export function StatementUploadPage() {
  const { t } = useTranslation()
  const { upload: id = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const [isKept, setKept] = useState(false)
  const keep = useAct('record.keep-statements', ({ statements: [kept] }) => {
    setKept(true)
    void navigate({ to: kept === undefined ? paths.statements() : paths.statement(kept) })
  })
  const asked = useAsk(
    ['statements', 'upload', id],
    (api) => answerOf(api.api.record.statements.uploads[':id'].$get({ param: { id } })),
    // Once kept it is no upload any more, and there is nothing to ask for anew.
    { enabled: !keep.isUnderWay && !isKept },
  )
  return (
    <Asked query={asked}>
      {({ fileName, reading, text, picture }) => (
        <Page
          title={t('statements.notKept', { file: fileName })}
          says={t('statements.notKeptSays')}
          actions={
            <Button
              disabled={reading === null}
              loading={keep.isUnderWay}
              onClick={() => keep.perform({ uploads: [id] })}
            >
              {t('statements.keepThis')}
            </Button>
          }
        >
          <ActRefusal act={keep} />
          {reading !== null && text !== null && (
            <>
              <ReadingView text={text} reading={reading} />
              <Picture picture={picture} title={t('statements.picture.title')} notKept={[id]} />
            </>
          )}
        </Page>
      )}
    </Asked>
  )
}
