/**
 * How good a forecast of a count was, by proper scores: whoever reports what he believes scores
 * best. Lower is better. Czado, Gneiting, Held: Predictive model assessment for count data,
 * Biometrics 65 (2009).
 */
import { meanOf, varianceOf, type Distribution } from './distribution.ts'

export type Scores = {
  /** Minus the logarithm of the probability that was given to what happened. */
  readonly logarithmic: number
  /** Ranked probability score: squared distance of the cumulative distributions, in counts. */
  readonly ranked: number
  /** Dawid–Sebastiani: only mean and variance are asked. */
  readonly dawidSebastiani: number
}

export function scoresOf(forecast: Distribution, happened: number): Scores {
  const count = Math.min(happened, forecast.length - 1)
  let below = 0
  let ranked = 0
  for (const [at, p] of forecast.entries()) {
    below += p
    ranked += (below - (count <= at ? 1 : 0)) ** 2
  }
  const variance = Math.max(1e-9, varianceOf(forecast))
  return {
    logarithmic: -Math.log(Math.max(1e-12, forecast[count] ?? 0)),
    ranked,
    dawidSebastiani: (happened - meanOf(forecast)) ** 2 / variance + Math.log(variance),
  }
}

export type Judged = { readonly forecast: Distribution; readonly happened: number }

/**
 * The non-randomised histogram of the probability integral transform (section 2.1 there): flat for
 * a forecast that knows its own doubt, hump-shaped for one that doubts too much, a valley for one
 * that doubts too little. Heights sum to 1.
 */
export function pitHistogram(all: readonly Judged[], bins: number): number[] {
  const spans = all.map(({ forecast, happened }) => {
    const count = Math.min(happened, forecast.length - 1)
    const below = forecast.slice(0, count).reduce((sum, p) => sum + p, 0)
    return { below, width: Math.max(1e-9, forecast[count] ?? 0) }
  })
  const upTo = (level: number) =>
    spans.reduce(
      (sum, { below, width }) => sum + Math.min(1, Math.max(0, (level - below) / width)),
      0,
    ) / Math.max(1, spans.length)
  return Array.from({ length: bins }, (_, at) => upTo((at + 1) / bins) - upTo(at / bins))
}
