import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { probabilityOf } from '../explanation.ts'
import { bestByTrying, probabilitiesByTrying } from '../../../test/support/every-choice.ts'
import { chooseOneToOne } from './choose.ts'
import { unitsPerBit, worthOf } from './pair-graph.ts'

type Row = readonly [left: number, right: number, log2Odds: number]

const columns = (rows: readonly Row[]) => ({
  left: Int32Array.from(rows, ([left]) => left),
  right: Int32Array.from(rows, ([, right]) => right),
  log2Odds: Float64Array.from(rows, ([, , odds]) => odds),
  count: rows.length,
})
const choose = (rows: readonly Row[], limits?: { looksMax: number }) =>
  chooseOneToOne(columns(rows), { left: 12, right: 12 }, limits)

/** Few lines and few values, so that ties and long chains are common. */
const anyRows = (odds: fc.Arbitrary<number>, lines = 5) =>
  fc.uniqueArray(fc.tuple(fc.nat(lines - 1), fc.nat(lines - 1), odds), {
    selector: ([left, right]) => `${left} ${right}`,
    maxLength: 14,
  })
const wholeBits = fc.integer({ min: -4, max: 8 })
const fineBits = fc.double({ min: -4, max: 12, noNaN: true })
const byPair = (rows: readonly Row[], column: ArrayLike<number>) =>
  rows.map(([left, right], at) => `${left} ${right}: ${column[at]}`).toSorted()

describe('the best choice', () => {
  it('is the one that trying all of them finds, ties told apart', () => {
    fc.assert(
      fc.property(anyRows(wholeBits), (rows) => {
        const { inAll, inSome } = bestByTrying(rows)
        const { chosen, tied, gap } = choose(rows)
        expect(gap).toBe(0)
        expect([...chosen]).toEqual(rows.map((_, at) => Number(inAll.has(at))))
        expect([...tied]).toEqual(rows.map((_, at) => Number(inSome.has(at) && !inAll.has(at))))
      }),
      { numRuns: 1_000 },
    )
  })

  it('does not know the order of pairs, the numbers of lines, or which list is left', () => {
    const anyTurn = fc.record({
      rows: anyRows(fc.oneof(wholeBits, fineBits)),
      seed: fc.infiniteStream(fc.nat()),
      numbers: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    })
    fc.assert(
      fc.property(anyTurn, ({ rows, seed, numbers }) => {
        const before = choose(rows)
        const turned = rows
          .map((row) => ({ row, at: seed.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ row: [left, right, odds] }): Row => [numbers[right] ?? 0, left, odds])
        const after = choose(turned)
        const back = turned.map(([right, left, odds]): Row => [left, numbers.indexOf(right), odds])
        for (const column of ['chosen', 'tied', 'probability'] as const)
          expect(byPair(back, after[column])).toEqual(byPair(rows, before[column]))
      }),
      { numRuns: 500 },
    )
  })

  it('does not know it either where a change costs 20 bits by some prices and less by others', () => {
    const rows: Row[] = [
      [0, 2, 0],
      [2, 2, 8],
      [3, 0, 12],
      [0, 4, 3],
      [3, 2, -2],
      [0, 3, 3],
      [3, 3, 1],
      [1, 2, 5],
      [2, 1, 0],
      [0, 0, 2],
    ]
    const turned = rows.map(([left, right, odds]): Row => [right, left, odds]).toReversed()
    const back = turned.map(([right, left, odds]): Row => [left, right, odds])
    expect(byPair(back, choose(turned).probability)).toEqual(byPair(rows, choose(rows).probability))
  })

  it('falls back to bids where the exact way is too long, and says how far it may be off', () => {
    fc.assert(
      fc.property(anyRows(fineBits, 7), (rows) => {
        const { best } = bestByTrying(rows)
        const { chosen, tied, gap } = choose(rows, { looksMax: 0 })
        const marked = rows.filter((_, at) => chosen[at] === 1 || tied[at] === 1)
        const sure = rows.filter((_, at) => chosen[at] === 1)
        expect(new Set(sure.map(([left]) => left)).size).toBe(sure.length)
        expect(new Set(sure.map(([, right]) => right)).size).toBe(sure.length)
        // Whatever may belong to the best choice is marked, and it is as good as was said.
        expect(bestByTrying(marked).best).toBe(best)
        expect(gap).toBeGreaterThanOrEqual(0)
        expect(gap).toBeLessThanOrEqual(rows.length / 64)
      }),
      { numRuns: 500 },
    )
  })

  it('takes nobody below the threshold, and the pair at the threshold itself', () => {
    const atThreshold = Math.log2(0.1 / 0.9)
    expect([...choose([[0, 0, atThreshold]]).chosen]).toEqual([1])
    expect([...choose([[0, 0, atThreshold - 1e-9]]).chosen]).toEqual([0])
    expect(worthOf(atThreshold - 1e-9)).toBe(0)
    expect(worthOf(atThreshold + 1) - worthOf(atThreshold)).toBe(unitsPerBit)
  })

  it('calls brothers with the same lines on both lists a tie, and leaves the third alone', () => {
    const twins = choose([
      [0, 0, 9],
      [0, 1, 9],
      [1, 0, 9],
      [1, 1, 9],
      [2, 2, 9],
      [2, 1, -3],
    ])
    expect([...twins.tied]).toEqual([1, 1, 1, 1, 0, 0])
    expect([...twins.chosen]).toEqual([0, 0, 0, 0, 1, 0])
    expect(twins.probability[0]).toBeCloseTo(0.5, 2)
    expect(twins.components.count).toBe(1)
  })

  it('lets a whole chain give way where that is worth more in sum', () => {
    const { chosen } = choose([
      [0, 0, 10],
      [0, 1, 9],
      [1, 0, 9],
      [1, 1, -3],
    ])
    expect([...chosen]).toEqual([0, 1, 1, 0])
  })
})

describe('the probability', () => {
  it('is that of all choices that hold the pair, weighed by their odds', () => {
    fc.assert(
      fc.property(anyRows(fineBits), (rows) => {
        const above = rows.filter(([, , odds]) => worthOf(odds) > 0)
        const { probability } = choose(above)
        probabilitiesByTrying(above).forEach((expected, at) => {
          expect(probability[at]).toBeCloseTo(expected, 4)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('of a pair without rivals is its own', () => {
    expect(choose([[3, 4, 5]]).probability[0]).toBeCloseTo(probabilityOf(5), 6)
  })

  it('is not taken away by a rival that is settled elsewhere', () => {
    const { probability } = choose([
      [0, 0, 30],
      [1, 1, 30],
      [0, 1, 18],
      [1, 0, 18],
    ])
    expect(probability[0]).toBeGreaterThan(0.999)
    expect(probability[2]).toBeLessThan(0.001)
  })

  it('in a crowd is shared by all, and never more than what trying would say by much', () => {
    const crowd = Array.from({ length: 12 * 12 }, (_, at): Row => [at % 12, Math.floor(at / 12), 9])
    const { probability, tied } = choose(crowd)
    expect(tied.every((each) => each === 1)).toBe(true)
    for (const each of probability) expect(each).toBeCloseTo(1 / 12, 2)
  })
})
