/** The places of one side in one stage: by number, or by the vehicles that have them; and who looks after how many. */
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withEscorts, withVehicles, type Places, type Vehicle } from './places.ts'

const kinds = ['seats', 'stretchers', 'remains'] as const

type PlaceFieldsProps = {
  readonly places: Places
  readonly onChange: (places: Places) => void
}

export function PlaceFields({ places, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const { vehicles = [] } = places
  return (
    <>
      <div className="places">
        {kinds.map((kind) => (
          <NumberInput
            key={kind}
            label={t(`exchange.open.${kind}`)}
            min={0}
            // Where vehicles are named, seats and stretchers are theirs.
            disabled={kind !== 'remains' && vehicles.length > 0}
            value={places[kind]}
            onChange={(value) => onChange({ ...places, [kind]: Number(value) })}
          />
        ))}
      </div>
      <Vehicles places={places} onChange={onChange} />
      <Escorts places={places} onChange={onChange} />
    </>
  )
}

const vehiclesMax = 200

function Vehicles({ places, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const { vehicles = [] } = places
  const change = (now: readonly Vehicle[]) => onChange(withVehicles(places, now))
  return (
    <>
      {vehicles.map((vehicle, at) => (
        <VehicleFields
          // oxlint-disable-next-line react/no-array-index-key -- its name is being typed
          key={at}
          number={at + 1}
          vehicle={vehicle}
          isTwice={vehicles.some((other, place) => place !== at && other.id === vehicle.id)}
          onChange={(changed) => change(vehicles.with(at, changed))}
          onRemove={() => change(vehicles.filter((_, place) => place !== at))}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          disabled={vehicles.length >= vehiclesMax}
          onClick={() => {
            const number = vehicles.length + 1
            const { seats, stretchers } = vehicles.at(-1) ?? places
            const id = t('exchange.places.vehicle', { number })
            change([...vehicles, { id, seats, stretchers }])
          }}
        >
          {t('exchange.places.addVehicle')}
        </Button>
      </div>
    </>
  )
}

type VehicleFieldsProps = {
  readonly number: number
  readonly vehicle: Vehicle
  /** Another vehicle of the same side and stage has this name. */
  readonly isTwice: boolean
  readonly onChange: (vehicle: Vehicle) => void
  readonly onRemove: () => void
}

function VehicleFields({ number, vehicle, isTwice, onChange, onRemove }: VehicleFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="plain-fields" aria-label={t('exchange.places.vehicle', { number })}>
      <div className="places">
        <TextInput
          label={t('exchange.places.vehicleName')}
          value={vehicle.id}
          error={isTwice ? t('exchange.places.vehicleTwice') : undefined}
          onChange={({ currentTarget: { value } }) => onChange({ ...vehicle, id: value })}
        />
        {(['seats', 'stretchers'] as const).map((kind) => (
          <NumberInput
            key={kind}
            label={t(`exchange.open.${kind}`)}
            min={0}
            value={vehicle[kind]}
            onChange={(value) => onChange({ ...vehicle, [kind]: Number(value) })}
          />
        ))}
      </div>
      <Button variant="subtle" size="xs" onClick={onRemove}>
        {t('exchange.places.removeVehicle', { name: vehicle.id })}
      </Button>
    </fieldset>
  )
}

function Escorts({ places, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const { escorts } = places
  return (
    <div className="places">
      <NumberInput
        label={t('exchange.places.escorts')}
        description={t('exchange.places.escortsSays')}
        min={0}
        value={escorts?.count ?? ''}
        onChange={(value) => onChange(withEscorts(places, value === '' ? null : Number(value)))}
      />
      {escorts !== undefined && (
        <NumberInput
          label={t('exchange.places.peopleEach')}
          min={0}
          value={escorts.peopleEach}
          onChange={(value) =>
            onChange({ ...places, escorts: { ...escorts, peopleEach: Number(value) } })
          }
        />
      )}
    </div>
  )
}
