/**
 * The negative binomial by mean and shape: counts whose rate is itself Gamma distributed. Variance
 * is mean + mean² / shape; an infinite shape is the Poisson. By recurrence, so no gamma function.
 */
import { gathered, type Distribution } from './distribution.ts'

export type MeanAndShape = { readonly mean: number; readonly shape: number }

export const negativeBinomial = (given: MeanAndShape): Distribution => gathered(terms(given))

function* terms({ mean, shape }: MeanAndShape): Generator<number, never> {
  const isPoisson = !Number.isFinite(shape)
  const odds = isPoisson ? mean : mean / (shape + mean)
  let term = isPoisson ? Math.exp(-mean) : (1 - odds) ** shape
  for (let count = 0; ; count += 1) {
    yield term
    term *= (odds * (isPoisson ? 1 : shape + count)) / (count + 1)
  }
}

/** Natural logarithm of the probability of one count. */
export function logProbability(count: number, { mean, shape }: MeanAndShape): number {
  if (mean <= 0) return count === 0 ? 0 : -Infinity
  const isPoisson = !Number.isFinite(shape)
  let sum = isPoisson ? -mean : -shape * Math.log1p(mean / shape)
  const logOdds = isPoisson ? Math.log(mean) : Math.log(mean / (shape + mean))
  for (let below = 0; below < count; below += 1)
    sum += logOdds + Math.log((isPoisson ? 1 : shape + below) / (below + 1))
  return sum
}
