/** What was signed about a pair before, by whom and why, as far as the viewer may see it. */
import { useTranslation } from 'react-i18next'
import { Moment } from '../../ui/moment.tsx'
import { Written } from '../../ui/written.tsx'
import { useMe } from '../../viewer.tsx'
import type { Candidate } from '../queue/queue.ts'
import { TakeBack } from './take-back.tsx'

type EarlierProps = {
  readonly candidate: Pick<Candidate, 'signatures'>
  /** Left out where nothing can be taken back, as on paper. */
  readonly onTakenBack?: () => void
}

export function Earlier({ candidate: { signatures }, onTakenBack }: EarlierProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  if (signatures.length === 0) return null
  return (
    <div className="stack earlier">
      <h3>{t('matching.decide.earlier')}</h3>
      {signatures.map(({ id, decision, reason, by, at }) => (
        <div key={id} className="stack signature">
          <p>
            {t(`matching.decide.done.${decision}`)} · <Written text={by} /> ·{' '}
            <Moment at={at} zone={desk.timeZone} />
          </p>
          <p className="quiet">
            <Written text={reason} />
          </p>
          {onTakenBack !== undefined && <TakeBack decision={id} onDone={onTakenBack} />}
        </div>
      ))}
    </div>
  )
}
