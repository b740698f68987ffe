/** Which events: by words, conflict, kind and time; and the same events as a sheet. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { eventKinds } from '../../src/record/rows.ts'
import { paths } from '../paths.ts'
import { useKeys } from '../ui/keys.tsx'
import { everything, sheetQuery, type Filters } from './asked.ts'

type FilterFormProps = {
  readonly filters: Filters
  readonly conflicts: readonly string[]
  readonly onChange: (filters: Filters) => void
}

/** A year, a month or a day; anything else is still being typed. */
const dateForm = /^\d{0,4}(-\d{0,2}(-\d{0,2})?)?$/

export function FilterForm({ filters, conflicts, onChange }: FilterFormProps) {
  const { t } = useTranslation()
  const words = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', does: t('record.filters.search'), run: () => words.current?.focus() }])
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change })
  const isNarrowed = sheetQuery(filters) !== ''
  return (
    <search className="record-filters on-screen-only" aria-label={t('record.filters.label')}>
      <TextInput
        ref={words}
        type="search"
        label={t('record.filters.text')}
        placeholder={t('record.filters.textSays')}
        maxLength={200}
        value={filters.text}
        onChange={({ currentTarget: { value } }) => set({ text: value })}
      />
      <NativeSelect
        label={t('record.filters.conflict')}
        data={[
          { value: '', label: t('record.filters.all') },
          ...conflicts.map((conflict) => ({ value: conflict, label: conflict })),
        ]}
        value={filters.conflict}
        onChange={({ currentTarget: { value } }) => set({ conflict: value })}
      />
      <NativeSelect
        label={t('record.filters.kind')}
        data={[
          { value: '', label: t('record.filters.all') },
          ...eventKinds.map((kind) => ({ value: kind, label: t(`record.kind.${kind}`) })),
        ]}
        value={filters.kind}
        onChange={({ currentTarget: { value } }) =>
          set({ kind: eventKinds.find((kind) => kind === value) ?? '' })
        }
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          label={t(`record.filters.${end}`)}
          placeholder="2025-05"
          maxLength={10}
          inputMode="numeric"
          value={filters[end]}
          onChange={({ currentTarget: { value } }) => {
            if (dateForm.test(value)) set({ [end]: value })
          }}
        />
      ))}
      <div className="row record-filter-acts">
        {isNarrowed && (
          <Button variant="default" onClick={() => onChange(everything)}>
            {t('record.filters.clear')}
          </Button>
        )}
        <a href={paths.recordSheet(sheetQuery(filters))} download>
          {t('record.filters.sheet')}
        </a>
      </div>
    </search>
  )
}
