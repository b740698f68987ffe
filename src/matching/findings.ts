/**
 * What one run of the desk finds between two lists: pairs for the queue, and what is kept so that a
 * new version of either list is matched by its changes. No pair is explained here; that is done
 * when somebody opens it (open-pair.ts).
 */
import { candidatesPerLineMax } from '../base/limits.ts'
import type { LineReading } from '../lists/submission.ts'
import type { Calibration } from './calibration/calibrate.ts'
import { chooseOneToOne } from './choice/choose.ts'
import type { BandReason } from './choice/bands.ts'
import type { Band } from './explanation.ts'
import type { PreparedLink } from './linked-lists.ts'
import { statisticsOf, type MatchStatistics } from './match.ts'
import { bandReasons, bandsByCode, proposalsOfPairs, scoredPairsOf } from './proposals.ts'
import { valueOfAnswer } from './queue.ts'
import type { ScoredRange } from './records/score-range.ts'
import { changedLines } from './relink/changed-lines.ts'
import {
  changedProposals,
  type ChangedProposal,
  type Versions,
} from './relink/changed-proposals.ts'
import { comparedVersion } from './relink/compared-text.ts'
import { lineChangesOf, type LineChange } from './relink/line-changes.ts'
import { LineStock } from './relink/line-stock.ts'
import type { ModelVersion } from './relink/model-version.ts'
import { relink, type KeptRun } from './relink/relink.ts'
import { StockScoring } from './relink/stock-scoring.ts'
import { componentLines, urgencyOf } from './worth.ts'

export type RunLine = {
  readonly id: string
  readonly reading: LineReading
  /** Its number in the list. */
  readonly line: number
}
export type RunLists = { readonly left: readonly RunLine[]; readonly right: readonly RunLine[] }

/** A run of earlier versions of the same two lists. */
export type RunBefore = {
  readonly lists: RunLists
  readonly version: ModelVersion
  readonly kept: KeptRun
}

/** A pair as the queue knows it. */
export type FoundPair = {
  readonly leftLine: number
  readonly rightLine: number
  readonly probability: number
  /** Before calibration. */
  readonly said: number
  readonly log2Odds: number
  readonly band: Band
  readonly bandReason: BandReason
  readonly isChosen: boolean
  /** What an answer is worth. */
  readonly worth: number
}

export const changeKinds = ['new', 'withdrawn', 'stronger', 'weaker'] as const

type ChangedLine = Omit<LineChange, 'reading'>

/** A withdrawn one with its lines as they stood before, the others as they stand now. */
export type FoundChange = {
  readonly kind: (typeof changeKinds)[number]
  readonly lines: { readonly left: ChangedLine; readonly right: ChangedLine }
  readonly was: number | null
  readonly now: number | null
}

export type LineCounts = {
  readonly added: number
  readonly altered: number
  readonly withdrawn: number
}

export type FoundChanges = {
  readonly left: LineCounts
  readonly right: LineCounts
  readonly proposals: readonly FoundChange[]
}

export type Findings = {
  /** Likeliest first. */
  readonly pairs: readonly FoundPair[]
  readonly version: ModelVersion
  readonly kept: KeptRun
  /** Null: nothing was matched before. */
  readonly changes: FoundChanges | null
  readonly compared:
    | {
        readonly kind: 'all-lines'
        readonly statistics: Pick<
          MatchStatistics,
          'candidatePairs' | 'skipped' | 'crowded' | 'completeness'
        >
      }
    | {
        readonly kind: 'changed-lines'
        readonly lines: number
        /** Of the changed lines. */
        readonly candidatePairs: number
      }
}

export type FindingsWish = {
  readonly calibration: Calibration
  /** Every pair from the threshold up, or each line once. */
  readonly keep: 'one-to-one' | 'all'
}

const sizesOf = ({ left, right }: RunLists) => ({ left: left.length, right: right.length })

function count(counts: Map<number, number>, line: number): number {
  const now = (counts.get(line) ?? 0) + 1
  counts.set(line, now)
  return now
}

/** The likeliest few of each line: a common name without a date would drown the rest. */
function likeliest<Pair extends Pick<FoundPair, 'leftLine' | 'rightLine' | 'isChosen'>>(
  pairs: readonly Pair[],
): Pair[] {
  const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()]
  return pairs.filter(({ leftLine, rightLine, isChosen }) => {
    const most = Math.max(count(lefts, leftLine), count(rights, rightLine))
    return isChosen || most <= candidatesPerLineMax
  })
}

function pairsFor(kept: KeptRun, lists: RunLists, wish: FindingsWish): FoundPair[] {
  const ids = {
    left: (at: number) => lists.left[at]?.id ?? '',
    right: (at: number) => lists.right[at]?.id ?? '',
  }
  const chosen = { sizes: sizesOf(lists), chosen: kept.choice }
  const proposals = proposalsOfPairs(kept.pairs, chosen, { ...wish, ids })
  const placed = Array.from(proposals.shown, (pair) => {
    const left = lists.left[proposals.left[pair] ?? 0]
    const right = lists.right[proposals.right[pair] ?? 0]
    const band = bandsByCode[proposals.band[pair] ?? 0]
    const bandReason = bandReasons[proposals.reason[pair] ?? 0]
    if (left === undefined || right === undefined || band === undefined || bandReason === undefined)
      throw new Error('a pair of lines that are none')
    return {
      leftLine: left.line,
      rightLine: right.line,
      urgency: urgencyOf(left.reading.health ?? null),
      probability: proposals.probability[pair] ?? 0,
      said: proposals.said[pair] ?? 0,
      log2Odds: proposals.log2Odds[pair] ?? 0,
      band,
      bandReason,
      isChosen: proposals.standing[pair] !== 0,
    }
  })
  const few = likeliest(placed)
  const together = componentLines(few)
  return few.map(({ urgency, ...pair }, at) => {
    const { probability } = pair
    const worth = valueOfAnswer({ probability, urgency, componentLines: together[at] ?? 2 })
    return { ...pair, worth }
  })
}

function versionsOf(before: RunLists, now: RunLists, { extras }: ModelVersion): Versions {
  const ofSide = (side: 'left' | 'right') => {
    const headings = extras.map((each) => each[side])
    const lines = (some: RunLists) => comparedVersion(some[side], headings)
    return changedLines(lines(before), lines(now))
  }
  return { left: ofSide('left'), right: ofSide('right') }
}

const countsOf = ({ added, altered, withdrawn }: Versions['left']): LineCounts => ({
  added: added.length,
  altered: altered.length,
  withdrawn: withdrawn.length,
})

function changesOf(
  versions: Versions,
  proposals: readonly ChangedProposal[],
  { before, now }: { before: RunLists; now: RunLists },
): FoundChanges {
  const ofSide = (side: 'left' | 'right') =>
    lineChangesOf({ before: before[side], now: now[side], changed: versions[side] })
  const [leftLine, rightLine] = [ofSide('left'), ofSide('right')]
  return {
    left: countsOf(versions.left),
    right: countsOf(versions.right),
    proposals: proposals.flatMap((change) => {
      const version = change.kind === 'withdrawn' ? 'before' : 'now'
      const [left, right] = [leftLine(version, change.left), rightLine(version, change.right)]
      if (left === undefined || right === undefined) return []
      return [
        {
          kind: change.kind,
          lines: { left: withoutReading(left), right: withoutReading(right) },
          was: 'was' in change ? change.was : null,
          now: 'now' in change ? change.now : null,
        },
      ]
    }),
  }
}

const withoutReading = ({ line, event, fields }: LineChange): ChangedLine => ({
  line,
  event,
  fields,
})

function changesSince(
  before: RunBefore,
  now: RunLists,
  { version, kept }: { version: ModelVersion; kept: KeptRun },
): FoundChanges {
  const versions = versionsOf(before.lists, now, version)
  const proposals = changedProposals(before.kept, kept, { versions })
  return changesOf(versions, proposals, { before: before.lists, now })
}

/** Of a run in which every line was compared, whoever scored. */
export function findingsOfAll(
  link: PreparedLink,
  scored: ScoredRange,
  of: FindingsWish & { readonly lists: RunLists; readonly before: RunBefore | null },
): Findings {
  const { lists, before } = of
  const { version } = link.stock
  const pairs = scoredPairsOf(scored, link.run.prepared.weights)
  const { chosen, tied, probability, gap } = chooseOneToOne(pairs, sizesOf(lists))
  const choice = { chosen, tied, probability, gap }
  const sizes = sizesOf(lists)
  const kept = { modelId: version.id, pairs, sizes, crowded: scored.crowdedLines, choice }
  const times = { startedAt: 0, preparedAt: 0, scoredAt: 0, endedAt: 0 }
  const run = { ...link.run, ...times, blockedAt: 0 }
  const changes = before && changesSince(before, lists, { version, kept })
  const compared = { kind: 'all-lines' as const, statistics: statisticsOf(run, scored, times) }
  return { pairs: pairsFor(kept, lists, of), version, kept, changes, compared }
}

/** A list that grew or shrank by more says too little of what the model was learned from. */
const growthMax = 2

/** Whether the lists are so much like those that the model was learned from that it may stand. */
export function mayStand({ version }: RunBefore, lists: RunLists): boolean {
  const [learned, now] = [version.values.allLines, lists.left.length + lists.right.length]
  return now <= growthMax * learned && learned <= growthMax * now
}

/**
 * Compares changed lines alone, under the model of the run before. The pairs are those that a full
 * run under that model gives. Outgrown: so many lines share a key now that it has to learn anew.
 */
export function findingsOfChanges(
  before: RunBefore,
  lists: RunLists,
  wish: FindingsWish,
): Findings | 'outgrown' {
  const { version } = before
  const readings = {
    left: lists.left.map(({ reading }) => reading),
    right: lists.right.map(({ reading }) => reading),
  }
  const versions = versionsOf(before.lists, lists, version)
  const stock = LineStock.under(version, readings)
  const scoring = new StockScoring(stock, stock.firstPlaces())
  if (scoring.isCrowded) return 'outgrown'
  const { run: kept, comparedLines, changes } = relink(before.kept, versions, scoring)
  const { candidates } = scoring
  return {
    pairs: pairsFor(kept, lists, wish),
    version,
    kept,
    changes: changesOf(versions, changes, { before: before.lists, now: lists }),
    compared: { kind: 'changed-lines', lines: comparedLines, candidatePairs: candidates },
  }
}
