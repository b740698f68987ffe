/** What a forecast may know at the end of a month: counts so far, waits so far, how long it is quiet. */
import { dayNumber, firstDayOf, monthNumber, type Month } from './calendar.ts'
import { daysOfExchange, waitsBetween, type Operation } from './operations.ts'

/** Days of exchange, or operations: the two are spread differently and scored apart. */
export type Unit = 'day' | 'operation'

export type Past = {
  /** By month, the oldest first; a month without any is 0, because the record is whole there. */
  readonly counts: readonly number[]
  /** Days from one operation to the next, as far as they had ended. */
  readonly waits: readonly number[]
  /** Days from the last operation to the end of the last month; null before the first. */
  readonly quietDays: number | null
}

export type Counted = {
  readonly from: Month
  readonly counts: readonly number[]
  readonly operations: readonly Operation[]
}

/** Both months inclusive. What lies before `from` is thin and only tells how long it was quiet. */
export function countedByMonth(
  operations: readonly Operation[],
  { unit, from, until }: { readonly unit: Unit; readonly from: Month; readonly until: Month },
): Counted {
  const first = monthNumber(from)
  const starts =
    unit === 'day'
      ? daysOfExchange(operations).map(dayNumber)
      : operations.map(({ start }) => start)
  const counts = Array.from({ length: monthNumber(until) - first + 1 }, (_, at) => {
    const [start, end] = [firstDayOf(first + at), firstDayOf(first + at + 1)]
    return starts.filter((day) => day >= start && day < end).length
  })
  return { from, counts, operations }
}

/** As it stood at the end of the first `months` months. */
export function pastOf({ from, counts, operations }: Counted, months = counts.length): Past {
  const begin = firstDayOf(monthNumber(from))
  const end = firstDayOf(monthNumber(from) + months)
  const known = operations.filter((each) => each.start < end)
  const last = known.at(-1)
  return {
    counts: counts.slice(0, months),
    waits: waitsBetween(known.filter((each) => each.end >= begin)),
    quietDays: last === undefined ? null : Math.max(0, end - 1 - last.end),
  }
}
