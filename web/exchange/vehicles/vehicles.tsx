/** The vehicles of a side in a stage: what is taken of the places in each. */
import { useTranslation } from 'react-i18next'
import { Written } from '../../ui/written.tsx'
import { Fill } from '../board/fill.tsx'
import type { Plan } from '../plans.ts'

type Vehicle = Plan['stages'][number]['vehicles'][number]

export function Vehicles({ vehicles }: { readonly vehicles: readonly Vehicle[] }) {
  const { t } = useTranslation()
  if (vehicles.length === 0) return null
  return (
    <ul className="vehicles" aria-label={t('exchange.vehicles.label')}>
      {vehicles.map(({ vehicle, seats, stretchers }) => (
        <li key={vehicle}>
          <Written text={vehicle} />
          <Fill words="seats" {...seats} />
          <Fill words="stretchers" {...stretchers} />
        </li>
      ))}
    </ul>
  )
}
