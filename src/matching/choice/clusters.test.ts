import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterLines, pairsOfClusters, type LinePair } from './clusters.ts'

type Row = readonly [left: number, right: number, probability: number]

const lines = 8
const columns = (rows: readonly Row[]) => ({
  left: Int32Array.from(rows, ([left]) => left),
  right: Int32Array.from(rows, ([, right]) => right),
  probability: Float64Array.from(rows, ([, , probability]) => probability),
  count: rows.length,
})
const clustered = (
  rows: readonly Row[],
  signed: { same?: readonly LinePair[]; different?: readonly LinePair[] } = {},
) => clusterLines({ lines, pairs: columns(rows), cut: 0.5, ...signed })
const clusters = (...given: Parameters<typeof clustered>) => [...clustered(...given).clusterOf]

const text = ([one, other]: readonly [number, number, ...unknown[]]) => `${one} ${other}`

const anyPair = fc.tuple(fc.nat(lines - 1), fc.nat(lines - 1)).filter(([one, other]) => one < other)
const anyRows = fc
  .uniqueArray(fc.tuple(anyPair, fc.integer({ min: 0, max: 20 })), {
    selector: ([[one, other]]) => `${one} ${other}`,
  })
  .map((rows) => rows.map(([[one, other], twentieths]): Row => [one, other, twentieths / 20]))

/** The same by looking at all pairs of clusters in every round. */
function byLooking(rows: readonly Row[], different: readonly LinePair[]): number[] {
  let groups = Array.from({ length: lines }, (_, line) => [line])
  for (;;) {
    let best: { one: number[]; other: number[]; mean: number } | undefined
    for (const one of groups) {
      for (const other of groups) {
        if ((one[0] ?? 0) >= (other[0] ?? 0)) continue
        const isBetween = ([a, b]: readonly [number, number, ...unknown[]]) =>
          (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))
        if (different.some(isBetween)) continue
        const sum = rows.filter(isBetween).reduce((all, [, , each]) => all + each, 0)
        const mean = Math.round((sum / (one.length * other.length)) * 1e12) / 1e12
        if (mean >= 0.5 && mean > (best?.mean ?? 0)) best = { one, other, mean }
      }
    }
    if (best === undefined) break
    const { one, other } = best
    const joined = [...one, ...other].toSorted((a, b) => a - b)
    groups = [...groups.filter((group) => group !== one && group !== other), joined].toSorted(
      (a, b) => (a[0] ?? 0) - (b[0] ?? 0),
    )
  }
  return Array.from({ length: lines }, (_, line) => {
    return groups.find((group) => group.includes(line))?.[0] ?? line
  })
}

describe('clusters of lines', () => {
  it('are those of the mean over all pairs between them, the likeliest joined first', () => {
    fc.assert(
      fc.property(anyRows, fc.array(anyPair, { maxLength: 4 }), (rows, different) => {
        expect(clusters(rows, { different })).toEqual(byLooking(rows, different))
      }),
      { numRuns: 1_000 },
    )
  })

  it('never hold two lines signed to be different, and say which signatures contradict', () => {
    const anySigned = fc.array(anyPair, { maxLength: 6 })
    fc.assert(
      fc.property(anyRows, anySigned, anySigned, (rows, same, different) => {
        const { clusterOf, contradictions } = clustered(rows, { same, different })
        for (const [one, other] of different) expect(clusterOf[one]).not.toBe(clusterOf[other])
        for (const signed of same) {
          const isTogether = clusterOf[signed[0]] === clusterOf[signed[1]]
          expect(isTogether).toBe(!contradictions.includes(signed))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('do not know the order of the pairs', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(clusters(rows.toReversed())).toEqual(clusters(rows))
      }),
    )
  })

  it('are not made by a chain of single links', () => {
    expect(
      clusters([
        [0, 1, 0.9],
        [1, 2, 0.8],
        [2, 3, 0.9],
      ]),
    ).toEqual([0, 0, 2, 2, 4, 5, 6, 7])
  })

  it('are split by a decision even where all else speaks for one person', () => {
    const rows: Row[] = [
      [0, 1, 0.99],
      [0, 2, 0.98],
      [1, 2, 0.99],
    ]
    expect(clusters(rows).slice(0, 3)).toEqual([0, 0, 0])
    expect(clusters(rows, { different: [[0, 2]] }).slice(0, 3)).toEqual([0, 0, 2])
    const third = clustered(rows, {
      same: [
        [0, 1],
        [1, 2],
      ],
      different: [[0, 2]],
    })
    expect(third.contradictions).toEqual([[1, 2]])
  })

  it('give all their pairs once, the lower line first, with the join that made them', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = clustered(rows)
        const pairs = [...pairsOfClusters(found)]
        const together = Array.from({ length: lines }, (_, line) => line).flatMap((line) =>
          Array.from({ length: line }, (_2, before) => [before, line] as const).filter(
            ([one, other]) => found.clusterOf[one] === found.clusterOf[other],
          ),
        )
        expect(pairs.map(text).toSorted()).toEqual(together.map(text).toSorted())
        for (const join of found.joins)
          expect(pairs.filter(([, , by]) => by === join)).toHaveLength(join.pairs)
      }),
      { numRuns: 300 },
    )
    const row: Row[] = [
      [0, 1, 0.9],
      [0, 2, 0.5],
      [1, 2, 0.7],
      [1, 3, 0.8],
    ]
    const { joins, between } = clustered(row)
    expect(joins).toEqual([
      { kept: 0, gone: 1, mean: 0.9, pairs: 1 },
      { kept: 0, gone: 2, mean: 0.6, pairs: 2 },
    ])
    expect(between(3, 2)).toEqual({ mean: 0.266666666667, pairs: 3 })
  })
})
