/** One finding: what nobody said but the claims force, with its arithmetic and what it rests on. */
import { useTranslation } from 'react-i18next'
import { sortOf } from '../../../src/record/whole/finding-sorts.ts'
import type { FindingView } from '../../../src/record/whole/dispute-views.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Arithmetic } from '../arithmetic.tsx'
import { Reason } from '../reasons.tsx'
import { SaidBy } from '../said-by.tsx'
import { leftToRight } from '../statements/value-sayings.ts'
import { useAbout } from './about.tsx'
import { Told } from './dispute.tsx'
import { EventLine } from './event-line.tsx'

export function Finding({
  finding,
  isOnEvent = false,
}: {
  finding: FindingView
  isOnEvent?: boolean
}) {
  const { t } = useTranslation()
  const about = useAbout()
  const figure = useFigure()
  const { at, series, because, replaces, arithmetic } = finding
  const title = about(finding)
  return (
    <li className="disagreement" aria-label={title} tabIndex={-1}>
      <div>
        <strong>{title}</strong>
        {series !== null && (
          <div className="small quiet">
            {t('disputes.findings.ofSeries', { series: leftToRight(series) })}
          </div>
        )}
        {!isOnEvent && (
          <div className="small">
            <EventLine at={at} />
          </div>
        )}
        <div className="small quiet">{t(`disputes.findings.sort.${sortOf(finding)}`)}</div>
      </div>
      <div className="disagreement-values">
        <div className="voice">
          <div className="voice-value">{figure(finding)}</div>
          <Told name={t('disputes.arithmetic')}>
            <Arithmetic of={arithmetic} />
          </Told>
          {because.map(({ text, says, claims }) => (
            <div key={text}>
              <Told name={t('disputes.findings.rests')}>
                <Reason says={says} fallback={text} />
              </Told>
              <SaidBy claims={claims} />
            </div>
          ))}
        </div>
        {replaces.length > 0 && (
          <div className="voice">
            <div className="voice-value">
              <bdi>{[...new Set(replaces.map(({ value }) => value))].join(', ')}</bdi>
            </div>
            <p className="small quiet">{t('disputes.findings.replaces')}</p>
            <SaidBy claims={replaces} />
          </div>
        )}
      </div>
    </li>
  )
}

function useFigure(): (finding: FindingView) => string {
  const { t } = useTranslation()
  const number = useNumber()
  return ({ value, attribute, series }) => {
    if (typeof value === 'boolean')
      return t(value ? 'disputes.findings.counted' : 'disputes.findings.uncounted', {
        series: leftToRight(series ?? ''),
      })
    const { low, best, high } = value
    if (attribute === 'missing') return t('disputes.findings.missing', { count: best })
    if (low === high) return number(best)
    return t('disputes.findings.between', {
      low: number(low),
      best: number(best),
      high: number(high),
    })
  }
}
