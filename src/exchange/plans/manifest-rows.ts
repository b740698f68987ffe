/** The manifests of a plan as rows of a sheet: only the sections that the reader may read. */
import type { PartyId } from '../../base/ids.ts'
import type { Manifest } from './manifest.ts'

export const manifestColumns = [
  'stage',
  'held_by',
  'goes_to',
  'person',
  'name',
  'born_on',
  'category',
  'transport',
] as const

/** `reader`: a side, who reads its own people, and once the plan is final who comes to it; null: the desk. */
export const manifestRows = (
  manifests: readonly Manifest[],
  { reader, isFinal }: { readonly reader: PartyId | null; readonly isFinal: boolean },
): string[][] =>
  manifests.flatMap(({ stage, sections }) =>
    sections
      .flatMap(({ people }) => people)
      .filter(
        ({ heldBy, goesTo }) =>
          reader === null || heldBy === reader || (isFinal && goesTo === reader),
      )
      .map(({ heldBy, goesTo, id, name, bornOn, category, transport }) => [
        stage,
        heldBy,
        goesTo,
        id,
        name,
        bornOn ?? '',
        category,
        transport,
      ]),
  )
