import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrapBounds, drawnFrom } from './block-bootstrap.ts'
import { negativeBinomial } from './negative-binomial.ts'
import { pitHistogram, scoresOf } from './scores.ts'

const shape = Infinity
const forecasts = fc.record({ mean: fc.double({ min: 0.2, max: 8, noNaN: true }) })

test('a sure and right forecast costs nothing', () => {
  const sure = [0, 0, 1, 0]
  expect(scoresOf(sure, 2)).toMatchObject({ logarithmic: -0, ranked: 0 })
  expect(scoresOf(sure, 3).ranked).toBeCloseTo(1)
  expect(scoresOf(sure, 3).logarithmic).toBeGreaterThan(20)
})

test('worked by hand: even chances of nothing and one', () => {
  const { logarithmic, ranked, dawidSebastiani } = scoresOf([0.5, 0.5], 1)
  expect(logarithmic).toBeCloseTo(Math.log(2))
  expect(ranked).toBeCloseTo(0.25)
  expect(dawidSebastiani).toBeCloseTo(1 + Math.log(0.25))
})

test('every score is proper: in expectation nothing beats telling what one believes', () => {
  fc.assert(
    fc.property(forecasts, forecasts, (believed, told) => {
      const truth = negativeBinomial({ mean: believed.mean, shape })
      const other = negativeBinomial({ mean: told.mean, shape })
      for (const score of ['logarithmic', 'ranked', 'dawidSebastiani'] as const) {
        const expected = (forecast: readonly number[]) =>
          truth.reduce((sum, p, count) => sum + p * scoresOf(forecast, count)[score], 0)
        expect(expected(truth)).toBeLessThanOrEqual(expected(other) + 1e-6)
      }
    }),
    { numRuns: 40 },
  )
})

describe('the histogram of the integral transform', () => {
  const draw = drawnFrom(7)
  const drawn = (mean: number) => {
    const level = draw()
    let below = 0
    return negativeBinomial({ mean, shape }).findIndex((p) => {
      below += p
      return below >= level
    })
  }
  const means = Array.from({ length: 600 }, () => 0.5 + 4 * draw())

  test('is flat where the forecast is right, and sums to 1', () => {
    const flat = pitHistogram(
      means.map((mean) => ({
        forecast: negativeBinomial({ mean, shape }),
        happened: drawn(mean),
      })),
      5,
    )
    for (const height of flat) expect(Math.abs(height - 0.2)).toBeLessThan(0.05)
    expect(flat.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
  })

  test('leans to the end where it forecasts too little', () => {
    const [first = 0, , , , last = 0] = pitHistogram(
      means.map((mean) => ({
        forecast: negativeBinomial({ mean: mean / 3, shape }),
        happened: drawn(mean),
      })),
      5,
    )
    expect(last).toBeGreaterThan(first * 3)
  })
})

const meanOver = (values: readonly number[]) => (places: readonly number[]) =>
  places.reduce((sum, at) => sum + (values[at] ?? 0), 0) / places.length

describe('the bounds of a mean', () => {
  test('are the same for the same seed', () => {
    const values = [1, 0, 2, 5, 0, 1, 3, 0]
    const once = bootstrapBounds(8, meanOver(values), { seed: 3 })
    expect(bootstrapBounds(8, meanOver(values), { seed: 3 })).toEqual(once)
    expect(bootstrapBounds(8, meanOver(values), { seed: 4 })).not.toEqual(once)
  })

  test('hold the true mean about as often as they say', () => {
    const draw = drawnFrom(11)
    let held = 0
    for (let time = 0; time < 200; time += 1) {
      const values = Array.from({ length: 40 }, () => draw() * 2)
      const { low, high } = bootstrapBounds(40, meanOver(values), { seed: time, times: 300 })
      if (low <= 1 && 1 <= high) held += 1
    }
    expect(held).toBeGreaterThan(170)
  })

  test('are wider in blocks where neighbours resemble each other', () => {
    const runs = Array.from({ length: 60 }, (_, at) => (Math.floor(at / 10) % 2 === 0 ? 1 : 0))
    const width = (block: number) => {
      const { low, high } = bootstrapBounds(60, meanOver(runs), { seed: 1, block })
      return high - low
    }
    expect(width(10)).toBeGreaterThan(width(1) * 1.5)
  })
})
