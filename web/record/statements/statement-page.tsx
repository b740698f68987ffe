/** A kept statement: its words, what counts of its reading, and what was put right in it. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../../src/record/reading/span.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Hash } from '../../ui/dialog.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk, useMe, useSeeAs } from '../../viewer.tsx'
import { CorrectionHistory, type Kept } from './correction-history.tsx'
import { FillSlot } from './fill-slot.tsx'
import { Picture } from './picture.tsx'
import { ReadingView } from './reading-view.tsx'
import { SecondReader } from './second-reader.tsx'
import { TakeOut } from './take-out.tsx'
import type { Value } from './values.ts'

export function StatementPage() {
  const { statement: id = '' } = useParams({ strict: false })
  const asked = useAsk(['statements', 'one', id], (api) =>
    answerOf(api.api.record.statements[':id'].$get({ param: { id } })),
  )
  return <Asked query={asked}>{(kept) => <Statement kept={kept} />}</Asked>
}

function Statement({ kept }: { kept: Kept }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const isBringer = actor?.role === 'desk-officer' || actor?.role === 'head-of-desk'
  const corrects = useSeeAs() === null && isBringer
  const [isShownAsRead, setShownAsRead] = useState(false)
  const [selected, setSelected] = useState<Span | null>(null)
  const [takenOut, setTakenOut] = useState<Value | null>(null)
  const { statement, text, corrected, history } = kept
  const isCorrected = history.some(({ withdrawn }) => withdrawn === null)
  // A place counts in the rules' own lists; among corrected values it may be another.
  const mayTakeOut = corrects && (isShownAsRead || !isCorrected)
  return (
    <Page
      title={statement.publisher ?? statement.fileName}
      says={<Whence statement={statement} />}
      actions={
        <>
          {isCorrected && (
            <Button variant="default" onClick={() => setShownAsRead(!isShownAsRead)}>
              {t(isShownAsRead ? 'statements.asCorrected' : 'statements.asRead')}
            </Button>
          )}
          <LinkButton to={paths.statementSource(statement.id)} variant="default">
            {t('statements.sourceFile')}
          </LinkButton>
        </>
      }
    >
      <ReadingView
        text={text}
        reading={isShownAsRead ? statement.reading : corrected}
        onTakeOut={mayTakeOut ? setTakenOut : undefined}
        onSelect={corrects ? setSelected : undefined}
      />
      {corrects && (
        <FillSlot
          statement={statement.id}
          lang={corrected.lang}
          words={selected && { span: selected, text: text.slice(...selected) }}
          onDone={() => setSelected(null)}
        />
      )}
      <SecondReader kept={kept} corrects={corrects} />
      <TakeOut
        statement={statement.id}
        reading={statement.reading}
        value={takenOut}
        onClose={() => setTakenOut(null)}
      />
      <Picture picture={kept.picture} title={t('statements.picture.title')} />
      <CorrectionHistory history={history} corrects={corrects} />
    </Page>
  )
}

function Whence({ statement: { published, url, sha256 } }: Pick<Kept, 'statement'>) {
  const { t } = useTranslation()
  return (
    <>
      <p>
        <bdi dir="ltr">{published ?? t('statements.noDay')}</bdi>
        {url !== null && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer noopener">
              {t('statements.source')}
            </a>
          </>
        )}
      </p>
      <Hash sha256={sha256} />
    </>
  )
}
