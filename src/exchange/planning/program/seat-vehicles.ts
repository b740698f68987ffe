/** Who rides where: families each in their vehicle, then everybody else wherever a place is left. */
import type { Problem } from '../../forms/problem.ts'
import type { SettledPlan } from '../../forms/plan-form.ts'
import type { FamilyTravel, Leaving, Travel } from './write-plan.ts'
import type { Family } from './compiling/units.ts'
import { packLoads, vehiclesOf, type Load, type Vehicle } from './compiling/vehicles.ts'

export const loadOf = ({ members }: Family): Load => ({
  seats: members.filter(({ transport }) => transport === 'seat').length,
  stretchers: members.filter(({ transport }) => transport === 'stretcher').length,
})

type Stage = { readonly party: string; readonly at: number; readonly vehicles: readonly Vehicle[] }

/** Every stage and party whose places are those of vehicles. */
export const stagesWithVehicles = (problem: Problem): readonly Stage[] =>
  problem.stages.flatMap((_, at) =>
    problem.parties.toSorted().flatMap((party) => {
      const vehicles = vehiclesOf(problem, party, at)
      return vehicles === undefined ? [] : [{ party, at, vehicles }]
    }),
  )

const ridesOf = (rides: readonly FamilyTravel[], { party, at }: Stage) =>
  rides.filter((ride) => ride.at === at && ride.family.one.heldBy === party)

/** The vehicle of each of these families; undefined if they do not fit. */
function placesFor(rides: readonly FamilyTravel[], { vehicles }: Stage) {
  const said = rides.map(({ vehicle }) => vehicles.findIndex(({ id }) => id === vehicle))
  if (said.every((index) => index >= 0)) return said
  const loads = rides.map(({ family }) => loadOf(family))
  return packLoads(loads, vehicles)
}

/** Stages in which the families that travel do not fit the vehicles. */
export const overfull = (problem: Problem, rides: readonly FamilyTravel[]): readonly Stage[] =>
  stagesWithVehicles(problem).filter(
    (stage) => placesFor(ridesOf(rides, stage), stage) === undefined,
  )

export function seatVehicles(
  { problem, rides }: Pick<Travel, 'problem' | 'rides'>,
  leaving: readonly Leaving[],
): NonNullable<SettledPlan['vehicles']> {
  return stagesWithVehicles(problem).flatMap((stage) => {
    const mine = ridesOf(rides, stage)
    const places = placesFor(mine, stage) ?? []
    const left = stage.vehicles.map(({ id, seats, stretchers }) => {
      return { id, seats, stretchers, people: new Array<string>() }
    })
    for (const [index, { family }] of mine.entries()) {
      const vehicle = left[places[index] ?? -1]
      const load = loadOf(family)
      if (vehicle === undefined) continue
      vehicle.seats -= load.seats
      vehicle.stretchers -= load.stretchers
      const living = family.members.filter(({ transport }) => transport !== 'remains')
      vehicle.people.push(...living.map(({ id }) => id))
    }
    const inFamilies = new Set(mine.flatMap(({ family }) => family.members.map(({ id }) => id)))
    const others = leaving
      .filter(({ one, at }) => at === stage.at && one.heldBy === stage.party)
      .filter(({ one }) => one.transport !== 'remains' && !inFamilies.has(one.id))
      .toSorted((a, b) => (a.one.id < b.one.id ? -1 : 1))
    for (const { one } of others) {
      const kind = one.transport === 'seat' ? 'seats' : 'stretchers'
      const vehicle = left.find((each) => each[kind] > 0)
      if (vehicle === undefined) continue
      vehicle[kind] -= 1
      vehicle.people.push(one.id)
    }
    return left.flatMap(({ id, people }) =>
      people.length === 0
        ? []
        : [
            {
              stage: problem.stages[stage.at]?.id ?? '',
              party: stage.party,
              vehicle: id,
              people: people.toSorted(),
            },
          ],
    )
  })
}
