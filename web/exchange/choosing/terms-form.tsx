/** Other terms are typed: how people are counted, how far ahead, in which order, with which places. Nothing of it is signed. */
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SideName } from '../../ui/sides.tsx'
import { ErrorState } from '../../ui/states.tsx'
import type { ExchangeHead } from '../plans.ts'
import { usePartyOf } from '../parties.ts'
import { PriorityOrder } from './priority-order.tsx'
import { CountingFields } from '../opening/counting-fields.tsx'
import { PlaceFields } from '../opening/place-fields.tsx'
import { areNamed, written } from '../opening/places.ts'
import { ownTerms, termsOf, type Places, type TermsDraft } from './terms-draft.ts'
import { useFormulaWords } from './formula-words.ts'
import { useStartRun } from './use-runs.ts'

type TermsFormProps = { readonly exchange: ExchangeHead; readonly hasPlan: boolean }

export function TermsForm({ exchange, hasPlan }: TermsFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<TermsDraft>(() => ownTerms(exchange))
  const terms = termsOf(draft, exchange)
  const isNamed = Object.values(draft.capacity).every((sides) =>
    Object.values(sides).every(areNamed),
  )
  const start = useStartRun(exchange.id)
  const change = (part: Partial<TermsDraft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <form
      className="form on-screen-only"
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate(terms)
      }}
    >
      <fieldset className="fields">
        <legend>{t('exchange.formula.title')}</legend>
        <CountingFields
          counting={draft.counting}
          parties={exchange.parties}
          description={<OfAgreement exchange={exchange} />}
          onChange={(part) => change({ counting: { ...draft.counting, ...part } })}
        />
      </fieldset>
      <NumberInput
        label={t('exchange.open.aheadMax')}
        description={t('exchange.open.aheadMaxSays')}
        min={0}
        value={draft.aheadMax}
        onChange={(value) => change({ aheadMax: Number(value) })}
      />
      <PriorityOrder arranged={draft.arranged} onArrange={(arranged) => change({ arranged })} />
      {exchange.stages.map(({ id }) => (
        <StagePlaces key={id} stage={id} draft={draft} onChange={change} />
      ))}
      {start.error !== null && <ErrorState error={start.error} />}
      <div>
        <Button
          type="submit"
          disabled={(terms === null && hasPlan) || !isNamed}
          loading={start.isPending}
        >
          {t('exchange.choices.compute')}
        </Button>
      </div>
    </form>
  )
}

/** What the agreement itself says of the formula, and what follows for a draft under another. */
function OfAgreement({ exchange: { agreedFormula, parties } }: Pick<TermsFormProps, 'exchange'>) {
  const { t } = useTranslation()
  const said = useFormulaWords(parties)
  if (agreedFormula === null) return t('exchange.choices.noFormula')
  return t('exchange.choices.agreedFormula', { formula: said(agreedFormula) })
}

type StagePlacesProps = {
  readonly stage: string
  readonly draft: TermsDraft
  readonly onChange: (part: Partial<TermsDraft>) => void
}

function StagePlaces({ stage, draft, onChange }: StagePlacesProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const sides = Object.entries(draft.capacity[stage] ?? {})
  const typed = (party: string, places: Places) => {
    const capacity = { ...draft.capacity[stage], [party]: places }
    onChange({ capacity: { ...draft.capacity, [stage]: capacity } })
  }
  return (
    <fieldset className="fields">
      <legend>{t('exchange.open.stage', { stage })}</legend>
      {sides.map(([party, places]) => (
        <fieldset key={party} className="plain-fields stack">
          <legend>
            <SideName
              side={{
                ...partyOf(party),
                name: t('exchange.open.places', { party: partyOf(party).name }),
              }}
            />
          </legend>
          <PlaceFields places={places} onChange={(now) => typed(party, written(now))} />
        </fieldset>
      ))}
    </fieldset>
  )
}
