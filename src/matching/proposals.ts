/**
 * From scored pairs to proposals: probabilities after the rivals of both lines, bands, and the
 * order in which they are shown. Columns of numbers, since a million lines make a million pairs.
 */
import { calibrated, type Calibration } from './calibration/calibrate.ts'
import { rivalProbabilities, verdictOf, type BandReason, type Standing } from './choice/bands.ts'
import { chooseOneToOne, type Choice } from './choice/choose.ts'
import { gatherPairs, type OwnEvidence, type SignedPairs } from './choice/gathered-pairs.ts'
import type { ListSizes, ScoredPairs } from './choice/pair-graph.ts'
import { probabilityOf, type Band } from './explanation.ts'
import type { Records } from './records/columns.ts'
import { partsOfBit, refusalBits, type Weights } from './records/learning/weights.ts'
import { levelAt, PairScorer } from './records/pair-scorer.ts'
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
  /** By pair of one list: the line that joins the two, where they do not by themselves; else -1. */
  readonly through?: Int32Array
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
  /**
   * Each line once; every pair by itself; or, of one list, every pair in the light of the others
   * (`gathered`). One list knows no `one-to-one`: somebody may stand there three times.
   */
  readonly keep: 'one-to-one' | 'all' | 'gathered'
  /** Of one list: what officers decided. */
  readonly signed?: SignedPairs
  readonly calibration: Calibration
  readonly ids: { readonly left: (at: number) => string; readonly right: (at: number) => string }
}

type Compared = Pick<Prepared, 'records' | 'weights' | 'packed'>

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
  { records, weights, packed }: Compared,
  scored: Pick<ScoredRange, 'lefts' | 'rights' | 'weights'>,
  wish: ProposalWish,
): Proposals {
  const pairs = scoredPairsOf(scored, weights)
  const sizes = { left: records.left.rows, right: records.right.rows }
  if (records.among === 'two-lists')
    return proposalsOfPairs(pairs, { sizes, chosen: chooseOneToOne(pairs, sizes) }, wish)
  if (wish.keep === 'all') return proposalsOfPairs(pairs, { sizes, chosen: undefined }, wish)
  const gathered = gatherPairs({
    scored: pairs,
    lines: sizes.left,
    places: placesOf(records, wish.ids.left),
    ownOf: ownEvidence({ records, weights, packed }),
    ...(wish.signed !== undefined && { signed: wish.signed }),
  })
  const proposals = proposalsOfPairs(gathered, { sizes, chosen: undefined }, wish)
  return { ...proposals, through: gathered.through }
}

/** By content, and of equal lines by id: the order of the list says nothing. */
function placesOf({ left }: Records, idOf: (line: number) => string): Int32Array {
  const { content, rows } = left
  const byContent = Int32Array.from({ length: rows }, (_, line) => line).toSorted(
    (one, other) =>
      (content[one] ?? 0) - (content[other] ?? 0) || byText(idOf(one), idOf(other)) || one - other,
  )
  const places = new Int32Array(rows)
  byContent.forEach((line, place) => {
    places[line] = place
  })
  return places
}

/** From here on a field refuses by itself (weights.ts): no third line joins brothers. */
const refusesFrom = (refusalBits / 2) * partsOfBit

function ownEvidence({ records, weights, packed }: Compared) {
  const scorer = new PairScorer(records, weights, packed)
  return (left: number, right: number): OwnEvidence => {
    const log2Odds = (scorer.full(left, right) + weights.prior) / partsOfBit
    return { log2Odds, refuses: (scorer.weightsOfLevels[levelAt.given] ?? 0) <= refusesFrom }
  }
}

/** `chosen`: absent where one list is held against itself, and a line may stand in many pairs. */
export function proposalsOfPairs(
  pairs: ScoredPairs & { readonly probability?: Float64Array },
  { sizes, chosen }: { sizes: ListSizes; chosen: ChosenPairs | undefined },
  wish: ProposalWish,
): Proposals {
  const { left, right, log2Odds } = pairs
  const said = chosen?.probability ?? pairs.probability ?? log2Odds.map(probabilityOf)
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
    // Likely only by what other lines say: a person looks at it.
    const isJoined = pairs.probability !== undefined && (log2Odds[pair] ?? 0) < 0
    band[pair] = verdict.band === 'probable' && !isJoined ? 2 : 1
    reason[pair] = bandReasons.indexOf(isJoined ? 'doubtful' : verdict.reason)
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
