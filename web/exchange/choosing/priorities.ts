/**
 * The order of priorities as it is arranged on a page. What is owed stands before every bargain
 * and does not move: the desk refuses any other order.
 */
import type { Plan } from '../plans.ts'

export type Priority = Plan['levels'][number]['name']

export const owed = ['children', 'grave', 'serious', 'otherDuty'] as const satisfies Priority[]

/** The usual order of what may be arranged. */
export const usual = [
  'released',
  'changes',
  'longestHeld',
  'remains',
  'imbalance',
  'threeWay',
] as const satisfies Priority[]

/** May be added: people whom the other side looks for count only where an agreement says so. */
export const offeredToo: Priority = 'named'

export type Arranged = readonly Priority[]

export const arrangedOf = (order: readonly Priority[] | undefined): Arranged =>
  order === undefined ? usual : order.filter((each) => !owed.some((one) => one === each))

export const isUsual = (arranged: Arranged) => String(arranged) === String(usual)

/** The whole order as the desk is told; undefined: the usual one. */
export const orderOf = (arranged: Arranged): Priority[] | undefined =>
  isUsual(arranged) ? undefined : [...owed, ...arranged]

/** One priority moved to a place; a place beyond the ends is the end. */
export function movedTo(arranged: Arranged, priority: Priority, place: number): Arranged {
  const others = arranged.filter((each) => each !== priority)
  const at = Math.max(0, Math.min(others.length, place))
  return [...others.slice(0, at), priority, ...others.slice(at)]
}
