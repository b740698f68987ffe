/** What a person says each column of a file is, and the mapping that follows from it. */
import type { ColumnKind, Read } from './uploads.ts'

/** A kind of the desk; `extra`: compared as text; `not-read`: kept and not read. */
export type ColumnMeaning = ColumnKind | 'extra' | 'not-read'

type Chosen = {
  readonly columns: Readonly<Partial<Record<string, number | undefined>>>
  readonly extra: readonly number[]
}

export function meaningsOf({
  headings,
  mapping,
}: {
  readonly headings: Read['headings']
  readonly mapping: Chosen
}) {
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

/** What the desk is told; whatever is not named is kept and not read. */
export function mappingOf(meanings: readonly string[], kinds: readonly ColumnKind[]) {
  const columns: Partial<Record<ColumnKind, number>> = {}
  for (const kind of kinds) {
    const index = meanings.indexOf(kind)
    if (index >= 0) columns[kind] = index
  }
  const extra = meanings.flatMap((meaning, index) => (meaning === 'extra' ? [index] : []))
  return { columns, extra }
}
