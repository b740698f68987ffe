/**
 * The figures of one event: how many came back to whom, of which category, with every value that
 * somebody gave. "Each" speaks of both sides; a number "without the wounded" is a base to which
 * the wounded are added; other parts of a whole stand in no sum.
 */
import type { BuildClaim } from './claim-lines.ts'
import { voicesOf, type Speaker, type WhoIs } from './witnesses.ts'

/** One value of a figure, with who said it. */
export type Candidate = {
  readonly value: number
  readonly claims: readonly BuildClaim[]
  readonly voices: readonly Speaker[]
}

/** `base` is the number of people without the wounded. */
export type Counted = NonNullable<BuildClaim['category']> | 'base'

export type Figure = {
  /** Who receives, or `both` for a sum of the two. */
  readonly side: string
  readonly counted: Counted
  /** In the order of the values; at least one. */
  readonly candidates: readonly Candidate[]
}

const withoutWounded = /^(without|excluding|except|besides)\b.*\b(wounded|sick|injured|ill)\b/iu

export const figureKey = (side: string, counted: Counted): string => `${side} ${counted}`

/** Is this number said of what happened, and exactly? */
export const isRealised = ({ bound, modality }: BuildClaim): boolean =>
  bound === 'exact' && (modality === 'asserted' || modality === 'hedged')

export const countedOf = ({ category, part }: BuildClaim): Counted | null => {
  if (part === null) return category
  return category === 'person' && withoutWounded.test(part) ? 'base' : null
}

/** Of which sides a count speaks. */
export function sidesOf({ side, per, parties }: BuildClaim): readonly string[] {
  if (side === null) return []
  return side === 'both' && per === 'each' ? parties : [side]
}

export function figuresOf(claims: readonly BuildClaim[], whoIs: WhoIs): Map<string, Figure> {
  const said = new Map<
    string,
    { side: string; counted: Counted; values: Map<number, BuildClaim[]> }
  >()
  for (const claim of claims) {
    const counted = countedOf(claim)
    if (claim.attribute !== 'count' || !isRealised(claim) || counted === null) continue
    for (const side of sidesOf(claim)) {
      const key = figureKey(side, counted)
      const figure = said.get(key) ?? { side, counted, values: new Map() }
      const value = claim.number ?? 0
      figure.values.set(value, [...(figure.values.get(value) ?? []), claim])
      said.set(key, figure)
    }
  }
  return new Map(
    [...said].map(([key, { side, counted, values }]) => [
      key,
      {
        side,
        counted,
        candidates: [...values]
          .toSorted(([one], [other]) => one - other)
          .map(([value, of]) => ({ value, claims: of, voices: voicesOf(of, whoIs) })),
      },
    ]),
  )
}
