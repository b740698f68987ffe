import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactInterval } from './exact-interval.ts'

const binomial = (count: number, of: number, share: number) => {
  let ways = 1
  for (let at = 0; at < count; at++) ways = (ways * (of - at)) / (at + 1)
  return ways * share ** count * (1 - share) ** (of - count)
}
const chanceOf = (from: number, to: number, { of, share }: { of: number; share: number }) => {
  let sum = 0
  for (let count = from; count <= to; count++) sum += binomial(count, of, share)
  return sum
}

describe('the exact interval', () => {
  it.each([
    // Where nobody or everybody goes the formula is closed: 1 - (risk / 2) ** (1 / of).
    [0, 10, 0, 0.30849710781876083],
    [10, 10, 0.6915028921812392, 1],
    [0, 1, 0, 0.975],
    // Clopper and Pearson's own example of a table: 1 of 10, 5 of 10.
    [1, 10, 0.0025285785444617869, 0.4450161174871],
    [5, 10, 0.18708602844739855, 0.8129139715526015],
  ])('of %i of %i is %d to %d', (count, of, low, high) => {
    const found = exactInterval(count, of)
    expect(found.low).toBeCloseTo(low, 9)
    expect(found.high).toBeCloseTo(high, 9)
  })

  it('ends where the count has half the risk on each side, added up one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.nat(),
        fc.constantFrom(0.05, 0.01, 0.2),
        (of, pick, risk) => {
          const count = 1 + (pick % (of - 1))
          const { low, high } = exactInterval(count, of, risk)
          expect(chanceOf(count, of, { of, share: low })).toBeCloseTo(risk / 2, 8)
          expect(chanceOf(0, count, { of, share: high })).toBeCloseTo(risk / 2, 8)
        },
      ),
    )
  })

  it('holds the share itself, is narrower for larger groups, and stays finite at 100,000', () => {
    const small = exactInterval(30, 100)
    const large = exactInterval(30_000, 100_000)
    expect(small.low).toBeLessThan(0.3)
    expect(large.high - large.low).toBeLessThan((small.high - small.low) / 20)
    expect(large.low).toBeLessThan(0.3)
    expect(large.high).toBeGreaterThan(0.3)
  })
})
