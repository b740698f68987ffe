/**
 * What a threshold costs: if everything from it up were taken for the same person, how many would
 * be wrong, and how many true pairs would lie below it. Expected numbers, from the probabilities
 * alone, so they are as honest as those; what was never proposed is not among them.
 */

export type HistogramBin = {
  readonly from: number
  readonly to: number
  readonly pairs: number
  /** Pairs in it that are the same person, as far as the probabilities tell. */
  readonly expectedSame: number
}

export type ThresholdCost = {
  readonly threshold: number
  readonly pairsFrom: number
  /** Different people among the pairs from the threshold up. */
  readonly expectedWrong: number
  /** The same people among the pairs below it. */
  readonly expectedMissed: number
}

/** Bins of equal width over 0 to 1; the last one holds 1. */
export function histogramOf(probabilities: ArrayLike<number>, binCount = 20): HistogramBin[] {
  const pairs = new Float64Array(binCount)
  const same = new Float64Array(binCount)
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at] ?? 0
    // A bin begins where it is said to begin, also where .05 × 20 is a little less than 1.
    const bin = Math.min(binCount - 1, Math.floor(probability * binCount + 1e-9))
    pairs[bin] = (pairs[bin] ?? 0) + 1
    same[bin] = (same[bin] ?? 0) + probability
  }
  return Array.from(pairs, (count, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    pairs: count,
    expectedSame: same[bin] ?? 0,
  }))
}

/** The cost of each threshold; they may come in any order. A million pairs: a tenth of a second. */
export function thresholdCosts(
  probabilities: ArrayLike<number>,
  thresholds: readonly number[],
): ThresholdCost[] {
  const sorted = Float64Array.from(probabilities).toSorted()
  const below = new Float64Array(sorted.length + 1)
  for (let at = 0; at < sorted.length; at++) below[at + 1] = (below[at] ?? 0) + (sorted[at] ?? 0)
  const all = below[sorted.length] ?? 0
  return thresholds.map((threshold) => {
    const first = firstFrom(sorted, threshold)
    const expectedMissed = below[first] ?? 0
    const pairsFrom = sorted.length - first
    return {
      threshold,
      pairsFrom,
      expectedWrong: Math.max(0, pairsFrom - (all - expectedMissed)),
      expectedMissed,
    }
  })
}

function firstFrom(sorted: Float64Array, threshold: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < threshold) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * When a clerk may stop: true pairs that are still expected among the undecided ones. Those that
 * blocking never brought together are apart, as the engine estimates them.
 */
export type Remaining = {
  readonly undecided: number
  readonly expectedSame: number
  readonly expectedUnseen: number
  readonly mayStop: 'not-yet' | 'yes'
}

export function remainingWork(
  undecided: ArrayLike<number>,
  { acceptedMissed, expectedUnseen = 0 }: { acceptedMissed: number; expectedUnseen?: number },
): Remaining {
  let expectedSame = 0
  for (let at = 0; at < undecided.length; at++) expectedSame += undecided[at] ?? 0
  const mayStop = expectedSame <= acceptedMissed ? 'yes' : 'not-yet'
  return { undecided: undecided.length, expectedSame, expectedUnseen, mayStop }
}
