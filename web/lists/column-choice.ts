/** What a person says each column of a file is, and the mapping that follows from it. */
import type { ColumnKind, Read } from './uploads.ts'

/** A kind of the desk; `extra`: compared as text; `not-read`: kept and not read. */
export type ColumnMeaning = ColumnKind | 'extra' | 'not-read'

export function meaningsOf({ headings, mapping }: Pick<Read, 'headings' | 'mapping'>) {
  const kinds = new Map(
    Object.entries(mapping.columns).map(([kind, index]) => [index, kind] as const),
  )
  return headings.map((_, index) => {
    if (mapping.extra.includes(index)) return 'extra'
    return kinds.get(index) ?? 'not-read'
  })
}

/** The kind that two columns claim, or null. */
export function claimedTwice(meanings: readonly string[]): string | null {
  const kinds = meanings.filter((each) => each !== 'extra' && each !== 'not-read')
  return kinds.find((kind, index) => kinds.indexOf(kind) < index) ?? null
}

export function mappingOf(meanings: readonly string[], kinds: readonly ColumnKind[]) {
  const columns: Partial<Record<ColumnKind, number>> = {}
  for (const kind of kinds) {
    const index = meanings.indexOf(kind)
    if (index >= 0) columns[kind] = index
  }
  const placesOf = (wanted: string) =>
    meanings.flatMap((meaning, index) => (meaning === wanted ? [index] : []))
  return { columns, extra: placesOf('extra'), unmapped: placesOf('not-read') }
}
