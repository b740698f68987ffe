import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { releaseOrder, type StageRelease } from './release-order.ts'

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
const stage = (north: number, south: number, more: Partial<StageRelease> = {}): StageRelease => ({
  between: ['northland', 'southland'],
  give: [1, 1],
  aheadMax: 2,
  ahead: 0,
  duty: {},
  counted: { northland: ids('n', north), southland: ids('s', south) },
  batchMax: 1,
  opens: 'first',
  ...more,
})
const shown = (asked: StageRelease) =>
  releaseOrder(asked).map(
    ({ people, ahead }) => `${people.map((each) => each.people.join('+')).join(' | ')}: ${ahead}`,
  )

describe('the side that is behind releases next', () => {
  it.each([
    ['in turn from an even account', stage(2, 2), ['n1: 1', 's1: 0', 'n2: 1', 's2: 0']],
    ['the other side first', stage(1, 1, { opens: 'second' }), ['s1: -1', 'n1: 0']],
    ['who is ahead waits', stage(1, 2, { ahead: 1 }), ['s1: 0', 'n1: 1', 's2: 0']],
    [
      'a coach at a time, never beyond the bound',
      stage(4, 4, { batchMax: 3 }),
      ['n1+n2: 2', 's1+s2+s3: -1', 'n3+n4: 1', 's4: 0'],
    ],
    ['both at once where nobody may be ahead', stage(1, 1, { aheadMax: 0 }), ['n1 | s1: 0']],
    ['bundles at once', stage(3, 2, { aheadMax: 0, give: [3, 2] }), ['n1+n2+n3 | s1+s2: 0']],
    [
      'three for two',
      stage(3, 2, { aheadMax: 1, give: [3, 2] }),
      ['n1: 2', 's1: -1', 'n2: 1', 's2: -2', 'n3: 0'],
    ],
    [
      'a child before everybody, and in no account',
      stage(1, 1, { duty: { southland: ['child'] } }),
      ['child: 0', 'n1: 1', 's1: 0'],
    ],
    ['nobody', stage(0, 0), []],
  ])('%s', (_name, asked, order) => {
    expect(shown(asked)).toEqual(order)
  })
})

it('a stage that opens or closes beyond the bound is refused', () => {
  expect(() => releaseOrder(stage(3, 0))).toThrow('closes 3 ahead, beyond its 2')
  expect(() => releaseOrder(stage(0, 1, { ahead: 3 }))).toThrow('opens 3 ahead')
})

const asked = fc
  .record({
    give: fc.constantFrom<readonly [number, number]>([1, 1], [3, 2], [1, 4]),
    aheadMax: fc.nat(6),
    ahead: fc.integer({ min: -24, max: 24 }),
    north: fc.nat(30),
    south: fc.nat(30),
    batchMax: fc.integer({ min: 1, max: 12 }),
    opens: fc.constantFrom('first' as const, 'second' as const),
  })
  .map(({ north, south, ...more }) => stage(north, south, more))
  .filter(({ counted, give, ahead, aheadMax }) => {
    const most = aheadMax * Math.max(...give)
    const north = counted['northland']?.length ?? 0
    const south = counted['southland']?.length ?? 0
    const end = ahead + north * give[1] - south * give[0]
    return Math.abs(ahead) <= most && Math.abs(end) <= most
  })

it('keeps every crossing within the bound, and everybody crosses once, in order', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const order = releaseOrder(one)
      const most = one.aheadMax * Math.max(...one.give)
      let ahead = one.ahead
      for (const crossing of order) {
        for (const { party, people } of crossing.people) {
          expect(people.length).toBeGreaterThan(0)
          expect(people.length).toBeLessThanOrEqual(most > 0 ? one.batchMax : Math.max(...one.give))
          ahead += people.length * (party === 'northland' ? one.give[1] : -one.give[0])
        }
        expect(crossing.ahead).toBe(ahead)
        expect(Math.abs(ahead)).toBeLessThanOrEqual(most)
      }
      for (const party of one.between) {
        const crossed = order.flatMap(({ people }) =>
          people.filter((each) => each.party === party).flatMap((each) => each.people),
        )
        expect(crossed).toEqual(one.counted[party])
      }
    }),
    { numRuns: 400 },
  )
})

it('is never more than one person ahead in batches of one, whatever the bound allows', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 1, max: 9 }), (pairs, aheadMax) => {
      const order = releaseOrder(stage(pairs, pairs, { aheadMax }))
      expect(Math.max(0, ...order.map(({ ahead }) => Math.abs(ahead)))).toBe(Math.min(1, pairs))
    }),
  )
})
