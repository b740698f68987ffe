/** Calendar days as the crossing point's own: no instant, so no zone can move them. */
import { useTranslation } from 'react-i18next'

/** Digits stay Latin in every language, as in all times of the desk. */
const locale = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`

const notation = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** `2026-03-12`, or as much of it as is known: a year stays a year. */
export function useDay(): (on: string) => string {
  const { i18n } = useTranslation()
  return (on) => {
    const [, year, month, day] = notation.exec(on) ?? []
    if (year === undefined || month === undefined) return on
    return new Intl.DateTimeFormat(locale(i18n.language), {
      ...(day !== undefined && { day: 'numeric' as const }),
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
  }
}

export function Day({ on }: { on: string }) {
  const day = useDay()
  return <time dateTime={on}>{day(on)}</time>
}
