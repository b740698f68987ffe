/**
 * Calendar days at the desk. A term that is written as a date runs out with its last day where
 * the desk is, not at midnight in Greenwich.
 */
import { latestDayOf, PartialDate } from '../base/partial-date.ts'

/** Swedish writes these parts as ISO 8601 does. */
const isoParts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

/** The day of an instant in a time zone of the IANA's list. */
export const dayIn = (timeZone: string, at: Date): PartialDate =>
  PartialDate.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, ...isoParts }).format(at))

const dayMilliseconds = 86_400_000

/** Full days of the calendar, from the one to the other. */
export const daysBetween = (from: PartialDate, to: PartialDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)

/** A month or a year that is due is due until its last day. */
export const isPast = (dueOn: PartialDate, todayOn: PartialDate) => latestDayOf(dueOn) < todayOn
