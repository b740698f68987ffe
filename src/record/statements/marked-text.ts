/** A text cut where marks begin and end, so that a page can draw every mark, overlapping or not. */
import type { Span } from '../reading/span.ts'

export type Mark = { readonly key: string; readonly span: Span }

export type Piece = {
  readonly from: number
  readonly text: string
  /** The marks that lie over it, the shortest first: what is meant most closely. */
  readonly keys: readonly string[]
}

export function markedText(text: string, marks: readonly Mark[]): readonly Piece[] {
  const within = marks
    .map(({ key, span: [from, until] }) => ({ key, from, until: Math.min(until, text.length) }))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => one.until - one.from - (other.until - other.from))
  const edges = new Set([0, text.length, ...within.flatMap(({ from, until }) => [from, until])])
  const cuts = [...edges].toSorted((one, other) => one - other)
  return cuts.slice(0, -1).map((from, place) => {
    const until = cuts[place + 1] ?? text.length
    const over = within.filter((mark) => mark.from <= from && until <= mark.until)
    return { from, text: text.slice(from, until), keys: over.map(({ key }) => key) }
  })
}
