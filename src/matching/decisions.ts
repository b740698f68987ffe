/**
 * The memory of decisions: what an officer signed about a pair of lines holds for later versions
 * of both lists. A line is the same line by the party's own reference or, without one, by its
 * verbatim cells, within one list and its versions.
 */
import { z } from 'zod'

export const DecisionKind = z.enum(['same', 'different', 'unsure'])
export type Decision = z.infer<typeof DecisionKind>

/** A line of one version, as far as remembering it needs. */
export type RememberedLine = {
  /** Shared by all versions of the list. */
  readonly seriesId: string
  readonly reference: string | undefined
  readonly cells: readonly string[]
}

const contentOf = ({ cells }: RememberedLine) => JSON.stringify(cells.map((cell) => cell.trim()))

/** What names a line across the versions of its list. */
export const lineKeyOf = (line: RememberedLine) =>
  line.reference === undefined
    ? `${line.seriesId} cells ${contentOf(line)}`
    : `${line.seriesId} reference ${line.reference}`

export type LineOfVersion = RememberedLine & { readonly line: number }

export type Recalled = {
  /** Its number in the version that is looked at. */
  readonly line: number
  /** Altered since: a cell is not what it was, so the pair is shown again, marked. */
  readonly state: 'as-they-were' | 'altered-since'
}

/** Finds lines of other versions of a list among the lines of this one. */
export function lineFinder(
  lines: Iterable<LineOfVersion>,
): (before: RememberedLine) => Recalled | undefined {
  const byKey = new Map<string, LineOfVersion>()
  for (const line of lines) byKey.set(lineKeyOf(line), line)
  return (before) => {
    const now = byKey.get(lineKeyOf(before))
    if (now === undefined) return undefined
    const isAsItWas = contentOf(before) === contentOf(now)
    return { line: now.line, state: isAsItWas ? 'as-they-were' : 'altered-since' }
  }
}

/** What stands in the way of signing a pair. */
export type Obstacle =
  | 'none'
  /** This very pair was decided; that decision is revoked first. */
  | 'pair-decided'
  /** The line was decided to be somebody else. */
  | 'left-is-another'
  | 'right-is-another'

/** A standing decision as seen from the two lines that are to be decided now. */
export type Touching = {
  readonly decision: Decision
  readonly left: 'this-line' | 'another'
  readonly right: 'this-line' | 'another'
}

/** One `same` a line, over all versions. A doubt may be followed by any decision. */
export function obstacleTo(wanted: Decision, standing: readonly Touching[]): Obstacle {
  for (const { decision, left, right } of standing) {
    const isPair = left === 'this-line' && right === 'this-line'
    if (isPair && decision !== 'unsure') return 'pair-decided'
    if (wanted !== 'same' || decision !== 'same') continue
    if (left === 'this-line') return 'left-is-another'
    if (right === 'this-line') return 'right-is-another'
  }
  return 'none'
}
