/**
 * Matches two lists, or finds who stands twice in one. It proposes and explains; it never
 * decides. The way is prepare (columns, index, learning), score (by ranges of lines, in as many
 * threads as the caller likes), and propose (one-to-one choice, bands, reasons).
 */
import { candidatesPerLineMax } from '../base/limits.ts'
import { isCalibrated, type Calibration } from './calibration/calibrate.ts'
import { shippedCurve } from './calibration/shipped-curve.ts'
import type { BandReason } from './choice/bands.ts'
import { PairExplainer } from './explaining/explain-pair.ts'
import { probabilityOf, reviewFrom, type Explanation, type Rival } from './explanation.ts'
import type { MatchLine } from './match-line.ts'
import { bandReasons, bandsByCode, proposalsOf, type Proposals } from './proposals.ts'
import type { Skipped } from './records/blocking/blocks.ts'
import { completenessOf, type Completeness } from './records/blocking/completeness.ts'
import { blockingRules, type BlockingRule } from './records/blocking/row-keys.ts'
import { partsOfBit } from './records/learning/weights.ts'
import { prepareRun, type PreparedRun, type Training } from './records/prepare.ts'
import { recordsOf } from './records/records-of.ts'
import { joinRanges, RangeScorer, type Prepared, type ScoredRange } from './records/score-range.ts'

export type MatchProgress = { readonly linesCompared: number; readonly linesTotal: number }

export type MatchOptions = {
  /** Every pair from the review threshold up, or each line once. */
  readonly keep?: 'one-to-one' | 'all'
  /** Milliseconds of a clock that only goes forward; without one all times are 0. */
  readonly clock?: () => number
  readonly onProgress?: (progress: MatchProgress) => void
  /** Without one the curve that is shipped, which promises nothing. */
  readonly calibration?: Calibration
}

export type MatchedPair = {
  /** Positions in the two arrays of lines. */
  readonly leftAt: number
  readonly rightAt: number
  readonly explanation: Explanation
  /** Whether the one-to-one choice took this pair, or might as well have. */
  readonly isChosen: boolean
  readonly bandReason: BandReason
  /** The probability before calibration. */
  readonly said: number
}

export type MatchStatistics = {
  readonly leftRows: number
  readonly rightRows: number
  /** Pairs that share a blocking key. */
  readonly candidatePairs: number
  readonly scoredPairs: number
  /** Pairs by the first rule that put them together. */
  readonly byRule: readonly { readonly rule: BlockingRule; readonly pairs: number }[]
  /** What the cap of a blocking key left out, after the key was split. */
  readonly skipped: readonly Skipped[]
  /** What blocking is expected to have missed. */
  readonly completeness: Completeness
  readonly training: Training
  /** Without `read`, which is the caller's. */
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

/** Lines that are scored before progress is told. */
const progressLines = 500

/** Two lists, or one against itself (then `right` is absent). */
export type MatchTask = {
  readonly left: readonly MatchLine[]
  readonly right?: readonly MatchLine[]
}

export type PreparedMatch = PreparedRun & {
  readonly task: MatchTask
  readonly options: MatchOptions
  readonly startedAt: number
  readonly preparedAt: number
}

const readingsOf = (lines: readonly MatchLine[]) => lines.map(({ reading }) => reading)

export function prepareMatch(task: MatchTask, options: MatchOptions = {}): PreparedMatch {
  const { clock = () => 0 } = options
  const startedAt = clock()
  const records = recordsOf(readingsOf(task.left), task.right && readingsOf(task.right))
  const run = prepareRun(records, { keptFrom: reviewFrom, clock })
  return { ...run, task, options, startedAt, preparedAt: clock() }
}

/** In this very thread. */
export function scoreHere(prepared: Prepared, onProgress: (progress: MatchProgress) => void) {
  const { rows } = prepared.records.right
  const scorer = new RangeScorer(prepared)
  const ranges: ScoredRange[] = []
  for (let from = 0; from < rows; from += progressLines) {
    onProgress({ linesCompared: from, linesTotal: rows })
    ranges.push(scorer.score(from, Math.min(rows, from + progressLines)))
  }
  onProgress({ linesCompared: rows, linesTotal: rows })
  return joinRanges(ranges)
}

type Lines = { readonly left: readonly MatchLine[]; readonly right: readonly MatchLine[] }

/** The likeliest other pairs of each line. */
function rivalsFinder({ left, right, probability }: Proposals, lines: Lines) {
  const [ofLeft, ofRight] = [new Map<number, number[]>(), new Map<number, number[]>()]
  for (let pair = 0; pair < left.length; pair += 1) {
    enter(ofLeft, left[pair] ?? 0, pair)
    enter(ofRight, right[pair] ?? 0, pair)
  }
  return (pair: number): Rival[] => {
    const others = [
      ...(ofLeft.get(left[pair] ?? 0) ?? []).map((other) => ({
        other,
        side: 'right' as const,
        id: lines.right[right[other] ?? 0]?.id ?? '',
      })),
      ...(ofRight.get(right[pair] ?? 0) ?? []).map((other) => ({
        other,
        side: 'left' as const,
        id: lines.left[left[other] ?? 0]?.id ?? '',
      })),
    ]
    return others
      .filter(({ other }) => other !== pair)
      .map(({ other, side, id }) => ({ side, id, probability: probability[other] ?? 0 }))
      .toSorted((one, other) => other.probability - one.probability || (one.id < other.id ? -1 : 1))
      .slice(0, candidatesPerLineMax)
  }
}

function enter(index: Map<number, number[]>, line: number, pair: number) {
  const pairs = index.get(line)
  if (pairs === undefined) index.set(line, [pair])
  else pairs.push(pair)
}

function explainAll(
  prepared: Prepared,
  proposals: Proposals,
  {
    lines,
    calibration,
  }: {
    lines: Lines
    calibration: Calibration
  },
): MatchedPair[] {
  const explainer = new PairExplainer(prepared)
  const rivalsOf = rivalsFinder(proposals, lines)
  return Array.from(proposals.shown, (pair) => {
    const leftAt = proposals.left[pair] ?? 0
    const rightAt = proposals.right[pair] ?? 0
    const [left, right] = [lines.left[leftAt], lines.right[rightAt]]
    const band = bandsByCode[proposals.band[pair] ?? 0]
    if (left === undefined || right === undefined || band === undefined)
      throw new Error('a pair that is not shown, or of lines that are none')
    const { wouldChange, ...reasons } = explainer.reasons(
      { left: leftAt, right: rightAt },
      { left, right },
    )
    const explanation: Explanation = {
      left: left.id,
      right: right.id,
      probability: proposals.probability[pair] ?? 0,
      calibrated: isCalibrated(calibration),
      band,
      ...reasons,
      rivals: rivalsOf(pair),
      ...(wouldChange !== undefined && { wouldChange }),
    }
    return {
      leftAt,
      rightAt,
      explanation,
      isChosen: proposals.standing[pair] !== 0,
      bandReason: bandReasons[proposals.reason[pair] ?? 0] ?? 'doubtful',
      said: proposals.said[pair] ?? 0,
    }
  })
}

const seconds = (from: number, to: number) => (to - from) / 1_000

function statisticsOf(
  run: PreparedMatch,
  scored: ScoredRange,
  times: { scoredAt: number; endedAt: number },
): MatchStatistics {
  const { records, weights } = run.prepared
  const caught = Array.from(scored.weights, (weight, at) => ({
    rules: scored.rules[at] ?? 0,
    probability: probabilityOf((weight + weights.prior) / partsOfBit),
  }))
  return {
    leftRows: records.left.rows,
    rightRows: records.right.rows,
    candidatePairs: scored.candidates,
    scoredPairs: scored.candidates,
    byRule: blockingRules.flatMap((rule, at) => {
      const pairs = scored.pairsByRule[at] ?? 0
      return pairs === 0 ? [] : [{ rule, pairs }]
    }),
    skipped: blockingRules.flatMap((rule, at) => {
      const keys = scored.skippedKeys[at]?.length ?? 0
      return keys === 0 ? [] : [{ rule, keys, pairs: scored.skippedPairs[at] ?? 0 }]
    }),
    completeness: completenessOf(caught),
    training: run.training,
    seconds: {
      block: seconds(run.startedAt, run.blockedAt),
      train: seconds(run.blockedAt, run.preparedAt),
      score: seconds(run.preparedAt, times.scoredAt),
      assign: seconds(times.scoredAt, times.endedAt),
    },
  }
}

/** The second half of a run, whoever scored. */
export function finishMatch(run: PreparedMatch, scored: ScoredRange): MatchResult {
  const { clock = () => 0, keep = 'one-to-one', calibration = shippedCurve } = run.options
  const scoredAt = clock()
  const lines = { left: run.task.left, right: run.task.right ?? run.task.left }
  const ids = {
    left: (at: number) => lines.left[at]?.id ?? '',
    right: (at: number) => lines.right[at]?.id ?? '',
  }
  const proposals = proposalsOf(run.prepared, scored, { keep, calibration, ids })
  const pairs = explainAll(run.prepared, proposals, { lines, calibration })
  return { pairs, statistics: statisticsOf(run, scored, { scoredAt, endedAt: clock() }) }
}

function matchHere(task: MatchTask, options: MatchOptions): MatchResult {
  const run = prepareMatch(task, options)
  return finishMatch(run, scoreHere(run.prepared, options.onProgress ?? (() => {})))
}

/** Proposes pairs between two lists. */
export const matchLists = (
  left: readonly MatchLine[],
  right: readonly MatchLine[],
  options: MatchOptions = {},
): MatchResult => matchHere({ left, right }, options)

/** Proposes pairs inside one list; the left one stands before the right one in it. */
export const dedupeList = (
  lines: readonly MatchLine[],
  options: Omit<MatchOptions, 'keep'> = {},
): MatchResult => matchHere({ left: lines }, { ...options, keep: 'all' })
