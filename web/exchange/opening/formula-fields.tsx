/** How give and take are counted: for one, for so many, for all, or for nothing; and what is carried over. */
import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../parties.ts'
import { agreedFormula, type Promised } from '../../../src/exchange/opening/agreed-formula.ts'
import { isSameFormula } from '../../../src/exchange/terms/counting.ts'
import { CountingFields } from './counting-fields.tsx'
import { countedBy, kindIn, type FormulaDraft } from './formula-draft.ts'
import type { OpenParty } from './open-draft.ts'

type FormulaFieldsProps = {
  readonly formula: FormulaDraft
  readonly promised: Promised | undefined
  readonly parties: readonly OpenParty[]
  readonly onChange: (formula: FormulaDraft) => void
}

export function FormulaFields({ formula, promised, parties, onChange }: FormulaFieldsProps) {
  const { t } = useTranslation()
  const change = (part: Partial<FormulaDraft>) => onChange({ ...formula, ...part })
  const [first = ''] = parties
  const chosen = kindIn(formula, parties)
  return (
    <fieldset className="fields">
      <legend>{t('exchange.formula.title')}</legend>
      <CountingFields
        counting={formula}
        parties={parties}
        description={promised && <FromCommitment {...{ formula, promised, parties }} />}
        onChange={change}
      />
      {chosen !== 'unilateral' && chosen !== 'cycles' && (
        <Account {...{ formula, first }} onChange={change} />
      )}
      {parties.length > 2 && <p className="quiet">{t('exchange.formula.ofTwo')}</p>}
      <Limits {...{ formula, parties }} onChange={change} />
      <Checkbox
        label={t('exchange.formula.counts')}
        description={t('exchange.formula.countsSays')}
        checked={formula.sharing === 'counts'}
        onChange={({ currentTarget: { checked } }) =>
          change({ sharing: checked ? 'counts' : 'commitments' })
        }
      />
    </fieldset>
  )
}

type FromProps = {
  readonly formula: FormulaDraft
  readonly promised: Promised
  readonly parties: readonly OpenParty[]
}

/** Where the formula comes from, or that it is another than was promised. */
function FromCommitment({ formula, promised, parties }: FromProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const agreed = agreedFormula(promised, parties)
  if (agreed === null) return t('exchange.formula.notAgreed')
  const isAgreed = isSameFormula(agreed, countedBy(formula, parties))
  const counts = promised.counts
    .map(({ party, people }) => `${partyOf(party).name} ${people ?? '—'}`)
    .join(', ')
  return t(isAgreed ? 'exchange.formula.agreed' : 'exchange.formula.other', { counts })
}

type PartProps = {
  readonly formula: FormulaDraft
  readonly onChange: (part: Partial<FormulaDraft>) => void
}

function Account({ formula, first, onChange }: PartProps & { first: string }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  return (
    <>
      <NumberInput
        label={t('exchange.formula.credit', { party: partyOf(first).name })}
        description={t('exchange.formula.creditSays')}
        value={formula.credit}
        onChange={(value) => onChange({ credit: Number(value) })}
      />
      {formula.kind !== 'all-for-all' && (
        <Checkbox
          label={t('exchange.formula.settle')}
          checked={formula.settle === 'carry'}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ settle: checked ? 'carry' : 'even' })
          }
        />
      )}
    </>
  )
}

function Limits({ formula, parties, onChange }: PartProps & { parties: readonly string[] }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  return (
    <div className="row">
      {parties.map((party) => (
        <NumberInput
          key={party}
          label={t('exchange.formula.peopleMax', { party: partyOf(party).name })}
          description={t('exchange.formula.peopleMaxSays')}
          min={0}
          value={formula.peopleMax[party] ?? ''}
          onChange={(value) =>
            onChange({
              peopleMax: { ...formula.peopleMax, [party]: value === '' ? null : Number(value) },
            })
          }
        />
      ))}
    </div>
  )
}
