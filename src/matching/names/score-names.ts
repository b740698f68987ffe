/**
 * Names alone, without dates or lists: how likely two written names are one person's. Parts are
 * aligned, what speaks for and against is weighed, and the sum is read off a curve learned from
 * examples. The probability is that of a pair somebody had reason to compare, not of any two
 * people.
 */
import { evidenceOf, preparedName, type PreparedName } from './score/name-evidence.ts'
import type { Knot } from './score/fit-name-model.ts'
import { nameCurve, nameWeights } from './score/name-weights.ts'

/** Log-odds of the logistic model; not yet calibrated. -Infinity if one is no name. */
export function rawScore(
  left: PreparedName,
  right: PreparedName,
  weights: readonly number[] = nameWeights,
): number {
  const evidence = evidenceOf(left, right)
  if (evidence === undefined) return -Infinity
  return evidence.reduce((total, each, at) => total + each * (weights[at] ?? 0), 0)
}

/** The curve bends at its knots and goes on with slope beyond them, so that scores never tie. */
export function calibrated(score: number, curve: readonly Knot[] = nameCurve): number {
  if (score === -Infinity) return 0
  const [first, last] = [curve[0], curve.at(-1)]
  if (first === undefined || last === undefined) return 1 / (1 + Math.exp(-score))
  if (score <= first.score) return first.probability * Math.exp(score - first.score)
  if (score >= last.score) return 1 - (1 - last.probability) * Math.exp(last.score - score)
  const at = curve.findIndex((knot) => knot.score > score)
  const [before = first, behind = last] = [curve[at - 1], curve[at]]
  const share = (score - before.score) / (behind.score - before.score)
  return before.probability + share * (behind.probability - before.probability)
}

/** Between names prepared once: for one name against many. */
export const scorePrepared = (left: PreparedName, right: PreparedName) =>
  calibrated(rawScore(left, right))

/** Probability, 0 to 1, that two written names, in any scripts, are one name. */
export function scoreNames(left: string, right: string): number {
  // Equal alignments are told apart by position: one order for both directions.
  const [one, other] = left < right ? [left, right] : [right, left]
  return scorePrepared(preparedName(one), preparedName(other))
}
