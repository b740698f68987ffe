/**
 * Lines of the right list that may be far more people than a run keeps pairs of. Of such a line
 * only the likeliest pairs are kept, and which those are its other pairs decide: so it is compared
 * anew with everybody where any of them may have changed.
 */
import type { ListSizes } from '../choice/pair-graph.ts'
import { crowdWeighs } from '../records/score-range.ts'
import type { Versions } from './changed-proposals.ts'
import type { PairList } from './pair-list.ts'

/** Of the run before. */
type CrowdedBefore = { readonly crowded: Int32Array; readonly sizes: ListSizes }

/** Whether what was left out of a line's pairs would be left out again. */
const isCrowdAsBefore = ({ left }: Versions, before: ListSizes, now: ListSizes) =>
  before.right === now.right &&
  left.added.length + left.altered.length + left.withdrawn.length === 0

const placesNow = ({ right }: Versions, lines: Int32Array) =>
  lines.map((line) => right.nowAt[line] ?? -1).filter((now) => now >= 0)

/** Lines that were crowded before, where they stand now: `again` are to be compared anew. */
export function crowdedBefore(
  { crowded, sizes }: CrowdedBefore,
  versions: Versions,
  now: ListSizes,
) {
  const none = new Int32Array(0)
  const places = placesNow(versions, crowded)
  return isCrowdAsBefore(versions, sizes, now)
    ? { again: none, asBefore: places }
    : { again: places, asBefore: none }
}

/**
 * Leaves of each line of the right list its likeliest pairs; gives the lines that had too many.
 * Needed by lines that were not compared anew and to which changed ones of the left list came.
 */
export function leaveOutCrowds(list: PairList, lines: number, most: number): Int32Array {
  const counts = list.ofRightLines(lines)
  const weights = new Map<number, number[]>()
  counts.forEach((count, line) => {
    if (count > most) weights.set(line, [])
  })
  if (weights.size === 0) return new Int32Array(0)
  const { right, log2Odds } = list.columns()
  right.forEach((line, pair) => weights.get(line)?.push(log2Odds[pair] ?? 0))
  const crowds = new Map(
    Array.from(weights, ([line, all]) => [line, crowdWeighs(Float64Array.from(all), most)]),
  )
  list.keepOnly((line, odds) => odds > (crowds.get(line) ?? -Infinity))
  return Int32Array.from(weights.keys())
}
