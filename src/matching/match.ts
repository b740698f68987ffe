/**
 * Matches two lists, or finds who stands twice in one. It proposes and explains; it never
 * decides. The way is prepare (columns, index, learning), score (by ranges of lines, in as many
 * threads as the caller likes), and propose (one-to-one choice, bands, reasons).
 */
import type { Calibration } from './calibration/calibrate.ts'
import { shippedCurve } from './calibration/shipped-curve.ts'
import type { SignedPairs } from './choice/gathered-pairs.ts'
import { explainedPairs, type MatchedPair } from './explaining/explained-pairs.ts'
import { probabilityOf, reviewFrom } from './explanation.ts'
import type { MatchLine } from './match-line.ts'
import { proposalsOf } from './proposals.ts'
import type { Skipped } from './records/blocking/blocks.ts'
import {
  completenessOf,
  type CaughtPair,
  type Completeness,
} from './records/blocking/completeness.ts'
import { blockingRules, type BlockingRule } from './records/blocking/row-keys.ts'
import type { Records } from './records/columns.ts'
import { partsOfBit } from './records/learning/weights.ts'
import { prepareRun, type PreparedRun, type Training } from './records/prepare.ts'
import { recordsOf } from './records/records-of.ts'
import { joinRanges, RangeScorer, type Prepared, type ScoredRange } from './records/score-range.ts'

export type { MatchedPair } from './explaining/explained-pairs.ts'

export type MatchProgress = { readonly linesCompared: number; readonly linesTotal: number }

export type MatchOptions = {
  /**
   * Each line once, or every pair from the review threshold up. Of one list every pair is seen in
   * the light of the lines around it; with `all`, by itself.
   */
  readonly keep?: 'one-to-one' | 'all'
  /** Of one list: pairs of lines that officers signed; they are not proposed again. */
  readonly signed?: SignedPairs
  /** Milliseconds of a clock that only goes forward; without one all times are 0. */
  readonly clock?: () => number
  readonly onProgress?: (progress: MatchProgress) => void
  /** Without one the curve that is shipped, which promises nothing. */
  readonly calibration?: Calibration
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
  /** Lines with more likely partners than are kept, and how many pairs were left out for it. */
  readonly crowded: { readonly lines: number; readonly pairs: number }
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

/** A run whose lists are columns; whoever has the lines keeps them. */
export type TimedRun = PreparedRun & { readonly startedAt: number; readonly preparedAt: number }

export type PreparedMatch = TimedRun & {
  readonly task: MatchTask
  readonly options: MatchOptions
}

export function prepareColumns(records: Records, clock: () => number = () => 0): TimedRun {
  const startedAt = clock()
  const run = prepareRun(records, { keptFrom: reviewFrom, clock })
  return { ...run, startedAt, preparedAt: clock() }
}

const readingsOf = (lines: readonly MatchLine[]) => lines.map(({ reading }) => reading)

export function prepareMatch(task: MatchTask, options: MatchOptions = {}): PreparedMatch {
  const startedAt = options.clock?.() ?? 0
  const records = recordsOf(readingsOf(task.left), task.right && readingsOf(task.right))
  return { ...prepareColumns(records, options.clock), task, options, startedAt }
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

const seconds = (from: number, to: number) => (to - from) / 1_000

/** What each pair that was kept tells of the index. */
function* caughtPairs({ weights }: Prepared, scored: ScoredRange): Generator<CaughtPair> {
  for (let at = 0; at < scored.weights.length; at += 1)
    yield {
      rules: scored.rules[at] ?? 0,
      probability: probabilityOf(((scored.weights[at] ?? 0) + weights.prior) / partsOfBit),
    }
}

export function statisticsOf(
  run: TimedRun,
  scored: ScoredRange,
  times: { readonly scoredAt: number; readonly endedAt: number },
): MatchStatistics {
  const { records } = run.prepared
  // In one list both lines of a pair count it.
  const countedBy = records.among === 'one-list' ? 2 : 1
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
      return keys === 0
        ? []
        : [{ rule, keys, pairs: Math.ceil((scored.skippedPairs[at] ?? 0) / countedBy) }]
    }),
    crowded: { lines: scored.crowdedLines.length, pairs: scored.crowdedPairs },
    completeness: completenessOf(caughtPairs(run.prepared, scored)),
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
  const { clock = () => 0, keep, signed, calibration = shippedCurve } = run.options
  const scoredAt = clock()
  const lines = { left: run.task.left, right: run.task.right ?? run.task.left }
  const ids = {
    left: (at: number) => lines.left[at]?.id ?? '',
    right: (at: number) => lines.right[at]?.id ?? '',
  }
  const proposals = proposalsOf(run.prepared, scored, {
    keep: keep ?? (run.task.right === undefined ? 'gathered' : 'one-to-one'),
    calibration,
    ids,
    ...(signed !== undefined && { signed }),
  })
  const pairs = [...explainedPairs(run.prepared, proposals, { lines, calibration })]
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

/**
 * Proposes pairs inside one list; the left one stands before the right one in it. A person who
 * stands there three times gives three pairs, also where two of the lines share little.
 */
export const dedupeList = (
  lines: readonly MatchLine[],
  options: Omit<MatchOptions, 'keep'> & { readonly keep?: 'all' } = {},
): MatchResult => matchHere({ left: lines }, options)
