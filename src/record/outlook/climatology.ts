/**
 * What any forecast is held against: how often each count occurred so far, whatever happened last.
 * One month's worth of doubt is spread geometrically at the past mean, so nothing is impossible.
 */
import type { Distribution } from './distribution.ts'
import { negativeBinomial } from './negative-binomial.ts'

const mean = (counts: readonly number[]) =>
  counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)

export function climatology(counts: readonly number[]): Distribution {
  const doubt = negativeBinomial({ mean: Math.max(0.1, mean(counts)), shape: 1 })
  return doubt.map((p, count) => {
    const times = counts.filter((each) => Math.min(each, doubt.length - 1) === count).length
    return (times + p) / (counts.length + 1)
  })
}

/** The most naive one that looks at the last month: Poisson around it. */
export const lastMonth = (counts: readonly number[]): Distribution =>
  negativeBinomial({ mean: (counts.at(-1) ?? 0) + 0.5, shape: Infinity })
