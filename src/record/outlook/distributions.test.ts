import * as fc from 'fast-check'
import jstat from 'jstat'
import { describe, expect, test } from 'vitest'
import { climatology, lastMonth } from './climatology.ts'
import { countMax, gathered, meanOf, quantileOf, varianceOf } from './distribution.ts'
import { beliefAfter, countsWithin, forgotten, nothingWithin, seen } from './gamma-poisson.ts'
import { logProbability, negativeBinomial } from './negative-binomial.ts'
import { countsOfDays, fitWaits, longerThan } from './renewal.ts'

const { negbin, poisson, lognormal } = jstat.jStat
const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 })
const sum = (cells: readonly number[]) => cells.reduce((all, each) => all + each, 0)

describe('the negative binomial', () => {
  test.each([
    [1.4, 2.5],
    [0.2, 1.7],
    [6, 30],
  ])('with mean %d and shape %d is the one of an independent library', (mean, shape) => {
    const ours = negativeBinomial({ mean, shape })
    for (const count of [0, 1, 2, 5, 11]) {
      const theirs = negbin.pdf(count, shape, shape / (shape + mean))
      expect(ours[count]).toBeCloseTo(theirs, 10)
      expect(logProbability(count, { mean, shape })).toBeCloseTo(Math.log(theirs), 8)
    }
    expect(meanOf(ours)).toBeCloseTo(mean, 3)
    expect(varianceOf(ours)).toBeCloseTo(mean + mean ** 2 / shape, 1)
  })

  test('of endless shape is the Poisson', () => {
    const ours = negativeBinomial({ mean: 2.3, shape: Infinity })
    for (const count of [0, 3, 8]) expect(ours[count]).toBeCloseTo(poisson.pdf(count, 2.3), 10)
    expect(logProbability(3, { mean: 2.3, shape: Infinity })).toBeCloseTo(
      Math.log(poisson.pdf(3, 2.3)),
      8,
    )
  })

  test('holds what lies above the last cell in it', () => {
    expect(gathered(Array<number>(100).fill(0.01))[countMax]).toBeCloseTo(1 - countMax / 100)
  })
})

test('whatever the past, every forecast is a distribution', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 400 }), (past, quietDays) => {
      const waits = past.map((count) => count + 4)
      for (const forecast of [
        climatology(past),
        lastMonth(past),
        countsWithin(beliefAfter(past)),
        countsOfDays(fitWaits(waits), { quietDays, days: 30 }),
      ]) {
        expect(forecast).toHaveLength(countMax + 1)
        expect(sum(forecast)).toBeCloseTo(1, 9)
        for (const p of forecast) expect(p).toBeGreaterThanOrEqual(-1e-12)
      }
    }),
    { numRuns: 60 },
  )
})

test('the smallest count with half of the probability is the median', () => {
  expect(quantileOf([0.2, 0.3, 0.5], 0.5)).toBe(1)
  expect(quantileOf([0.2, 0.3, 0.5], 0.51)).toBe(2)
})

const rate = (past: readonly number[]) => meanOf(countsWithin(beliefAfter(past)))

describe('the Gamma–Poisson', () => {
  test('without forgetting is the sum over the months', () => {
    const { shape, months } = beliefAfter([3, 0, 2], 1)
    expect(shape).toBeCloseTo(6)
    expect(months).toBeCloseTo(3.7)
  })

  test('forgets: what was long ago weighs less than what was yesterday', () => {
    expect(rate([0, 0, 0, 0, 0, 6])).toBeGreaterThan(rate([6, 0, 0, 0, 0, 0]) * 2)
  })

  test('says the same of no exchange in closed form and as a count', () => {
    const belief = beliefAfter([1, 2, 0, 1])
    for (const ahead of [0.3, 1, 4])
      expect(nothingWithin(belief, ahead)).toBeCloseTo(countsWithin(belief, ahead)[0] ?? 0, 10)
  })

  test('months of which nothing is known make it less sure and lead back to the first belief', () => {
    const belief = beliefAfter([4, 4, 4])
    const later = forgotten(forgotten(belief))
    expect(later.months).toBeLessThan(belief.months)
    let far = belief
    for (let month = 0; month < 200; month += 1) far = forgotten(far)
    expect(far.months).toBeCloseTo(0.7)
    expect(seen(far, { count: 2, months: 0.5 })).toEqual({
      shape: far.shape + 2,
      months: far.months + 0.5,
    })
  })
})

describe('the renewal', () => {
  test('has the tail of an independent library, far out too', () => {
    for (const days of [1, 9, 30, 200])
      expect(longerThan({ mean: 2.9, deviation: 0.9 }, days)).toBeCloseTo(
        1 - lognormal.cdf(days, 2.9, 0.9),
        6,
      )
  })

  test('recovers the waits that it was drawn from', () => {
    const waits = Array.from({ length: 400 }, (_, at) => Math.exp(3 + 0.8 * normalAt(at, 400)))
    const { mean, deviation } = fitWaits(waits)
    expect(mean).toBeCloseTo(3, 1)
    expect(deviation).toBeCloseTo(0.8, 1)
  })

  test('of waits that hardly vary counts what fits between them', () => {
    const waits = fitWaits([10, 10, 10, 10])
    const forecast = countsOfDays(waits, { quietDays: 0, days: 30 })
    expect(quantileOf(forecast, 0.1)).toBeGreaterThanOrEqual(2)
    expect(quantileOf(forecast, 0.9)).toBeLessThanOrEqual(3)
  })

  test('one day on the way is one chance', () => {
    const waits = { mean: 2.9, deviation: 0.9 }
    const [none = 0] = countsOfDays(waits, { quietDays: 12, days: 1 })
    expect(none).toBeCloseTo(longerThan(waits, 13) / longerThan(waits, 12), 9)
  })
})

test('climatology is how often each count was, with one month of doubt', () => {
  const [none = 0, once = 0] = climatology([0, 0, 0, 1])
  expect(none).toBeGreaterThan(0.6)
  expect(once).toBeGreaterThan(0.2)
  expect(climatology([0, 0, 0, 1])[9]).toBeGreaterThan(0)
})

/** Evenly spread quantiles of the standard normal, by the logistic fit; enough to draw waits from. */
const normalAt = (at: number, of: number) => {
  const level = (at + 0.5) / of
  return Math.log(level / (1 - level)) / 1.702
}
