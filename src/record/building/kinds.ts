/**
 * Why two figures of one thing differ, as far as arithmetic and speakers tell: one of the closed
 * list of kinds. The order of the questions is the order of proof: what was planned, what is
 * included, whose word it is, and only then how a number may have been spoiled on its way.
 */
import type { ConflictKind } from './built.ts'
import type { BuildClaim } from './claim-lines.ts'
import { isDigitSlip, isDouble, isRounding } from './slips.ts'
import type { WhoIs } from './witnesses.ts'

export type Told = { readonly value: number | string; readonly claims: readonly BuildClaim[] }

/** `because`: the arithmetic of a figure that nobody said. */
export type Value = Told & { readonly because: string | null }

export type Surroundings = {
  readonly whoIs: WhoIs
  /** Numbers of civilians, wounded and children of the event: what one may count and another not. */
  readonly extras: readonly number[]
  /** The same figure in the events before and after. */
  readonly neighbours: readonly number[]
  /** The same counter in another scope. */
  readonly otherScopes: readonly number[]
  /** How often a code is named as intermediary in the whole conflict. */
  readonly named: ReadonlyMap<string, number>
  /** Amounts that were promised and not what came of it. */
  readonly promised: readonly number[]
}

const byAttribute: Readonly<Record<string, ConflictKind>> = {
  date: 'date-slip',
  'date-end': 'date-slip',
  weekday: 'date-slip',
  'agreement-year': 'date-slip',
  since: 'series-scope',
  intermediary: 'role',
  'category-of-persons': 'category',
  agreement: 'wording',
  formula: 'wording',
  stage: 'series-jump',
  'previous-count': 'recap',
}

/** `stands` is the value that is kept, the others are told beside it. */
export function kindOf(
  attribute: string,
  { stands, others }: { readonly stands: Told; readonly others: readonly Told[] },
  around: Surroundings,
): ConflictKind {
  const known = byAttribute[attribute]
  if (known !== undefined) return known
  const kinds = others.map((other) => kindOfPair(attribute, [stands, other], around))
  return kinds.includes('party-against-party') ? 'party-against-party' : (kinds[0] ?? 'rewrite')
}

const isPlanned = ({ claims }: Told) =>
  claims.some(({ modality }) => modality === 'planned' || modality === 'listed')

const isRecap = ({ claims }: Told) => claims.every(({ telling }) => telling === 'recap')

function kindOfPair(
  attribute: string,
  [stands, other]: readonly [Told, Told],
  around: Surroundings,
): ConflictKind {
  if (isPlanned(other) && !isPlanned(stands)) return 'planned-realised'
  const ofStands = officesOf(stands, around.whoIs)
  const ofOther = officesOf(other, around.whoIs)
  const differ =
    ofStands.size > 0 && ofOther.size > 0 && [...ofStands].every((party) => !ofOther.has(party))
  if (typeof stands.value !== 'number' || typeof other.value !== 'number')
    return differ ? 'party-against-party' : 'rewrite'
  const gap = Math.abs(stands.value - other.value)
  if (attribute === 'running')
    return around.otherScopes.includes(other.value) ? 'series-scope' : 'series-jump'
  if (attribute === 'count' && around.promised.includes(other.value)) return 'planned-realised'
  if (attribute === 'count' && around.extras.includes(gap)) return 'inclusion'
  if (attribute === 'cumulative' && around.otherScopes.includes(other.value)) return 'series-scope'
  if (isDouble(stands.value, other.value)) return 'each-total'
  if (differ) return 'party-against-party'
  const kind = spoiled(stands.value, other.value, around)
  return kind ?? (isRecap(other) ? 'recap' : unexplained([stands, other], around))
}

function spoiled(stands: number, other: number, around: Surroundings): ConflictKind | null {
  if (around.neighbours.includes(other)) return 'neighbour-bleed'
  if (isRounding(stands, other) || isRounding(other, stands)) return 'rounding'
  return isDigitSlip(stands, other) ? 'digits' : null
}

function unexplained(
  [stands, other]: readonly [Told, Told],
  { whoIs }: Surroundings,
): ConflictKind {
  const [one, two] = [stands, other].map(({ claims }) => claims.map(whoIs))
  if ([...(one ?? []), ...(two ?? [])].some(({ standing }) => standing === 'archive'))
    return 'sources-differ'
  // A graded agency has reporters of its own; the rest of the press retells.
  const isFirsthand = one?.some(({ standing, letter }) => standing !== 'press' || letter < 'C')
  const isRetold = two?.every(({ standing, letter }) => standing === 'press' && letter > 'B')
  return isFirsthand === true && isRetold === true ? 'rewrite' : 'sources-differ'
}

/** Parties whose own offices gave the value. */
function officesOf({ claims }: Told, whoIs: WhoIs): ReadonlySet<string> {
  return new Set(
    claims.flatMap((claim) => {
      const { of, standing } = whoIs(claim)
      if (standing !== 'party' || of === null) return []
      return of === 'both' ? [...claim.parties] : [of]
    }),
  )
}
