/**
 * A sum that does not come out: which of its terms is most likely the wrong one, and what it
 * would have to be. The lightest voice is doubted first; a value that is a plain slip of what the
 * others demand is doubted before one that is not.
 */
import type { ConflictKind } from './built.ts'
import type { BuildClaim } from './claim-lines.ts'
import { figureKey, type Counted } from './figures.ts'
import { claimsOf } from './people-of-event.ts'
import { weightOfValue, type Observations } from './reliability.ts'
import { isDigitSlip, isDouble, isRounding } from './slips.ts'
import type { Settlement } from './study.ts'
import { voicesOf, type WhoIs } from './witnesses.ts'

export type Clash = {
  readonly side: string
  readonly counted: Counted
  /** What the other terms demand. */
  readonly value: number
  readonly said: number
  /** The value that is kept. */
  readonly prefers: number
  readonly claims: readonly BuildClaim[]
  readonly because: string
  readonly kind: ConflictKind
}

type Term = {
  readonly side: string
  readonly counted: Counted
  readonly value: number
  readonly demanded: number
  readonly claims: readonly BuildClaim[]
}

export function clashesOf(
  settlement: Settlement,
  whoIs: WhoIs,
  observed: Observations,
): readonly Clash[] {
  return settlement.summed.flatMap((summed) => {
    if (summed.kind !== 'clash') return []
    const terms = termsOf(settlement, summed.side)
    const doubt = (term: Term) =>
      weightOfValue(
        { ...term, voices: voicesOf(term.claims, whoIs) },
        { side: term.side, attribute: 'count' },
        observed,
      ) - (slipOf(term) === null ? 0 : 2)
    const possible = terms.filter(({ demanded, claims }) => demanded >= 0 && claims.length > 0)
    const [doubted, next] = possible.toSorted((one, other) => doubt(one) - doubt(other))
    if (doubted === undefined) return []
    const others = terms.filter((term) => term !== doubted)
    const isPlain = next === undefined || doubt(doubted) < doubt(next) - 0.2
    return [
      {
        side: doubted.side,
        counted: doubted.counted,
        value: doubted.demanded,
        said: doubted.value,
        prefers: isPlain ? doubted.demanded : doubted.value,
        claims: others.flatMap(({ claims }) => claims),
        because: `${others.map(({ value, counted, side }) => `${value} ${counted} (${side})`).join(', ')}: ${doubted.demanded}`,
        kind: slipOf(doubted) ?? 'breakdown',
      },
    ]
  })
}

function slipOf({ value, demanded }: Term): ConflictKind | null {
  if (isDouble(demanded, value)) return 'each-total'
  if (isRounding(demanded, value)) return 'rounding'
  return isDigitSlip(demanded, value) ? 'digits' : null
}

/** The terms of the sum that failed at this side, each with what the others demand of it. */
function termsOf(settlement: Settlement, side: string): readonly Term[] {
  const { chosen, study } = settlement
  const at = (of: string, counted: Counted) => chosen.get(figureKey(of, counted))
  const term = (of: string, counted: Counted, demanded: number): Term => {
    const value = at(of, counted) ?? 0
    return {
      side: of,
      counted,
      value,
      demanded,
      claims: claimsOf(settlement, { side: of, counted, value }),
    }
  }
  if (side === 'both') {
    const [a, b] = study.parties
    const people = (of: string) =>
      settlement.summed.find((each) => each.side === of && each.kind !== 'clash')?.value ??
      at(of, 'person') ??
      0
    const total = at('both', 'person') ?? 0
    return [
      term('both', 'person', people(a) + people(b)),
      term(a, 'person', total - people(b)),
      term(b, 'person', total - people(a)),
    ]
  }
  const person = at(side, 'person') ?? 0
  const [most, more] =
    at(side, 'military') !== undefined && at(side, 'civilian') !== undefined
      ? (['military', 'civilian'] as const)
      : (['base', 'wounded'] as const)
  const [whole, extra] = [at(side, most) ?? 0, at(side, more) ?? 0]
  return [
    term(side, 'person', whole + extra),
    term(side, most, person - extra),
    term(side, more, person - whole),
  ]
}
