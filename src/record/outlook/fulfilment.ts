/**
 * Where a promise stands, from what was promised, what came of it, and what day it is. It says
 * nothing of who is to blame, and a promise that the sides read differently is told with both.
 */
import type { PromisedAmount } from './promised-amount.ts'

export const promiseStates = [
  'promised',
  'due',
  'partial',
  'fulfilled',
  'exceeded',
  'short',
  'declined',
  'disputed',
  'cancelled',
] as const
export type PromiseState = (typeof promiseStates)[number]

export type PromiseFacts = {
  readonly promised: PromisedAmount | null
  readonly realised: PromisedAmount | null
  /** What it was to be done by has passed. */
  readonly isPastDue: boolean
  /** The sources call it done, or nothing came towards it for a year. */
  readonly isOver: boolean
  /** Everything that was to happen for it was called off. */
  readonly isCalledOff: boolean
  /** The side that would have received, or the one that promised, said no. */
  readonly isDeclined: boolean
  /** The sides tell different things of it. */
  readonly isDisputed: boolean
}

/** Amounts decide first; only where they do not, does what was said. */
export function promiseState(facts: PromiseFacts): PromiseState {
  const { promised, realised } = facts
  if (facts.isCalledOff) return 'cancelled'
  if (promised !== null && realised !== null) {
    const byAmount = stateByAmount(promised, realised)
    if (byAmount !== 'less') return byAmount
    if (realised.low > 0 || facts.isOver)
      return facts.isOver || facts.isPastDue ? 'short' : 'partial'
  }
  if (facts.isDeclined) return 'declined'
  if (facts.isDisputed) return 'disputed'
  return facts.isPastDue ? 'due' : 'promised'
}

/** What was promised as a least number cannot be exceeded. */
function stateByAmount(promised: PromisedAmount, realised: PromisedAmount) {
  if (realised.low < promised.low) return 'less'
  return promised.high !== null && realised.low > promised.high ? 'exceeded' : 'fulfilled'
}

/** Of a promise with two sides: what is worse for whoever waits. */
const worstFirst: readonly PromiseState[] = [
  'cancelled',
  'declined',
  'short',
  'partial',
  'due',
  'disputed',
  'promised',
  'fulfilled',
  'exceeded',
]

const isOpen = (state: PromiseState) =>
  state === 'promised' || state === 'due' || state === 'disputed'

/** A side of which nothing is sure does not hide what is known of the other. */
export function stateOfBoth(states: readonly PromiseState[]): PromiseState {
  const saying = states.filter((state) => !isOpen(state))
  const asked = saying.length > 0 ? saying : states
  return worstFirst.find((state) => asked.includes(state)) ?? 'promised'
}

/** Delivered of what was promised; null where one of them is no number. `high` null: no bound. */
export function shareOf(
  promised: PromisedAmount | null,
  realised: PromisedAmount | null,
): { readonly low: number; readonly high: number | null } | null {
  if (promised === null || realised === null || promised.low === 0) return null
  return {
    // A promise of a least number is met in full by that number.
    low: realised.low / (promised.high ?? promised.low),
    high: realised.high === null ? null : realised.high / promised.low,
  }
}
