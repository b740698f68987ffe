/**
 * From two columnar lists to everything a thread needs for scoring: the index, the model learned
 * from these very lists, the weights, and the weight from which a pair is kept.
 */
import { blocksOf, type Blocks } from './blocking/blocks.ts'
import type { Records } from './columns.ts'
import { shippedModel, type Model } from './learning/model.ts'
import { packLists, type PackedBefore } from './packed-rows.ts'
import { PairScorer } from './pair-scorer.ts'
import { blockingRules, type BlockingRule } from './blocking/row-keys.ts'
import { drawSample, type BlockedSample } from './learning/sample.ts'
import type { Prepared } from './score-range.ts'
import { learn } from './learning/training.ts'
import {
  inParts,
  partsOfBit,
  weightsOf,
  type SeenValues,
  type Weights,
} from './learning/weights.ts'

export type Training = {
  /** What each blocking rule taught: pairs looked at, and pairs of one person expected in them. */
  readonly rules: readonly { rule: BlockingRule; pairs: number; matches: number }[]
  /** Share of all pairs that are one person. */
  readonly share: number
}

export type PreparedRun = {
  readonly prepared: Prepared
  readonly model: Model
  readonly training: Training
  /** When the index was done, by the caller's clock. */
  readonly blockedAt: number
}

/** Lines of either list for which the belief about common people counts. */
const linesBelieved = 20

const pairsOf = ({ left, right, among }: Records) =>
  among === 'one-list' ? (left.rows * (left.rows - 1)) / 2 : left.rows * right.rows

/** Pairs of one person that are expected before anything was compared. */
const matchesExpected = ({ left, right }: Records) => Math.min(left.rows, right.rows) / 2

/**
 * Share of all pairs that are one person: expected pairs among the blocked sample under the
 * weights, again until it stands. Never more than each line once between two lists.
 */
function learnShare(
  records: Records,
  { lefts, rights, lines }: BlockedSample,
  weights: Weights,
): number {
  const scorer = new PairScorer(records, weights)
  // Odds against one person, before the prior: one power a pair and not one a round.
  const against = Float64Array.from(
    lefts,
    (left, at) => 2 ** (-scorer.full(left, rights[at] ?? 0) / partsOfBit),
  )
  const pairs = Math.max(1, pairsOf(records))
  const atStart = matchesExpected(records)
  const most =
    records.among === 'one-list' ? pairs / 2 : Math.min(records.left.rows, records.right.rows)
  const scale = (records.right.rows / Math.max(1, lines)) * (records.among === 'one-list' ? 0.5 : 1)
  const trust = Math.min(records.left.rows, records.right.rows)
  let matches = atStart
  for (let round = 0; round < 12; round += 1) {
    const againstAll = Math.max(1, pairs - matches) / matches
    let sum = 0
    for (const odds of against) sum += 1 / (1 + odds * againstAll)
    const mixed = (sum * scale * trust + atStart * linesBelieved) / (trust + linesBelieved)
    matches = Math.min(most, Math.max(1e-3, mixed))
  }
  return Math.min(0.5, matches / pairs)
}

export type Wish = {
  /** Probability from which a pair is kept. */
  readonly keptFrom: number
  readonly scoring?: 'bounded' | 'full'
  /** A model learned before: nothing is learned then. */
  readonly model?: Model
  /** How often values were seen when that model was learned. */
  readonly seen?: SeenValues
  /** The same lists with fewer lines. */
  readonly before?: PackedBefore | undefined
  readonly clock?: () => number
}

export function prepareRun(
  records: Records,
  wish: Wish,
  blocks: Blocks = blocksOf(records),
): PreparedRun {
  const blockedAt = wish.clock?.() ?? 0
  const { model, rules } =
    wish.model === undefined ? learnModel(records, blocks) : { model: wish.model, rules: [] }
  const weights = weightsOf(records, model, wish.seen)
  const keptBits = Math.log2(wish.keptFrom / (1 - wish.keptFrom))
  const prepared = {
    records,
    blocks,
    weights,
    packed: packLists(records, weights, wish.before),
    least: inParts(keptBits) - weights.prior,
    scoring: wish.scoring ?? 'bounded',
  }
  return { prepared, model, training: { rules, share: model.share }, blockedAt }
}

function learnModel(records: Records, blocks: Blocks) {
  const shipped = shippedModel(records)
  const believed = weightsOf(records, shipped)
  const sample = drawSample(records, blocks, new PairScorer(records, believed))
  const learned = learn(sample.patterns, shipped)
  const share = learnShare(records, sample.blocked, weightsOf(records, learned.model))
  const rules = learned.rules.flatMap(({ rule, matches, pairs }) => {
    const says = blockingRules[rule]
    return says === undefined ? [] : [{ rule: says, pairs, matches }]
  })
  return { model: { ...learned.model, share }, rules }
}
