import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogramOf, remainingWork, thresholdCosts } from './thresholds.ts'

const anyProbabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 })

describe('a threshold', () => {
  it('costs what lies on the wrong side of it', () => {
    const [half, high] = thresholdCosts([0.9, 0.2, 0.5, 0.96], [0.5, 0.95])
    expect(half).toMatchObject({ threshold: 0.5, pairsFrom: 3 })
    expect(half?.expectedWrong).toBeCloseTo(0.1 + 0.5 + 0.04, 9)
    expect(half?.expectedMissed).toBeCloseTo(0.2, 9)
    expect(high).toMatchObject({ threshold: 0.95, pairsFrom: 1 })
    expect(high?.expectedMissed).toBeCloseTo(1.6, 9)
  })

  it('moved up never makes more wrong, and never misses fewer', () => {
    fc.assert(
      fc.property(anyProbabilities, (probabilities) => {
        const thresholds = [0, 0.1, 0.25, 0.5, 0.75, 0.95, 1.01]
        const costs = thresholdCosts(probabilities, thresholds)
        costs.forEach(({ expectedWrong, expectedMissed, pairsFrom, threshold }, at) => {
          const next = costs[at + 1]
          expect(next?.expectedWrong ?? 0).toBeLessThanOrEqual(expectedWrong + 1e-9)
          expect(next?.expectedMissed ?? Infinity).toBeGreaterThanOrEqual(expectedMissed)
          expect(pairsFrom).toBe(probabilities.filter((each) => each >= threshold).length)
        })
        expect(costs.at(-1)?.expectedWrong).toBe(0)
        expect(costs[0]?.expectedMissed).toBe(0)
      }),
    )
  })
})

describe('the histogram', () => {
  it('holds every pair once', () => {
    fc.assert(
      fc.property(anyProbabilities, (probabilities) => {
        const bins = histogramOf(probabilities)
        const sum = (of: (bin: (typeof bins)[number]) => number) =>
          bins.reduce((all, bin) => all + of(bin), 0)
        expect(sum(({ pairs }) => pairs)).toBe(probabilities.length)
        expect(sum(({ expectedSame }) => expectedSame)).toBeCloseTo(
          probabilities.reduce((all, each) => all + each, 0),
          6,
        )
      }),
    )
  })

  it.each([
    [0, 0],
    [0.05, 1],
    [0.15, 3],
    [0.29, 5],
    [0.35, 7],
    [0.949999, 18],
    [0.95, 19],
    [1, 19],
  ])('puts %d into bin %d', (probability, bin) => {
    const found = histogramOf([probability]).findIndex(({ pairs }) => pairs === 1)
    expect(found).toBe(bin)
  })
})

it.each([
  [[0.4, 0.2], 0.5, 'not-yet'],
  [[0.3, 0.2], 0.5, 'yes'],
  [[], 0, 'yes'],
] as const)('of %j with %d accepted one may stop: %s', (undecided, acceptedMissed, expected) => {
  const { mayStop, expectedUnseen } = remainingWork(undecided, {
    acceptedMissed,
    expectedUnseen: 3,
  })
  expect([mayStop, expectedUnseen]).toEqual([expected, 3])
})
