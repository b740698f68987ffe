import { expect, test } from 'vitest'
import { drawnFrom } from './block-bootstrap.ts'
import { meanOf } from './distribution.ts'
import { fitIngarch, ingarchForecast } from './ingarch.ts'
import { negativeBinomial } from './negative-binomial.ts'

/** Counts whose rate follows the last count and the last rate, drawn with a seed. */
function simulated(ofCount: number, ofRate: number, seed: number): number[] {
  const draw = drawnFrom(seed)
  const mean = 3
  let rate = mean
  return Array.from({ length: 1_500 }, () => {
    const level = draw()
    let below = 0
    const count = negativeBinomial({ mean: rate, shape: 5 }).findIndex((p) => {
      below += p
      return below >= level
    })
    rate = mean * (1 - ofCount - ofRate) + ofCount * count + ofRate * rate
    return count
  })
}

/** Without a weight of the count nothing tells what the rate remembers: any weight of it is right. */
test.each([
  { ofCount: 0.4, ofRate: 0.3, seed: 1, off: 0.12 },
  { ofCount: 0.2, ofRate: 0.6, seed: 2, off: 0.12 },
  { ofCount: 0, ofRate: 0, seed: 3, off: 1 },
])('recovers $ofCount and $ofRate from a simulated series', ({ ofCount, ofRate, seed, off }) => {
  const fitted = fitIngarch(simulated(ofCount, ofRate, seed))
  expect(Math.abs(fitted.ofCount - ofCount)).toBeLessThan(0.08)
  expect(Math.abs(fitted.ofRate - ofRate)).toBeLessThan(off)
  expect(Math.abs(fitted.spread - 0.2)).toBeLessThan(0.08)
  expect(Math.abs(fitted.mean - 3)).toBeLessThan(0.4)
})

test('a rate that was high last is expected to stay above its mean', () => {
  const past = simulated(0.5, 0.2, 4)
  expect(meanOf(ingarchForecast([...past, 12, 12]))).toBeGreaterThan(
    meanOf(ingarchForecast([...past, 0, 0])) + 2,
  )
})

test('a short or empty past is no reason to fail', () => {
  for (const past of [[], [0], [0, 0, 0], [40, 0]]) {
    const forecast = ingarchForecast(past)
    expect(forecast.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
  }
})
