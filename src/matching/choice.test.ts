import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { bandOf, bestFirst, chooseOneToOne, rivalPairs, type Possible } from './choice.ts'
import { probabilityOf } from './explanation.ts'

const names = { left: (at: number) => `l${at}`, right: (at: number) => `r${at}` }
const pair = (left: number, right: number, log2Odds: number): Possible => ({
  left,
  right,
  log2Odds,
  probability: probabilityOf(log2Odds),
})

const anyPairs = fc
  .uniqueArray(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: -3, max: 12 })), {
    selector: ([left, right]) => `${left} ${right}`,
  })
  .map((triples) => triples.map(([left, right, odds]) => pair(left, right, odds)))

it('takes each line once and leaves no free pair behind, whatever the order', () => {
  fc.assert(
    fc.property(anyPairs, fc.nat(), (pairs, seed) => {
      const chosen = chooseOneToOne(pairs.toSorted(bestFirst(names)))
      expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length)
      expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length)
      for (const { left, right } of pairs)
        expect(chosen.some((each) => each.left === left || each.right === right)).toBe(true)
      const from = pairs.length === 0 ? 0 : seed % pairs.length
      const turned = [...pairs.slice(from), ...pairs.slice(0, from)]
      expect(chooseOneToOne(turned.toSorted(bestFirst(names)))).toEqual(chosen)
      expect(chooseOneToOne(pairs.toReversed().toSorted(bestFirst(names)))).toEqual(chosen)
    }),
  )
})

it.each([
  ['alone and high', [pair(0, 0, 10)], 'probable'],
  ['alone and doubtful', [pair(0, 0, 3)], 'review'],
  ['high, with a rival just below', [pair(0, 0, 10), pair(0, 1, 9)], 'review'],
  ['high, with a rival for the other line', [pair(0, 0, 10), pair(1, 0, 9)], 'review'],
  ['high, with a weak rival', [pair(0, 0, 10), pair(0, 1, -2)], 'probable'],
  ['high, with a pair of other lines', [pair(0, 0, 10), pair(1, 1, 10)], 'probable'],
] as const)('%s: %s', (_, pairs, band) => {
  expect(bandOf(pairs[0], rivalPairs(pairs))).toBe(band)
})
