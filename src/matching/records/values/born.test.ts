import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { PartialDate } from '../../../base/partial-date.ts'
import { bornLevel, bornLevels, packedBorn, turnedBorn } from './born.ts'

const packed = (text: string) => packedBorn(text === '' ? undefined : PartialDate.parse(text))
const level = (left: string, right: string) => bornLevels[bornLevel(packed(left), packed(right))]

it.each([
  ['1998-03-12', '1998-03-12', 'equal'],
  ['1998-03-12', '1998-12-03', 'swapped'],
  ['1998-03-12', '1998-03-13', 'one-digit'],
  ['1998-03-12', '1988-03-12', 'one-digit'],
  ['1998-03-12', '1998-03-21', 'two-parts'],
  ['1998-03-12', '1975-03-12', 'two-parts'],
  ['1998-03-12', '1998-07-12', 'one-digit'],
  ['1998-03-30', '1998-04-02', 'month-near'],
  ['1998-12-30', '1999-01-02', 'month-near'],
  ['1998-03-12', '1998-07-30', 'same-year'],
  ['1998-03-12', '1999-07-30', 'year-near'],
  ['1998-03-12', '1990-07-30', 'same-decade'],
  ['1998-03-12', '1971-07-30', 'different'],
  ['1998-03-12', '1998-03', 'year-and-month'],
  ['1998-03-12', '1998', 'year-only'],
  ['1998-03', '1998', 'year-only'],
  ['1998-03', '1998-07', 'same-year'],
  ['1998', '1999-03-12', 'year-off'],
  ['1998', '1990', 'same-decade'],
  ['1998', '1971-07-30', 'different'],
  ['', '1998', 'missing'],
  ['1998-03-12', '', 'missing'],
])('%s and %s: %s', (left, right, expected) => {
  expect(level(left, right)).toBe(expected)
  expect(level(right, left)).toBe(expected)
})

const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => (year << 9) | (month << 5) | day)

it('is symmetric, and a date equals itself alone', () => {
  fc.assert(
    fc.property(date, date, (left, right) => {
      expect(bornLevel(left, right)).toBe(bornLevel(right, left))
      expect(bornLevels[bornLevel(left, right)] === 'equal').toBe(left === right)
      expect(bornLevels[bornLevel(left, left)]).toBe('equal')
      const turned = turnedBorn(left)
      expect(turned === 0 ? left : turnedBorn(turned)).toBe(left)
    }),
  )
})
