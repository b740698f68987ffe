/**
 * What a probability is worth: of a hundred pairs said to be likely to .80, eighty should be one
 * person. A curve from the said to the right probability is drawn through what officers decided
 * (isotonic regression by pooling adjacent violators: Ayer et al. 1955; Zadrozny and Elkan 2002).
 * Before there are decisions enough, the curve learned from made-up lists holds.
 */

/** A point of a curve; between two points it is straight, outside it stays level. */
export type Knot = { readonly log2Odds: number; readonly probability: number }

export type Calibration = {
  readonly basis: 'decisions' | 'made-up lists' | 'nothing'
  /** Rising in both, never falling. None: a probability is taken as it was said. */
  readonly knots: readonly Knot[]
}

/** What was said about a pair, and what it turned out to be. */
export type Judged = {
  readonly probability: number
  readonly outcome: 'same' | 'different'
}

/** Fewer decisions than this, or too few of one kind, say less than the made-up lists. */
export const decisionsMin = 200
export const decisionsOfEachMin = 10

/** Probabilities are stated in millionths: nothing is certain. */
const log2OddsMax = 20

/** log2 of the odds, within 20 bits on either side of an even chance. */
export function log2OddsOf(probability: number): number {
  const odds = Math.log2(probability / (1 - probability))
  return Math.max(-log2OddsMax, Math.min(log2OddsMax, odds))
}

export const uncalibrated: Calibration = { basis: 'nothing', knots: [] }

/** Whether the probability is a promise: it is, where officers' decisions stand behind it. */
export const isCalibrated = ({ basis }: Pick<Calibration, 'basis'>) => basis === 'decisions'

/** The right probability for a said one; of two said ones the higher never becomes the lower. */
export function calibrated({ knots }: Calibration, probability: number): number {
  const [first] = knots
  const last = knots.at(-1)
  if (first === undefined || last === undefined) return probability
  const at = log2OddsOf(probability)
  return inMillionths(valueAt(knots, at, { first, last }))
}

const inMillionths = (share: number) => Math.round(share * 1e6) / 1e6

function valueAt(
  knots: readonly Knot[],
  at: number,
  { first, last }: { first: Knot; last: Knot },
): number {
  if (at <= first.log2Odds) return first.probability
  if (at >= last.log2Odds) return last.probability
  let [low, high] = [0, knots.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((knots[middle]?.log2Odds ?? 0) <= at) low = middle
    else high = middle
  }
  const [before, after] = [knots[low] ?? first, knots[high] ?? last]
  const part = (at - before.log2Odds) / (after.log2Odds - before.log2Odds)
  return before.probability + part * (after.probability - before.probability)
}

/** Points that share a probability: as many as `weight`, `same` of them the same person. */
type Pool = {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly same: number
}

const shareOf = ({ same, weight }: Pool) => same / weight

/** The nearest curve that never falls: a pool below its forerunner is poured into it. */
function pooled(points: readonly Pool[]): Pool[] {
  const pools: Pool[] = []
  for (const point of points) {
    let next = point
    for (;;) {
      const before = pools.at(-1)
      const isViolated =
        before !== undefined && (shareOf(before) >= shareOf(next) || before.to === next.from)
      if (before === undefined || !isViolated) break
      pools.pop()
      next = {
        from: before.from,
        to: next.to,
        weight: before.weight + next.weight,
        same: before.same + next.same,
      }
    }
    pools.push(next)
  }
  return pools
}

const knotsOf = (pools: readonly Pool[]): Knot[] =>
  pools.flatMap((pool) => {
    const probability = shareOf(pool)
    const start = { log2Odds: pool.from, probability }
    return pool.from === pool.to ? [start] : [start, { log2Odds: pool.to, probability }]
  })

/**
 * What is believed beforehand, as points of two pairs each at every whole bit: it keeps a curve
 * from ever saying 0 or 1, and is outweighed where decisions are many.
 */
function believed(beforehand: Calibration): Pool[] {
  return Array.from({ length: 2 * log2OddsMax + 1 }, (_, at) => {
    const log2Odds = at - log2OddsMax
    const said = 1 / (1 + 2 ** -log2Odds)
    return { from: log2Odds, to: log2Odds, weight: 2, same: 2 * calibrated(beforehand, said) }
  })
}

const byPlace = (one: Pool, other: Pool) => one.from - other.from

/** Points at one place become one, so that the curve does not know the order of decisions. */
function gathered(points: readonly Pool[]): Pool[] {
  const found: Pool[] = []
  for (const point of points.toSorted(byPlace)) {
    const last = found.at(-1)
    if (last?.from !== point.from) found.push(point)
    else {
      const [weight, same] = [last.weight + point.weight, last.same + point.same]
      found[found.length - 1] = { ...last, weight, same }
    }
  }
  return found
}

/** The curve through these pairs, drawn towards what was believed beforehand. */
export function curveThrough(judged: readonly Judged[], beforehand: Calibration): Knot[] {
  const points = judged.map(({ probability, outcome }) => {
    const log2Odds = log2OddsOf(probability)
    return { from: log2Odds, to: log2Odds, weight: 1, same: outcome === 'same' ? 1 : 0 }
  })
  return knotsOf(pooled(gathered([...points, ...believed(beforehand)])))
}

/** From decisions, if they are enough and of both kinds; else the shipped curve. */
export function calibrationFrom(judged: readonly Judged[], shipped: Calibration): Calibration {
  const same = judged.filter(({ outcome }) => outcome === 'same').length
  const fewer = Math.min(same, judged.length - same)
  if (judged.length < decisionsMin || fewer < decisionsOfEachMin) return shipped
  return { basis: 'decisions', knots: curveThrough(judged, shipped) }
}

/** One tenth of the scale: what was said on average, and what share was one person. */
export type Tenth = {
  readonly from: number
  readonly pairs: number
  readonly said: number
  readonly right: number
}

/** How far said and right lie apart: by tenths, and in all, each tenth by its pairs (0: honest). */
export function calibrationError(judged: readonly Judged[]): {
  readonly tenths: readonly Tenth[]
  readonly expectedError: number
} {
  const pairs = new Float64Array(10)
  const said = new Float64Array(10)
  const right = new Float64Array(10)
  for (const { probability, outcome } of judged) {
    const at = Math.min(9, Math.floor(probability * 10))
    pairs[at] = (pairs[at] ?? 0) + 1
    said[at] = (said[at] ?? 0) + probability
    right[at] = (right[at] ?? 0) + (outcome === 'same' ? 1 : 0)
  }
  const mean = (sums: Float64Array, at: number) => (sums[at] ?? 0) / Math.max(1, pairs[at] ?? 0)
  const tenths = Array.from(pairs, (count, at) => ({
    from: at / 10,
    pairs: count,
    said: mean(said, at),
    right: mean(right, at),
  }))
  const distance = tenths.reduce(
    (sum, each) => sum + each.pairs * Math.abs(each.said - each.right),
    0,
  )
  return { tenths, expectedError: distance / Math.max(1, judged.length) }
}
