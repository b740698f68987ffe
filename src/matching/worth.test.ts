import { expect, it } from 'vitest'
import { componentLines, urgencyOf } from './worth.ts'

it.each([
  ['grave', 1],
  ['serious', 0.75],
  ['light', 0.25],
  ['good', 0],
  [null, 0],
])('health %s is urgent to %d', (health, urgency) => {
  expect(urgencyOf(health)).toBe(urgency)
})

it.each([
  [[], []],
  [[[1, 1]], [2]],
  // Line 1 of the left list is not line 1 of the right one.
  [
    [
      [1, 2],
      [2, 1],
    ],
    [2, 2],
  ],
  [
    [
      [1, 1],
      [1, 2],
      [2, 2],
      [5, 9],
    ],
    [4, 4, 4, 2],
  ],
])('lines of %j hang together: %j', (pairs, expected) => {
  const candidates = pairs.map(([leftLine = 0, rightLine = 0]) => ({ leftLine, rightLine }))
  expect(componentLines(candidates)).toEqual(expected)
})
