/**
 * How well two values of one field agree, in levels: each has a weight of its own, learned from
 * the lists. Works on packed dictionaries, without allocation, since millions of pairs are
 * compared; level-table.ts keeps the answers.
 */
import { likeness, likenessMax } from './likeness.ts'
import { bridged, crossing } from './spelled.ts'
import { areFar, head, headLength, lacksLetters } from './word-heads.ts'
import { areOneSlipApart } from './one-slip.ts'
import { shortenedShape, type Rows, type Words } from './words.ts'

/** Ordered from the worst to the best, but for the last, which says little either way. */
export const wordLevels = [
  'missing',
  'different',
  'low',
  'middle',
  'high',
  'part',
  'kin',
  'folded',
  'equal',
  'shortened',
] as const
export type WordLevel = (typeof wordLevels)[number]

export const levelCode = {
  missing: 0,
  different: 1,
  low: 2,
  middle: 3,
  high: 4,
  part: 5,
  kin: 6,
  folded: 7,
  equal: 8,
  shortened: 9,
} as const satisfies Record<WordLevel, number>

/** The words disagree, or nearly. */
export const isFarLevel = (level: number) =>
  level === levelCode.different || level === levelCode.low

/** For numbers and codes: signs in common from the beginning, or all but one. */
export const numberLevels = ['missing', 'different', 'area', 'begins', 'one-off', 'equal'] as const
export type NumberLevel = (typeof numberLevels)[number]

export const numberCode = {
  missing: 0,
  different: 1,
  area: 2,
  begins: 3,
  'one-off': 4,
  equal: 5,
} as const satisfies Record<NumberLevel, number>

const highFrom = 0.92
const middleFrom = 0.85
export const lowFrom = 0.75

/** Evidence a letter across scripts (see `bridged`). */
const soundsFrom = 2
const highAcrossFrom = 1.4
const middleAcrossFrom = 0.8
const lowAcrossFrom = 0

function shareOne(left: Rows, one: number, right: Rows, other: number): boolean {
  const end = left.starts[one + 1] ?? 0
  const otherStart = right.starts[other] ?? 0
  const otherEnd = right.starts[other + 1] ?? 0
  for (let at = left.starts[one] ?? 0; at < end; at += 1) {
    const member = left.members[at]
    for (let to = otherStart; to < otherEnd; to += 1) {
      if (right.members[to] === member) return true
    }
  }
  return false
}

export function shareForm(left: Words, one: number, right: Words, other: number): boolean {
  const end = left.formStarts[one + 1] ?? 0
  const otherStart = right.formStarts[other] ?? 0
  const otherEnd = right.formStarts[other + 1] ?? 0
  for (let at = left.formStarts[one] ?? 0; at < end; at += 1) {
    const form = left.formIds[at]
    for (let to = otherStart; to < otherEnd; to += 1) {
      if (right.formIds[to] === form) return true
    }
  }
  return false
}

/** The best likeness of any two readings; 0 as soon as none can reach `least`. */
function bestOf(left: Words, one: number, right: Words, other: number, least: number): number {
  const end = left.formStarts[one + 1] ?? 0
  const otherStart = right.formStarts[other] ?? 0
  const otherEnd = right.formStarts[other + 1] ?? 0
  let best = 0
  for (let at = left.formStarts[one] ?? 0; at < end; at += 1) {
    for (let to = otherStart; to < otherEnd; to += 1) {
      if (likenessMax(left.packed, at, right.packed, to) < least) continue
      const alike = likeness(left.packed, at, right.packed, to)
      if (alike > best) best = alike
    }
  }
  return best
}

/** Whether any reading of the one begins any reading of the other. */
function beginsAlike(words: Words, short: number, long: number): boolean {
  const { starts, letters } = words.packed
  const end = words.formStarts[short + 1] ?? 0
  const longEnd = words.formStarts[long + 1] ?? 0
  for (let at = words.formStarts[short] ?? 0; at < end; at += 1) {
    const from = starts[at] ?? 0
    const length = (starts[at + 1] ?? 0) - from
    for (let to = words.formStarts[long] ?? 0; to < longEnd; to += 1) {
      const otherFrom = starts[to] ?? 0
      if ((starts[to + 1] ?? 0) - otherFrom < length) continue
      let common = 0
      while (common < length && letters[from + common] === letters[otherFrom + common]) common += 1
      if (common === length) return true
    }
  }
  return false
}

const isShort = (words: Words, value: number) => words.shapes[value] === shortenedShape

function levelOfShort(words: Words, one: number, other: number): number {
  const alike =
    (isShort(words, one) && beginsAlike(words, one, other)) ||
    (isShort(words, other) && beginsAlike(words, other, one))
  return alike ? levelCode.shortened : levelCode.different
}

/** Any two values of one dictionary; symmetric. */
export function wordLevel(words: Words, one: number, other: number): number {
  if (one === 0 || other === 0) return levelCode.missing
  if (one === other) return levelCode.equal
  const isRead =
    words.formStarts[one] !== words.formStarts[one + 1] &&
    words.formStarts[other] !== words.formStarts[other + 1]
  if (!isRead) return levelCode.missing
  if (areFar(words.heads, one, other, lowFrom)) return levelCode.different
  const crossed = crossing(words.spelled, one, words.spelled, other)
  if (crossed === 'sparing') return levelAcross(words, one, other)
  if (shareForm(words, one, words, other)) return levelCode.folded
  if (shareOne(words.groups, one, words.groups, other)) return levelCode.kin
  if (isShort(words, one) || isShort(words, other)) return levelOfShort(words, one, other)
  if (isPart(words, one, other)) return levelCode.part
  const alike = bestOf(words, one, words, other, lowFrom)
  if (alike >= highFrom) return levelCode.high
  if (crossed === 'full' && alike >= lowFrom && soundsAlike(words, one, other))
    return levelCode.high
  if (alike >= middleFrom) return levelCode.middle
  if (alike >= lowFrom && areOneSlipApart(words, one, other)) return levelCode.middle
  return alike >= lowFrom ? levelCode.low : levelCode.different
}

const soundsAlike = ({ spelled }: Words, one: number, other: number) =>
  bridged([spelled, one], [spelled, other], soundsFrom) >= soundsFrom

/** Where one script leaves vowels out only the bridge knows what it may stand for. */
function levelAcross(words: Words, one: number, other: number): number {
  const isKin = shareOne(words.groups, one, words.groups, other)
  if (isShort(words, one) || isShort(words, other))
    return isKin ? levelCode.kin : levelOfShort(words, one, other)
  const alike = bridged([words.spelled, one], [words.spelled, other], lowAcrossFrom)
  if (alike >= soundsFrom) return areOthers(words, one, other) ? levelCode.middle : levelCode.folded
  if (isKin) return levelCode.kin
  if (isPart(words, one, other)) return levelCode.part
  if (alike >= middleAcrossFrom)
    return alike >= highAcrossFrom && !areOthers(words, one, other)
      ? levelCode.high
      : levelCode.middle
  return alike >= lowAcrossFrom ? levelCode.low : levelCode.different
}

/** Both are names that the lexicon knows, and not one: Mahmoud is not محمد, however alike. */
const areOthers = (words: Words, one: number, other: number) =>
  hasGroups(words, one) &&
  hasGroups(words, other) &&
  !shareOne(words.groups, one, words.groups, other)

const hasGroups = ({ groups }: Words, value: number) =>
  groups.starts[value] !== groups.starts[value + 1]

const hasParts = (words: Words, value: number) =>
  words.parts.starts[value] !== words.parts.starts[value + 1]

/** One has several words, and one of them is the other, or a word of the other. */
function isPart(words: Words, one: number, other: number): boolean {
  const several = hasParts(words, one)
  const otherSeveral = hasParts(words, other)
  if (several && otherSeveral) return shareOne(words.parts, one, words.parts, other)
  if (several) return partIsForm(words, one, other)
  return otherSeveral && partIsForm(words, other, one)
}

function partIsForm(words: Words, whole: number, single: number): boolean {
  const end = words.parts.starts[whole + 1] ?? 0
  const formEnd = words.formStarts[single + 1] ?? 0
  for (let at = words.parts.starts[whole] ?? 0; at < end; at += 1) {
    for (let to = words.formStarts[single] ?? 0; to < formEnd; to += 1) {
      if (words.parts.members[at] === words.formIds[to]) return true
    }
  }
  return false
}

/** A word that is nearly equal (`highFrom`) lacks at most this share of the other's letters. */
export const lackingShare = 0.4

function lacks(left: Words, one: number, right: Words, other: number): boolean {
  const all = left.heads[one * headLength + head.all] ?? 0
  const any = right.heads[other * headLength + head.any] ?? 0
  return lacksLetters(all, any, left.heads[one * headLength + head.most] ?? 0, lackingShare)
}

/** Values of two dictionaries: is this surname that given name? Only near agreement counts. */
export function isNearly(left: Words, one: number, right: Words, other: number): boolean {
  if (one === 0 || other === 0) return false
  if (crossing(left.spelled, one, right.spelled, other) === 'sparing')
    return bridged([left.spelled, one], [right.spelled, other], highAcrossFrom) >= highAcrossFrom
  if (lacks(left, one, right, other) || lacks(right, other, left, one)) return false
  if (isShort(left, one) || isShort(right, other)) return false
  return shareForm(left, one, right, other) || bestOf(left, one, right, other, highFrom) >= highFrom
}

/** Numbers and codes; the readings of such a dictionary are the bare signs. */
export function numberLevel(words: Words, one: number, other: number): number {
  if (one === 0 || other === 0) return numberCode.missing
  if (one === other) return numberCode.equal
  const { starts, letters } = words.packed
  const form = words.formStarts[one] ?? 0
  const otherForm = words.formStarts[other] ?? 0
  const from = starts[form] ?? 0
  const otherFrom = starts[otherForm] ?? 0
  const length = (starts[form + 1] ?? 0) - from
  const otherLength = (starts[otherForm + 1] ?? 0) - otherFrom
  const shorter = Math.min(length, otherLength)
  const longer = Math.max(length, otherLength)
  let begin = 0
  while (begin < shorter && letters[from + begin] === letters[otherFrom + begin]) begin += 1
  let end = 0
  while (
    end < shorter - begin &&
    letters[from + length - 1 - end] === letters[otherFrom + otherLength - 1 - end]
  )
    end += 1
  const apart = longer - begin - end
  if (longer > 3 && (apart === 1 || (apart === 2 && length === otherLength))) {
    const isTurned =
      letters[from + begin] === letters[otherFrom + begin + 1] &&
      letters[from + begin + 1] === letters[otherFrom + begin]
    if (apart === 1 || isTurned) return numberCode['one-off']
  }
  if (begin >= 2 && begin * 5 >= longer * 3) return numberCode.begins
  return begin >= 2 && begin * 3 >= longer ? numberCode.area : numberCode.different
}
