/**
 * A line of a list: what stands in the file, verbatim, and beside it what the desk read from it.
 * What is wrong with a line is data and never stops the lines around it.
 */
import { problemsMax } from '../base/limits.ts'
import type { PartialDate } from '../base/partial-date.ts'
import type { Category, Health, Sex, Transport } from '../people/person.ts'

/** What was read. A field that is empty, or could not be read, is absent. */
export type Reading = {
  /** The party's own id of the line. Without one, the number of the line names it. */
  reference?: string
  surname?: string
  given?: string
  patronymic?: string
  fullName?: string
  bornOn?: PartialDate
  place?: string
  sex?: Sex
  serviceNumber?: string
  unit?: string
  rank?: string
  heldAt?: string
  heldSince?: PartialDate
  category?: Category
  health?: Health
  transport?: Transport
  /** Free text: whatever else the party has to say of this person. */
  remark?: string
  /** The party that the person goes to, as written. */
  goesTo?: string
  /** Whatever the party calls the family by; lines of one list with the same word are one family. */
  family?: string
  /** Reference or name of whom the person accompanies. */
  accompanies?: string
  /** Further columns that are to be compared as text, by their heading. */
  extra?: Record<string, string>
}

export type Line = {
  /** Row of the sheet or record of the text file, where the first is 1 (mostly the headings). */
  line: number
  /** Every cell as written, in the order of the file's columns. */
  cells: string[]
  reading: Reading
}

export type ProblemCode =
  // the file
  | 'encoding-assumed'
  | 'mixed-encodings'
  | 'unreadable-characters'
  | 'unclosed-quote'
  | 'row-length'
  | 'cell-too-long'
  | 'formula'
  | 'other-sheets'
  // the headings
  | 'no-header'
  | 'lines-above-headings'
  | 'duplicate-heading'
  | 'two-candidates'
  | 'doubtful-heading'
  | 'no-name-column'
  // the values
  | 'no-name'
  | 'date-order-assumed'
  | 'date-order-mixed'
  | 'two-digit-years-assumed'
  | 'century-unknown'
  | 'serial-dates-assumed'
  | 'impossible-date'
  | 'not-a-date'
  | 'unknown-value'
  // the linter
  | 'same-person-twice'
  | 'same-service-number'
  | 'same-reference'
  | 'born-in-the-future'
  | 'already-exchanged'
  | 'age-over-110'
  | 'age-over-90'
  | 'age-under-14'
  | 'many-first-of-january'
  | 'held-in-the-future'
  | 'held-before-birth'
  | 'off-category'
  | 'category-against-age'
  | 'look-alike-letters'
  | 'invisible-marks'
  | 'garbled-letters'
  | 'placeholder'
  | 'shifted-columns'
  | 'not-a-name'
  | 'place-in-name'
  | 'rank-in-name'
  | 'patronymic-in-given'
  | 'two-people'
  | 'truncated'
  | 'swapped-names'
  | 'lost-zeros'

export type Problem = {
  /** Null when it concerns the whole file or a whole column. */
  line: number | null
  /** The heading as written; null when it concerns the whole line or file. */
  column: string | null
  code: ProblemCode
  /** What stands there, cut to 80 characters. */
  value: string
  /** One or two sentences: what, where, what to do. */
  says: string
  /** What was taken for granted so that reading could go on; null if nothing was. */
  assumed: string | null
}

type Found = {
  code: ProblemCode
  line?: number | null
  column?: string | null
  value?: string
  what: string
  remedy: string
  assumed?: string | null
}

/** Long values are cut so that a problem can be shown in one row. */
export const shortened = (text: string, charactersMax = 80) =>
  text.length <= charactersMax ? text : `${text.slice(0, charactersMax - 1)}…`

function placeOf(line: number | null, column: string | null): string {
  const named = column === null ? '' : `column "${shortened(column, 40)}"`
  if (line === null) return column === null ? 'The file' : named.replace('c', 'C')
  return column === null ? `Line ${line}` : `Line ${line}, ${named}`
}

export function problem(found: Found): Problem {
  const { code, line = null, column = null, value = '', what, remedy, assumed = null } = found
  const says = `${placeOf(line, column)}: ${what} ${remedy}`
  return { line, column, code, value: shortened(value), says, assumed }
}

/** Keeps what a person can still look through, and says how many there were. */
export const keepProblems = (problems: readonly Problem[]) => ({
  problems: problems.slice(0, problemsMax),
  problemsTotal: problems.length,
})
