/** What every check of the linter is given, and how it finds its way about a list. */
import { foldWords } from '../../base/folded-words.ts'
import type { PartialDate } from '../../base/partial-date.ts'
import type { Category } from '../../people/person.ts'
import type { Mapping } from '../columns.ts'
import type { ColumnKind } from '../headings.ts'
import type { Line, Reading } from '../line.ts'
import { isPlaceholder } from '../placeholders.ts'

/** Somebody of this party's earlier lists who has gone home, as that list named them. */
export type AlreadyExchanged = {
  /** Surname, given name and patronymic in any order. */
  name: string
  bornOn: PartialDate
  /** How the exchange is called, for the sentence of the problem. */
  exchange: string
}

/** What stands in no list; a later folder hands it in. */
export type FactsForLinter = {
  /** Whom earlier exchanges moved. */
  alreadyExchanged?: readonly AlreadyExchanged[]
  /** The categories that this list is for; without them every category fits. */
  categoriesExpected?: readonly Category[]
}

export type LintContext = FactsForLinter & {
  headings: readonly string[]
  mapping: Mapping
  /** The day on which ages are counted. */
  todayOn: PartialDate
}

export const nameKinds = [
  'surname',
  'given',
  'patronymic',
  'fullName',
] as const satisfies readonly ColumnKind[]
export type NameKind = (typeof nameKinds)[number]

/** Where a problem stands. */
export type At = { line: number; column: string | null; value: string }

export const headingOf = ({ headings, mapping }: LintContext, kind: ColumnKind) => {
  const index = mapping.columns[kind]
  return index === undefined ? null : (headings[index] ?? null)
}

/** The cell as the party wrote it, the white space around it apart; empty without such a column. */
export function cellOf({ cells }: Line, { mapping }: LintContext, kind: ColumnKind): string {
  const index = mapping.columns[kind]
  return index === undefined ? '' : (cells[index] ?? '').trim()
}

/** One key for a whole name, however it is divided into columns and in whatever order. */
export const wordsKey = (names: readonly string[], fold: Fold): string =>
  names
    .flatMap((name) => fold(name).replaceAll('-', ' ').split(' '))
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')

export const nameKey = (reading: Reading, fold: Fold) =>
  wordsKey(
    nameKinds.flatMap((kind) => reading[kind] ?? []),
    fold,
  )

export const hasNamedPerson = (reading: Reading) =>
  nameKinds.some((kind) => reading[kind] !== undefined && !isPlaceholder(reading[kind]))

/**
 * Answers a text once: a list of 20,000 lines has some thousand different names, and folding each
 * cell anew was most of the linter's time.
 */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before ?? answer(text)
    const found = answer(text)
    known.set(text, found)
    return found
  }
}

/** How often each folded value stands in a column of texts. */
export function countValues(
  lines: readonly Line[],
  kind: NameKind | 'place',
  fold: Fold,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { reading } of lines) {
    const value = reading[kind]
    if (value === undefined) continue
    const folded = fold(value)
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}

/** `foldWords`, remembered for one list. */
export type Fold = (text: string) => string
export const foldOnce = (): Fold => remembering(foldWords)

/** "lines 4, 9, 12 and 31 more" */
export function namedLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 5)
  const rest = lines.length - shown.length
  const word = lines.length === 1 ? 'line' : 'lines'
  return `${word} ${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`
}
