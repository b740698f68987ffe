/**
 * Dates of birth as one number each, and how well two of them agree: a slip of a digit, day and
 * month in each other's place, a part that is not known. A part that is not known disagrees with
 * nothing.
 */
import type { PartialDate } from '../../../base/partial-date.ts'

/** Ordered from the worst; what is partly known stands at the end, out of that order. */
export const bornLevels = [
  'missing',
  'different',
  'same-decade',
  'year-near',
  'same-year',
  'two-parts',
  'month-near',
  'one-digit',
  'swapped',
  'equal',
  'year-off',
  'year-only',
  'year-and-month',
] as const
export type BornLevel = (typeof bornLevels)[number]

const codeOf = (level: BornLevel) => bornLevels.indexOf(level)
const different = codeOf('different')
const sameDecade = codeOf('same-decade')
const yearNear = codeOf('year-near')
const sameYear = codeOf('same-year')
const twoParts = codeOf('two-parts')
const monthNear = codeOf('month-near')
const oneDigit = codeOf('one-digit')
const swapped = codeOf('swapped')
const equal = codeOf('equal')
const yearOff = codeOf('year-off')
const yearOnly = codeOf('year-only')
const yearAndMonth = codeOf('year-and-month')

/** Year, month and day in 4, 4 and 5 bits behind each other; an unknown part is 0. */
export function packedBorn(date: PartialDate | undefined): number {
  if (date === undefined) return 0
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)]
  return (Number(year) << 9) | (Number(month) << 5) | Number(day)
}

export const yearOfBorn = (born: number) => born >> 9
export const monthOfBorn = (born: number) => (born >> 5) & 15
export const dayOfBorn = (born: number) => born & 31
/** Day and month in each other's place; 0 where there is no such month. */
export const turnedBorn = (born: number) =>
  dayOfBorn(born) > 12 ? 0 : (yearOfBorn(born) << 9) | (dayOfBorn(born) << 5) | monthOfBorn(born)

/** Whether two numbers of at most four digits differ in exactly one of them. */
function isOneDigit(one: number, other: number): boolean {
  let apart = 0
  let left = one
  let right = other
  while (left !== right) {
    if (left % 10 !== right % 10) apart += 1
    left = (left / 10) | 0
    right = (right / 10) | 0
  }
  return apart === 1
}

/** Days since an epoch of no meaning, near enough to tell a month from two. */
const roughDay = (born: number) => yearOfBorn(born) * 365 + monthOfBorn(born) * 30 + dayOfBorn(born)

const isMonthNear = (left: number, right: number) =>
  Math.abs(roughDay(left) - roughDay(right)) <= 31

/** The bits of day and month. */
const dayAndMonth = 511

/** Of the one part in which two dates differ. */
function levelOfPart(left: number, right: number): number {
  const slipped =
    isOneDigit(yearOfBorn(left), yearOfBorn(right)) ||
    isOneDigit(monthOfBorn(left), monthOfBorn(right)) ||
    isOneDigit(dayOfBorn(left), dayOfBorn(right))
  return slipped ? oneDigit : twoParts
}

/** Of complete dates that differ in the year and more. */
function levelByYears(years: number): number {
  if (years === 1) return yearNear
  return years <= 10 ? sameDecade : different
}

function levelOfPartial(left: number, right: number): number {
  const years = Math.abs(yearOfBorn(left) - yearOfBorn(right))
  if (years === 0) {
    const month = monthOfBorn(left)
    const otherMonth = monthOfBorn(right)
    if (month === 0 || otherMonth === 0) return yearOnly
    return month === otherMonth ? yearAndMonth : sameYear
  }
  if (years === 1) return yearOff
  return years <= 10 ? sameDecade : different
}

/** The place of their level in `bornLevels`. Symmetric. The commonest case is decided first. */
export function bornLevel(left: number, right: number): number {
  if (left === 0 || right === 0) return 0
  if (dayOfBorn(left) === 0 || dayOfBorn(right) === 0) return levelOfPartial(left, right)
  if (left === right) return equal
  const years = Math.abs(yearOfBorn(left) - yearOfBorn(right))
  if (years !== 0 && ((left ^ right) & dayAndMonth) !== 0)
    return years === 1 && isMonthNear(left, right) ? monthNear : levelByYears(years)
  if (years !== 0) return levelOfPart(left, right)
  if (monthOfBorn(left) === monthOfBorn(right) || dayOfBorn(left) === dayOfBorn(right))
    return levelOfPart(left, right)
  if (turnedBorn(left) === right) return swapped
  return isMonthNear(left, right) ? monthNear : sameYear
}
