/**
 * Two lists that were matched and are kept, so that a new version of either is matched in the time
 * that its changes take, and says what it changed. The model stands still until somebody asks to
 * learn anew, which says which proposals that would change.
 */
import { shippedCurve } from './calibration/shipped-curve.ts'
import { chooseOneToOne } from './choice/choose.ts'
import { PairExplainer, type Reasons } from './explaining/explain-pair.ts'
import { pairsExplainedBy, type ComparedLines as Lines } from './explaining/explained-pairs.ts'
import {
  scoreHere,
  statisticsOf,
  type MatchOptions,
  type MatchedPair,
  type MatchResult,
  type MatchStatistics,
} from './match.ts'
import type { MatchLine } from './match-line.ts'
import { proposalsOfPairs, scoredPairsOf } from './proposals.ts'
import type { PreparedRun } from './records/prepare.ts'
import type { Prepared, ScoredRange } from './records/score-range.ts'
import {
  changedProposals,
  type ChangedProposal,
  type Versions,
} from './relink/changed-proposals.ts'
import { changedLines, unchangedLines } from './relink/changed-lines.ts'
import { LineStock, type RowsOfLines } from './relink/line-stock.ts'
import { learnVersion, type ModelVersion, type TwoLists } from './relink/model-version.ts'
import { relink, type KeptRun } from './relink/relink.ts'
import { StockScoring } from './relink/stock-scoring.ts'
import { comparedVersion, type ComparedLine } from './relink/compared-text.ts'

/** A side that is absent has no new version. */
export type NewVersions = {
  readonly left?: readonly MatchLine[]
  readonly right?: readonly MatchLine[]
}

export type Relinking =
  | {
      readonly kind: 'relinked'
      readonly linked: LinkedLists
      /** Of proposals; lines of withdrawn ones are positions in the versions before. */
      readonly changes: readonly ChangedProposal[]
      /** Lines that were compared anew: added or altered ones. */
      readonly comparedLines: number
    }
  /** So many lines now share a key that the model's index no longer fits: learn anew. */
  | { readonly kind: 'outgrown' }

/** Rows in the stock over lines that stand, from which on it is made again without what is gone. */
const staleMax = 2
const smallStock = 1_000
/** Rows of a list that a key of two rows has room for. */
const rowsMax = 2 ** 21

type Kept = {
  readonly lines: Lines
  readonly compared: TwoLists<ComparedLine>
  readonly stock: LineStock
  readonly rows: RowsOfLines
  readonly run: KeptRun
  readonly statistics: MatchStatistics
  readonly options: LinkOptions
  /** Given so far, by the two rows of a pair; rows of a stock never change. */
  readonly reasons: Map<number, Reasons>
}

const readingsOf = (lines: readonly MatchLine[]) => lines.map(({ reading }) => reading)
const readingsOfBoth = ({ left, right }: Lines) => ({
  left: readingsOf(left),
  right: readingsOf(right),
})

const sizesOf = ({ left, right }: Lines) => ({ left: left.length, right: right.length })

/**
 * Memory: beside the two lists themselves it keeps their columns and one index (about 1.5 KB a
 * line), and all reasons that were given.
 */
export class LinkedLists {
  readonly #kept: Kept
  #prepared: Prepared | undefined
  #pairs: readonly MatchedPair[] | undefined

  /** By `linkLists` and by itself. */
  constructor(kept: Kept, prepared: Prepared) {
    this.#kept = kept
    this.#prepared = prepared
  }

  get statistics(): MatchStatistics {
    return this.#kept.statistics
  }

  /** Every proposal with its reasons, told when first asked for: after a few changes nobody may. */
  get result(): MatchResult {
    if (this.#prepared !== undefined) this.#pairs = toldPairs(this.#kept, this.#prepared)
    this.#prepared = undefined
    return { pairs: this.#pairs ?? [], statistics: this.statistics }
  }

  /** Under it a full run of the new versions gives what `relink` gives. */
  get version(): ModelVersion {
    return this.#kept.stock.version
  }

  /** Matches new versions by what they changed; these linked lists stay as they are. */
  relink(versions: NewVersions): Relinking {
    const { clock = () => 0 } = this.#kept.options
    const startedAt = clock()
    const { compared, changes, lines } = this.#changesOf(versions)
    const { stock, rows } = this.#stockOf(lines, changes)
    const scoring = new StockScoring(stock, rows)
    if (scoring.isCrowded) return { kind: 'outgrown' }
    const preparedAt = clock()
    const done = relink(this.#kept.run, changes, scoring)
    const endedAt = clock()
    const statistics: MatchStatistics = {
      ...this.#kept.statistics,
      leftRows: lines.left.length,
      rightRows: lines.right.length,
      candidatePairs: scoring.candidates,
      scoredPairs: scoring.candidates,
      seconds: {
        block: (preparedAt - startedAt) / 1_000,
        train: 0,
        score: (endedAt - preparedAt) / 1_000,
        assign: 0,
      },
    }
    const reasons = stock === this.#kept.stock ? this.#kept.reasons : new Map<number, Reasons>()
    const { run } = done
    const kept = { ...this.#kept, lines, compared, stock, rows, run, statistics, reasons }
    const linked = new LinkedLists(kept, scoring.prepared)
    return {
      kind: 'relinked',
      linked,
      changes: done.changes,
      comparedLines: done.comparedLines,
    }
  }

  /** Learns from the lists as they stand now, and says which proposals that changes. */
  learnAnew(): { readonly linked: LinkedLists; readonly changes: readonly ChangedProposal[] } {
    const { lines, options, run } = this.#kept
    const { version: _, ...wishes } = options
    const linked = linkLists(lines.left, lines.right, wishes)
    const still = {
      left: unchangedLines(lines.left.length),
      right: unchangedLines(lines.right.length),
    }
    return { linked, changes: changedProposals(run, linked.#kept.run, { versions: still }) }
  }

  #changesOf(versions: NewVersions) {
    const { compared, lines, stock } = this.#kept
    const { extras } = stock.version
    const ofSide = (side: 'left' | 'right') => {
      const now = versions[side]
      if (now === undefined)
        return { compared: compared[side], changes: unchangedLines(lines[side].length) }
      const after = comparedVersion(
        now,
        extras.map((each) => each[side]),
      )
      return { compared: after, changes: changedLines(compared[side], after) }
    }
    const [left, right] = [ofSide('left'), ofSide('right')]
    return {
      compared: { left: left.compared, right: right.compared },
      changes: { left: left.changes, right: right.changes },
      lines: { left: versions.left ?? lines.left, right: versions.right ?? lines.right },
    }
  }

  #stockOf(lines: Lines, changes: Versions): { stock: LineStock; rows: RowsOfLines } {
    const { stock, rows } = this.#kept
    const readings = readingsOfBoth(lines)
    if (stock.size > staleMax * (lines.left.length + lines.right.length) + smallStock) {
      const fresh = LineStock.under(stock.version, readings)
      return { stock: fresh, rows: fresh.firstPlaces() }
    }
    const follow = (side: 'left' | 'right') =>
      stock.follow(side, rows[side], { changes: changes[side], readings: readings[side] })
    return { stock, rows: { left: follow('left'), right: follow('right') } }
  }
}

/** Reasons of pairs that stayed as they were are not found again. */
function toldPairs({ lines, run, rows, options, reasons }: Kept, prepared: Prepared) {
  const { calibration = shippedCurve, keep = 'one-to-one' } = options
  const ids = {
    left: (at: number) => lines.left[at]?.id ?? '',
    right: (at: number) => lines.right[at]?.id ?? '',
  }
  const chosen = { sizes: run.sizes, chosen: run.choice }
  const proposals = proposalsOfPairs(run.pairs, chosen, { keep, calibration, ids })
  const explainer = new PairExplainer(prepared)
  const remembered = {
    reasons: (at: { left: number; right: number }, of: { left: MatchLine; right: MatchLine }) => {
      const [left, right] = [rows.left[at.left] ?? 0, rows.right[at.right] ?? 0]
      const key = left * rowsMax + right
      const given = reasons.get(key) ?? explainer.reasons({ left, right }, of)
      reasons.set(key, given)
      return given
    },
  }
  return [...pairsExplainedBy(remembered, proposals, { lines, calibration })]
}

export type LinkOptions = MatchOptions & {
  /** Learned before; nothing is learned then. */
  readonly version?: ModelVersion
}

export type PreparedLink = {
  readonly lines: Lines
  readonly options: LinkOptions
  readonly stock: LineStock
  readonly run: PreparedRun
  readonly startedAt: number
  readonly preparedAt: number
}

/** The first half: learns, or takes the version that was given. */
export function prepareLink(lines: Lines, options: LinkOptions = {}): PreparedLink {
  const { version, clock = () => 0 } = options
  const startedAt = clock()
  const readings = readingsOfBoth(lines)
  if (version === undefined) {
    const learned = learnVersion(readings, { clock })
    const { run } = learned
    const stock = LineStock.learned(learned)
    return { lines, options, stock, run, startedAt, preparedAt: clock() }
  }
  const stock = LineStock.under(version, readings)
  const run = { ...stock.prepared(), blockedAt: clock() }
  return { lines, options, stock, run, startedAt, preparedAt: clock() }
}

/** The second half, whoever scored. */
export function finishLink(of: PreparedLink, scored: ScoredRange): LinkedLists {
  const { lines, options, stock, run } = of
  const { clock = () => 0 } = options
  const scoredAt = clock()
  const pairs = scoredPairsOf(scored, run.prepared.weights)
  const sizes = sizesOf(lines)
  const choice = chooseOneToOne(pairs, sizes)
  const times = { scoredAt, endedAt: clock() }
  const { id, extras } = stock.version
  const compared = (side: 'left' | 'right') =>
    comparedVersion(
      lines[side],
      extras.map((each) => each[side]),
    )
  return new LinkedLists(
    {
      lines,
      compared: { left: compared('left'), right: compared('right') },
      stock,
      rows: stock.firstPlaces(),
      run: { modelId: id, pairs, sizes, crowded: scored.crowdedLines, choice },
      statistics: statisticsOf(
        { ...run, startedAt: of.startedAt, preparedAt: of.preparedAt },
        scored,
        times,
      ),
      options,
      reasons: new Map(),
    },
    run.prepared,
  )
}

/** Matches two lists as `matchLists` does, and keeps what it takes to match new versions of them. */
export function linkLists(
  left: readonly MatchLine[],
  right: readonly MatchLine[],
  options: LinkOptions = {},
): LinkedLists {
  const prepared = prepareLink({ left, right }, options)
  const { onProgress = () => {} } = options
  return finishLink(prepared, scoreHere(prepared.run.prepared, onProgress))
}
