/**
 * How well two fields agree, in levels, and what each level weighs (log2 of how much likelier it
 * is for one person than for two). Set by hand for the first version; the engine learns them.
 */
import type { ComparedField } from './explanation.ts'
import type { Folded } from './fold.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import type { Born } from './prepared.ts'

export type NameLevel =
  | 'missing'
  | 'equal'
  | 'folded'
  | 'consonants'
  | 'high'
  | 'middle'
  | 'low'
  | 'shortened'
  | 'different'
export type DateLevel =
  | 'missing'
  | 'equal'
  | 'swapped'
  | 'two-parts'
  | 'year-and-month'
  | 'year-only'
  | 'year-near'
  | 'year-digit'
  | 'same-year'
  | 'different'
export type NumberLevel = 'missing' | 'equal' | 'one-off' | 'different'

type NameWeights = Record<Exclude<NameLevel, 'missing'>, number>

const agreeing = (
  [equal, folded, consonants, high, middle]: readonly [number, number, number, number, number],
  [low, shortened, different]: readonly [number, number, number],
): NameWeights => ({ equal, folded, consonants, high, middle, low, shortened, different })

/** A clearly different given name refuses by itself: brothers and twins agree in all the rest. */
export const nameWeights = {
  surname: agreeing([9, 8.5, 6, 6, 3], [-4, 2, -10]),
  given: agreeing([5, 4.5, 3, 3, 0.5], [-6, 1.5, -18]),
  patronymic: agreeing([5, 4.5, 3, 3, 0.5], [-3, 1, -5]),
  place: agreeing([4, 4, 3, 3, 1.5], [-2, 1, -3]),
  unit: agreeing([3, 3, 2, 1.5, 0.5], [0, 0, -0.5]),
  rank: agreeing([1.5, 1.5, 1, 0.5, 0], [0, 0, -0.3]),
  heldAt: agreeing([1, 1, 0.7, 0.5, 0], [0, 0, 0]),
  extra: agreeing([3, 3, 2, 1.5, 0.5], [-0.5, 0, -1]),
} satisfies Partial<Record<ComparedField, NameWeights>>

export const dateWeights = {
  equal: 12,
  swapped: 8,
  'two-parts': 4,
  'year-and-month': 7,
  'year-only': 4,
  'year-near': -0.5,
  'year-digit': -3,
  'same-year': -2,
  different: -9,
} satisfies Record<Exclude<DateLevel, 'missing'>, number>

export const numberWeights = { equal: 14, 'one-off': 6, different: -5 } satisfies Record<
  Exclude<NumberLevel, 'missing'>,
  number
>
export const sexWeights = { equal: 0.5, different: -6 }
/** Surname and given name agree crosswise: each weighs less than in its own place. */
export const turnedWeight = -3
/** Below these a name is only `middle`, `low`, `different`. */
const [highFrom, middleFrom, lowFrom] = [0.93, 0.86, 0.7]

const shareOne = (left: readonly string[], right: readonly string[]) =>
  left.some((each) => right.includes(each))

function best(left: readonly string[], right: readonly string[]): number {
  let found = 0
  for (const one of left) {
    for (const other of right) found = Math.max(found, jaroWinkler(one, other))
  }
  return found
}

const beginsAlike = (short: Folded, long: Folded) =>
  short.keys.some((key) => long.keys.some((other) => other.startsWith(key)))

/** Arabic leaves out vowels, so against another script only consonants can be compared. */
function consonantLevel(left: Folded, right: Folded): NameLevel {
  if (shareOne(left.skeletons, right.skeletons)) {
    return Math.max(...left.skeletons.map(({ length }) => length)) > 1 ? 'consonants' : 'middle'
  }
  const alike = best(left.skeletons, right.skeletons)
  if (alike >= middleFrom) return 'middle'
  return alike >= lowFrom ? 'low' : 'different'
}

export function nameLevel(left: Folded | undefined, right: Folded | undefined): NameLevel {
  if (left === undefined || right === undefined) return 'missing'
  if (left.written === right.written) return 'equal'
  if (left.keys.length === 0 || right.keys.length === 0) return 'missing'
  if (shareOne(left.keys, right.keys)) return 'folded'
  if (left.isShortened || right.isShortened) {
    const alike =
      (left.isShortened && beginsAlike(left, right)) ||
      (right.isShortened && beginsAlike(right, left))
    return alike ? 'shortened' : 'different'
  }
  if (left.script !== right.script && (left.script === 'arabic' || right.script === 'arabic'))
    return consonantLevel(left, right)
  const alike = best(left.keys, right.keys)
  if (alike >= highFrom) return 'high'
  if (alike >= middleFrom) return 'middle'
  return alike >= lowFrom ? 'low' : 'different'
}

/** Signs that differ, place by place; infinitely many where the lengths do. */
function signsApart(left: string, right: string): number {
  if (left.length !== right.length) return Infinity
  let apart = 0
  for (let at = 0; at < left.length; at += 1) {
    if (left.charCodeAt(at) !== right.charCodeAt(at)) apart += 1
  }
  return apart
}

/** One digit written wrongly: 1974 for 1984. */
const oneDigitOff = (left: number, right: number) => signsApart(String(left), String(right)) === 1

function fullDateLevel(left: Born, right: Born): DateLevel {
  const agree =
    Number(left.year === right.year) +
    Number(left.month === right.month) +
    Number(left.day === right.day)
  if (agree === 3) return 'equal'
  if (left.year === right.year && left.month === right.day && left.day === right.month)
    return 'swapped'
  if (agree === 2) return 'two-parts'
  return left.year === right.year ? 'same-year' : 'different'
}

export function dateLevel(left: Born, right: Born): DateLevel {
  if (left.year === 0 || right.year === 0) return 'missing'
  if (left.day > 0 && right.day > 0) {
    const level = fullDateLevel(left, right)
    if (level === 'two-parts' && left.year !== right.year && !oneDigitOff(left.year, right.year))
      return 'different'
    return level
  }
  if (left.year === right.year) {
    if (left.month === 0 || right.month === 0) return 'year-only'
    return left.month === right.month ? 'year-and-month' : 'same-year'
  }
  if (Math.abs(left.year - right.year) === 1) return 'year-near'
  return oneDigitOff(left.year, right.year) ? 'year-digit' : 'different'
}

export function numberLevel(left: string, right: string): NumberLevel {
  if (left === '' || right === '') return 'missing'
  if (left === right) return 'equal'
  return left.length > 3 && signsApart(left, right) === 1 ? 'one-off' : 'different'
}

/** Places agree also if one of several words does: a village, and the town it lies by. */
export function placeLevel(
  left: { place: Folded | undefined; placeWords: readonly Folded[] },
  right: { place: Folded | undefined; placeWords: readonly Folded[] },
): NameLevel {
  const whole = nameLevel(left.place, right.place)
  if (whole === 'missing' || whole === 'equal' || whole === 'folded') return whole
  if (left.placeWords.length + right.placeWords.length < 3) return whole
  const hasCommon = left.placeWords.some((word) =>
    right.placeWords.some((other) => ['equal', 'folded'].includes(nameLevel(word, other))),
  )
  return hasCommon ? 'high' : whole
}
