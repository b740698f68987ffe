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

/** `reader`: a side, who reads its own people until the plan is final; null: the desk. */
export const manifestRows = (
  manifests: readonly Manifest[],
  { reader, isFinal }: { readonly reader: PartyId | null; readonly isFinal: boolean },
): string[][] =>
  manifests.flatMap(({ stage, sections }) =>
    sections
      .filter(({ party }) => isFinal || reader === null || party === reader)
      .flatMap(({ people }) => people)
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
