/** What everything that was handed in says together: one picture, with what is doubtful in each. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../src/record/reading/reading.ts'
import { pictureStatementsMax } from '../../../src/base/limits.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { Reason } from '../reasons.tsx'
import { Picture } from './picture.tsx'

export type Upload = {
  readonly id: string
  readonly fileName: string
  readonly reading: Reading | null
}

type WaitingPictureProps = {
  readonly uploads: readonly Upload[]
  /** How many were read, on all pages of the list. */
  readonly read: number
}

export function WaitingPicture({ uploads, read }: WaitingPictureProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const asked = useAsk(['statements', 'uploads', 'picture', String(read)], (desk) =>
    answerOf(desk.api.record.statements.uploads.picture.$get()),
  )
  const own = uploads.filter(({ reading }) => reading !== null)
  return (
    <Asked query={asked}>
      {(picture) => (
        <>
          {read > pictureStatementsMax && (
            <p>{t('statements.picture.first', { count: number(pictureStatementsMax) })}</p>
          )}
          <Picture
            picture={picture}
            title={t('statements.picture.together')}
            files={new Map(uploads.map(({ id, fileName }) => [id, fileName]))}
            notKept={[
              ...own.map(({ id }) => id),
              ...picture.events.flatMap(({ says }) => says.map(({ statement }) => statement)),
            ]}
          />
          <DoubtsOfAll uploads={own} />
        </>
      )}
    </Asked>
  )
}

function DoubtsOfAll({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation()
  const doubts = uploads.flatMap(({ id, fileName, reading }) =>
    (reading?.flags ?? []).map((flag) => ({ id, fileName, flag })),
  )
  if (doubts.length === 0) return null
  return (
    <section aria-label={t('statements.picture.doubts')}>
      <h2>{t('statements.picture.doubts')}</h2>
      <ul className="strips" aria-label={t('statements.picture.doubts')}>
        {doubts.map(({ id, fileName, flag: { rule, severity, span, message, says } }) => (
          <li key={`${id} ${rule} ${span.join('-')}`} className="doubt">
            <div>
              <Link to={paths.statementUpload(id)} hash={`s=${span.join('-')}`}>
                <bdi>{fileName}</bdi>
              </Link>
              <div className="small quiet">
                {t(`statements.severity.${severity}`)} · {t(`statements.rule.${rule}`)}
              </div>
            </div>
            <div>
              <Reason says={says} fallback={message} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
