/** What each side may read of a manifest: its own people, and of the others who come to it once it is final. */
import { z } from 'zod'
import { PartyId, PersonId, PlanId } from '../base/ids.ts'
import { Category, Transport } from '../people/person.ts'
import type { Manifest } from './plans/manifest.ts'
import { ridesIn, vehicleOf, VehicleRide, type Ride } from './plans/rides.ts'
import type { Viewer } from './views.ts'

const ManifestPersonView = z.object({
  id: PersonId,
  heldBy: PartyId,
  goesTo: PartyId,
  name: z.string(),
  bornOn: z.string().nullable(),
  category: Category,
  transport: Transport,
  /** In which they ride, of the reader's own people; outside of what is signed. */
  vehicle: z.string().nullable(),
})

export const ManifestView = z.object({
  exchange: z.int(),
  stage: z.string(),
  plan: PlanId,
  final: z.boolean(),
  text: z.string(),
  sha256: z.string(),
  sections: z.array(
    z.object({
      party: PartyId,
      count: z.int(),
      sha256: z.string(),
      /** Null: another side's names, before all have approved; then those of them who come to the reader. */
      people: z.array(ManifestPersonView).nullable(),
      /** Null: the reader may not see the whole section. */
      text: z.string().nullable(),
    }),
  ),
  vehicles: z.array(VehicleRide),
})

export function manifestView(
  viewer: Viewer,
  {
    number,
    plan,
    manifest,
    final,
    rides,
  }: {
    number: number
    plan: PlanId
    manifest: Manifest
    final: boolean
    rides: readonly Ride[]
  },
): z.infer<typeof ManifestView> {
  const { stage, text, sha256 } = manifest
  const vehicles = vehicleOf(rides)
  const sections = manifest.sections.map((section) => {
    const isOwn = viewer === null || section.party === viewer
    // Whom two others give each other is no third's to read.
    const shown = section.people.filter(({ goesTo }) => isOwn || goesTo === viewer)
    const isWhole = shown.length === section.people.length
    return {
      party: section.party,
      count: section.people.length,
      sha256: section.sha256,
      people:
        isOwn || final
          ? shown.map((person) => ({
              ...person,
              vehicle: isOwn ? (vehicles.get(person.id) ?? null) : null,
            }))
          : null,
      text: isOwn || (final && isWhole) ? section.text : null,
    }
  })
  const riding = ridesIn(rides, { stage, reader: viewer })
  return { exchange: number, stage, plan, final, text, sha256, sections, vehicles: riding }
}

/** For an observer, who watches the numbers; names are not for them. */
export const manifestInCounts = (
  manifest: z.infer<typeof ManifestView>,
): z.infer<typeof ManifestView> => ({
  ...manifest,
  vehicles: [],
  sections: manifest.sections.map((section) => ({ ...section, people: null, text: null })),
})
