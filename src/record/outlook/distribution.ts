/**
 * A forecast is a distribution over counts, never one number: index k holds the probability of k,
 * the last index that of everything from there on.
 */
export type Distribution = readonly number[]

/** No month has more days than this; what a model puts above is gathered in the last cell. */
export const countMax = 40

export function meanOf(distribution: Distribution): number {
  return distribution.reduce((sum, p, count) => sum + count * p, 0)
}

export function varianceOf(distribution: Distribution): number {
  const mean = meanOf(distribution)
  return distribution.reduce((sum, p, count) => sum + (count - mean) ** 2 * p, 0)
}

/** The smallest count with at least this probability at or below it. */
export function quantileOf(distribution: Distribution, level: number): number {
  let below = 0
  for (const [count, p] of distribution.entries()) {
    below += p
    if (below >= level - 1e-9) return count
  }
  return distribution.length - 1
}

/** Cells of `terms` up to `countMax`, what is missing from one put into the last. */
export function gathered(terms: Iterable<number>): Distribution {
  const cells: number[] = []
  let sum = 0
  for (const term of terms) {
    if (cells.length === countMax) break
    cells.push(term)
    sum += term
  }
  while (cells.length < countMax) cells.push(0)
  return [...cells, Math.max(0, 1 - sum)]
}
