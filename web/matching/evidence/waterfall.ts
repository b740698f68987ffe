/** The waterfall of a pair's weights: where each begins and ends, on one scale for all of them. */
export type Step = {
  /** log2 of the odds before this weight and after it. */
  readonly from: number
  readonly to: number
}

export type Waterfall = {
  readonly steps: readonly Step[]
  readonly sum: number
  readonly low: number
  readonly high: number
}

/** The prior comes first and begins at even odds. `low` and `high` hold every step and even odds. */
export function waterfallOf(prior: number, weights: readonly number[]): Waterfall {
  const steps: Step[] = []
  let sum = 0
  for (const weight of [prior, ...weights]) {
    steps.push({ from: sum, to: sum + weight })
    sum += weight
  }
  const ends = steps.map(({ to }) => to)
  return { steps, sum, low: Math.min(0, ...ends), high: Math.max(0, ...ends) }
}
