import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'

it.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['abc', 'xyz', 0],
  ['', '', 0],
])('%s and %s are alike by %d', (left, right, alike) => {
  expect(jaroWinkler(left, right)).toBeCloseTo(alike, 3)
})

it('likeness is between 0 and 1, and 1 for one and the same', () => {
  assert(
    property(string(), string(), (left, right) => {
      const alike = jaroWinkler(left, right)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      expect(jaroWinkler(left, left)).toBe(left === '' ? 0 : 1)
    }),
  )
})
