/**
 * What a date in a text means, seen from the day of publication. A date without a year that
 * would lie more than 45 days after publication is of the year before; a day that is not in the
 * calendar has no value, and is never moved to another.
 */
import { unreachable } from '../../../base/refusal.ts'
import type { DateMention } from '../mentions.ts'
import {
  dateText,
  daysBetween,
  fromHijri,
  fromJulian,
  hijriYearOf,
  plusDays,
  plusMonths,
  weekdayOf,
} from './calendar.ts'
import type { RelativeDate, WeekdayFound } from './relative-date.ts'
import type { WrittenDate } from './written-date.ts'
import type { Calendar } from './written-day.ts'

export type Resolved = Pick<
  DateMention,
  'value' | 'end' | 'precision' | 'certainty' | 'weekday' | 'hasYear' | 'calendar'
>

/** So far may a date without a year lie ahead: what is announced seldom lies further. */
const daysAheadMax = 45

const daysOfYear = 365

function inCalendar(calendar: Calendar, year: number, month: number, day: number) {
  switch (calendar) {
    case 'julian':
      return fromJulian(year, month, day)
    case 'hijri':
      return fromHijri(year, month, day)
    case 'gregorian':
      return dateText(year, month, day)
    default:
      return unreachable(calendar)
  }
}

/** The year of a date that names none; null where nobody knows when it was published. */
export function yearFor(date: WrittenDate, day: number, published: string | null): number | null {
  if (date.year?.kind === 'number') return date.year.year
  if (published === null || date.month === null) return null
  const thisYear =
    date.calendar === 'hijri' ? hijriYearOf(published) : Number(published.slice(0, 4))
  if (date.year !== null) return thisYear + date.year.by
  const here = inCalendar(date.calendar, thisYear, date.month, day)
  const isAhead = here !== null && daysBetween(published, here) > daysAheadMax
  const isNextYear = here !== null && daysBetween(here, published) > daysOfYear - daysAheadMax
  // In late December "3 January" is announced, not remembered.
  if (isNextYear && date.days.length > 0) return thisYear + 1
  return isAhead ? thisYear - 1 : thisYear
}

/** "04/07": of both orders the one that lies nearer to publication, and not after it. */
function ordered(date: WrittenDate, published: string | null): WrittenDate {
  const { otherOrder, month, year, days } = date
  const day = days[0]?.day
  if (otherOrder === null || published === null || month === null || day === undefined) return date
  if (year?.kind !== 'number') return date
  const away = (value: string | null) => {
    if (value === null) return Infinity
    const back = daysBetween(value, published)
    return back < 0 ? 400 - back : back
  }
  const here = away(dateText(year.year, month, day))
  const there = away(dateText(year.year, otherOrder.month, otherOrder.day))
  if (there >= here) return date
  return {
    ...date,
    month: otherOrder.month,
    days: days.map((each) => ({ ...each, day: otherOrder.day })),
  }
}

const named = (date: WrittenDate) => ({
  certainty: 'stated' as const,
  weekday: date.weekday,
  hasYear: date.year !== null,
  calendar: date.calendar,
})

/** A month of the Islamic calendar lies in two of the Gregorian one: it is a stretch of days. */
function monthOfHijri(date: WrittenDate, year: number, month: number): Resolved {
  const first = fromHijri(year, month, 1)
  const last = fromHijri(year, month, 30) ?? fromHijri(year, month, 29)
  return { ...named(date), value: first, end: last, precision: 'range' }
}

function monthOrYear(date: WrittenDate, published: string | null): Resolved {
  const year = yearFor(date, 1, published)
  if (year !== null && date.month !== null && date.calendar === 'hijri')
    return monthOfHijri(date, year, date.month)
  const value = year === null ? null : dateText(year, date.month ?? undefined)
  return { ...named(date), value, end: null, precision: date.month === null ? 'year' : 'month' }
}

/** One day, or the stretch from its first to its last; a list of days is asked for one by one. */
export function resolveWritten(written: WrittenDate, published: string | null): Resolved {
  const date = ordered(written, published)
  const first = date.days[0]
  if (first === undefined || date.month === null) return monthOrYear(date, published)
  const year = yearFor(date, first.day, published)
  const last = date.isRange ? date.days.at(-1) : undefined
  const precision = last === undefined ? 'day' : 'range'
  if (year === null) return { ...named(date), value: null, end: null, precision }
  const value = inCalendar(date.calendar, year, date.month, first.day)
  const end = last === undefined ? null : inCalendar(date.calendar, year, date.month, last.day)
  return { ...named(date), value, end, precision }
}

const relative = { weekday: null, hasYear: false, calendar: 'gregorian' } as const

export function resolveRelative({ away }: RelativeDate, published: string | null): Resolved {
  const base = { ...relative, certainty: 'relative', end: null } as const
  const precision = away.unit
  if (published === null) return { ...base, precision, value: null }
  switch (away.unit) {
    case 'day':
      return { ...base, precision, value: plusDays(published, away.by) }
    case 'week': {
      const monday = plusDays(published, 1 - weekdayOf(published) + 7 * away.by)
      return { ...base, precision, value: monday, end: plusDays(monday, 6) }
    }
    case 'month':
      return { ...base, precision, value: plusMonths(published, away.by) }
    case 'year':
      return { ...base, precision, value: dateText(Number(published.slice(0, 4)) + away.by) }
    default:
      return unreachable(away.unit)
  }
}

export function resolveWeekday(found: WeekdayFound, published: string | null): Resolved {
  const { weekday, when } = found
  const base = { ...relative, certainty: 'weekday', precision: 'day', weekday, end: null } as const
  if (published === null) return { ...base, value: null }
  const back = (weekdayOf(published) - weekday + 7) % 7
  if (when === 'coming') return { ...base, value: plusDays(published, 7 - back) }
  return { ...base, value: plusDays(published, when === 'past' && back === 0 ? -7 : -back) }
}
