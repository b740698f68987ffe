/**
 * The curve that holds until officers have decided enough pairs: a probability is taken as it was
 * said. Two made-up parties of 20,000 lines a side (half 'held-back', seed 104, 13,007 pairs):
 * expected error .0048 as said, .0033 by a curve learned on the other half (2026-11). So little
 * is no reason to bend the probability for lists of another kind, and for one list against itself;
 * `bench/matching/learn-calibration.ts` prints and writes a curve, should the engine need one.
 */
import type { Calibration } from './calibrate.ts'

export const shippedCurve: Calibration = { basis: 'made-up lists', knots: [] }
