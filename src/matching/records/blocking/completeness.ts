/**
 * What blocking may have missed, by capture and recapture: the rules are traps, the pairs of one
 * person are the animals. Pairs caught by one rule alone, against pairs caught by two, tell how
 * many were caught by none (Chao 1987, a lower bound of the missed, whatever the rules have in
 * common).
 */
import { bitsOf } from '../values/likeness.ts'

export type Completeness = {
  /** Expected pairs of one person among the pairs compared. */
  readonly found: number
  /** Expected pairs of one person that no rule put together; at least so many. */
  readonly missed: number
  /** found / (found + missed), 0 to 1. */
  readonly share: number
}

export type CaughtPair = { readonly rules: number; readonly probability: number }

export function completenessOf(pairs: Iterable<CaughtPair>): Completeness {
  let [found, once, twice] = [0, 0, 0]
  for (const { rules, probability } of pairs) {
    const traps = bitsOf(rules)
    found += probability
    if (traps === 1) once += probability
    if (traps === 2) twice += probability
  }
  const missed = Math.max(0, (once * (once - 1)) / (2 * (twice + 1)))
  return { found, missed, share: found === 0 ? 1 : found / (found + missed) }
}
