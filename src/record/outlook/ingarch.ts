/**
 * INGARCH(1,1) with negative binomial counts (Ferland, Latour, Oraichi 2006; Zhu 2011): the rate of
 * a month is a mixture of the long-run mean, the last count and the last rate. Fitted on the past
 * alone by maximum likelihood; the long-run mean is set to the mean of the past.
 */
import type { Distribution } from './distribution.ts'
import { logProbability, negativeBinomial } from './negative-binomial.ts'

export type Ingarch = {
  readonly mean: number
  /** Weight of the last count. */
  readonly ofCount: number
  /** Weight of the last rate; with `ofCount` below 1. */
  readonly ofRate: number
  /** 1 / shape of the negative binomial; 0 is the Poisson. */
  readonly spread: number
}

const meanOf = (counts: readonly number[]) =>
  Math.max(0.05, counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length))

const shapeOf = ({ spread }: Ingarch) => (spread < 1e-6 ? Infinity : 1 / spread)

const nextRate = ({ mean, ofCount, ofRate }: Ingarch, count: number, rate: number) =>
  mean * (1 - ofCount - ofRate) + ofCount * count + ofRate * rate

function logLikelihood(model: Ingarch, counts: readonly number[]): number {
  const shape = shapeOf(model)
  let rate = model.mean
  let sum = 0
  for (const count of counts) {
    sum += logProbability(count, { mean: rate, shape })
    rate = nextRate(model, count, rate)
  }
  return sum
}

/** A point of the search: weight of the count, share of the rest for the rate, spread. */
type Point = readonly [number, number, number]

const bounds: readonly (readonly [number, number])[] = [
  [0, 0.9],
  [0, 0.95],
  [0, 3],
]

const modelAt = (mean: number, [ofCount, share, spread]: Point): Ingarch => ({
  mean,
  ofCount,
  ofRate: share * (1 - ofCount),
  spread,
})

/** By a grid and then a pattern search with halved steps; at most some five hundred tries. */
export function fitIngarch(counts: readonly number[]): Ingarch {
  const mean = meanOf(counts)
  const worth = (point: Point) => {
    const model = modelAt(mean, point)
    // Keeps a short past from being believed to the last: no rate that never returns to its mean.
    return logLikelihood(model, counts) + Math.log(1 - model.ofCount - model.ofRate)
  }
  let best: Point = [0, 0, 0]
  let most = -Infinity
  const consider = (point: Point) => {
    const value = worth(point)
    if (value <= most + 1e-9) return false
    best = point
    most = value
    return true
  }
  for (const ofCount of [0, 0.2, 0.4, 0.6])
    for (const share of [0, 0.3, 0.6])
      for (const spread of [0, 0.25, 1]) consider([ofCount, share, spread])
  for (let step = 0.16, left = 60; step > 0.004 && left > 0; left -= 1)
    if (!neighbours(best, step).some(consider)) step /= 2
  return modelAt(mean, best)
}

function neighbours(point: Point, step: number): Point[] {
  return [0, 1, 2].flatMap((axis) =>
    [step, -step].map((move): Point => {
      const at = (index: 0 | 1 | 2) => {
        const [low = 0, high = 1] = bounds[index] ?? []
        return index === axis ? Math.min(high, Math.max(low, point[index] + move)) : point[index]
      }
      return [at(0), at(1), at(2)]
    }),
  )
}

/** The month after these. */
export function ingarchForecast(counts: readonly number[]): Distribution {
  const model = fitIngarch(counts)
  let rate = model.mean
  for (const count of counts) rate = nextRate(model, count, rate)
  return negativeBinomial({ mean: Math.max(0.05, rate), shape: shapeOf(model) })
}
