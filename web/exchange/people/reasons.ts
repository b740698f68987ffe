/** Why somebody stays, in the words of the board: a struck name is not told as a hold. */
import type { Planned } from '../plans.ts'

export type Reason = NonNullable<Planned['stays']>['reason'] | 'struck'

/** Null: goes, or is on no list of this plan. */
export function reasonOf({ stays, struck }: Pick<Planned, 'stays' | 'struck'>): Reason | null {
  if (stays === null) return null
  return struck !== null && stays.reason === 'hold' ? 'struck' : stays.reason
}

/** How many stay for each reason, the most frequent first. */
export function reasonsOf(people: readonly Planned[]): [Reason, number][] {
  const counts = new Map<Reason, number>()
  for (const person of people) {
    const reason = reasonOf(person)
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
