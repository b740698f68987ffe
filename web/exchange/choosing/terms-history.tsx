/** How the terms of an exchange changed since it was opened, and why; the desk may return to earlier ones. */
import { useTranslation } from 'react-i18next'
import { Moment } from '../../ui/moment.tsx'
import { Written } from '../../ui/written.tsx'
import type { ExchangeHead } from '../plans.ts'
import { TermsWords, type KnownTerms } from './terms-words.tsx'
import { UseTerms } from './use-terms.tsx'

type TermsHistoryProps = { readonly exchange: ExchangeHead; readonly mayReturn: boolean }

/** Nothing is shown of terms that never changed. */
export function TermsHistory({ exchange, mayReturn }: TermsHistoryProps) {
  const { t } = useTranslation()
  const { terms } = exchange
  if (terms.length < 2) return null
  return (
    <section className="stack" aria-labelledby="terms">
      <h2 id="terms">{t('exchange.terms.history')}</h2>
      <ol className="stack plain-list" reversed>
        {terms.toReversed().map((each, at) => (
          <li key={each.number} className="stack">
            <Adopted exchange={exchange} of={each} />
            {mayReturn && at > 0 && (
              <UseTerms
                exchange={exchange}
                from={{ number: each.number }}
                terms={{
                  formula: each.formula,
                  aheadMax: each.aheadMax,
                  order: each.order,
                  capacity: each.capacity,
                }}
                called={t('exchange.terms.numbered', { number: each.number + 1 })}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Adopted({ exchange, of }: { readonly exchange: ExchangeHead; readonly of: KnownTerms }) {
  const { t } = useTranslation()
  const before = exchange.terms.find(({ number }) => number === of.number - 1)
  const { at, reason, ...terms } = of
  return (
    <>
      <h3>
        {t('exchange.terms.numbered', { number: of.number + 1 })} ·{' '}
        <Moment at={at} zone={exchange.point.timeZone} />
      </h3>
      {before === undefined ? (
        <p>{t('exchange.terms.opened')}</p>
      ) : (
        <div>
          <TermsWords before={before} terms={terms} parties={exchange.parties} />
        </div>
      )}
      {reason !== null && (
        <p className="small quiet">
          {t('exchange.terms.because')} <Written text={reason} />
        </p>
      )}
    </>
  )
}
