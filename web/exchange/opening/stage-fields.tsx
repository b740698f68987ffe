/** One stage as it is typed: its day, its window of silence, and the places for each side's people. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SideName } from '../../ui/sides.tsx'
import { placesOf, type StageDraft } from './open-draft.ts'
import { PlaceFields } from './place-fields.tsx'
import type { Places } from './places.ts'
import { usePartyOf } from '../parties.ts'

type StageFieldsProps = {
  readonly number: number
  readonly stage: StageDraft
  readonly parties: readonly string[]
  readonly onChange: (stage: StageDraft) => void
}

export function StageFields({ number, stage, parties, onChange }: StageFieldsProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  return (
    <fieldset className="fields">
      <legend>{t('exchange.open.stage', { stage: number })}</legend>
      <div className="row">
        <TextInput
          type="date"
          label={t('exchange.open.on')}
          value={stage.on}
          onChange={({ currentTarget: { value } }) => onChange({ ...stage, on: value })}
        />
        <TextInput
          type="time"
          label={t('exchange.open.from')}
          value={stage.from}
          onChange={({ currentTarget: { value } }) => onChange({ ...stage, from: value })}
        />
        <TextInput
          type="time"
          label={t('exchange.open.to')}
          value={stage.to}
          onChange={({ currentTarget: { value } }) => onChange({ ...stage, to: value })}
        />
      </div>
      {parties.map((party) => (
        <SidePlaces
          key={party}
          party={party}
          title={t('exchange.open.places', { party: partyOf(party).name })}
          places={placesOf(stage, party)}
          onChange={(places) =>
            onChange({ ...stage, places: { ...stage.places, [party]: places } })
          }
        />
      ))}
    </fieldset>
  )
}

type SidePlacesProps = {
  readonly party: string
  readonly title: string
  readonly places: Places
  readonly onChange: (places: Places) => void
}

function SidePlaces({ party, title, places, onChange }: SidePlacesProps) {
  const side = usePartyOf()(party)
  return (
    <fieldset className="plain-fields stack">
      <legend>
        <SideName side={{ ...side, name: title }} />
      </legend>
      <PlaceFields places={places} onChange={onChange} />
    </fieldset>
  )
}
