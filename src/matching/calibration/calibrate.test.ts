import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from '../../lists/made-up-lists.ts'
import {
  calibrated,
  calibrationError,
  calibrationFrom,
  curveThrough,
  decisionsMin,
  isCalibrated,
  log2OddsOf,
  uncalibrated,
  type Calibration,
  type Judged,
} from './calibrate.ts'

const anyJudged = fc.record({
  probability: fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6),
  outcome: fc.constantFrom('same' as const, 'different' as const),
})
const anyMany = fc.array(anyJudged, { maxLength: 60 })
const shipped: Calibration = {
  basis: 'made-up lists',
  knots: [
    { log2Odds: -5, probability: 0.01 },
    { log2Odds: 0, probability: 0.3 },
    { log2Odds: 10, probability: 0.99 },
  ],
}
const drawn = (judged: readonly Judged[]): Calibration => ({
  basis: 'decisions',
  knots: curveThrough(judged, shipped),
})

const distance = (curve: Calibration, judged: readonly Judged[]) =>
  judged.reduce((sum, { probability, outcome }) => {
    return sum + (calibrated(curve, probability) - Number(outcome === 'same')) ** 2
  }, 0)
const cut = (from: number): Calibration => ({
  basis: 'decisions',
  knots: [
    { log2Odds: from - 1e-9, probability: 0 },
    { log2Odds: from, probability: 1 },
  ],
})

describe('a curve', () => {
  it('never falls, and never says that anything is certain', () => {
    fc.assert(
      fc.property(anyMany, fc.double({ min: 0, max: 1, noNaN: true }), (judged, said) => {
        const curve = drawn(judged)
        const more = Math.min(1, said + 0.01)
        expect(calibrated(curve, more)).toBeGreaterThanOrEqual(calibrated(curve, said))
        for (const { probability } of curve.knots) {
          expect(probability).toBeGreaterThan(0)
          expect(probability).toBeLessThan(1)
        }
        const places = curve.knots.map(({ log2Odds }) => log2Odds)
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
      }),
    )
  })

  it('does not know the order of decisions', () => {
    fc.assert(
      fc.property(anyMany, (judged) => {
        expect(drawn(judged.toReversed())).toEqual(drawn(judged))
      }),
    )
  })

  it('is the nearest that never falls: no other is nearer to the points', () => {
    fc.assert(
      fc.property(fc.array(anyJudged, { minLength: 1, maxLength: 8 }), (few) => {
        // Many of each, so that what was believed beforehand hardly counts.
        const judged = few.flatMap((each) => Array.from({ length: 2_000 }, () => each))
        const level = few.filter(({ outcome }) => outcome === 'same').length / few.length
        const flat: Calibration = {
          basis: 'decisions',
          knots: [{ log2Odds: 0, probability: level }],
        }
        const best = distance(drawn(judged), judged)
        const others = [flat, ...few.map(({ probability }) => cut(log2OddsOf(probability)))]
        for (const other of others)
          expect(best).toBeLessThanOrEqual(distance(other, judged) + judged.length * 0.01)
      }),
    )
  })

  it('without knots leaves a probability as it is', () => {
    expect(calibrated(uncalibrated, 0.37)).toBe(0.37)
  })

  it('is straight between its knots and level outside', () => {
    const said = [-9, -5, -2.5, 0, 5, 10, 15].map((log2Odds) => 1 / (1 + 2 ** -log2Odds))
    expect(said.map((each) => calibrated(shipped, each))).toEqual([
      0.01, 0.01, 0.155, 0.3, 0.645, 0.99, 0.99,
    ])
  })
})

/** Said probabilities that are too sure of themselves: the true log odds are half the said ones. */
function overconfident(count: number, seed: number): Judged[] {
  const chance = seededChance(seed)
  return Array.from({ length: count }, () => {
    const log2Odds = chance() * 16 - 8
    const isSame = chance() < 1 / (1 + 2 ** -(log2Odds / 2))
    return { probability: 1 / (1 + 2 ** -log2Odds), outcome: isSame ? 'same' : 'different' }
  })
}

describe('calibration', () => {
  it('from decisions makes probabilities honest on pairs that it has not seen', () => {
    const learned = calibrationFrom(overconfident(4_000, 1), uncalibrated)
    const unseen = overconfident(4_000, 2)
    const before = calibrationError(unseen).expectedError
    const after = calibrationError(
      unseen.map((each) => ({ ...each, probability: calibrated(learned, each.probability) })),
    ).expectedError
    expect(before).toBeGreaterThan(0.1)
    expect(after).toBeLessThan(0.03)
  })

  it.each([
    ['too few decisions', overconfident(decisionsMin - 1, 3), false],
    ['enough of both kinds', overconfident(decisionsMin, 3), true],
    [
      'hardly one that was different',
      overconfident(400, 4).filter(({ outcome }, at) => outcome === 'same' || at < 10),
      false,
    ],
  ] as const)('%s', (_, judged, expected) => {
    const found = calibrationFrom(judged, shipped)
    expect([isCalibrated(found), found === shipped]).toEqual([expected, !expected])
  })

  it('error is counted by tenths', () => {
    const judged: Judged[] = [
      { probability: 0.95, outcome: 'same' },
      { probability: 0.91, outcome: 'different' },
      { probability: 1, outcome: 'same' },
      { probability: 0.2, outcome: 'different' },
    ]
    const { tenths, expectedError } = calibrationError(judged)
    expect(tenths[9]).toMatchObject({ from: 0.9, pairs: 3, right: 2 / 3 })
    expect(tenths[9]?.said).toBeCloseTo(2.86 / 3, 9)
    expect(tenths[2]).toMatchObject({ pairs: 1, right: 0 })
    expect(expectedError).toBeCloseTo((0.86 + 0.2) / 4, 9)
    expect(calibrationError([]).expectedError).toBe(0)
  })
})
