/** Which contradictions or findings: by what they are, by conflict and words; and the same as files. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'

/** What is left empty is not asked. */
export type Asked = { readonly [name: string]: string }

export const queryOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))

export type Choice = {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

type DisputeFiltersProps = {
  readonly asked: Asked
  readonly choices: readonly Choice[]
  /** Addresses of what is found, as files. */
  readonly files: { readonly csv: string; readonly json: string }
  readonly onChange: (asked: Asked) => void
}

export function DisputeFilters({ asked, choices, files, onChange }: DisputeFiltersProps) {
  const { t } = useTranslation()
  const words = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', does: t('record.filters.search'), run: () => words.current?.focus() }])
  return (
    <search className="record-filters on-screen-only" aria-label={t('disputes.filters.label')}>
      <TextInput
        ref={words}
        type="search"
        label={t('record.filters.text')}
        placeholder={t('disputes.filters.textSays')}
        maxLength={200}
        value={asked['text'] ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...asked, text: value })}
      />
      {choices.map(({ name, label, options }) => (
        <NativeSelect
          key={name}
          label={label}
          data={[{ value: '', label: t('record.filters.all') }, ...options]}
          value={asked[name] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...asked, [name]: value })}
        />
      ))}
      <div className="row record-filter-acts">
        <a href={files.csv} download>
          {t('disputes.filters.csv')}
        </a>
        <a href={files.json} download="record.json">
          {t('disputes.filters.json')}
        </a>
      </div>
    </search>
  )
}
