/**
 * Days of the calendar as texts, and what other calendars make of them. The Islamic calendar is
 * that of Umm al-Qura as ICU knows it; where a country sees the moon itself, its day may differ
 * by one. The Julian calendar is reckoned.
 */
import { isCalendarDate } from '../../../base/partial-date.ts'

const millisecondsOfDay = 86_400_000
const padded = (value: number, length = 2) => String(value).padStart(length, '0')

/** YYYY-MM-DD, YYYY-MM or YYYY; null where there is no such day. */
export function dateText(year: number, month?: number, day?: number): string | null {
  if (year < 1 || year > 9999 || !isCalendarDate(year, month, day)) return null
  const parts = [padded(year, 4), month, day].filter((part) => part !== undefined)
  return parts.map((part) => (typeof part === 'number' ? padded(part) : part)).join('-')
}

const ofDay = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)

/** `day` must be YYYY-MM-DD. */
export const plusDays = (day: string, days: number): string =>
  dayOf(ofDay(day) + days * millisecondsOfDay)

export const daysBetween = (from: string, until: string): number =>
  Math.round((ofDay(until) - ofDay(from)) / millisecondsOfDay)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(ofDay(day)).getUTCDay() || 7

/** YYYY-MM, so many months on. */
export function plusMonths(day: string, months: number): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
  return date.toISOString().slice(0, 7)
}

/** The same day in the Gregorian calendar; null where the Julian one has no such day either. */
export function fromJulian(year: number, month: number, day: number): string | null {
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0
  if (!isLeapDay && !isCalendarDate(year, month, day)) return null
  // Fliegel and Van Flandern's day number, for the Julian calendar.
  const shift = Math.floor((14 - month) / 12)
  const years = year + 4800 - shift
  const months = month + 12 * shift - 3
  const number =
    day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32_083
  // Day number 2440588 is 1 January 1970.
  return dayOf((number - 2_440_588) * millisecondsOfDay)
}

const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

function islamicParts(milliseconds: number) {
  const parts = islamic.formatToParts(new Date(milliseconds))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day') }
}

/** 1 Muharram 1 is 16 July 622 of the Julian calendar; a year has 354.367 days on the average. */
const epoch = ofDay('0622-07-19')

/** The Gregorian day of a day of the Islamic calendar; null where there is no such day. */
export function fromHijri(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 30 || year < 1200 || year > 1600) return null
  const days = Math.round((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1)
  const guess = epoch + days * millisecondsOfDay
  for (let away = 0; away <= 12; away += 1)
    for (const side of away === 0 ? [0] : [away, -away]) {
      const at = guess + side * millisecondsOfDay
      const found = islamicParts(at)
      if (found.year === year && found.month === month && found.day === day) return dayOf(at)
    }
  return null
}

/** The Islamic year in which a day lies. */
export const hijriYearOf = (day: string): number => islamicParts(ofDay(day)).year
