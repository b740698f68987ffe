/** Which formula is chosen, and the figures or the side that it asks for. */
import { NativeSelect, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../parties.ts'
import { formulaKinds, kindIn, type CountingDraft } from './formula-draft.ts'

type CountingFieldsProps = {
  readonly counting: CountingDraft
  readonly parties: readonly string[]
  readonly description?: ReactNode
  readonly onChange: (part: Partial<CountingDraft>) => void
}

export function CountingFields({ counting, parties, description, onChange }: CountingFieldsProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const kinds = formulaKinds(parties)
  const chosen = kindIn(counting, parties)
  return (
    <>
      <NativeSelect
        aria-label={t('exchange.formula.title')}
        description={description}
        value={chosen}
        data={kinds.map((kind) => ({
          value: kind,
          label: t(`exchange.formula.kind.${kind}`),
        }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((each) => each === value)
          if (kind !== undefined) onChange({ kind })
        }}
      />
      {chosen === 'ratio' && (
        <div className="row">
          {parties.slice(0, 2).map((party, at) => (
            <NumberInput
              key={party}
              label={t('exchange.formula.give', { party: partyOf(party).name })}
              min={1}
              value={counting.give[at] ?? 1}
              onChange={(value) => onChange({ give: counting.give.with(at, Number(value)) })}
            />
          ))}
        </div>
      )}
      {chosen === 'unilateral' && (
        <NativeSelect
          label={t('exchange.formula.by')}
          value={counting.by || (parties[0] ?? '')}
          data={parties.map((party) => ({ value: party, label: partyOf(party).name }))}
          onChange={({ currentTarget: { value } }) => onChange({ by: value })}
        />
      )}
    </>
  )
}
