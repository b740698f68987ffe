/**
 * Who rides where: in a stage with vehicles each of the living has one, nobody
 * sits on another's place, and a family is not spread over two.
 */
import type { SettledPlan } from '../forms/plan-form.ts'
import {
  familiesOf,
  hasVehiclesOrEscorts,
  isLiving,
  kindOfPlace,
  placesOf,
  type Case,
} from './reading.ts'
import type { Journey } from './travel.ts'

type Ride = NonNullable<SettledPlan['vehicles']>[number]

export function brokenRiding(
  plan: Pick<SettledPlan, 'vehicles'>,
  journey: Journey,
  all: Case,
): string[] {
  const vehicleOf = new Map<string, string>()
  const broken: string[] = []
  const seen = new Set<string>()
  for (const ride of plan.vehicles ?? []) {
    const key = JSON.stringify([ride.stage, ride.party, ride.vehicle])
    const name = `Vehicle "${ride.vehicle}" of ${ride.party} in stage "${ride.stage}"`
    if (seen.has(key)) broken.push(`${name} is written twice.`)
    seen.add(key)
    for (const id of ride.people) {
      if (vehicleOf.has(id)) broken.push(`"${id}" rides in two vehicles.`)
      vehicleOf.set(id, key)
    }
    broken.push(...brokenRide(ride, name, { journey, all }))
  }
  return [...broken, ...leftStanding(vehicleOf, journey, all), ...parted(vehicleOf, journey, all)]
}

function brokenRide(
  ride: Ride,
  name: string,
  { journey, all }: { journey: Journey; all: Case },
): string[] {
  const stage = all.problem.stages.findIndex(({ id }) => id === ride.stage) + 1
  const vehicles = placesOf(all.problem, { party: ride.party, stage })?.vehicles
  const vehicle = vehicles?.find(({ id }) => id === ride.vehicle)
  if (vehicle === undefined) return [`${name} is not there.`]
  const broken: string[] = []
  const taken = { seats: 0, stretchers: 0, remains: 0 }
  for (const id of ride.people) {
    const one = all.readings.get(id)
    const isHere =
      one !== undefined && journey.get(id) === stage && one.person.heldBy === ride.party
    if (!isHere) broken.push(`"${id}" rides in stage "${ride.stage}" and does not travel there.`)
    else taken[kindOfPlace(one)] += 1
  }
  if (taken.remains > 0) broken.push(`${name} carries remains among the living.`)
  for (const kind of ['seats', 'stretchers'] as const) {
    if (taken[kind] > vehicle[kind])
      broken.push(`${name} takes ${taken[kind]} on ${kind}, and has ${vehicle[kind]}.`)
  }
  return broken
}

function leftStanding(
  vehicleOf: ReadonlyMap<string, string>,
  journey: Journey,
  all: Case,
): string[] {
  const { problem, readings } = all
  if (!hasVehiclesOrEscorts(all)) return []
  return [...journey].flatMap(([id, stage]) => {
    const one = readings.get(id)
    if (one === undefined || !isLiving(one) || vehicleOf.has(id)) return []
    const hasVehicles = placesOf(problem, { party: one.person.heldBy, stage })?.vehicles
    return hasVehicles === undefined ? [] : [`"${id}" travels in stage ${stage} and rides nowhere.`]
  })
}

function parted(vehicleOf: ReadonlyMap<string, string>, journey: Journey, all: Case): string[] {
  return [...familiesOf(all)].flatMap(([family, members]) => {
    const living = members.filter((one) => isLiving(one) && journey.has(one.id))
    const vehicles = new Set(living.map(({ id }) => vehicleOf.get(id)))
    return vehicles.size > 1 ? [`Family "${family}" rides in ${vehicles.size} vehicles.`] : []
  })
}
