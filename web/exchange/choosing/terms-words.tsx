/** On which terms a run was computed, in words: only what differs from the exchange's own. */
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead } from '../plans.ts'
import { arrangedOf } from './priorities.ts'
import type { Terms } from './use-runs.ts'

type TermsWordsProps = { readonly exchange: ExchangeHead; readonly terms: Terms | null }

export function TermsWords({ exchange, terms }: TermsWordsProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  if (terms === null) return t('exchange.choices.ownTerms')
  const { aheadMax, order, capacity = {} } = terms
  const places = Object.entries(capacity).flatMap(([stage, sides]) =>
    Object.entries(sides)
      .filter((side) => !isAsOpened(exchange, stage, side))
      .map(([party, { seats, stretchers }]) =>
        t('exchange.choices.places', { stage, party: partyOf(party).name, seats, stretchers }),
      ),
  )
  return (
    <ul className="plain-list">
      {aheadMax !== undefined && <li>{t('exchange.choices.ahead', { count: aheadMax })}</li>}
      {order !== undefined && (
        <li>
          {t('exchange.choices.order')}{' '}
          {arrangedOf(order)
            .map((each) => t(`exchange.levels.name.${each}`))
            .join(' → ')}
        </li>
      )}
      {places.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

function isAsOpened({ stages }: ExchangeHead, stage: string, [party, places]: [string, object]) {
  const opened = Object.entries(stages.find(({ id }) => id === stage)?.capacity ?? {})
  return opened.some(([id, own]) => id === party && JSON.stringify(own) === JSON.stringify(places))
}
