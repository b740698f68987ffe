/**
 * What a pair is shown as: `probable`, if it is likely and stands clearly above every other pair
 * of its two lines; else `review`; below the review threshold nothing. No band decides anything.
 */
import { leadMin, probableFrom, reviewFrom, type Band } from '../explanation.ts'
import type { ListSizes, ScoredPairs } from './pair-graph.ts'

export type BandReason =
  | 'clear'
  /** Not likely enough by itself. */
  | 'doubtful'
  /** Another pair of one of its lines is nearly as likely. */
  | 'close-rival'
  /** Another choice among these lines is worth exactly as much. */
  | 'tie'
  | 'below-review'

export type Verdict =
  | { readonly band: Band; readonly reason: BandReason }
  | { readonly band: null; readonly reason: 'below-review' }

/**
 * What the one-to-one choice made of a pair. What it took, or may have taken, is shown to a person
 * however many rivals share its probability: nobody drops out because many are alike.
 */
export type Standing = 'chosen' | 'tied' | 'passed-over'

/** `rival`: the likeliest other pair of either line; 0 if there is none. */
export function verdictOf(pair: {
  readonly probability: number
  readonly rival: number
  readonly standing: Standing
}): Verdict {
  const { probability, rival, standing } = pair
  if (standing === 'tied') return { band: 'review', reason: 'tie' }
  if (standing === 'passed-over' && probability < reviewFrom)
    return { band: null, reason: 'below-review' }
  if (probability < probableFrom) return { band: 'review', reason: 'doubtful' }
  // Differences of millionths are meant exactly: .98 stands .30 above .68.
  if (Math.round((probability - rival) * 1e6) < leadMin * 1e6)
    return { band: 'review', reason: 'close-rival' }
  return { band: 'probable', reason: 'clear' }
}

/** The two likeliest pairs of each line. */
class LikeliestPairs {
  readonly #best: Float64Array
  readonly #bestPair: Int32Array
  readonly #second: Float64Array

  constructor(lines: number) {
    this.#best = new Float64Array(lines)
    this.#bestPair = new Int32Array(lines).fill(-1)
    this.#second = new Float64Array(lines)
  }

  meet(line: number, pair: number, probability: number) {
    if (probability > (this.#best[line] ?? 0)) {
      this.#second[line] = this.#best[line] ?? 0
      this.#best[line] = probability
      this.#bestPair[line] = pair
    } else this.#second[line] = Math.max(this.#second[line] ?? 0, probability)
  }

  besides(line: number, pair: number): number {
    return (this.#bestPair[line] === pair ? this.#second[line] : this.#best[line]) ?? 0
  }
}

/** For each pair the likeliest other pair of either of its lines; 0 if there is none. */
export function rivalProbabilities(
  { left, right, count }: Pick<ScoredPairs, 'left' | 'right' | 'count'>,
  sizes: ListSizes,
  probability: Float64Array,
): Float64Array {
  const [ofLeft, ofRight] = [new LikeliestPairs(sizes.left), new LikeliestPairs(sizes.right)]
  for (let pair = 0; pair < count; pair++) {
    ofLeft.meet(left[pair] ?? 0, pair, probability[pair] ?? 0)
    ofRight.meet(right[pair] ?? 0, pair, probability[pair] ?? 0)
  }
  return Float64Array.from({ length: count }, (_, pair) =>
    Math.max(ofLeft.besides(left[pair] ?? 0, pair), ofRight.besides(right[pair] ?? 0, pair)),
  )
}
