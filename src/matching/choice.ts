/**
 * One-to-one: from all possible pairs, the likeliest first, each line once. Which of two equal
 * pairs is taken never depends on the order of the lists, and an equal rival keeps both in review.
 */
import { leadMin, probableFrom, type Band } from './explanation.ts'

export type Possible = {
  readonly left: number
  readonly right: number
  readonly log2Odds: number
  readonly probability: number
}

type Names = { readonly left: (at: number) => string; readonly right: (at: number) => string }

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Likeliest first; equals by the names of their lines, so that order of input never counts. */
export const bestFirst = (names: Names) => (one: Possible, other: Possible) =>
  other.log2Odds - one.log2Odds ||
  byText(names.left(one.left), names.left(other.left)) ||
  byText(names.right(one.right), names.right(other.right))

/** Takes pairs greedily; `sorted` is in the order of `bestFirst`. */
export function chooseOneToOne(sorted: readonly Possible[]): Possible[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  return sorted.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false
    lefts.add(left)
    rights.add(right)
    return true
  })
}

export type RivalPairs = {
  readonly ofLeft: (at: number) => readonly Possible[]
  readonly ofRight: (at: number) => readonly Possible[]
}

function groups(pairs: readonly Possible[], by: (pair: Possible) => number) {
  const found = new Map<number, Possible[]>()
  for (const pair of pairs) {
    const group = found.get(by(pair))
    if (group === undefined) found.set(by(pair), [pair])
    else group.push(pair)
  }
  return (at: number): readonly Possible[] => found.get(at) ?? []
}

/** All pairs of each line. */
export const rivalPairs = (pairs: readonly Possible[]): RivalPairs => ({
  ofLeft: groups(pairs, ({ left }) => left),
  ofRight: groups(pairs, ({ right }) => right),
})

/** `probable` is high, and stands clearly above every other pair of either line, if those are rivals. */
export function bandOf(pair: Possible, rivals: RivalPairs | null): Band {
  if (pair.probability < probableFrom) return 'review'
  if (rivals === null) return 'probable'
  const others = [...rivals.ofLeft(pair.left), ...rivals.ofRight(pair.right)]
  const isClear = others.every(
    (other) => other === pair || pair.probability - other.probability >= leadMin,
  )
  return isClear ? 'probable' : 'review'
}
