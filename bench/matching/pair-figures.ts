/**
 * How right proposed pairs are when the truth is known: precision, recall and F1 of pairs at a
 * threshold and at the best one, recall where 99 of 100 are right, and B-cubed of the groups
 * that follow from the pairs (Bagga & Baldwin 1998). Missed pairs count whether or not blocking
 * ever showed them.
 */
export type Claim = {
  /** Positions of the two lines. */
  left: number
  right: number
  probability: number
}

export type Rates = { precision: number; recall: number; f1: number }

export type PairFigures = {
  truePairs: number
  atHalf: Rates
  best: Rates & { threshold: number }
  recallAtPrecision99: number
  /** Of connected groups of lines, joined from .50 and from .95. */
  bCubedFromHalf: Rates
  bCubedFrom95: Rates
}

/** How many lines each person has, and so how many pairs there are to find. */
function countTruePairs(truths: readonly string[]): number {
  const lines = new Map<string, number>()
  let pairs = 0
  for (const truth of truths) {
    const before = lines.get(truth) ?? 0
    pairs += before
    lines.set(truth, before + 1)
  }
  return pairs
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

export function ratesOf(right: number, claimed: number, there: number): Rates {
  const [precision, recall] = [ratio(right, claimed), ratio(right, there)]
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) }
}

/** Every threshold at once: claims of one probability stand or fall together. */
function sweep(sorted: readonly Claim[], isRight: (claim: Claim) => boolean, there: number) {
  let best = { ...ratesOf(0, 0, there), threshold: 1 }
  let atHalf = ratesOf(0, 0, there)
  let recallAtPrecision99 = 0
  let right = 0
  sorted.forEach((claim, at) => {
    if (isRight(claim)) right += 1
    if (sorted[at + 1]?.probability === claim.probability) return
    const rates = ratesOf(right, at + 1, there)
    if (claim.probability >= 0.5) atHalf = rates
    if (rates.f1 > best.f1) best = { ...rates, threshold: claim.probability }
    if (rates.precision >= 0.99) recallAtPrecision99 = rates.recall
  })
  return { atHalf, best, recallAtPrecision99 }
}

/** For each line the first line of its group. */
export function groupsOf(count: number, claims: readonly Claim[]): number[] {
  const parent = Array.from({ length: count }, (_, at) => at)
  const rootOf = (line: number): number => {
    let at = line
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = parent[at] ?? up
    }
    return at
  }
  for (const { left, right } of claims) {
    const [one, other] = [rootOf(left), rootOf(right)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return parent.map((_, at) => rootOf(at))
}

/** Mean over lines of the share of its group that is truly its person, and the other way round. */
export function bCubed(truths: readonly string[], groups: readonly number[]): Rates {
  const [byTruth, byGroup, byBoth] = [
    new Map<string, number>(),
    new Map<number, number>(),
    new Map<string, number>(),
  ]
  truths.forEach((truth, at) => {
    const group = groups[at] ?? at
    byTruth.set(truth, (byTruth.get(truth) ?? 0) + 1)
    byGroup.set(group, (byGroup.get(group) ?? 0) + 1)
    byBoth.set(`${group} ${truth}`, (byBoth.get(`${group} ${truth}`) ?? 0) + 1)
  })
  let [precision, recall] = [0, 0]
  truths.forEach((truth, at) => {
    const group = groups[at] ?? at
    const together = byBoth.get(`${group} ${truth}`) ?? 0
    precision += ratio(together, byGroup.get(group) ?? 0)
    recall += ratio(together, byTruth.get(truth) ?? 0)
  })
  precision = ratio(precision, truths.length)
  recall = ratio(recall, truths.length)
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) }
}

/** `truths`: the person behind each line. */
export function pairFigures(truths: readonly string[], claims: readonly Claim[]): PairFigures {
  const sorted = claims.toSorted((one, other) => other.probability - one.probability)
  const truePairs = countTruePairs(truths)
  const isRight = ({ left, right }: Claim) => truths[left] === truths[right]
  const joined = (from: number) =>
    bCubed(
      truths,
      groupsOf(
        truths.length,
        sorted.filter(({ probability }) => probability >= from),
      ),
    )
  return {
    truePairs,
    ...sweep(sorted, isRight, truePairs),
    bCubedFromHalf: joined(0.5),
    bCubedFrom95: joined(0.95),
  }
}
