/**
 * What the settled figures of an event say of its people: one value a side and for both, with the
 * arithmetic wherever it is not simply what somebody said, and the sums that do not come out.
 */
import { figureKey, type Counted, type Figure } from './figures.ts'
import { readingsOf, type Chosen, type Settled } from './settle-event.ts'
import type { BuildClaim } from './claim-lines.ts'

/** A figure as the claims together give it, beside or instead of what was said. */
export type Summed = {
  readonly side: string
  readonly counted: Counted
  readonly value: number
  /** The lower reading, where somebody left civilians or wounded out. */
  readonly low: number
  readonly claims: readonly BuildClaim[]
  readonly because: string
  /** `clash`: the sum and what was said exclude each other. */
  readonly kind: 'derived' | 'inclusion' | 'clash'
}

const words: Readonly<Record<Counted, string>> = {
  person: 'people',
  military: 'military',
  civilian: 'civilians',
  wounded: 'wounded',
  child: 'children',
  woman: 'women',
  remains: 'remains',
  exchange: 'exchanges',
  base: 'without the wounded',
}

type Term = { readonly side: string; readonly counted: Counted; readonly value: number }

export function summedFigures(
  { chosen, figures }: Settled,
  parties: readonly [string, string],
): readonly Summed[] {
  const summed: Summed[] = []
  for (const side of parties) summed.push(...sumsOfSide({ chosen, figures }, side))
  const people = new Map(chosen)
  for (const { side, counted, value, kind } of summed)
    if (kind !== 'clash') people.set(figureKey(side, counted), value)
  summed.push(...sumsOfBoth({ chosen: people, figures }, parties, 'person'))
  summed.push(...sumsOfBoth({ chosen: people, figures }, parties, 'remains'))
  return summed
}

function sumsOfSide({ chosen, figures }: Settled, side: string): readonly Summed[] {
  const term = (counted: Counted): Term | null => {
    const value = chosen.get(figureKey(side, counted))
    return value === undefined ? null : { side, counted, value }
  }
  const person = term('person')
  const pairs = [
    [term('military'), term('civilian')],
    [term('base'), term('wounded')],
  ] as const
  for (const [whole, extra] of pairs) {
    if (whole === null || extra === null) continue
    const sum = whole.value + extra.value
    if (person?.value === sum) continue
    const kind = person === null ? 'derived' : person.value === whole.value ? 'inclusion' : 'clash'
    return [made({ chosen, figures }, [whole, extra], { side, kind, low: person?.value ?? sum })]
  }
  const [military] = pairs[0]
  if (person !== null || military === null) return []
  return [made({ chosen, figures }, [military], { side, kind: 'derived', low: military.value })]
}

function made(
  settled: Settled,
  terms: readonly Term[],
  { side, kind, low }: { side: string; kind: Summed['kind']; low: number },
): Summed {
  const value = terms.reduce((sum, term) => sum + term.value, 0)
  return {
    side,
    counted: 'person',
    value,
    low: Math.min(low, value),
    claims: terms.flatMap((term) => claimsOf(settled, term)),
    because: `${terms.map(({ value: n, counted }) => `${n} ${words[counted]}`).join(' + ')} = ${value}`,
    kind,
  }
}

export const claimsOf = (
  { figures }: Settled,
  { side, counted, value }: Term,
): readonly BuildClaim[] =>
  figures.get(figureKey(side, counted))?.candidates.find((each) => each.value === value)?.claims ??
  []

function sumsOfBoth(
  settled: Settled,
  [a, b]: readonly [string, string],
  counted: 'person' | 'remains',
): readonly Summed[] {
  const { chosen } = settled
  const [ofA, ofB, both] = [a, b, 'both'].map((side) => chosen.get(figureKey(side, counted)))
  const readings = (side: string, value: number | undefined) =>
    counted === 'person'
      ? [...(value === undefined ? [] : [value]), ...readingsOf(chosen, side)]
      : [value ?? 0]
  if (ofA !== undefined && ofB !== undefined) {
    const sum = ofA + ofB
    if (both === undefined || both === sum) return []
    const isInclusion = readings(a, ofA).some((x) => readings(b, ofB).some((y) => x + y === both))
    const terms = [a, b].flatMap((side) => termsOf(settled, side, counted))
    return [
      {
        side: 'both',
        counted,
        value: sum,
        low: Math.min(both, sum),
        claims: terms,
        because: `${ofA} to ${a} + ${ofB} to ${b} = ${sum}`,
        kind: isInclusion ? 'inclusion' : 'clash',
      },
    ]
  }
  const [known, missing] = ofA === undefined ? ([b, a] as const) : ([a, b] as const)
  const part = ofA ?? ofB
  if (both === undefined || part === undefined || both < part) return []
  return [
    {
      side: missing,
      counted,
      value: both - part,
      low: both - part,
      claims: [
        ...claimsOf(settled, { side: 'both', counted, value: both }),
        ...termsOf(settled, known, counted),
      ],
      because: `${both} of both sides − ${part} to ${known} = ${both - part}`,
      kind: 'derived',
    },
  ]
}

function termsOf(settled: Settled, side: string, counted: 'person' | 'remains') {
  const parts: readonly Counted[] =
    counted === 'remains' ? ['remains'] : ['person', 'military', 'civilian', 'base', 'wounded']
  return parts.flatMap((part) => {
    const value = settled.chosen.get(figureKey(side, part))
    return value === undefined ? [] : claimsOf(settled, { side, counted: part, value })
  })
}

export const valueAt = (chosen: Chosen, side: string, counted: Counted): number | undefined =>
  chosen.get(figureKey(side, counted))

export type { Figure }
