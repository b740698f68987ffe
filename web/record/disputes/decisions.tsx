/** What officers decided about a contradiction, or about withheld counts: what stands now, and beneath it what stood before. */
import { useTranslation } from 'react-i18next'
import type {
  Decided,
  Decisions as DecisionsView,
} from '../../../src/record/whole/dispute-views.ts'
import { Moment, useNumber } from '../../ui/moment.tsx'
import { useMe } from '../../viewer.tsx'
import { TakeBackDecision } from './take-back-decision.tsx'
import { useDecides } from './use-decides.ts'

export function Decisions({ of: { decided, earlier } }: { of: DecisionsView }) {
  const { t } = useTranslation()
  const decides = useDecides()
  return (
    <>
      {decided !== null && (
        <div className="decision">
          <Decision decided={decided} />
          {decides && <TakeBackDecision adjudication={decided.id} />}
        </div>
      )}
      {earlier.length > 0 && (
        <details className="small">
          <summary>{t('disputes.earlier')}</summary>
          {earlier.map((each) => (
            <Decision key={each.id} decided={each} />
          ))}
        </details>
      )}
    </>
  )
}

function Decision({ decided: { decision, reasons, by, at } }: { decided: Decided }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { desk } = useMe()
  const words = () => {
    if (decision === 'both') return t('disputes.both')
    if (decision === 'withdrawn') return t('disputes.withdrawn')
    if (decision === 'released') return t('disputes.release.done')
    const { value } = decision
    return t('disputes.stands', { value: typeof value === 'number' ? number(value) : value })
  }
  return (
    <p className="small">
      {by === null ? t('disputes.decided') : t('disputes.decidedBy', { officer: by })},{' '}
      <Moment at={at} zone={desk.timeZone} />. {words()} <bdi>{reasons}</bdi>
    </p>
  )
}
