/** Which events a file holds: of one conflict, of one kind, between two days. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { eventKinds } from '../../../src/record/rows.ts'
import type { Filters } from '../asked.ts'

type SelectionFieldsProps = {
  readonly filters: Filters
  readonly conflicts: readonly string[]
  readonly onChange: (filters: Filters) => void
}

export function SelectionFields({ filters, conflicts, onChange }: SelectionFieldsProps) {
  const { t } = useTranslation()
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change })
  const all = { value: '', label: t('record.filters.all') }
  return (
    <search className="record-filters on-screen-only" aria-label={t('record.filters.label')}>
      <NativeSelect
        label={t('record.filters.conflict')}
        data={[all, ...conflicts.map((conflict) => ({ value: conflict, label: conflict }))]}
        value={filters.conflict}
        onChange={({ currentTarget: { value } }) => set({ conflict: value })}
      />
      <NativeSelect
        label={t('record.filters.kind')}
        data={[
          all,
          ...eventKinds.map((kind) => ({ value: kind, label: t(`record.kind.${kind}`) })),
        ]}
        value={filters.kind}
        onChange={({ currentTarget: { value } }) => {
          set({ kind: eventKinds.find((kind) => kind === value) ?? '' })
        }}
      />
      <TextInput
        type="date"
        label={t('record.filters.from')}
        value={filters.from}
        onChange={({ currentTarget: { value } }) => set({ from: value })}
      />
      <TextInput
        type="date"
        label={t('record.filters.to')}
        value={filters.to}
        onChange={({ currentTarget: { value } }) => set({ to: value })}
      />
    </search>
  )
}
