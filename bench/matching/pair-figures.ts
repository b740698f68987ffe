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
  calibration: Calibration
}

export type GroupFigures = {
  /** Of connected groups of lines, joined from .50 and from .95. */
  bCubedFromHalf: Rates
  bCubedFrom95: Rates
}

/** A tenth of the probabilities: how many claims, what they said on average, what was right. */
export type Bin = { from: number; claims: number; said: number; right: number }

export type Calibration = {
  bins: readonly Bin[]
  /** Mean distance between said and right, each bin by its claims (Naeini et al. 2015). */
  expectedError: number
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

function calibrationOf(claims: readonly Claim[], isRight: (claim: Claim) => boolean): Calibration {
  const bins = Array.from({ length: 10 }, (_, tenth) => {
    const inside = claims.filter(
      ({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth,
    )
    const said = inside.reduce((sum, { probability }) => sum + probability, 0)
    return {
      from: tenth / 10,
      claims: inside.length,
      said: ratio(said, inside.length),
      right: ratio(inside.filter(isRight).length, inside.length),
    }
  })
  const distance = bins.reduce(
    (sum, { claims: count, said, right }) => sum + count * Math.abs(said - right),
    0,
  )
  return { bins, expectedError: ratio(distance, claims.length) }
}

export type Truth = { truePairs: number; isRight: (claim: Claim) => boolean }

/** Of the pairs that were proposed; what was not proposed counts as missed. */
export function pairFigures(claims: readonly Claim[], { truePairs, isRight }: Truth): PairFigures {
  const sorted = claims.toSorted((one, other) => other.probability - one.probability)
  return {
    truePairs,
    ...sweep(sorted, isRight, truePairs),
    calibration: calibrationOf(sorted, isRight),
  }
}

/** `truths`: the person behind each line of the one list. */
export const truthOfOneList = (truths: readonly string[]): Truth => ({
  truePairs: countTruePairs(truths),
  isRight: ({ left, right }) => truths[left] === truths[right],
})

/** `truths`: the person behind each line of either list, where nobody stands twice. */
export function truthOfTwoLists(left: Int32Array, right: Int32Array): Truth {
  const people = new Set(left)
  return {
    truePairs: right.filter((person) => people.has(person)).length,
    isRight: (claim) => left[claim.left] === right[claim.right],
  }
}

export function groupFigures(truths: readonly string[], claims: readonly Claim[]): GroupFigures {
  const joined = (from: number) =>
    bCubed(
      truths,
      groupsOf(
        truths.length,
        claims.filter(({ probability }) => probability >= from),
      ),
    )
  return { bCubedFromHalf: joined(0.5), bCubedFrom95: joined(0.95) }
}
