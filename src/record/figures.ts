/**
 * The figures that stand in a table of events: how many people, or remains, came back to which
 * side. Each opens to the claims that speak of it; where they disagree, all their values stand.
 */
import type { RecordEvent } from './public-record.ts'

/** `side`: the code of the party that received, or `both` for a sum of the two that nobody split. */
export type FigureOf = { readonly side: string; readonly what: 'people' | 'remains' }

/** As the record's columns say it. */
type Typed = {
  readonly attribute: string
  readonly side: string | null
  readonly category: string | null
  readonly per: string | null
}

/** Does this claim say something of the figure? "Each" speaks of both sides at once. */
export function speaksOf(claim: Typed, { side, what }: FigureOf): boolean {
  if (claim.attribute !== 'count') return false
  if ((claim.category === 'remains') !== (what === 'remains')) return false
  if (claim.side === side) return true
  return side !== 'both' && claim.side === 'both' && claim.per === 'each'
}

/** Our one reading; null is unknown or withheld. */
export function readingOf(
  event: Pick<RecordEvent, 'toA' | 'toB' | 'totalOnly'>,
  { side, what }: FigureOf,
): number | null {
  const received = [event.toA, event.toB].find(({ party }) => party === side)
  if (received === undefined) return what === 'people' ? event.totalOnly : null
  return what === 'people' ? received.total : received.remains
}

type Disagreement = Typed & { readonly part: string | null; readonly values: readonly string[] }

/**
 * What is shown for the figure: our reading, and beside it every other value of the same type
 * that somebody gave. Empty: nobody said anything, or it was withheld.
 */
export function valuesShown(
  event: Pick<RecordEvent, 'toA' | 'toB' | 'totalOnly'>,
  figure: FigureOf,
  disagreements: readonly Disagreement[],
): readonly string[] {
  const reading = readingOf(event, figure)
  const whole = figure.what === 'people' ? 'person' : 'remains'
  const others = disagreements
    .filter((each) => each.part === null && each.category === whole && speaksOf(each, figure))
    .flatMap(({ values }) => values)
  return [...new Set([...(reading === null ? [] : [String(reading)]), ...others])]
}
