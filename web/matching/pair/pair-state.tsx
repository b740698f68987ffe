/** How a pair stands: who has to look, who looks now, and what makes it doubtful. */
import { useTranslation } from 'react-i18next'
import { useFieldNames } from '../evidence/field-names.ts'
import type { Candidate } from '../queue/queue.ts'

export function PairState({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation()
  const { state, chosen, needs, bandReason, changed, lookedAtBy } = candidate
  const isSettled = state === 'decided' || state === 'settled-elsewhere'
  return (
    <div className="stack pair-state">
      <p className="row">
        <span className={isSettled ? 'quiet' : 'needs'}>{t(`matching.pair.state.${state}`)}</span>
        {needs === 'two' && !isSettled && (
          <span className="badge">{t('matching.pair.needsTwo')}</span>
        )}
        {chosen && <span className="quiet">{t('matching.pair.chosen')}</span>}
      </p>
      {lookedAtBy !== null && (
        <output className="needs">{t('matching.pair.lookedAtBy', { name: lookedAtBy })}</output>
      )}
      {(bandReason === 'tie' || bandReason === 'close-rival') && (
        <p className="small quiet">{t(`matching.pair.band.${bandReason}`)}</p>
      )}
      {changed.length > 0 && <Changed changed={changed} />}
    </div>
  )
}

function Changed({ changed }: { changed: Candidate['changed'] }) {
  const { t } = useTranslation()
  const named = useFieldNames()
  return <p className="small needs">{t('matching.pair.changed', { fields: named(changed) })}</p>
}
