/**
 * Names alone, without dates or lists: are these two one name, and which of many names is this
 * one most likely? First version: parts are aligned by their likeness in the fold, and a fixed
 * curve turns likeness into a number between 0 and 1. Uncalibrated.
 */
import { foldOne, foldings, type Folded } from './fold.ts'
import { jaroWinkler } from './jaro-winkler.ts'

const best = (left: readonly string[], right: readonly string[]) => {
  let found = 0
  for (const one of left) {
    for (const other of right) found = Math.max(found, jaroWinkler(one, other))
  }
  return found
}

/** Against Arabic the consonants count, and their likeness proves a little less. */
const consonantsProve = 0.97

function partLikeness(left: Folded, right: Folded): number {
  const isAcross = left.script !== right.script && [left.script, right.script].includes('arabic')
  if (isAcross) return best(left.skeletons, right.skeletons) * consonantsProve
  if (left.isShortened || right.isShortened) {
    const [short, long] = left.isShortened ? [left, right] : [right, left]
    const begins = short.keys.some((key) => long.keys.some((other) => other.startsWith(key)))
    return begins ? 0.85 : 0
  }
  return best(left.keys, right.keys)
}

const partsOf = (name: string, fold: (written: string) => Folded) =>
  name
    .split(/[\s,،-]+/)
    .map(fold)
    .filter(({ keys }) => keys.length > 0)

/** Aligns parts greedily, best first; parts without a partner cost a share of their place. */
function likeness(left: readonly Folded[], right: readonly Folded[]): number {
  if (left.length === 0 || right.length === 0) return 0
  const pairs = left
    .flatMap((one, at) => right.map((other, to) => ({ at, to, alike: partLikeness(one, other) })))
    .toSorted((one, other) => other.alike - one.alike)
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  const aligned: number[] = []
  for (const { at, to, alike } of pairs) {
    if (lefts.has(at) || rights.has(to)) continue
    lefts.add(at)
    rights.add(to)
    aligned.push(alike)
  }
  const worst = Math.min(...aligned)
  const mean = aligned.reduce((sum, alike) => sum + alike, 0) / aligned.length
  const spare = Math.abs(left.length - right.length)
  // One part that clearly differs is another person, however well the others agree.
  return (mean + worst) / 2 - spare * 0.04 - (aligned.length === 1 && spare > 0 ? 0.08 : 0)
}

/** The curve: likeness .90 is an even chance. */
const probabilityFrom = (alike: number) => 1 / (1 + Math.exp(-30 * (alike - 0.9)))

/** Probability, 0 to 1 and uncalibrated, that two written names are one name. */
export function scoreNames(left: string, right: string): number {
  return probabilityFrom(likeness(partsOf(left, foldOne), partsOf(right, foldOne)))
}

export type FoundName = { readonly candidate: string; readonly score: number }

const pairsOfLetters = (folded: Folded) =>
  [...folded.keys, ...folded.skeletons].flatMap((key) =>
    Array.from({ length: key.length + 1 }, (_, at) => `^${key}$`.slice(at, at + 2)),
  )

/** Only names that share most pairs of letters are compared in full. */
const shortlistMax = 200

/** Answers which of `among` a name most likely is, best first, at most `top`. */
export function nameFinder(
  among: readonly string[],
): (name: string, top: number) => readonly FoundName[] {
  const fold = foldings()
  const candidates = among.map((candidate) => ({ candidate, parts: partsOf(candidate, fold) }))
  const index = new Map<string, number[]>()
  candidates.forEach(({ parts }, at) => {
    for (const letters of new Set(parts.flatMap(pairsOfLetters))) {
      const members = index.get(letters)
      if (members === undefined) index.set(letters, [at])
      else members.push(at)
    }
  })
  return (name, top) => {
    const parts = partsOf(name, fold)
    const shared = new Map<number, number>()
    for (const letters of new Set(parts.flatMap(pairsOfLetters))) {
      for (const at of index.get(letters) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    return [...shared]
      .toSorted(([at, count], [other, more]) => more - count || at - other)
      .slice(0, shortlistMax)
      .flatMap(([at]) => {
        const found = candidates[at]
        if (found === undefined) return []
        return [{ candidate: found.candidate, score: likeness(parts, found.parts), at }]
      })
      .toSorted((one, other) => other.score - one.score || one.at - other.at)
      .slice(0, top)
      .map(({ candidate, score }) => ({ candidate, score: probabilityFrom(score) }))
  }
}
