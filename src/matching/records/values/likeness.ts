/**
 * How alike two packed words are, 0 to 1, without a string in sight: Jaro-Winkler (Winkler 1990)
 * over bytes, with a bound from letter masks that spares most pairs the loop. A letter that the
 * other word lacks can be matched by none, so the masks tell how many letters can be at most.
 */

/** Letters of a word that count in comparison; longer words are compared by their beginning. */
export const lettersMax = 31

export type PackedWords = {
  /** Of each word its first letter in `letters`, and one more for the end. */
  readonly starts: Int32Array
  readonly letters: Uint8Array
  /** A bit for each letter that occurs. */
  readonly masks: Int32Array
}

export function bitsOf(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const maskOf = (letter: number) => 1 << ((letter - 96) & 31)

/** The share of a word's beginning in the likeness, for up to four letters. */
export const beginningCounts = 0.1
const beginningMax = 4

/** Letters at the beginning of both, up to `beginningMax`. */
function sharedBeginning(left: PackedWords, one: number, right: PackedWords, other: number) {
  const from = left.starts[one] ?? 0
  const otherFrom = right.starts[other] ?? 0
  const lefts = (left.starts[one + 1] ?? 0) - from
  const rights = (right.starts[other + 1] ?? 0) - otherFrom
  const most = Math.min(beginningMax, lefts, rights)
  let shared = 0
  while (shared < most && left.letters[from + shared] === right.letters[otherFrom + shared])
    shared += 1
  return shared
}

/** No pair is more alike than this: an upper bound from letter masks, lengths and beginnings. */
export function likenessMax(left: PackedWords, one: number, right: PackedWords, other: number) {
  const lefts = (left.starts[one + 1] ?? 0) - (left.starts[one] ?? 0)
  const rights = (right.starts[other + 1] ?? 0) - (right.starts[other] ?? 0)
  const mask = left.masks[one] ?? 0
  const otherMask = right.masks[other] ?? 0
  const common = Math.min(lefts - bitsOf(mask & ~otherMask), rights - bitsOf(otherMask & ~mask))
  if (common <= 0) return 0
  const jaro = (common / lefts + common / rights + 1) / 3
  return jaro + sharedBeginning(left, one, right, other) * beginningCounts * (1 - jaro)
}

/** Which word leads: greedy pairing of letters depends on it, and the answer must not. */
function leads(left: PackedWords, one: number, right: PackedWords, other: number): boolean {
  const from = left.starts[one] ?? 0
  const otherFrom = right.starts[other] ?? 0
  const lefts = (left.starts[one + 1] ?? 0) - from
  const rights = (right.starts[other + 1] ?? 0) - otherFrom
  if (lefts !== rights) return lefts < rights
  for (let at = 0; at < lefts; at += 1) {
    const letter = left.letters[from + at] ?? 0
    const otherLetter = right.letters[otherFrom + at] ?? 0
    if (letter !== otherLetter) return letter < otherLetter
  }
  return true
}

/** Symmetric. Four parameters: in the innermost loop an object each would cost more than the work. */
export const likeness = (left: PackedWords, one: number, right: PackedWords, other: number) =>
  leads(left, one, right, other)
    ? likenessFrom(left, one, right, other)
    : likenessFrom(right, other, left, one)

/** By letter the places where the second word has it, a bit each; empty between two calls. */
const placesOf = new Int32Array(256)

/**
 * Each letter of the first word takes the first free equal letter within reach in the second.
 * Places are bits, so that a letter is looked for in one step; words are 31 letters at most.
 */
function likenessFrom(left: PackedWords, one: number, right: PackedWords, other: number) {
  const from = left.starts[one] ?? 0
  const otherFrom = right.starts[other] ?? 0
  const lefts = (left.starts[one + 1] ?? 0) - from
  const rights = (right.starts[other + 1] ?? 0) - otherFrom
  if (lefts === 0 || rights === 0) return 0
  for (let to = 0; to < rights; to += 1) {
    const letter = right.letters[otherFrom + to] ?? 0
    placesOf[letter] = (placesOf[letter] ?? 0) | (1 << to)
  }
  const reach = Math.max(0, (Math.max(lefts, rights) >> 1) - 1)
  let within = (1 << reach) - 1
  let taken = 0
  let otherTaken = 0
  let matched = 0
  for (let at = 0; at < lefts; at += 1) {
    within = at <= reach ? (within << 1) | 1 : within << 1
    const free = (placesOf[left.letters[from + at] ?? 0] ?? 0) & within & ~otherTaken
    if (free === 0) continue
    otherTaken |= free & -free
    taken |= 1 << at
    matched += 1
  }
  let shifted = 0
  let rest = otherTaken
  for (let bits = taken; bits !== 0; bits &= bits - 1) {
    const at = 31 - Math.clz32(bits & -bits)
    const places = placesOf[left.letters[from + at] ?? 0] ?? 0
    if ((places & rest & -rest) === 0) shifted += 1
    rest &= rest - 1
  }
  for (let to = 0; to < rights; to += 1) placesOf[right.letters[otherFrom + to] ?? 0] = 0
  if (matched === 0) return 0
  const jaro = (matched / lefts + matched / rights + (matched - shifted / 2) / matched) / 3
  return jaro + sharedBeginning(left, one, right, other) * beginningCounts * (1 - jaro)
}
