/** What people put right in a reading, in the order of the log; what was taken back stays here too. */
import type { InferResponseType } from 'hono/client'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../api.ts'
import { Moment } from '../../ui/moment.tsx'
import { useMe } from '../../viewer.tsx'
import { TakeBack } from './take-back.tsx'

export type Kept = InferResponseType<Api['api']['record']['statements'][':id']['$get'], 200>

type CorrectionHistoryProps = {
  readonly history: Kept['history']
  /** Whether whoever looks may take one back. */
  readonly corrects: boolean
}

export function CorrectionHistory({ history, corrects }: CorrectionHistoryProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  if (history.length === 0) return null
  return (
    <section aria-label={t('statements.history')}>
      <h2>{t('statements.history')}</h2>
      <ul className="strips">
        {history.map(({ id, correction: { list, value }, reason, at, withdrawn }) => (
          <li key={id} className="strip">
            <span>
              {t(`statements.list.${list}`)}
              <div className="small quiet">
                <Moment at={at} zone={desk.timeZone} />
              </div>
            </span>
            <span>
              {t(value === null ? 'statements.tookOut' : 'statements.set')} <bdi>{reason}</bdi>
              {withdrawn !== null && (
                <div className="small">
                  {t('statements.tookBack')} <bdi>{withdrawn.reason}</bdi>
                </div>
              )}
            </span>
            {corrects && withdrawn === null && <TakeBack correction={id} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
