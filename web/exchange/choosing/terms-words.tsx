/** Terms in words: only what differs from those before. */
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead } from '../plans.ts'
import { isSameFormula } from '../../../src/exchange/terms/counting.ts'
import { useFormulaWords } from './formula-words.ts'
import { arrangedOf } from './priorities.ts'
import { newestTerms, type Places } from './terms-draft.ts'
import type { Terms } from './use-runs.ts'

type RunTermsProps = { readonly exchange: ExchangeHead; readonly terms: Terms | null }

/** On which terms a run was computed, beside those that the exchange stands on. */
export function RunTerms({ exchange, terms }: RunTermsProps) {
  const { t } = useTranslation()
  const now = newestTerms(exchange)
  if (terms === null || now === undefined) return t('exchange.choices.ownTerms')
  return <TermsWords before={now} terms={terms} parties={exchange.parties} />
}

export type KnownTerms = ExchangeHead['terms'][number]

type TermsWordsProps = {
  readonly before: KnownTerms
  readonly terms: Terms
  /** In the order of their places. */
  readonly parties: readonly string[]
}

export function TermsWords({ before, terms, parties }: TermsWordsProps) {
  const { t } = useTranslation()
  const { formula, aheadMax, order, capacity = {} } = terms
  const said = useFormulaWords(parties)
  const isOtherOrder = order !== undefined && String(order) !== String(before.order)
  return (
    <ul className="plain-list">
      {formula !== undefined && !isSameFormula(formula, before.formula) && (
        <li>{t('exchange.choices.counted', { formula: said(formula) })}</li>
      )}
      {aheadMax !== undefined && aheadMax !== before.aheadMax && (
        <li>{t('exchange.choices.ahead', { count: aheadMax })}</li>
      )}
      {isOtherOrder && (
        <li>
          {t('exchange.choices.order')}{' '}
          {arrangedOf(order ?? undefined)
            .map((each) => t(`exchange.levels.name.${each}`))
            .join(' → ')}
        </li>
      )}
      {Object.entries(capacity).map(([stage, sides]) => (
        <OtherPlaces key={stage} stage={stage} sides={sides} before={before} />
      ))}
    </ul>
  )
}

type OtherPlacesProps = {
  readonly stage: string
  readonly sides: KnownTerms['capacity'][string]
  readonly before: KnownTerms
}

function OtherPlaces({ stage, sides, before }: OtherPlacesProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const earlier = new Map(Object.entries(before.capacity[stage] ?? {}))
  // A side that is not named any more has no places there.
  const gone = [...earlier.keys()].filter((party) => !(party in sides))
  const now = [...Object.entries(sides), ...gone.map((party) => [party, noPlaces] as const)]
  return now.flatMap(([party, places]) => {
    const own = earlier.get(party)
    if (isSame(own, places)) return []
    const { seats, stretchers, remains } = places
    const of = { stage, party: partyOf(party).name }
    return [
      <li key={party}>
        {t('exchange.choices.places', { ...of, seats, stretchers })}
        {remains !== own?.remains && t('exchange.choices.placesRemains', { remains })}
      </li>,
    ]
  })
}

const noPlaces: Places = { seats: 0, stretchers: 0, remains: 0 }

/** Vehicles and escorts too; in which order a record names its fields says nothing. */
const isSame = (a: Places | undefined, b: Places) =>
  a !== undefined && JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

const inOrder = ({ seats, stretchers, remains, vehicles = [], escorts }: Places) => [
  seats,
  stretchers,
  remains,
  vehicles.map((each) => [each.id, each.seats, each.stretchers]),
  escorts && [escorts.count, escorts.peopleEach],
]
