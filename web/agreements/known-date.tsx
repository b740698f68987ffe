/** A date as far as it is known: shown as a year, a month or a day, and written the same way. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PartialDate } from '../../src/base/partial-date.ts'

const parts: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
}

/** In words of the language; digits stay Latin, as everywhere. */
export function useDateWords(): (on: string) => string {
  const { i18n } = useTranslation()
  const locale = `${i18n.language === 'en' ? 'en-GB' : i18n.language}-u-nu-latn`
  return (on) =>
    new Intl.DateTimeFormat(locale, { ...parts[on.length], timeZone: 'UTC' }).format(new Date(on))
}

export function KnownDate({ on }: { on: string }) {
  const words = useDateWords()
  return <time dateTime={on}>{words(on)}</time>
}

/** Null: what is written there is no date. Undefined: nothing is written. */
export function readDate(written: string): PartialDate | null | undefined {
  const text = written.trim()
  return text === '' ? undefined : (PartialDate.safeParse(text).data ?? null)
}

type KnownDateFieldProps = {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function KnownDateField({ label, description, value, onChange }: KnownDateFieldProps) {
  const { t } = useTranslation()
  const says = t('agreements.dateSays')
  return (
    <TextInput
      label={label}
      description={description === undefined ? says : `${description} ${says}`}
      value={value}
      error={readDate(value) === null && value.trim().length > 3 && t('agreements.dateWrong')}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      autoComplete="off"
      inputMode="numeric"
    />
  )
}
