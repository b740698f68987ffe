/**
 * From scored pairs to proposals: probabilities after the rivals of both lines, bands, and the
 * order in which they are shown. Columns of numbers, since a million lines make a million pairs.
 */
import { calibrated, type Calibration } from './calibration/calibrate.ts'
import { rivalProbabilities, verdictOf, type BandReason, type Standing } from './choice/bands.ts'
import { chooseOneToOne, type Choice } from './choice/choose.ts'
import type { ListSizes, ScoredPairs } from './choice/pair-graph.ts'
import { probabilityOf, type Band } from './explanation.ts'
import { partsOfBit, type Weights } from './records/learning/weights.ts'
import type { Prepared, ScoredRange } from './records/score-range.ts'

export type Proposals = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly log2Odds: Float64Array
  readonly probability: Float64Array
  /** Before calibration; a curve is learned from these. */
  readonly said: Float64Array
  /** By pair: 0 passed over, 1 chosen, 2 one of several choices that are worth as much. */
  readonly standing: Uint8Array
  /** By pair: 1 review, 2 probable. */
  readonly band: Uint8Array
  /** By pair: why it is in its band, as a place in `bandReasons`. */
  readonly reason: Uint8Array
  /** Numbers of the pairs that are shown, best first. */
  readonly shown: Int32Array
}

export const bandsByCode = [undefined, 'review', 'probable'] as const satisfies (Band | undefined)[]
export const bandReasons = [
  'clear',
  'doubtful',
  'close-rival',
  'tie',
  'below-review',
] as const satisfies BandReason[]
const standings = ['passed-over', 'chosen', 'tied'] as const satisfies Standing[]

export type ProposalWish = {
  readonly keep: 'one-to-one' | 'all'
  readonly calibration: Calibration
  readonly ids: { readonly left: (at: number) => string; readonly right: (at: number) => string }
}

export type ChosenPairs = Pick<Choice, 'chosen' | 'tied' | 'probability'>

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The kept pairs of a run, with the prior. */
export const scoredPairsOf = (
  scored: Pick<ScoredRange, 'lefts' | 'rights' | 'weights'>,
  { prior }: Pick<Weights, 'prior'>,
): ScoredPairs => ({
  left: scored.lefts,
  right: scored.rights,
  log2Odds: Float64Array.from(scored.weights, (weight) => (weight + prior) / partsOfBit),
  count: scored.lefts.length,
})

export function proposalsOf(
  { records, weights }: Pick<Prepared, 'records' | 'weights'>,
  scored: Pick<ScoredRange, 'lefts' | 'rights' | 'weights'>,
  wish: ProposalWish,
): Proposals {
  const pairs = scoredPairsOf(scored, weights)
  const sizes = { left: records.left.rows, right: records.right.rows }
  const chosen = records.among === 'one-list' ? undefined : chooseOneToOne(pairs, sizes)
  return proposalsOfPairs(pairs, { sizes, chosen }, wish)
}

/** `chosen`: absent where one list is held against itself, and a line may stand in many pairs. */
export function proposalsOfPairs(
  pairs: ScoredPairs,
  { sizes, chosen }: { sizes: ListSizes; chosen: ChosenPairs | undefined },
  wish: ProposalWish,
): Proposals {
  const { left, right, log2Odds } = pairs
  const said = chosen?.probability ?? log2Odds.map(probabilityOf)
  const probability = said.map((each) => calibrated(wish.calibration, each))
  const rivals = chosen && rivalProbabilities(pairs, sizes, probability)
  const standing = new Uint8Array(pairs.count)
  const band = new Uint8Array(pairs.count)
  const reason = new Uint8Array(pairs.count)
  const shown: number[] = []
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const stands =
      chosen === undefined || chosen.chosen[pair] === 1 ? 1 : chosen.tied[pair] === 1 ? 2 : 0
    standing[pair] = stands
    const verdict = verdictOf({
      probability: probability[pair] ?? 0,
      rival: rivals?.[pair] ?? 0,
      standing: standings[stands],
    })
    // A rival that the choice left hardly a chance is still shown where all pairs are asked for.
    band[pair] = verdict.band === 'probable' ? 2 : 1
    reason[pair] = bandReasons.indexOf(verdict.reason)
    if (wish.keep === 'all' || stands !== 0) shown.push(pair)
  }
  const { ids } = wish
  const best = Int32Array.from(shown).toSorted(
    (one, other) =>
      (probability[other] ?? 0) - (probability[one] ?? 0) ||
      (log2Odds[other] ?? 0) - (log2Odds[one] ?? 0) ||
      byText(ids.left(left[one] ?? 0), ids.left(left[other] ?? 0)) ||
      byText(ids.right(right[one] ?? 0), ids.right(right[other] ?? 0)),
  )
  return { left, right, log2Odds, probability, said, standing, band, reason, shown: best }
}
