import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinePair } from './clusters.ts'
import { gatherPairs, probabilityAmong, type OwnEvidence } from './gathered-pairs.ts'

type Row = readonly [left: number, right: number, log2Odds: number]

const lines = 7
const inOrder = Int32Array.from({ length: lines }, (_, line) => line)
const brothers = (): OwnEvidence => ({ log2Odds: -20, refuses: true })
const strangers = (): OwnEvidence => ({ log2Odds: -12, refuses: false })

type With = {
  readonly places?: Int32Array
  readonly ownOf?: () => OwnEvidence
  readonly signed?: { readonly same?: readonly LinePair[]; readonly different?: LinePair[] }
}

function gathered(
  rows: readonly Row[],
  { places = inOrder, ownOf = strangers, signed = {} }: With,
) {
  const scored = {
    left: Int32Array.from(rows, ([left]) => left),
    right: Int32Array.from(rows, ([, right]) => right),
    log2Odds: Float64Array.from(rows, ([, , log2Odds]) => log2Odds),
    count: rows.length,
  }
  const found = gatherPairs({ scored, lines, places, ownOf, signed })
  return Array.from(found.left, (left, pair) => ({
    pair: `${left} ${found.right[pair]}`,
    probability: found.probability[pair] ?? 0,
    through: found.through[pair] ?? -1,
  })).toSorted((one, other) => (one.pair < other.pair ? -1 : 1))
}
const pairsOf = (...given: Parameters<typeof gathered>) =>
  gathered(...given).map(({ pair }) => pair)

const anyRows = fc
  .uniqueArray(
    fc
      .tuple(fc.nat(lines - 1), fc.nat(lines - 1), fc.integer({ min: -3, max: 20 }))
      .filter(([one, other]) => one < other),
    { selector: ([one, other]) => `${one} ${other}` },
  )
  .map((rows): readonly Row[] => rows)

describe('pairs of one list', () => {
  it('are what they say by themselves where nobody else is near', () => {
    const [pair, ...others] = gathered([[0, 1, 3]], {})
    expect(others).toEqual([])
    expect(pair).toMatchObject({ pair: '0 1', through: -1 })
    expect(pair?.probability).toBeCloseTo(8 / 9, 10)
  })

  it('hold two lines together that share nothing but a third', () => {
    const rows: Row[] = [
      [0, 1, 8],
      [1, 2, 8],
    ]
    const [, across] = gathered(rows, {})
    expect(across).toMatchObject({ pair: '0 2', through: 1 })
    expect(across?.probability).toBeGreaterThan(0.5)
    expect(across?.probability).toBeLessThan(0.95)
  })

  it('never make one person of brothers because a line may be either', () => {
    const rows: Row[] = [
      [0, 1, 8],
      [1, 2, 8],
    ]
    expect(pairsOf(rows, { ownOf: brothers })).toEqual(['0 1', '1 2'])
  })

  it('are not proposed again once they are signed, and a signed difference splits', () => {
    const rows: Row[] = [
      [0, 1, 12],
      [0, 2, 12],
      [1, 2, 12],
      [2, 3, 12],
    ]
    expect(pairsOf(rows, {})).toEqual(['0 1', '0 2', '0 3', '1 2', '1 3', '2 3'])
    const different: LinePair[] = [[0, 2]]
    expect(pairsOf(rows, { signed: { different } })).not.toContain('0 2')
    const same: LinePair[] = [[4, 5]]
    const joined: Row[] = [...rows, [3, 4, 3]]
    expect(pairsOf(joined, { signed: { same } })).toContain('3 5')
    expect(pairsOf(joined, { signed: { same } })).not.toContain('4 5')
  })

  it('do not know where a line stands in the list', () => {
    const turned = inOrder.map((line) => lines - 1 - line)
    fc.assert(
      fc.property(anyRows, (rows) => {
        const back = rows.map(([one, other, odds]): Row => [
          lines - 1 - other,
          lines - 1 - one,
          odds,
        ])
        const mirrored = gathered(back, { places: turned }).map(({ pair, ...rest }) => {
          const [one, other] = pair.split(' ').map((line) => lines - 1 - Number(line))
          const through = rest.through < 0 ? -1 : lines - 1 - rest.through
          return { pair: `${other} ${one}`, probability: rest.probability, through }
        })
        const straight = gathered(rows, {})
        expect(mirrored.toSorted((a, b) => (a.pair < b.pair ? -1 : 1))).toEqual(straight)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a pair among others', () => {
  it('is likelier the more it says itself and the more lies between the clusters', () => {
    const odds = fc.double({ min: -20, max: 20, noNaN: true })
    const mean = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(
        odds,
        odds,
        mean,
        mean,
        fc.integer({ min: 2, max: 3_000 }),
        (a, b, m, n, pairs) => {
          const less = probabilityAmong(Math.min(a, b), { mean: Math.min(m, n), pairs })
          const more = probabilityAmong(Math.max(a, b), { mean: Math.max(m, n), pairs })
          expect(less).toBeLessThanOrEqual(more)
          expect(less).toBeGreaterThan(0)
          expect(more).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('is believed less where two crowds meet in it alone, and fully where they meet in all', () => {
    expect(probabilityAmong(2, { mean: 0.8 / 49, pairs: 49 })).toBeLessThan(0.3)
    expect(probabilityAmong(2, { mean: 0.99, pairs: 49 })).toBeGreaterThan(0.95)
  })

  it.each([
    [0, { mean: 0, pairs: 2 }],
    [0, { mean: 1, pairs: 9 }],
    [-50, { mean: 1, pairs: 1e9 }],
  ])('is a probability at the ends too: %s bits, %o', (odds, join) => {
    const found = probabilityAmong(odds, join)
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(1)
  })
})
