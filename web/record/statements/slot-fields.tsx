/** The parts of a value, as many as its list asks for. */
import { NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  CountedCategory,
  IntermediaryRole,
  Modality,
  Per,
  SeriesUnit,
} from '../../../src/record/reading/words-of-the-field.ts'
import { SlotChoice } from './slot-choice.tsx'
import { isCounted, slots, type SlotDraft } from './slot-draft.ts'

type SlotFieldsProps = {
  readonly draft: SlotDraft
  readonly onChange: (part: Partial<SlotDraft>) => void
}

export function SlotFields({ draft, onChange }: SlotFieldsProps) {
  const { t } = useTranslation()
  const { slot } = draft
  return (
    <div className="row">
      <SlotChoice
        label={t('statements.slot')}
        values={slots}
        value={slot}
        say={(value) => t(`statements.list.${value}`)}
        onChange={(value) => onChange({ slot: value })}
      />
      {isCounted(slot) && (
        <NumberInput
          label={t('statements.number')}
          min={0}
          allowDecimal={false}
          value={draft.n}
          onChange={(n) => onChange({ n: Number(n) })}
        />
      )}
      <TextInput
        label={t(slot === 'counts' ? 'statements.whoReceives' : 'statements.code')}
        value={draft.code}
        onChange={({ currentTarget: { value } }) => onChange({ code: value.trim() })}
      />
      {slot === 'counts' && <CountFields draft={draft} onChange={onChange} />}
      {slot === 'running' && (
        <SlotChoice
          label={t('statements.unitLabel')}
          values={SeriesUnit.options}
          value={draft.unit}
          say={(value) => t(`statements.unit.${value}`)}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      {slot === 'intermediaries' && (
        <SlotChoice
          label={t('statements.roleLabel')}
          values={IntermediaryRole.options}
          value={draft.role}
          say={(value) => t(`statements.role.${value}`)}
          onChange={(role) => onChange({ role })}
        />
      )}
    </div>
  )
}

function CountFields({ draft, onChange }: SlotFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <SlotChoice
        label={t('statements.categoryLabel')}
        values={CountedCategory.options}
        value={draft.category}
        say={(value) => t(`statements.category.${value}`)}
        onChange={(category) => onChange({ category })}
      />
      <SlotChoice
        label={t('statements.perLabel')}
        values={Per.options}
        value={draft.per}
        say={(value) => t(`statements.per.${value}`)}
        onChange={(per) => onChange({ per })}
      />
      <SlotChoice
        label={t('statements.modalityLabel')}
        values={Modality.options}
        value={draft.modality}
        say={(value) => t(`statements.modality.${value}`)}
        onChange={(modality) => onChange({ modality })}
      />
    </>
  )
}
