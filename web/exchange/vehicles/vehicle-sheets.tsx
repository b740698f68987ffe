/** One list a vehicle, for whoever drives or goes along; it stands beside what is signed and is no part of it. */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Written } from '../../ui/written.tsx'
import { usePartyOf } from '../parties.ts'
import type { ManifestAnswer } from '../plans.ts'
import { vehicleLists, type VehicleList } from './riding.ts'

export function VehicleSheets({ manifest }: { readonly manifest: ManifestAnswer }) {
  const { t } = useTranslation()
  const lists = vehicleLists(manifest)
  if (lists.length === 0) return null
  return (
    <section className="sheet-section" aria-labelledby="vehicles">
      <h2 id="vehicles">{t('exchange.vehicles.title')}</h2>
      <p className="small quiet">{t('exchange.vehicles.says')}</p>
      <div className="vehicle-sheets">
        {lists.map((list) => (
          <VehicleSheet key={`${list.of.party} ${list.of.vehicle}`} list={list} />
        ))}
      </div>
    </section>
  )
}

function VehicleSheet({ list: { of, people } }: { readonly list: VehicleList }) {
  const { t } = useTranslation()
  const number = useNumber()
  const side = usePartyOf()(of.party)
  const { seats, stretchers } = of
  const used = [
    t('exchange.board.seats', seats),
    ...(stretchers.places > 0 ? [t('exchange.board.stretchers', stretchers)] : []),
  ]
  return (
    <div className="vehicle-sheet">
      <h3>
        <Written text={of.vehicle} />
      </h3>
      <p className="small">
        <SideName side={side} /> · {used.join(' · ')}
      </p>
      {people.length === 0 ? (
        <p className="quiet">{t('exchange.unfolded.nobody')}</p>
      ) : (
        <ol aria-label={t('exchange.unfolded.people', { shown: number(people.length) })}>
          {people.map(({ id, name, transport }) => (
            <li key={id}>
              <Written text={name} />
              {transport === 'stretcher' && ` · ${t('exchange.transport.stretcher')}`}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
