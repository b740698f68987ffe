/**
 * Exchanges as operations: days of exchange at most three apart are stages of one movement of
 * people and are joined. Sizes are intervals: what nobody said widens them and is never 0.
 */
import type { RecordEvent } from '../public-record.ts'
import { dayNumber, daysIn, dayOf, firstDayOf, monthNumber, type Day } from './calendar.ts'
import { added, exactly, type Interval, unknownUpTo } from './interval.ts'

/** Days from the end of one to the start of the next at which they still count as one. */
export const joinedDays = 3

export type Operation = {
  /** Days since 1970-01-01. */
  readonly start: number
  readonly end: number
  /** Distinct days of exchange in it. */
  readonly days: number
  /** Only the month is known: it stands in the middle of it. */
  readonly isMonthOnly: boolean
  readonly events: readonly RecordEvent[]
}

/** Exchanges of one conflict, dated to the month at least; the earliest first. */
export function operationsOf(events: readonly RecordEvent[]): Operation[] {
  const dated = events
    .filter(({ kind, date }) => kind === 'exchange' && date.length >= 'YYYY-MM'.length)
    .map(spanOf)
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
  const operations: Operation[] = []
  for (const next of dated) {
    const last = operations.at(-1)
    if (last === undefined || next.start > last.end + joinedDays || next.isMonthOnly)
      operations.push(next)
    else operations[operations.length - 1] = joined(last, next)
  }
  return operations
}

/** An event of which only the month is known stands in its middle. */
function spanOf(event: RecordEvent): Operation {
  const isMonthOnly = event.date.length < 'YYYY-MM-DD'.length
  const month = monthNumber(event.date)
  const start = isMonthOnly
    ? firstDayOf(month) + Math.floor(daysIn(month) / 2)
    : dayNumber(event.date)
  const last = event.dateEnd?.length === 'YYYY-MM-DD'.length ? dayNumber(event.dateEnd) : start
  const end = Math.max(start, last)
  return { start, end, days: end - start + 1, isMonthOnly, events: [event] }
}

const joined = (one: Operation, other: Operation): Operation => ({
  start: one.start,
  end: Math.max(one.end, other.end),
  days: one.days + Math.max(0, other.end - Math.max(one.end, other.start - 1)),
  isMonthOnly: one.isMonthOnly,
  events: [...one.events, ...other.events],
})

/** Every day of exchange, once; for counts of days a month. */
export const daysOfExchange = (operations: readonly Operation[]): Day[] => [
  ...new Set(
    operations
      .flatMap(({ events }) => events.map(spanOf))
      .flatMap(({ start, days }) => Array.from({ length: days }, (_, at) => dayOf(start + at))),
  ),
]

/**
 * Days between one operation's end and the next one's start. Where only the month is known they are
 * half a month off at most; to leave such waits out would leave out the long ones.
 */
export const waitsBetween = (operations: readonly Operation[]): number[] =>
  operations.slice(1).map(({ start }, at) => Math.max(1, start - (operations[at]?.end ?? start)))

/** Who came back to one side in an operation; an unknown may be anything up to `largest`. */
export function sizeOf({ events }: Operation, side: string, largest: number): Interval {
  return events
    .flatMap(({ toA, toB }) => [toA, toB])
    .filter(({ party }) => party === side)
    .map(({ total }) => (total === null ? unknownUpTo(largest) : exactly(total)))
    .reduce(added, exactly(0))
}
