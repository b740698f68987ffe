/**
 * How one number becomes another on its way: digits swapped or mistyped, a rounding, one side's
 * number told as that of both. Pure arithmetic on two values of one thing.
 */

/** Two neighbouring digits swapped, or one of three or more another; shorter numbers prove nothing. */
export function isDigitSlip(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)]
  if (a === b || a.length !== b.length || a.length < 2) return false
  const unlike = a.split('').flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second = 0] = unlike
  if (unlike.length === 1) return a.length > 2
  return (
    unlike.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  )
}

/** Is `rounded` what is left of `exact` when it is told in tens, hundreds or thousands? */
export function isRounding(exact: number, rounded: number): boolean {
  if (exact === rounded) return false
  return [10, 50, 100, 500, 1000].some(
    (unit) => rounded % unit === 0 && rounded > 0 && Math.abs(exact - rounded) * 2 <= unit,
  )
}

export const isDouble = (one: number, other: number): boolean =>
  one > 0 && other > 0 && (one === 2 * other || other === 2 * one)

/** The same digits in another order. */
export const isSwap = (one: number, other: number): boolean =>
  isDigitSlip(one, other) && sorted(one) === sorted(other)

const sorted = (n: number) => String(n).split('').toSorted().join('')
