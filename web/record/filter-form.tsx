/** Which events: by words, conflict, kind, who received whom, agreement and time; and the same events as files. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CountedCategory } from '../../src/record/reading/words-of-the-field.ts'
import { eventKinds } from '../../src/record/rows.ts'
import { paths } from '../paths.ts'
import { useKeys } from '../ui/keys.tsx'
import type { Move } from '../ui/use-address.ts'
import { useSettled } from '../ui/use-settled.ts'
import { everything, sheetQuery, type AskedEvents, type FilterName, type Filters } from './asked.ts'

/** What the record has to choose from; null until it has answered. */
export type Offered = {
  readonly conflicts: readonly string[]
  readonly sides: readonly string[]
  readonly agreements: readonly string[]
} | null

type FilterFormProps = {
  readonly asked: AskedEvents
  readonly offered: Offered
  readonly onChange: (changed: Partial<Filters>, move?: Move) => void
}

export function FilterForm({ asked, offered, onChange }: FilterFormProps) {
  const { t } = useTranslation()
  const { filters, query } = asked
  const field = { asked, onChange }
  const choices = {
    conflict: offered?.conflicts.map(asItIs) ?? [],
    kind: eventKinds.map((value) => ({ value, label: t(`record.kind.${value}`) })),
    side: offered?.sides.map(asItIs) ?? [],
    category: CountedCategory.options.map((value) => ({
      value,
      label: t(`disputes.category.${value}`),
    })),
    agreement: offered?.agreements.map(asItIs) ?? [],
  } as const
  return (
    <search className="record-filters on-screen-only" aria-label={t('record.filters.label')}>
      <Words {...field} />
      {(['conflict', 'kind', 'side', 'category', 'agreement'] as const).map((name) => (
        <Choice
          key={name}
          name={name}
          choices={choices[name]}
          isKnown={offered !== null}
          {...field}
        />
      ))}
      <Day name="from" {...field} />
      <Day name="to" {...field} />
      <div className="row record-filter-acts">
        {Object.values(filters).some((value) => value !== '') && (
          <Button variant="default" onClick={() => onChange(everything)}>
            {t('record.filters.clear')}
          </Button>
        )}
        <a href={paths.recordChronology('csv', sheetQuery(query))} download>
          {t('record.filters.sheet')}
        </a>
        <a href={paths.recordChronology('json', sheetQuery(query))} download>
          {t('record.filters.json')}
        </a>
      </div>
    </search>
  )
}

const asItIs = (value: string) => ({ value, label: value })

type FieldProps = Pick<FilterFormProps, 'asked' | 'onChange'>

/** Waits for the end of a word, and longer for the end of a date. */
const wordMs = 250
const dateMs = 700

function Words({ asked: { filters }, onChange }: FieldProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', does: t('record.filters.search'), run: () => place.current?.focus() }])
  const [words, write] = useSettled({
    value: filters.text,
    afterMs: wordMs,
    onSettled: (text) => onChange({ text }, filters.text === '' ? 'step' : 'same-step'),
  })
  return (
    <TextInput
      ref={place}
      type="search"
      label={t('record.filters.text')}
      placeholder={t('record.filters.textSays')}
      maxLength={200}
      value={words}
      onChange={({ currentTarget: { value } }) => write(value)}
    />
  )
}

type ChoiceProps = FieldProps & {
  readonly name: Exclude<FilterName, 'text' | 'from' | 'to'>
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly isKnown: boolean
}

/** What the address names and the record has not is shown as it is, and said to be nowhere. */
function Choice({ name, choices, isKnown, asked, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const value = asked.filters[name]
  const isThere = value === '' || choices.some((each) => each.value === value)
  const error =
    asked.refused[name] !== undefined
      ? t('record.filters.refused', { value })
      : isKnown && !isThere && t('record.filters.nowhere', { value })
  return (
    <NativeSelect
      label={t(`record.filters.${name}`)}
      data={[
        { value: '', label: t('record.filters.all') },
        ...choices,
        ...(isThere ? [] : [asItIs(value)]),
      ]}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  )
}

function Day({ name, asked, onChange }: FieldProps & { readonly name: 'from' | 'to' }) {
  const { t } = useTranslation()
  const [day, write] = useSettled({
    value: asked.filters[name],
    afterMs: dateMs,
    onSettled: (value) => onChange({ [name]: value }),
  })
  const refused = asked.refused[name]
  return (
    <TextInput
      label={t(`record.filters.${name}`)}
      placeholder="2025-05"
      maxLength={10}
      dir="ltr"
      value={day}
      error={
        refused !== undefined && t(`record.filters.${refused === 'order' ? 'order' : 'noDay'}`)
      }
      onChange={({ currentTarget: { value } }) => write(value)}
    />
  )
}
