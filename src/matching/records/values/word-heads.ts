/**
 * What decides most comparisons of two values, beside each other: half a cache line for each value
 * of a dictionary. A pair that cannot be alike is told from here, without a look at the words.
 */
import { beginningCounts, bitsOf, maskOf, type PackedWords } from './likeness.ts'
import { sharedInts } from './shared-memory.ts'

/** Letters are sets of bits, one for each letter (`maskOf`). */
export const head = {
  /** Its readings: from `start` until before `end`. */
  start: 0,
  end: 1,
  /** Letters that any reading has, and letters that all have. */
  any: 2,
  all: 3,
  /** Letters with which any reading begins, and their second letters. */
  firsts: 4,
  seconds: 5,
  /** How many letters its longest reading has. */
  most: 6,
  marks: 7,
} as const
export const headLength = 8

export const mark = { parts: 1, shortened: 2, groups: 4, arabic: 8, hebrew: 16 } as const

/** `marks` of each value. */
export function headsOf(
  formStarts: Int32Array,
  { starts, letters, masks }: PackedWords,
  marks: readonly number[],
): Int32Array {
  const heads = sharedInts(marks.length * headLength)
  for (let value = 0; value < marks.length; value += 1) {
    const from = formStarts[value] ?? 0
    const end = formStarts[value + 1] ?? 0
    let [any, all, firsts, seconds, most] = [0, from === end ? 0 : -1, 0, 0, 0]
    for (let form = from; form < end; form += 1) {
      const at = starts[form] ?? 0
      const length = (starts[form + 1] ?? 0) - at
      any |= masks[form] ?? 0
      all &= masks[form] ?? 0
      if (length > 0) firsts |= maskOf(letters[at] ?? 0)
      if (length > 1) seconds |= maskOf(letters[at + 1] ?? 0)
      most = Math.max(most, length)
    }
    heads.set([from, end, any, all, firsts, seconds, most, marks[value] ?? 0], value * headLength)
  }
  return heads
}

/** Whether a value has so many letters that no reading of the other has: more than `share`. */
export function lacksLetters(all: number, any: number, lettersMost: number, share: number) {
  return bitsOf(all & ~any) > lettersMost * share
}

/** What rounding may add to a bound. */
const rounding = 1e-9

/**
 * Whether no reading of the one can be as alike as `least` to any of the other, nor the values
 * related in another way. Asked of two different values that have readings.
 */
export function areFar(heads: Int32Array, one: number, other: number, least: number): boolean {
  const at = one * headLength
  const to = other * headLength
  const marks = heads[at + head.marks] ?? 0
  const otherMarks = heads[to + head.marks] ?? 0
  const related =
    ((marks | otherMarks) & (mark.parts | mark.shortened)) |
    ((marks ^ otherMarks) & (mark.arabic | mark.hebrew)) |
    (marks & otherMarks & mark.groups)
  const most = heads[at + head.most] ?? 0
  const otherMost = heads[to + head.most] ?? 0
  if (related !== 0 || most === 0 || otherMost === 0) return false
  const lacking = bitsOf((heads[at + head.all] ?? 0) & ~(heads[to + head.any] ?? 0))
  const otherLacking = bitsOf((heads[to + head.all] ?? 0) & ~(heads[at + head.any] ?? 0))
  const jaro = 1 - (lacking / most + otherLacking / otherMost) / 3
  const isBegun = ((heads[at + head.firsts] ?? 0) & (heads[to + head.firsts] ?? 0)) !== 0
  const isLong = ((heads[at + head.seconds] ?? 0) & (heads[to + head.seconds] ?? 0)) !== 0
  const common = isBegun ? (isLong ? 4 : 1) : 0
  return jaro + common * beginningCounts * (1 - jaro) < least - rounding
}
