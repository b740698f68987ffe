/**
 * Who rides in which vehicle of a plan, and what places it has. It is the planner's word, in no
 * manifest's hash; a side reads it of its own people alone.
 */
import { z } from 'zod'
import { PartyId } from '../../base/ids.ts'
import type { ExchangePlan } from '../store.ts'

const Places = z.object({ taken: z.int(), places: z.int() })

export const VehicleRide = z.object({
  party: PartyId,
  vehicle: z.string(),
  seats: Places,
  stretchers: Places,
})
type VehicleRide = z.infer<typeof VehicleRide>

export type Ride = VehicleRide & {
  readonly stage: string
  readonly people: readonly string[]
}

/** Of a PROBLEM.json only what names a vehicle. */
const WithVehicles = z.object({
  stages: z.array(
    z.object({
      id: z.string(),
      capacity: z.record(
        PartyId,
        z.object({
          vehicles: z
            .array(z.object({ id: z.string(), seats: z.int(), stretchers: z.int() }))
            .optional(),
        }),
      ),
    }),
  ),
})

type Planned = Pick<ExchangePlan, 'problem' | 'plan' | 'manifests'>

/** `repaired`: the plans that this one repairs, the newest first; stages under way ride as they were signed. */
export function ridesOn(plan: Planned, repaired: readonly Planned[] = []): readonly Ride[] {
  if (plan.plan.status === 'impossible') return []
  const [base, ...earlier] = repaired
  const open = new Set(plan.plan.stages.map(({ id }) => id))
  const signed = base === undefined ? [] : ridesOn(base, earlier)
  return [...signed.filter(({ stage }) => !open.has(stage)), ...ownRides(plan)]
}

const key = (...named: readonly [stage: string, party: string, vehicle: string]) =>
  JSON.stringify(named)

function ownRides({ problem, plan, manifests }: Planned): Ride[] {
  // Most plans name no vehicle, and a problem of a hundred thousand people is not read for nothing.
  if (plan.status === 'impossible' || !problem.includes('"vehicles":')) return []
  const riding = new Map(
    plan.vehicles?.map((ride) => [key(ride.stage, ride.party, ride.vehicle), ride.people]),
  )
  const onStretcher = new Set<string>(
    manifests.flatMap(({ sections }) =>
      sections.flatMap(({ people }) =>
        people.filter(({ transport }) => transport === 'stretcher').map(({ id }) => id),
      ),
    ),
  )
  return WithVehicles.parse(JSON.parse(problem)).stages.flatMap(({ id: stage, capacity }) =>
    Object.entries(capacity).flatMap(([holder, { vehicles = [] }]) =>
      vehicles.map(({ id: vehicle, seats, stretchers }) => {
        const people = riding.get(key(stage, holder, vehicle)) ?? []
        const lying = people.filter((person) => onStretcher.has(person)).length
        return {
          stage,
          party: PartyId.parse(holder),
          vehicle,
          seats: { taken: people.length - lying, places: seats },
          stretchers: { taken: lying, places: stretchers },
          people,
        }
      }),
    ),
  )
}

export const vehicleOf = (rides: readonly Ride[]): ReadonlyMap<string, string> =>
  new Map(rides.flatMap(({ vehicle, people }) => people.map((person) => [person, vehicle])))

/** The vehicles of one stage that a reader is told of: a side of its own, the desk (null) of all. */
export const ridesIn = (
  rides: readonly Ride[],
  { stage, reader }: { readonly stage: string; readonly reader: PartyId | null },
): VehicleRide[] =>
  rides
    .filter((ride) => ride.stage === stage && (reader === null || ride.party === reader))
    .map(({ party, vehicle, seats, stretchers }) => ({ party, vehicle, seats, stretchers }))
