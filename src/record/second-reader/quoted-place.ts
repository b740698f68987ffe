/**
 * Where quoted words stand in a text. White space and the shapes of quotation marks, hyphens and
 * apostrophes are compared as one, since models write these anew; everything else as it stands.
 */
import type { Span } from '../reading/span.ts'

export type Folded = {
  readonly folded: string
  /** For each unit of the folded text, and for its end, the place in the text as it was given. */
  readonly at: readonly number[]
}

const alike: readonly (readonly [RegExp, string])[] = [
  [/\s/u, ' '],
  [/[“”„«»‟]/u, '"'],
  [/[‘’‚‛ʼ`´]/u, "'"],
  [/[‐‑‒–—−]/u, '-'],
]
const shapeOf = (unit: string): string => alike.find(([shape]) => shape.test(unit))?.[1] ?? unit

export function foldedText(text: string): Folded {
  const units: string[] = []
  const at: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const unit = shapeOf(text[place] ?? '')
    if (unit === ' ' && units.at(-1) === ' ') continue
    units.push(unit)
    at.push(place)
  }
  at.push(text.length)
  return { folded: units.join(''), at }
}

/** No quotation is looked for at more places; "the" stands everywhere. */
const placesMost = 200

export function placesOf({ folded, at }: Folded, quote: string): readonly Span[] {
  const wanted = foldedText(quote).folded.trim()
  const places: Span[] = []
  if (wanted === '') return places
  let from = folded.indexOf(wanted)
  while (from >= 0 && places.length < placesMost) {
    places.push([at[from] ?? 0, (at[from + wanted.length - 1] ?? 0) + 1])
    from = folded.indexOf(wanted, from + 1)
  }
  return places
}

/** How one place was taken of several that hold the value. */
export type ChosenBy = 'only' | 'context' | 'first'

/** The place in the passage that was given with it, or nearest to that; else the first. */
export function chosenOf<Place extends { readonly span: Span }>(
  places: readonly [Place, ...Place[]],
  contexts: readonly Span[],
): { readonly place: Place; readonly by: ChosenBy } {
  const [first] = places
  if (places.length === 1) return { place: first, by: 'only' }
  if (contexts.length === 0) return { place: first, by: 'first' }
  const away = ({ span }: Place) => Math.min(...contexts.map((context) => distance(span, context)))
  const [nearest = first] = places.toSorted((one, other) => away(one) - away(other))
  return { place: nearest, by: 'context' }
}

/** 0 inside. */
const distance = (span: Span, context: Span): number =>
  Math.max(0, context[0] - span[0], span[1] - context[1])
