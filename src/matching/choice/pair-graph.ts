/**
 * The scored pairs of two lists as a graph: every line knows its pairs. Columns of numbers, since
 * there may be millions; a pair is known by its place in the columns.
 */
import { reviewFrom } from '../explanation.ts'

/** Parallel columns; the first `count` rows count. Lines are numbered from 0 on each side. */
export type ScoredPairs = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly log2Odds: Float64Array
  readonly count: number
}

/** Lines of the two lists. */
export type ListSizes = { readonly left: number; readonly right: number }

/** Units of a pair's worth in one bit: sums of whole units are exact, so equal optima are equal. */
export const unitsPerBit = 2 ** 20
/** A pair at the threshold itself is taken rather than nobody, by more than `tieUnits`. */
const thresholdUnits = 16
/** Optima that differ by no more are called equal: worth is rounded, one unit a pair. */
export const tieUnits = 4

const log2OddsMax = 200
const thresholdLog2Odds = Math.log2(reviewFrom / (1 - reviewFrom))

/** What pairing two lines is worth over leaving both alone, in units; 0: below the threshold. */
export function worthOf(log2Odds: number): number {
  const above = Math.min(log2Odds, log2OddsMax) - thresholdLog2Odds
  return above < 0 ? 0 : Math.round(above * unitsPerBit) + thresholdUnits
}

/** The odds of a pair by its worth, over 2 ** (worth in bits): what the threshold took off. */
export const oddsOfThreshold = 2 ** (thresholdLog2Odds - thresholdUnits / unitsPerBit)

/** For each line the numbers of its pairs: those of line `at` stand from `starts[at]` on. */
export type PairsOfLines = { readonly starts: Int32Array; readonly pairs: Int32Array }

export type PairGraph = {
  readonly scored: ScoredPairs
  readonly sizes: ListSizes
  /** In units; 0 for a pair below the threshold, which stands with no line. */
  readonly worth: Float64Array
  readonly ofLeft: PairsOfLines
  readonly ofRight: PairsOfLines
}

function pairsOfLines(lineOf: Int32Array, worth: Float64Array, lines: number): PairsOfLines {
  const starts = new Int32Array(lines + 1)
  for (let pair = 0; pair < worth.length; pair++) {
    if ((worth[pair] ?? 0) === 0) continue
    const next = (lineOf[pair] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let line = 0; line < lines; line++)
    starts[line + 1] = (starts[line + 1] ?? 0) + (starts[line] ?? 0)
  const free = starts.slice()
  const pairs = new Int32Array(starts[lines] ?? 0)
  for (let pair = 0; pair < worth.length; pair++) {
    if ((worth[pair] ?? 0) === 0) continue
    const line = lineOf[pair] ?? 0
    const at = free[line] ?? 0
    pairs[at] = pair
    free[line] = at + 1
  }
  return { starts, pairs }
}

/** The graph of the pairs from the review threshold up. A pair may stand in the columns once. */
export function pairGraph(scored: ScoredPairs, sizes: ListSizes): PairGraph {
  const worth = new Float64Array(scored.count)
  for (let pair = 0; pair < scored.count; pair++) worth[pair] = worthOf(scored.log2Odds[pair] ?? 0)
  return {
    scored,
    sizes,
    worth,
    ofLeft: pairsOfLines(scored.left, worth, sizes.left),
    ofRight: pairsOfLines(scored.right, worth, sizes.right),
  }
}
