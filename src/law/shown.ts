/**
 * Who reads why a person is held. A "no" and a fear are told to the neutral in
 * confidence: the protection officer alone reads them. For everybody else they become one
 * objection, byte for byte the one that a legal hold or an unfit traveller becomes.
 */
import type { Objection } from './rule.ts'

/** The sentence that says nothing but that the person stays for now. */
export const heldSentence = 'Held.'

/** The name under which every hold appears to those without the right to the reason. */
export const heldRule = 'held'

const isHold = ({ shown }: Objection) => shown === heldSentence

/**
 * The objections as a role may read them. The hold stands first, so that its place tells
 * nothing either; it bars as soon as one of the objections behind it bars.
 */
export function objectionsFor(
  role: 'protection-officer' | 'other',
  objections: readonly Objection[],
): readonly Objection[] {
  if (role === 'protection-officer') return objections
  const holds = objections.filter(isHold)
  if (holds.length === 0) return objections
  const weight = holds.some((each) => each.weight === 'bars') ? 'bars' : 'asks'
  const held = {
    rule: heldRule,
    weight,
    because: heldSentence,
    shown: heldSentence,
    source: '',
  } as const
  return [held, ...objections.filter((each) => !isHold(each))]
}

/**
 * What still stands in the way after an officer's reasons: everything that bars, and what
 * asks without an answer. `answered` holds the ids of rules; who reads "Held." answers `held`.
 */
export function stillOpen(
  objections: readonly Objection[],
  answered: ReadonlySet<string>,
): readonly Objection[] {
  return objections.filter(
    (each) =>
      each.weight === 'bars' ||
      !(answered.has(each.rule) || (isHold(each) && answered.has(heldRule))),
  )
}
