/** What moving a threshold costs, looked up in what the desk worked out for every hundredth. */
export type Cost = {
  readonly threshold: number
  readonly pairsFrom: number
  readonly expectedWrong: number
  readonly expectedMissed: number
}

/** The cost at the threshold nearest to the one asked; undefined where nothing was worked out. */
export function costAt(costs: readonly Cost[], threshold: number): Cost | undefined {
  let nearest: Cost | undefined
  for (const cost of costs) {
    const isNearer =
      nearest === undefined ||
      Math.abs(cost.threshold - threshold) < Math.abs(nearest.threshold - threshold)
    if (isNearer) nearest = cost
  }
  return nearest
}

/** Heights of bars, 0 to 1: by square root, so that a bin of three shows beside one of three thousand. */
export function heightsOf(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts)
  return counts.map((count) => (most === 0 ? 0 : Math.sqrt(count / most)))
}

/** Two thresholds never pass each other: the one that is moved stops at the other. */
export function moved(
  { review, probable }: { review: number; probable: number },
  which: 'review' | 'probable',
  to: number,
): { review: number; probable: number } {
  return which === 'review'
    ? { review: Math.min(to, probable), probable }
    : { review, probable: Math.max(to, review) }
}
