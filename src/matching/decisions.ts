/**
 * The memory of decisions: what an officer signed about a pair of lines holds for later versions
 * of both lists. A line is the same line by the party's own reference or, without one, by its
 * verbatim cells, within one list and its versions.
 */
import { z } from 'zod'
import type { LineReading } from '../lists/submission.ts'
import { hasAnswered, verdictOf, wordsOf, type Signature } from './signing/verdict.ts'

export const DecisionKind = z.enum(['same', 'different', 'unsure'])
export type Decision = z.infer<typeof DecisionKind>

/** What two lines are compared by; the rest of a line (health, transport …) may change freely. */
export const comparedColumns = [
  'surname',
  'given',
  'patronymic',
  'fullName',
  'bornOn',
  'place',
  'sex',
  'serviceNumber',
  'unit',
  'rank',
  'heldAt',
  'remark',
  'extra',
] as const
export type ComparedColumn = (typeof comparedColumns)[number]

/** A line of one version, as far as remembering it needs. */
export type RememberedLine = {
  /** Shared by all versions of the list. */
  readonly seriesId: string
  readonly reference: string | undefined
  readonly cells: readonly string[]
  /** What was read. Without it every cell counts as compared. */
  readonly reading?: LineReading
}

const contentOf = ({ cells }: RememberedLine) => JSON.stringify(cells.map((cell) => cell.trim()))

const valueOf = (reading: LineReading, column: ComparedColumn): string => {
  const value = reading[column]
  if (value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** By what two versions of a line are compared otherwise. */
export const changedColumns = (was: LineReading, is: LineReading): ComparedColumn[] =>
  comparedColumns.filter((column) => valueOf(was, column) !== valueOf(is, column))

/** All that a line is compared by, as one text. */
export const comparedText = (reading: LineReading) =>
  JSON.stringify(comparedColumns.map((column) => valueOf(reading, column)))

const comparedOf = ({ reading }: RememberedLine) =>
  reading === undefined ? undefined : comparedText(reading)

/** What names a line across the versions of its list. */
export const lineKeyOf = (line: RememberedLine) =>
  line.reference === undefined
    ? `${line.seriesId} cells ${contentOf(line)}`
    : `${line.seriesId} reference ${line.reference}`

export type LineOfVersion = RememberedLine & { readonly line: number }

/** `line`: its number in the version that is looked at. */
export type Recalled =
  | { readonly line: number; readonly state: 'as-they-were' }
  /** What it is compared by is not what it was: the pair is shown again, marked with these. */
  | {
      readonly line: number
      readonly state: 'altered-since'
      /** Empty: a cell was altered, and what was read before is not known. */
      readonly changed: readonly ComparedColumn[]
    }

function recalled(before: RememberedLine, now: LineOfVersion): Recalled {
  const { line } = now
  if (contentOf(before) === contentOf(now)) return { line, state: 'as-they-were' }
  const [was, is] = [before.reading, now.reading]
  if (was === undefined || is === undefined) return { line, state: 'altered-since', changed: [] }
  const changed = changedColumns(was, is)
  return changed.length === 0
    ? { line, state: 'as-they-were' }
    : { line, state: 'altered-since', changed }
}

/**
 * Finds lines of other versions of a list among the lines of this one. A line without a reference
 * is found by its cells, or else by what it is compared by, if that is no other line's too.
 */
export function lineFinder(
  lines: Iterable<LineOfVersion>,
): (before: RememberedLine) => Recalled | undefined {
  const byKey = new Map<string, LineOfVersion>()
  const byCompared = new Map<string, LineOfVersion | 'several'>()
  for (const line of lines) {
    byKey.set(lineKeyOf(line), line)
    const compared = comparedOf(line)
    if (line.reference !== undefined || compared === undefined) continue
    const key = `${line.seriesId} ${compared}`
    byCompared.set(key, byCompared.has(key) ? 'several' : line)
  }
  return (before) => {
    const now = byKey.get(lineKeyOf(before))
    if (now !== undefined) return recalled(before, now)
    if (before.reference !== undefined) return undefined
    const alike = byCompared.get(`${before.seriesId} ${comparedOf(before)}`)
    return alike === undefined || alike === 'several' ? undefined : recalled(before, alike)
  }
}

/** What stands in the way of signing a pair. */
export type Obstacle =
  | 'none'
  /** This very pair was decided; that decision is revoked first. */
  | 'pair-decided'
  /** The officer has signed it, and another one looks at it now. */
  | 'signed-already'
  /** The line was decided to be somebody else. */
  | 'left-is-another'
  | 'right-is-another'

/** A pair with signatures that stand, as seen from the two lines that are to be decided now. */
export type Touching = {
  readonly left: 'this-line' | 'another'
  readonly right: 'this-line' | 'another'
  /** Oldest first. */
  readonly signatures: readonly Signature[]
}

/** Whether the pair is one person, or this officer says so. */
const isSame = (signatures: readonly Signature[], officer: string) => {
  const verdict = verdictOf(signatures)
  if (verdict.state === 'decided') return verdict.decision === 'same'
  return wordsOf(signatures).some((word) => word.officer === officer && word.decision === 'same')
}

/**
 * One `same` a line, over all versions. A doubt may be followed by any decision. What another
 * officer signed and nobody seconded stands in nobody's way, or it would be told.
 */
export function obstacleTo(
  wanted: Decision,
  officer: string,
  standing: readonly Touching[],
): Obstacle {
  for (const { left, right, signatures } of standing) {
    if (left === 'this-line' && right === 'this-line') {
      if (verdictOf(signatures).state === 'decided') return 'pair-decided'
      if (hasAnswered(signatures, officer)) return 'signed-already'
      continue
    }
    if (wanted !== 'same' || !isSame(signatures, officer)) continue
    if (left === 'this-line') return 'left-is-another'
    if (right === 'this-line') return 'right-is-another'
  }
  return 'none'
}
