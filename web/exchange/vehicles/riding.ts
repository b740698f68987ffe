/** The people of a manifest by the vehicle in which they ride. */
import type { ManifestAnswer } from '../plans.ts'

type Vehicle = ManifestAnswer['vehicles'][number]
type Section = ManifestAnswer['sections'][number]
type Listed = NonNullable<Section['people']>[number]

export type VehicleList = { readonly of: Vehicle; readonly people: readonly Listed[] }

/** Every vehicle of which the reader is told, the empty ones too, each with its people by name. */
export const vehicleLists = ({
  vehicles,
  sections,
}: Pick<ManifestAnswer, 'vehicles' | 'sections'>): VehicleList[] =>
  vehicles.map((of) => ({
    of,
    people: sections
      .filter(({ party }) => party === of.party)
      .flatMap(({ people }) => people ?? [])
      .filter(({ vehicle }) => vehicle === of.vehicle)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }))
