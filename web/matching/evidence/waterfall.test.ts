import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { waterfallOf } from './waterfall.ts'

const weight = fc.double({ min: -40, max: 40, noNaN: true })

it('begins each step where the one before ended, and ends at the sum', () => {
  fc.assert(
    fc.property(weight, fc.array(weight, { maxLength: 12 }), (prior, weights) => {
      const { steps, sum, low, high } = waterfallOf(prior, weights)
      expect(steps).toHaveLength(weights.length + 1)
      expect(steps[0]).toEqual({ from: 0, to: 0 + prior })
      steps.forEach(({ from, to }, at) => {
        expect(from).toBe(steps[at - 1]?.to ?? 0)
        expect(to).toBeGreaterThanOrEqual(low)
        expect(to).toBeLessThanOrEqual(high)
      })
      expect(steps.at(-1)?.to).toBe(sum)
      expect(low).toBeLessThanOrEqual(0)
      expect(high).toBeGreaterThanOrEqual(0)
    }),
  )
})
