import { expect, it } from 'vitest'
import { completenessOf } from './completeness.ts'

const caught = (rules: number, times: number) =>
  Array.from({ length: times }, () => ({ rules, probability: 1 }))

it('expects nothing missed where each pair was found by several rules', () => {
  expect(completenessOf(caught(0b111, 100))).toEqual({ found: 100, missed: 0, share: 1 })
  expect(completenessOf([])).toEqual({ found: 0, missed: 0, share: 1 })
})

it('expects the more missed the more pairs hung on one rule', () => {
  const few = completenessOf([...caught(1, 10), ...caught(0b11, 50), ...caught(0b111, 40)])
  const many = completenessOf([...caught(0b100, 50), ...caught(0b11, 30), ...caught(0b111, 20)])
  expect(few.missed).toBeCloseTo(45 / 51)
  expect(many.missed).toBeCloseTo((50 * 49) / (2 * 31))
  expect(many.share).toBeCloseTo(100 / (100 + many.missed))
})

it('estimates what independent traps miss', () => {
  // Three traps of a half each: of 800 pairs, one in eight is caught by none.
  const pairs = Array.from({ length: 7 }, (_, at) => caught(at + 1, 100)).flat()
  expect(completenessOf(pairs).missed).toBeGreaterThan(100)
  expect(completenessOf(pairs).missed).toBeLessThan(160)
})
