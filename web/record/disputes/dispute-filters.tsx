/** Which contradictions or findings: by what they are, by conflict and words; and the same as files. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'
import type { Move } from '../../ui/use-address.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { typingMs } from './typing.ts'

/** What is left empty is not asked. */
export type Asked = { readonly [name: string]: string }

/** Of the words in the address those by which these are asked, and a place in them; others are nobody's. */
export function askedOf(asked: Asked, names: readonly string[]) {
  const from = Number(asked['from'])
  return {
    query: Object.fromEntries(Object.entries(asked).filter(([name]) => names.includes(name))),
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
  }
}

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
  readonly onChange: (changed: Asked, move?: Move) => void
}

export function DisputeFilters({ asked, choices, files, onChange }: DisputeFiltersProps) {
  const { t } = useTranslation()
  const words = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', does: t('record.filters.search'), run: () => words.current?.focus() }])
  const before = asked['text'] ?? ''
  const [text, write] = useSettled({
    value: before,
    afterMs: typingMs,
    onSettled: (value) => onChange({ text: value }, before === '' ? 'step' : 'same-step'),
  })
  return (
    <search className="record-filters on-screen-only" aria-label={t('disputes.filters.label')}>
      <TextInput
        ref={words}
        type="search"
        label={t('record.filters.text')}
        placeholder={t('disputes.filters.textSays')}
        maxLength={200}
        value={text}
        onChange={({ currentTarget: { value } }) => write(value)}
      />
      {choices.map(({ name, label, options }) => (
        <NativeSelect
          key={name}
          label={label}
          data={[{ value: '', label: t('record.filters.all') }, ...options]}
          value={asked[name] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
        />
      ))}
      <div className="row record-filter-acts">
        {asked['event'] !== undefined && (
          <Button variant="default" onClick={() => onChange({ event: '' })}>
            {t('disputes.filters.ofEvent', { event: asked['event'] })}
          </Button>
        )}
        <a href={files.csv} download>
          {t('disputes.filters.csv')}
        </a>
        <a href={files.json} download>
          {t('disputes.filters.json')}
        </a>
      </div>
    </search>
  )
}
