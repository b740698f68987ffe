import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  ageOn,
  earliestDayOf,
  isCalendarDate,
  latestDayOf,
  partialDate,
  PartialDate,
  precisionOf,
  yearOf,
} from './partial-date.ts'

const date = (text: string) => PartialDate.parse(text)

it.each(['1998', '1998-03', '1998-03-12', '2000-02-29'])('accepts %s', (text) => {
  expect(PartialDate.parse(text)).toBe(text)
})

it.each([
  '98',
  '1998-3',
  '1998-13',
  '1998-00',
  '1994-02-31',
  '1900-02-29',
  '1998-03-12T00:00',
  '0000',
  '',
])('refuses %j', (text) => {
  expect(PartialDate.safeParse(text).success).toBe(false)
})

it.each([
  ['1998', '1998-01-01', '1998-12-31', 'year'],
  ['1996-02', '1996-02-01', '1996-02-29', 'month'],
  ['1998-03-12', '1998-03-12', '1998-03-12', 'day'],
] as const)('%s may mean %s to %s', (text, first, last, precision) => {
  expect([earliestDayOf(date(text)), latestDayOf(date(text))]).toEqual([first, last])
  expect(precisionOf(date(text))).toBe(precision)
  expect(yearOf(date(text))).toBe(Number(text.slice(0, 4)))
})

it.each([
  ['2006-05-10', '2024-05-09', 17, 17],
  ['2006-05-10', '2024-05-10', 18, 18],
  ['2006', '2024-05-10', 17, 18],
  ['2006-05', '2024-05-10', 17, 18],
  ['2004-02-29', '2022-02-28', 17, 17],
  ['2030-01-01', '2024-05-10', -6, -6],
])('born %s is on %s between %i and %i', (bornOn, onDay, least, most) => {
  expect(ageOn(date(bornOn), date(onDay))).toEqual({ least, most })
})

it('a day outside the calendar is a defect of the caller', () => {
  expect(() => partialDate(1994, 2, 31)).toThrow(/no such day/)
})

it('makes exactly what it accepts', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  )
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const text = [year, month, day].map((part, at) => String(part).padStart(at ? 2 : 4, '0'))
      const isAccepted = PartialDate.safeParse(text.join('-')).success
      expect(isAccepted).toBe(isCalendarDate(year, month, day))
      expect(!isAccepted || partialDate(year, month, day) === text.join('-')).toBe(true)
    }),
  )
})
