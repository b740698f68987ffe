/**
 * The memory of decisions: what an officer signed about a pair of lines holds for later versions
 * of both lists. A line is the same line by the party's own reference or, without one, by its
 * verbatim cells, within one list and its versions.
 */
export type Decision = 'same' | 'different' | 'unsure'

/** A line of one version, as far as remembering it needs. */
export type RememberedLine = {
  /** Shared by all versions of the list. */
  readonly seriesId: string
  readonly reference: string | undefined
  readonly cells: readonly string[]
}

export type RememberedDecision<Id> = {
  readonly id: Id
  readonly decision: Decision
  readonly left: RememberedLine
  readonly right: RememberedLine
}

const contentOf = ({ cells }: RememberedLine) => JSON.stringify(cells.map((cell) => cell.trim()))

/** What names a line across the versions of its list. */
export const lineKeyOf = (line: RememberedLine) =>
  line.reference === undefined
    ? `${line.seriesId} cells ${contentOf(line)}`
    : `${line.seriesId} reference ${line.reference}`

const pairKey = (left: RememberedLine, right: RememberedLine) =>
  `${lineKeyOf(left)}\n${lineKeyOf(right)}`

export type Recalled<Each> = {
  readonly decision: Each
  /** A cell of either line is not what it was when this was decided: it is shown again, marked. */
  readonly lines: 'as-they-were' | 'altered-since'
}

/** Answers what was decided about a pair, in whatever version of the lists; the latest counts. */
export function recalling<Each extends RememberedDecision<unknown>>(
  decisions: readonly Each[],
): (left: RememberedLine, right: RememberedLine) => Recalled<Each> | undefined {
  const byPair = new Map(decisions.map((each) => [pairKey(each.left, each.right), each]))
  return (left, right) => {
    const decision = byPair.get(pairKey(left, right))
    if (decision === undefined) return undefined
    const isUnaltered =
      contentOf(decision.left) === contentOf(left) && contentOf(decision.right) === contentOf(right)
    return { decision, lines: isUnaltered ? 'as-they-were' : 'altered-since' }
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

/** One `same` a line, over all versions. A doubt may be followed by any decision. */
export function obstacleTo(
  standing: readonly RememberedDecision<unknown>[],
  wanted: { left: RememberedLine; right: RememberedLine; decision: Decision },
): Obstacle {
  const [left, right] = [lineKeyOf(wanted.left), lineKeyOf(wanted.right)]
  for (const each of standing) {
    const [isLeft, isRight] = [lineKeyOf(each.left) === left, lineKeyOf(each.right) === right]
    if (isLeft && isRight && each.decision !== 'unsure') return 'pair-decided'
    if (wanted.decision !== 'same' || each.decision !== 'same') continue
    if (isLeft) return 'left-is-another'
    if (isRight) return 'right-is-another'
  }
  return 'none'
}
