/**
 * Which part of one name is which part of the other: the exact best assignment, in which a part
 * may stay without partner and two neighbours may be one word on the other side ("Mohammad Hasni",
 * "Mohammadhasni").
 */
import { partsAlike, partsDiffer, type PartsAlike } from './score/part-alike.ts'

export type AlignedParts = PartsAlike & {
  /** Indexes into the parts of either name: one, or two neighbours. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

export type Alignment = {
  readonly pairs: readonly AlignedParts[]
  readonly unmatchedLeft: readonly number[]
  readonly unmatchedRight: readonly number[]
}

/** Parts beyond are not aligned: no name has so many, and the search doubles with each. */
export const alignedPartsMax = 10

type Choice = AlignedParts & { readonly gain: number; readonly mask: number }

/** Nearness is worth more than order, and order decides between equals. */
function gainOf(distance: number, by: PartsAlike['by']): number {
  if (distance >= partsDiffer) return 0
  const nearness = 1 - distance / partsDiffer
  return by === 'initial' ? nearness * 0.3 : nearness
}

/** What a word written in two is worth, less a little for the mending. */
const joinedPenalty = 0.05

const wordAt = (words: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => words[index]).join('')

function choicesAt(left: readonly string[], right: readonly string[], at: number): Choice[] {
  const found: Choice[] = []
  const offer = (lefts: readonly number[], rights: readonly number[]) => {
    const alike = partsAlike(wordAt(left, lefts), wordAt(right, rights))
    const isJoined = lefts.length + rights.length > 2
    if (isJoined && (alike.by === 'initial' || alike.distance > 0.2)) return
    const distance = alike.distance + (isJoined ? joinedPenalty : 0)
    const gain = gainOf(distance, alike.by) * (isJoined ? 1.5 : 1)
    // Equal gains: whoever stands nearer to the own place.
    const place = 1e-4 * Math.abs((lefts[0] ?? 0) - (rights[0] ?? 0))
    const mask = rights.reduce((bits, index) => bits | (1 << index), 0)
    if (gain > 0)
      found.push({ ...alike, distance, left: lefts, right: rights, gain: gain - place, mask })
  }
  for (let to = 0; to < right.length; to += 1) {
    offer([at], [to])
    if (at + 1 < left.length) offer([at, at + 1], [to])
    if (to + 1 < right.length) offer([at], [to, to + 1])
  }
  return found
}

/** Best gain from part `at` on, with the right parts in `used` taken; memory of one search. */
function searchOf(left: readonly string[], right: readonly string[]) {
  const choices = left.map((_, at) => choicesAt(left, right, at))
  const known = new Map<number, { gain: number; choice: Choice | undefined }>()
  const best = (at: number, used: number): number => {
    if (at >= left.length) return 0
    const state = (at << right.length) | used
    const before = known.get(state)
    if (before !== undefined) return before.gain
    let gain = best(at + 1, used)
    let choice: Choice | undefined
    for (const each of choices[at] ?? []) {
      if ((each.mask & used) !== 0) continue
      const total = each.gain + best(at + each.left.length, used | each.mask)
      if (total > gain + 1e-9) [gain, choice] = [total, each]
    }
    known.set(state, { gain, choice })
    return gain
  }
  best(0, 0)
  return (at: number, used: number) => known.get((at << right.length) | used)?.choice
}

const missing = (count: number, taken: readonly number[]) =>
  Array.from({ length: count }, (_, at) => at).filter((at) => !taken.includes(at))

/** Words in the order of either name; at most `alignedPartsMax` of each are read. */
export function alignNames(lefts: readonly string[], rights: readonly string[]): Alignment {
  const [left, right] = [lefts.slice(0, alignedPartsMax), rights.slice(0, alignedPartsMax)]
  const chosen = searchOf(left, right)
  const pairs: AlignedParts[] = []
  for (let at = 0, used = 0; at < left.length;) {
    const choice = chosen(at, used)
    if (choice === undefined) {
      at += 1
      continue
    }
    const { gain: _, mask, ...pair } = choice
    pairs.push(pair)
    at += choice.left.length
    used |= mask
  }
  return {
    pairs,
    unmatchedLeft: missing(
      left.length,
      pairs.flatMap((pair) => pair.left),
    ),
    unmatchedRight: missing(
      right.length,
      pairs.flatMap((pair) => pair.right),
    ),
  }
}
