/** The manifests of a plan as rows of a sheet: only the sections that the reader may read. */
import type { PartyId } from '../../base/ids.ts'
import { isLiving } from '../../people/person.ts'
import type { RemainsUnit } from '../forms/remains-unit.ts'
import type { Manifest } from './manifest.ts'
import { vehicleOf, type Ride } from './rides.ts'

export const manifestColumns = [
  'stage',
  'held_by',
  'goes_to',
  'person',
  'name',
  'born_on',
  'category',
  'unit',
  'transport',
  'vehicle',
] as const

type Read = {
  /** A side, who reads its own people, and once the plan is final who comes to it; null: the desk. */
  readonly reader: PartyId | null
  readonly isFinal: boolean
  /** Of an exchange of the fallen: by what each is counted. */
  readonly unit?: RemainsUnit | undefined
  /** Told of the reader's own people. */
  readonly rides: readonly Ride[]
}

export function manifestRows(
  manifests: readonly Manifest[],
  { reader, isFinal, unit, rides }: Read,
): string[][] {
  const vehicles = vehicleOf(rides)
  const isOwn = (heldBy: PartyId) => reader === null || heldBy === reader
  return manifests.flatMap(({ stage, sections }) =>
    sections
      .flatMap(({ people }) => people)
      .filter(({ heldBy, goesTo }) => isOwn(heldBy) || (isFinal && goesTo === reader))
      .map(({ heldBy, goesTo, id, name, bornOn, category, transport }) => [
        stage,
        heldBy,
        goesTo,
        id,
        name,
        bornOn ?? '',
        category,
        isLiving(category) ? '' : (unit ?? ''),
        isLiving(category) ? transport : '',
        isOwn(heldBy) ? (vehicles.get(id) ?? '') : '',
      ]),
  )
}
