/** What a new version changed, as a file for people: a row a proposal, both lines by number and name. */
import { writeCsv } from '../../../src/base/csv.ts'
import { nameOf } from '../../lists/lines.tsx'
import type { Change } from './asked.ts'

type Words = {
  readonly kind: string
  readonly line: string
  readonly was: string
  readonly now: string
  readonly because: string
  readonly kinds: Readonly<Record<Change['kind'], string>>
}

type Sheet = {
  /** As the page shows them: the party named first in the mandate at the start. */
  readonly sides: readonly { readonly side: 'left' | 'right'; readonly party: string }[]
  readonly words: Words
  readonly because: (change: Change) => string
}

const share = (probability: number | null) => (probability === null ? '' : probability.toFixed(4))

export function changesCsv(changes: readonly Change[], { sides, words, because }: Sheet): string {
  const headings = [
    words.kind,
    ...sides.flatMap(({ party }) => [`${party}: ${words.line}`, party]),
    words.was,
    words.now,
    words.because,
  ]
  const rows = changes.map((change) => [
    words.kinds[change.kind],
    ...sides.flatMap(({ side }) => [change[side].line, nameOf(change[side].reading)]),
    share(change.was),
    share(change.now),
    because(change),
  ])
  return writeCsv(headings, rows)
}
