import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from './slips.ts'

describe('the distance of two spellings', () => {
  it.each([
    ['равных', 'равных', 0, 0],
    ['семёнов', 'семенов', 0.05, 0],
    ['сергей', 'сергій', 0.3, 0],
    ['зеленский', 'зеленський', 0.15, 0],
    ['احمد', 'أحمد', 0.05, 0],
    ['анна', 'ана', 0.2, 0],
    ['пертов', 'петров', 0.5, 1],
    ['иванов', 'ибанов', 0.5, 1],
    ['petrov', 'pertov', 0.5, 1],
    ['smith', 'smotj', 1.2, 2],
    ['олег', 'олеся', 1.8, 2],
    ['', 'abc', 2.4, 3],
    ['zoran', 'boran', 1.3, 1],
  ])('of %s and %s is %d with %d slips', (left, right, cost, slips) => {
    expect(distance(left, right)).toEqual({ cost, slips })
  })

  const word = fc
    .array(fc.constantFrom(...Array.from('абвгиіїйьеєёabhiyj')), { maxLength: 12 })
    .map((letters) => letters.join(''))
  it('is zero for equal words alone, the same both ways, and never more than to write anew', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const { cost, slips } = distance(left, right)
        expect(cost === 0).toBe(left === right)
        expect(distance(right, left).cost).toBeCloseTo(cost, 9)
        expect(cost).toBeLessThanOrEqual(1.3 * Math.max(left.length, right.length))
        expect(slips).toBeLessThanOrEqual(left.length + right.length)
      }),
    )
  })
})
