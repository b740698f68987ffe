/** Days and months as plain numbers, so that counts and waits are plain arithmetic. No clock, no zone. */

/** `2031-03`. */
export type Month = string
/** `2031-03-12`. */
export type Day = string

const dayMs = 86_400_000

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs

export const dayOf = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10)

/** Months since year 0; of a month, or of a day in it. */
export const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export const monthOf = (number: number): Month =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** Days since 1970-01-01 of the month's first day. */
export const firstDayOf = (month: number): number => dayNumber(`${monthOf(month)}-01`)

export const daysIn = (month: number): number => firstDayOf(month + 1) - firstDayOf(month)
