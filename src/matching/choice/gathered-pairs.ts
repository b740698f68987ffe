/**
 * Pairs of one list in the light of the lines around them. Whoever stands several times in it has
 * lines that share little with each other and much with a third; and a pair that looks well by
 * itself is mostly wrong if either line belongs to other people. So lines are gathered into
 * clusters, and a pair is as likely as what lies between the two clusters that it joins.
 */
import { probabilityOf, reviewFrom } from '../explanation.ts'
import { clusterLines, pairsOfClusters } from './clusters.ts'
import type { Clustering, Join, LinePair } from './clusters.ts'
import type { ScoredPairs } from './pair-graph.ts'

/** What two lines say by themselves; `refuses`: a clearly different given name, as brothers have. */
export type OwnEvidence = { readonly log2Odds: number; readonly refuses: boolean }

export type GatherTask = {
  /** Left stands before right in the list. */
  readonly scored: ScoredPairs
  readonly lines: number
  /** A place for each line that does not depend on where it stands: who comes first of equals. */
  readonly places: Int32Array
  /** For pairs that do not speak for one person by themselves, or were never scored. */
  readonly ownOf: (left: number, right: number) => OwnEvidence
  readonly signed?: SignedPairs
}

/** In the order in which they were signed. */
export type SignedPairs = {
  readonly same?: readonly LinePair[]
  readonly different?: readonly LinePair[]
}

export type GatheredPairs = ScoredPairs & {
  /** Of each pair as one of its clusters; `log2Odds` is what it says by itself. */
  readonly probability: Float64Array
  /** The line that joins the two where they do not do so by themselves; -1: none is needed. */
  readonly through: Int32Array
  /** Signed pairs that cannot hold together with the other signed ones; a person must look. */
  readonly contradictions: readonly LinePair[]
}

/** Clusters that belong together less than this are left apart, whatever lies between them. */
export const joinedFrom = 0.1

/**
 * Bits of what `featuresAmong` tells, fitted on the tune halves of febrl3-alike, fake_1000 and
 * historical_50k by `bench/matching/clusters.ts --fit`.
 */
const bitsOfFeatures = [1.39, 0.469, 0.626, -2.344, 0.419]
const manyDoublings = 4
const crowdMost = 8
const meanBitsMost = 7
const ownBits = { from: 1, most: 12 }

/** Of the pairs between two clusters that were never scored no more are looked at than these. */
const unscoredMax = 10_000

const within = (least: number, value: number, most: number) =>
  Math.min(most, Math.max(least, value))

type Between = Pick<Join, 'mean' | 'pairs'>

/**
 * One for every pair of larger clusters than single lines; the odds of the mean between the two;
 * the doublings of the pairs between them up to sixteen, and beyond that, where families meet
 * rather than slips, by how far the mean falls short; and what the pair says by itself.
 */
export function featuresAmong(log2Odds: number, { mean, pairs }: Between): readonly number[] {
  const doublings = Math.log2(pairs)
  return [
    1,
    within(-meanBitsMost, Math.log2(mean / (1 - mean)), meanBitsMost),
    Math.min(doublings, manyDoublings),
    within(0, doublings - manyDoublings, crowdMost) * (1 - mean),
    within(0, log2Odds - ownBits.from, ownBits.most),
  ]
}

/** How likely a pair is as one of those between two clusters. */
export function probabilityAmong(log2Odds: number, between: Between): number {
  if (between.pairs <= 1) return probabilityOf(log2Odds)
  const features = featuresAmong(log2Odds, between)
  return probabilityOf(
    features.reduce((sum, feature, at) => sum + feature * (bitsOfFeatures[at] ?? 0), 0),
  )
}

/** The scored pairs of each line, for finding who joins two of them. */
class Neighbours {
  readonly #of = new Map<number, Map<number, number>>()

  constructor({ left, right, count }: ScoredPairs, probability: Float64Array) {
    for (let pair = 0; pair < count; pair++) {
      const said = probability[pair] ?? 0
      this.#enter(left[pair] ?? 0, right[pair] ?? 0, said)
      this.#enter(right[pair] ?? 0, left[pair] ?? 0, said)
    }
  }

  #enter(line: number, next: number, probability: number) {
    const known = this.#of.get(line)
    if (known === undefined) this.#of.set(line, new Map([[next, probability]]))
    else known.set(next, probability)
  }

  /** The line that is most likely both; of equals the one of the lower place. */
  third(one: number, other: number, places: Int32Array): number {
    const others = this.#of.get(other)
    let best = { line: -1, said: 0 }
    for (const [line, said] of this.#of.get(one) ?? []) {
      const least = Math.min(said, others?.get(line) ?? 0)
      const isFirst = (places[line] ?? 0) < (places[best.line] ?? 0)
      if (least > best.said || (least > 0 && least === best.said && isFirst))
        best = { line, said: least }
    }
    return best.line
  }
}

type Found = { left: number; right: number; log2Odds: number; probability: number; through: number }

const inverse = (places: Int32Array): Int32Array => {
  const lines = new Int32Array(places.length)
  places.forEach((place, line) => {
    lines[place] = line
  })
  return lines
}

class Gathering {
  readonly clusters: Clustering
  readonly lineAt: Int32Array
  readonly #task: GatherTask
  readonly #decided: ReadonlySet<number>
  readonly #pairAt = new Map<number, number>()
  readonly #neighbours: Neighbours
  readonly #asked = new Map<number, OwnEvidence>()

  constructor(task: GatherTask) {
    const { scored, places, signed = {} } = task
    const { same = [], different = [] } = signed
    this.#task = task
    this.lineAt = inverse(places)
    this.#decided = new Set([...same, ...different].map(([one, other]) => this.#key(one, other)))
    const apart = new Set(different.map(([one, other]) => this.#key(one, other)))
    const probability = new Float64Array(scored.count)
    for (let pair = 0; pair < scored.count; pair++) {
      const key = this.#key(scored.left[pair] ?? 0, scored.right[pair] ?? 0)
      this.#pairAt.set(key, pair)
      probability[pair] = apart.has(key) ? 0 : probabilityOf(scored.log2Odds[pair] ?? 0)
    }
    this.#neighbours = new Neighbours(scored, probability)
    const placeOf = (line: number) => places[line] ?? 0
    const placed = (pairs: readonly LinePair[]) =>
      pairs.map(([one, other]): LinePair => [placeOf(one), placeOf(other)])
    const [left, right] = [scored.left.map(placeOf), scored.right.map(placeOf)]
    this.clusters = clusterLines({
      lines: task.lines,
      pairs: { left, right, probability, count: scored.count },
      cut: joinedFrom,
      same: placed(same),
      different: placed(different),
      refuses: (one, other) => {
        const key = this.#key(this.lineAt[one] ?? 0, this.lineAt[other] ?? 0)
        return this.#ownOf(key, this.#pairAt.get(key)).refuses
      },
    })
  }

  #key = (one: number, other: number) =>
    Math.min(one, other) * this.#task.lines + Math.max(one, other)

  /** By itself; a pair that speaks for one person refuses nothing. */
  #ownOf(key: number, pair: number | undefined): OwnEvidence {
    const { scored, lines, ownOf } = this.#task
    const log2Odds = pair === undefined ? -Infinity : (scored.log2Odds[pair] ?? 0)
    if (log2Odds >= 0) return { log2Odds, refuses: false }
    const known = this.#asked.get(key)
    if (known !== undefined) return known
    const own = ownOf(Math.floor(key / lines), key % lines)
    this.#asked.set(key, own)
    return own
  }

  #shown(key: number, { log2Odds }: OwnEvidence, probability: number): Found[] {
    if (probability < reviewFrom || this.#decided.has(key)) return []
    const { lines, places } = this.#task
    const [left, right] = [Math.floor(key / lines), key % lines]
    const isLifted = log2Odds < 0 && probability > probabilityOf(log2Odds)
    const through = isLifted ? this.#neighbours.third(left, right, places) : -1
    return [{ left, right, log2Odds, probability, through }]
  }

  /** Pairs that share a cluster, scored before or not. */
  joined(): Found[] {
    const found: Found[] = []
    for (const [one, other, join] of pairsOfClusters(this.clusters)) {
      const key = this.#key(this.lineAt[one] ?? 0, this.lineAt[other] ?? 0)
      const pair = this.#pairAt.get(key)
      this.#pairAt.delete(key)
      if (pair === undefined && join.pairs > unscoredMax) continue
      const own = this.#ownOf(key, pair)
      found.push(...this.#shown(key, own, probabilityAmong(own.log2Odds, join)))
    }
    return found
  }

  /** Pairs whose lines belong to different people, as far as the clusters say; ask `joined` first. */
  parted(): Found[] {
    const { scored, places } = this.#task
    return [...this.#pairAt].flatMap(([key, pair]) => {
      const [left, right] = [scored.left[pair] ?? 0, scored.right[pair] ?? 0]
      const between = this.clusters.between(places[left] ?? 0, places[right] ?? 0)
      const own = { log2Odds: scored.log2Odds[pair] ?? 0, refuses: false }
      // What keeps the two apart may be a refusal: being among others lifts no such pair.
      const among = probabilityAmong(own.log2Odds, between)
      return this.#shown(key, own, Math.min(probabilityOf(own.log2Odds), among))
    })
  }
}

/** All pairs that are shown of one list. What was signed, either way, is not proposed again. */
export function gatherPairs(task: GatherTask): GatheredPairs {
  const gathering = new Gathering(task)
  const found = [...gathering.joined(), ...gathering.parted()]
  const { clusters, lineAt } = gathering
  return {
    left: Int32Array.from(found, ({ left }) => left),
    right: Int32Array.from(found, ({ right }) => right),
    log2Odds: Float64Array.from(found, ({ log2Odds }) => log2Odds),
    probability: Float64Array.from(found, ({ probability }) => probability),
    through: Int32Array.from(found, ({ through }) => through),
    count: found.length,
    contradictions: clusters.contradictions.map(([one, other]): LinePair => [
      lineAt[one] ?? 0,
      lineAt[other] ?? 0,
    ]),
  }
}
