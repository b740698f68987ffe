/** The nearest single fact that would change the verdict: what to ask a side for. */
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../queue/queue.ts'

export function WouldChange({ change }: { change: Candidate['wouldChange'] }) {
  const { t } = useTranslation()
  const says = () => {
    if (change === null) return t('matching.wouldChange.nothing')
    const field = t(`matching.evidence.fields.${change.field}`)
    return `${t(`matching.wouldChange.${change.fact}`, { field })} ${t(`matching.wouldChange.to.${change.band}`)}`
  }
  return (
    <section className="stack">
      <h2>{t('matching.wouldChange.heading')}</h2>
      <p>{says()}</p>
    </section>
  )
}
