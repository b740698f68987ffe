/**
 * Matches two lists, or finds who stands twice in one. It proposes and explains; it never
 * decides. First version: weights set by hand, a greedy choice, one thread; the doors (types,
 * bands, explanations, statistics) are those of the engine that will replace its inside.
 */
import { candidatesPerLineMax } from '../base/limits.ts'
import { blocksOf, type Skipped } from './blocking.ts'
import { bandOf, bestFirst, chooseOneToOne, rivalPairs } from './choice.ts'
import type { Possible, RivalPairs } from './choice.ts'
import { log2Odds, reasonsFor } from './compare.ts'
import { probabilityOf, reviewFrom, type Explanation, type Rival } from './explanation.ts'
import { preparing, type MatchLine, type Prepared } from './prepared.ts'

export type MatchProgress = { readonly linesCompared: number; readonly linesTotal: number }

export type MatchOptions = {
  /** Every pair from the review threshold up, or each line once. */
  readonly keep?: 'one-to-one' | 'all'
  /** Milliseconds of a clock that only goes forward; without one all times are 0. */
  readonly clock?: () => number
  readonly onProgress?: (progress: MatchProgress) => void
}

export type MatchedPair = {
  /** Positions in the two arrays of lines. */
  readonly leftAt: number
  readonly rightAt: number
  readonly explanation: Explanation
  /** Whether the one-to-one choice took this pair; always so unless all were asked for. */
  readonly isChosen: boolean
}

export type MatchStatistics = {
  readonly leftRows: number
  readonly rightRows: number
  /** Pairs that share a blocking key. */
  readonly candidatePairs: number
  readonly scoredPairs: number
  /** What the cap of a blocking key left out. */
  readonly skipped: readonly Skipped[]
  /** Without `read`, which is the caller's; `train` is 0 until weights are learned. */
  readonly seconds: {
    readonly block: number
    readonly train: number
    readonly score: number
    readonly assign: number
  }
}

export type MatchResult = {
  /** Best first. */
  readonly pairs: readonly MatchedPair[]
  readonly statistics: MatchStatistics
}

const progressLines = 500

/** How likely any pair is before looking: one partner at most among the lines of the longer list. */
const priorOf = (left: number, right: number) => -Math.log2(Math.max(2, left, right))

type Scored = { possible: Possible[]; candidatePairs: number }
type Comparison = {
  readonly left: readonly Prepared[]
  readonly right: readonly Prepared[]
  readonly prior: number
  /** Which positions of the left list a line of the right one may be paired with. */
  readonly admits: (left: number, right: number) => boolean
  /** In one list a person may stand three times; between two lists a line has one partner. */
  readonly among: 'two-lists' | 'one-list'
}

function scoreAll(
  { left, right, prior, admits }: Comparison,
  partnersOf: ReturnType<typeof blocksOf>['partnersOf'],
  onProgress: (progress: MatchProgress) => void,
): Scored {
  const possible: Possible[] = []
  let candidatePairs = 0
  right.forEach((line, rightAt) => {
    if (rightAt % progressLines === 0)
      onProgress({ linesCompared: rightAt, linesTotal: right.length })
    partnersOf(line, (leftAt) => {
      const other = left[leftAt]
      if (other === undefined || !admits(leftAt, rightAt)) return
      candidatePairs += 1
      const odds = prior + log2Odds(other, line)
      const probability = probabilityOf(odds)
      if (probability >= reviewFrom)
        possible.push({ left: leftAt, right: rightAt, log2Odds: odds, probability })
    })
  })
  onProgress({ linesCompared: right.length, linesTotal: right.length })
  return { possible, candidatePairs }
}

function rivalsOf(
  pair: Possible,
  rivals: RivalPairs,
  { left, right }: Pick<Comparison, 'left' | 'right'>,
): Rival[] {
  const found: Rival[] = []
  for (const other of rivals.ofLeft(pair.left)) {
    if (other === pair) continue
    const id = right[other.right]?.id ?? ''
    found.push({ side: 'right', id, probability: other.probability })
  }
  for (const other of rivals.ofRight(pair.right)) {
    if (other === pair) continue
    found.push({ side: 'left', id: left[other.left]?.id ?? '', probability: other.probability })
  }
  return found
    .toSorted((one, other) => other.probability - one.probability)
    .slice(0, candidatesPerLineMax)
}

function explain(pair: Possible, rivals: RivalPairs, comparison: Comparison): Explanation {
  const [left, right] = [comparison.left[pair.left], comparison.right[pair.right]]
  if (left === undefined || right === undefined) throw new Error('a pair of lines that are none')
  const fields = reasonsFor(left, right)
  const odds = fields.reduce((sum, { weight }) => sum + weight, comparison.prior)
  return {
    left: left.id,
    right: right.id,
    probability: probabilityOf(odds),
    calibrated: false,
    band: bandOf(pair, comparison.among === 'one-list' ? null : rivals),
    prior: comparison.prior,
    fields,
    rivals: rivalsOf(pair, rivals, comparison),
  }
}

const seconds = (from: number, to: number) => (to - from) / 1_000

function run(comparison: Comparison, options: MatchOptions, keep: 'one-to-one' | 'all') {
  const { clock = () => 0, onProgress = () => {} } = options
  const { left, right } = comparison
  const startedAt = clock()
  const blocks = blocksOf(left)
  const blockedAt = clock()
  const { possible, candidatePairs } = scoreAll(comparison, blocks.partnersOf, onProgress)
  const scoredAt = clock()
  const names = {
    left: (at: number) => left[at]?.id ?? '',
    right: (at: number) => right[at]?.id ?? '',
  }
  const sorted = possible.toSorted(bestFirst(names))
  const rivals = rivalPairs(sorted)
  const chosen = new Set(chooseOneToOne(sorted))
  const pairs = sorted
    .filter((pair) => keep === 'all' || chosen.has(pair))
    .map((pair) => ({
      leftAt: pair.left,
      rightAt: pair.right,
      explanation: explain(pair, rivals, comparison),
      isChosen: chosen.has(pair),
    }))
  const statistics: MatchStatistics = {
    leftRows: left.length,
    rightRows: right.length,
    candidatePairs,
    scoredPairs: candidatePairs,
    skipped: blocks.skipped(),
    seconds: {
      block: seconds(startedAt, blockedAt),
      train: 0,
      score: seconds(blockedAt, scoredAt),
      assign: seconds(scoredAt, clock()),
    },
  }
  return { pairs, statistics }
}

/** Proposes pairs between two lists. */
export function matchLists(
  left: readonly MatchLine[],
  right: readonly MatchLine[],
  options: MatchOptions = {},
): MatchResult {
  const prepare = preparing()
  const comparison = {
    left: left.map(prepare),
    right: right.map(prepare),
    prior: priorOf(left.length, right.length),
    admits: () => true,
    among: 'two-lists' as const,
  }
  return run(comparison, options, options.keep ?? 'one-to-one')
}

/** Proposes pairs inside one list; the left one stands before the right one in it. */
export function dedupeList(
  lines: readonly MatchLine[],
  options: Omit<MatchOptions, 'keep'> = {},
): MatchResult {
  const prepared = lines.map(preparing())
  const comparison = {
    left: prepared,
    right: prepared,
    prior: priorOf(lines.length, lines.length),
    admits: (left: number, right: number) => left < right,
    among: 'one-list' as const,
  }
  return run(comparison, options, 'all')
}
