import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { rivalProbabilities, verdictOf } from './bands.ts'

it.each([
  ['high and alone', 0.97, 0, 'chosen', 'probable', 'clear'],
  ['at the very threshold', 0.95, 0, 'chosen', 'probable', 'clear'],
  ['just below it', 0.949999, 0, 'chosen', 'review', 'doubtful'],
  ['exactly the lead above a rival', 0.98, 0.68, 'chosen', 'probable', 'clear'],
  ['less than the lead above a rival', 0.98, 0.680001, 'chosen', 'review', 'close-rival'],
  ['high, but one of several equal choices', 0.99, 0, 'tied', 'review', 'tie'],
  ['one of twenty who are all alike', 0.05, 0.05, 'tied', 'review', 'tie'],
  ['chosen among many rivals', 0.06, 0.05, 'chosen', 'review', 'doubtful'],
  ['passed over, still possible', 0.1, 0.9, 'passed-over', 'review', 'doubtful'],
  ['passed over, and settled elsewhere', 0.099999, 0.9, 'passed-over', null, 'below-review'],
] as const)('%s', (_, probability, rival, standing, band, reason) => {
  expect(verdictOf({ probability, rival, standing })).toEqual({ band, reason })
})

it('a rival is the likeliest other pair of either line', () => {
  const anyRow = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 0, max: 10 }))
  const anyRows = fc.uniqueArray(anyRow, { selector: ([left, right]) => `${left} ${right}` })
  fc.assert(
    fc.property(anyRows, (rows) => {
      const left = Int32Array.from(rows, (row) => row[0])
      const right = Int32Array.from(rows, (row) => row[1])
      const probability = Float64Array.from(rows, (row) => row[2] / 10)
      const pairs = { left, right, count: rows.length }
      const found = rivalProbabilities(pairs, { left: 5, right: 5 }, probability)
      rows.forEach((row, at) => {
        const others = rows.filter(
          (other) => other !== row && (other[0] === row[0] || other[1] === row[1]),
        )
        expect(found[at]).toBe(Math.max(0, ...others.map((other) => other[2] / 10)))
      })
    }),
  )
})
