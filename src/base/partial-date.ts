/**
 * A calendar date as far as it is known: `1998`, `1998-03` or `1998-03-12`. A year alone stays
 * a year and never becomes the first of January. The notation is the date part of EDTF (ISO
 * 8601-2). Reading of what people write stands in written-date.ts.
 */
import { z } from 'zod'

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Is there such a month, and such a day in it? */
export const isCalendarDate = (year: number, month = 1, day = 1) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)

const notation = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

export const PartialDate = z
  .string()
  .regex(notation, 'a date is written 1998, 1998-03 or 1998-03-12')
  .refine((text) => {
    const [, year, month = '01', day = '01'] = notation.exec(text) ?? []
    return Number(year) > 0 && isCalendarDate(Number(year), Number(month), Number(day))
  }, 'there is no such day in the calendar')
  .brand<'PartialDate'>()
export type PartialDate = z.infer<typeof PartialDate>

const padded = (value: number, length: number) => String(value).padStart(length, '0')

/** Throws for a day that is not in the calendar: ask `isCalendarDate` before. */
export function partialDate(year: number, month?: number, day?: number): PartialDate {
  const parts = [padded(year, 4)]
  if (month !== undefined) parts.push(padded(month, 2))
  if (month !== undefined && day !== undefined) parts.push(padded(day, 2))
  return PartialDate.parse(parts.join('-'))
}

export const yearOf = (date: PartialDate) => Number(date.slice(0, 4))

/** `day` for 1998-03-12, `month` for 1998-03, `year` for 1998. */
export const precisionOf = (date: PartialDate): 'year' | 'month' | 'day' =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

/** The first day that the date may mean. */
export const earliestDayOf = (date: PartialDate): PartialDate =>
  partialDate(yearOf(date), Number(date.slice(5, 7) || '1'), Number(date.slice(8, 10) || '1'))

/** The last day that the date may mean. */
export function latestDayOf(date: PartialDate): PartialDate {
  const year = yearOf(date)
  const month = Number(date.slice(5, 7) || '12')
  return partialDate(year, month, Number(date.slice(8, 10) || daysOf(year, month)))
}

const fullYears = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)

/**
 * Age in full years on a day, as a range where the date of birth is partial; negative when the
 * birth lies after that day. Someone born on 29 February is a year older on 1 March.
 */
export const ageOn = (bornOn: PartialDate, onDay: PartialDate) => ({
  least: fullYears(latestDayOf(bornOn), earliestDayOf(onDay)),
  most: fullYears(earliestDayOf(bornOn), latestDayOf(onDay)),
})
