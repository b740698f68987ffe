/** Escorts: of the living people of a party in one stage only so many travel as they can take. */
import type { Problem } from '../../../forms/problem.ts'

/** The most living people of a party that its escorts can take in a stage; undefined if all places. */
export function escortedMax({ stages }: Problem, party: string, at: number): number | undefined {
  const capacity = stages[at]?.capacity ?? {}
  const places = Object.hasOwn(capacity, party) ? capacity[party] : undefined
  if (places?.escorts === undefined) return undefined
  const most = places.escorts.count * places.escorts.peopleEach
  return most < places.seats + places.stretchers ? most : undefined
}
