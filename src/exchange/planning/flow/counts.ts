/** What a number of people in each stage brings to the levels, and where it leaves the account. */
import { gainsOf, type Gains } from '../levels.ts'
import type { Counts } from '../room.ts'
import type { Frame } from './flow-costs.ts'

/** The account of the clause after each stage; above 0 the first party is ahead. */
export function aheadOf(
  counts: Counts,
  {
    clause,
    frame,
  }: { clause: { between: readonly [string, string]; credit: number }; frame: Frame },
): number[] {
  const moved = new Int32Array(frame.stages)
  for (const [{ one }, byStage] of counts) {
    const sign = one.heldBy === clause.between[0] ? 1 : -1
    for (let at = 0; at < frame.stages; at++) {
      moved[at] = (moved[at] ?? 0) + sign * (byStage[at] ?? 0)
    }
  }
  let ahead = clause.credit
  return Array.from(moved, (step) => (ahead += step))
}

/** The sum of what everybody counted here brings. */
export function gainsOfCounts(counts: Counts, { levels, stages }: Frame): Gains {
  const sum = levels.map(() => 0)
  for (const [{ one }, byStage] of counts) {
    for (let at = one.from; at < stages; at++) {
      const people = byStage[at] ?? 0
      if (people === 0) continue
      for (const [level, gain] of gainsOf(one, { levels, at, stages }).entries()) {
        sum[level] = (sum[level] ?? 0) + gain * people
      }
    }
  }
  return sum
}
