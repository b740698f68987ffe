/** The day of an event in words, as exactly as it is known. */
import { useTranslation } from 'react-i18next'
import type { EventHead } from '../../../src/record/whole/dispute-views.ts'

export function useDayWords(): (date: EventHead['date']) => string {
  const { t, i18n } = useTranslation()
  const locale = `${i18n.language === 'en' ? 'en-GB' : i18n.language}-u-nu-latn`
  const said = (day: string) => {
    const [, month, dayOfMonth] = day.split('-')
    const at = new Date(`${day}${'-01-01'.slice(day.length - 4)}T12:00:00Z`)
    return new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month !== undefined && { month: 'long' }),
      ...(dayOfMonth !== undefined && { day: 'numeric' }),
    }).format(at)
  }
  return ({ value, end, precision }) => {
    if (end !== null) return t('disputes.event.range', { from: said(value), to: said(end) })
    if (precision === 'year') return t('disputes.event.year', { year: said(value) })
    return precision === 'month' ? t('disputes.event.month', { month: said(value) }) : said(value)
  }
}
