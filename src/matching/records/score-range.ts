/**
 * Scores the pairs of some lines of the right list: one task of a thread. Tasks put one behind the
 * other give the same pairs in the same order as one task over all lines.
 */
import { keptPerLineMax, keptPerLineMin, pairsKeptMax } from '../../base/limits.ts'
import { Partners, type Blocks } from './blocking/blocks.ts'
import type { Records } from './columns.ts'
import type { PackedLists } from './packed-rows.ts'
import { PairScorer } from './pair-scorer.ts'
import { blockingRules } from './blocking/row-keys.ts'
import { asSharedInts, GrowingInts } from './values/shared-memory.ts'
import type { Weights } from './learning/weights.ts'

/** What every thread reads; only numbers in shared memory, and small objects around them. */
export type Prepared = {
  readonly records: Records
  readonly blocks: Blocks
  readonly weights: Weights
  readonly packed: PackedLists
  /** Weight, without the prior, from which a pair is kept. */
  readonly least: number
  /** `full`: no field is spared; for proof and measurement. */
  readonly scoring: 'bounded' | 'full'
}

export type ScoredRange = {
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** Without the prior. */
  readonly weights: Int32Array
  /** Which blocking rules put the pair together: a bit for each. */
  readonly rules: Int32Array
  readonly candidates: number
  readonly pairsByRule: Float64Array
  readonly skippedPairs: Float64Array
  readonly skippedKeys: readonly (readonly number[])[]
  /** Lines with more likely partners than are kept, and how many of their pairs were left out. */
  readonly crowdedLines: Int32Array
  readonly crowdedPairs: number
}

/** Pairs of one line of so many that are kept. */
export const keptPerLine = (rows: number) =>
  Math.min(keptPerLineMax, Math.max(keptPerLineMin, Math.floor(pairsKeptMax / Math.max(1, rows))))

type Kept = Record<'lefts' | 'rights' | 'weights' | 'rules', GrowingInts>

/** Of more than `most` pairs of one line only those stay that weigh more than this. */
export function crowdWeighs(weights: Int32Array | Float64Array, most: number): number {
  const sorted = weights.toSorted()
  return sorted[sorted.length - 1 - most] ?? 0
}

/**
 * Of the pairs from `from` on only the likeliest `most` stay; gives how many went. Pairs of equal
 * weight stay or go together, so that the order of the lines decides nothing.
 */
function leaveOut({ lefts, rights, weights, rules }: Kept, from: number, most: number): number {
  const crowd = crowdWeighs(weights.since(from), most)
  let to = from
  for (let at = from; at < weights.length; at += 1) {
    if (weights.at(at) <= crowd) continue
    for (const column of [lefts, rights, weights, rules]) column.put(to, column.at(at))
    to += 1
  }
  const left = weights.length - to
  for (const column of [lefts, rights, weights, rules]) column.length = to
  return left
}

/** Keeps its tables from one range to the next. */
export class RangeScorer {
  readonly #prepared: Prepared
  readonly #scorer: PairScorer
  readonly #partners: Partners
  readonly #mostKept: number

  constructor(prepared: Prepared) {
    const { records, blocks, weights, packed } = prepared
    this.#prepared = prepared
    this.#scorer = new PairScorer(records, weights, packed)
    this.#partners = new Partners(records, blocks)
    this.#mostKept = keptPerLine(records.right.rows)
  }

  /** Lines of the right list from `from` until before `to`. */
  score(from: number, to: number): ScoredRange {
    const { least, scoring } = this.#prepared
    const partners = this.#partners
    const scorer = this.#scorer
    partners.resetCounts()
    const kept = {
      lefts: new GrowingInts(),
      rights: new GrowingInts(),
      weights: new GrowingInts(),
      rules: new GrowingInts(),
    }
    const crowdedLines = new GrowingInts()
    let [candidates, crowdedPairs] = [0, 0]
    for (let right = from; right < to; right += 1) {
      partners.find(right)
      candidates += partners.count
      const before = kept.lefts.length
      const isBounded = scoring === 'bounded'
      const count = isBounded
        ? scorer.hopeful.among(partners.met, partners.count, { right, least })
        : partners.count
      const lefts = isBounded ? scorer.hopeful.lefts : partners.met
      if (!isBounded) scorer.bringNear(lefts, count)
      for (let at = 0; at < count; at += 1) {
        const left = lefts[at] ?? 0
        const weight = isBounded ? scorer.bounded(left, right, least) : scorer.full(left, right)
        if (weight < least) continue
        kept.lefts.push(left)
        kept.rights.push(right)
        kept.weights.push(weight)
        kept.rules.push(partners.rulesOf[left] ?? 0)
      }
      if (kept.lefts.length - before <= this.#mostKept) continue
      crowdedLines.push(right)
      crowdedPairs += leaveOut(kept, before, this.#mostKept)
    }
    return {
      lefts: kept.lefts.taken(),
      rights: kept.rights.taken(),
      weights: kept.weights.taken(),
      rules: kept.rules.taken(),
      candidates,
      pairsByRule: partners.pairsByRule.slice(),
      skippedPairs: partners.skippedPairs.slice(),
      skippedKeys: partners.skippedKeys.map((keys) => [...keys]),
      crowdedLines: crowdedLines.taken(),
      crowdedPairs,
    }
  }
}

const joinedInts = (parts: readonly Int32Array[]) => {
  const joined = asSharedInts(new Int32Array(parts.reduce((sum, part) => sum + part.length, 0)))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const summed = (parts: readonly Float64Array[]) =>
  Float64Array.from(blockingRules, (_, rule) =>
    parts.reduce((sum, part) => sum + (part[rule] ?? 0), 0),
  )

/** Ranges in the order of their lines as one. */
export function joinRanges(ranges: readonly ScoredRange[]): ScoredRange {
  return {
    lefts: joinedInts(ranges.map((range) => range.lefts)),
    rights: joinedInts(ranges.map((range) => range.rights)),
    weights: joinedInts(ranges.map((range) => range.weights)),
    rules: joinedInts(ranges.map((range) => range.rules)),
    candidates: ranges.reduce((sum, range) => sum + range.candidates, 0),
    pairsByRule: summed(ranges.map((range) => range.pairsByRule)),
    skippedPairs: summed(ranges.map((range) => range.skippedPairs)),
    crowdedLines: joinedInts(ranges.map((range) => range.crowdedLines)),
    crowdedPairs: ranges.reduce((sum, range) => sum + range.crowdedPairs, 0),
    skippedKeys: blockingRules.map((_, rule) => [
      ...new Set(ranges.flatMap((range) => range.skippedKeys[rule] ?? [])),
    ]),
  }
}
