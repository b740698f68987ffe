/**
 * Where the claims of one event differ: groups of one type with unequal exact values, and figures
 * that exclude what the other claims add up to. Every figure stays in its dispute, whatever
 * becomes of it.
 */
import type { BuiltConflict } from './built.ts'
import type { BuildClaim } from './claim-lines.ts'
import { figureKey, type Counted } from './figures.ts'
import { kindOf, type Surroundings, type Value } from './kinds.ts'
import { resolutionOf } from './resolution.ts'
import { weightOfValue, type Observations } from './reliability.ts'
import { clashesOf, type Clash } from './clashes.ts'
import type { Settlement } from './study.ts'
import { voicesOf, type WhoIs } from './witnesses.ts'

/** A conflict before it has its number. */
export type Dispute = Omit<BuiltConflict, 'id'>

export type TypeOfClaims = Pick<
  BuildClaim,
  'attribute' | 'side' | 'category' | 'per' | 'part' | 'series' | 'scope'
>

export type Group = { readonly type: TypeOfClaims; readonly values: readonly Value[] }

export type Around = (group: Group, settlement: Settlement) => Surroundings

export const typeOf = (claim: BuildClaim): TypeOfClaims => ({
  attribute: claim.attribute,
  side: claim.side,
  category: claim.category,
  per: claim.per,
  part: claim.part,
  series: claim.series,
  scope: claim.scope,
})
const keyOf = (type: TypeOfClaims) =>
  JSON.stringify([
    type.attribute,
    type.side,
    type.category,
    type.per,
    type.part,
    type.series,
    type.scope,
  ])

export function disputesOf(
  settlement: Settlement,
  { whoIs, observed, around }: { whoIs: WhoIs; observed: Observations; around: Around },
): readonly Dispute[] {
  const groups = groupsOf(settlement.study.claims)
  addDates(groups, settlement)
  for (const summed of settlement.summed)
    if (summed.kind === 'inclusion')
      addSum(groups, { ...summed, counted: summed.counted }, settlement)
  const clashes = clashesOf(settlement, whoIs, observed)
  for (const clash of clashes) addSum(groups, clash, settlement)
  return [...groups.values()].flatMap((group) => {
    if (group.values.length < 2) return []
    const clash = clashes.find((each) => keyOf(typeOfSum(each)) === keyOf(group.type))
    return [disputeOf(group, settlement, { whoIs, observed, around, clash })]
  })
}

function groupsOf(claims: readonly BuildClaim[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const claim of claims) {
    if (claim.bound !== 'exact' || claim.modality === 'denied') continue
    const type = typeOf(claim)
    const key = keyOf(type)
    const group = groups.get(key) ?? { type, values: [] }
    groups.set(key, { type, values: withClaim(group.values, claim) })
  }
  return groups
}

function withClaim(values: readonly Value[], claim: BuildClaim): readonly Value[] {
  const value = sayingOf(claim)
  const before = values.find((each) => each.value === value)
  if (before === undefined) return [...values, { value, claims: [claim], because: null }]
  return values.map((each) =>
    each === before ? { ...each, claims: [...each.claims, claim] } : each,
  )
}

/** Several intermediaries are one saying, in whatever order they are named. */
function sayingOf({ attribute, value, number }: BuildClaim): number | string {
  if (attribute === 'intermediary') return value.split(';').toSorted().join(';')
  // One agreement is named with its day or without.
  return attribute === 'agreement' ? value.replace(/ \d.*$/u, '') : (number ?? value)
}

type Sum = {
  readonly side: string
  readonly counted: Counted
  readonly value: number
  readonly claims: readonly BuildClaim[]
  readonly because: string
  readonly kind: string
}

const typeOfSum = ({ side, counted }: Pick<Sum, 'side' | 'counted'>): TypeOfClaims => ({
  attribute: 'count',
  side,
  category: counted === 'base' ? 'person' : counted,
  per: side === 'both' ? 'total' : 'side',
  part: null,
  series: null,
  scope: null,
})

/** A group whose claims all agree is no conflict only because somebody counted less in. */
function addSum(groups: Map<string, Group>, sum: Sum, settlement: Settlement): void {
  const type = typeOfSum(sum)
  const key = keyOf(type)
  const group = groups.get(key) ?? { type, values: saidOtherwise(sum, settlement) }
  if (group.values.length === 0 || group.values.some(({ value }) => value === sum.value)) return
  const said = group.values.flatMap(({ claims }) => claims)
  const isAgreed = group.values.length === 1 && said.length > 1
  if (sum.kind === 'inclusion' && (isAgreed || sum.side === 'both')) return
  groups.set(key, {
    type,
    values: [...group.values, { value: sum.value, claims: sum.claims, because: sum.because }],
  })
}

/** What was said of the figure in another form, such as "each". */
function saidOtherwise({ side, counted }: Sum, { figures }: Settlement): readonly Value[] {
  const said = figures.get(figureKey(side, counted))?.candidates ?? []
  return said.map(({ value, claims }) => ({ value, claims, because: null }))
}

const dated = new Map([
  ['date', 'date'],
  ['date-end', 'dateEnd'],
] as const)

/** A date that somebody gives is held against the day on which the event stands. */
function addDates(groups: Map<string, Group>, { study }: Settlement): void {
  for (const [attribute, column] of dated) {
    const type: TypeOfClaims = {
      attribute,
      side: null,
      category: null,
      per: null,
      part: null,
      series: null,
      scope: null,
    }
    const key = keyOf(type)
    const values = new Map<string, BuildClaim[]>()
    const stands = study[column]
    for (const { value, claims } of groups.get(key)?.values ?? [])
      if (!isWithin(String(value), study)) values.set(String(value), [...claims])
      else if (stands !== null) values.set(stands, [...(values.get(stands) ?? []), ...claims])
    for (const claim of study.claims) {
      const written = claim[column]
      if (written === null || written === stands) continue
      values.set(written, [...(values.get(written) ?? []), claim])
    }
    if (stands === null || [...values.keys()].every((value) => value === stands)) continue
    const placed = study.claims.filter(
      (claim) => claim.attribute !== attribute && claim[column] === stands,
    )
    const others = [...values].flatMap(([, claims]) => claims.map(({ speaker }) => speaker))
    if (!values.has(stands))
      values.set(
        stands,
        placed.filter(({ speaker }) => !others.includes(speaker)),
      )
    groups.set(key, {
      type,
      values: [...values]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([value, claims]) => ({ value, claims, because: null })),
    })
  }
}

function isWithin(value: string, { date, dateEnd }: Settlement['study']): boolean {
  if (dateEnd === null) return value.startsWith(date) || date.startsWith(value)
  return value === date || value === dateEnd
}

function disputeOf(
  group: Group,
  settlement: Settlement,
  {
    whoIs,
    observed,
    around,
    clash,
  }: { whoIs: WhoIs; observed: Observations; around: Around; clash: Clash | undefined },
): Dispute {
  const { attribute, side } = group.type
  const surroundings = around(group, settlement)
  const values = group.values.toSorted((one, other) => compared(one.value, other.value))
  const { named } = surroundings
  const stands = standing({ ...group, values }, settlement, { whoIs, observed, clash, named })
  const others = values.filter((each) => each !== stands)
  const kind = clash?.kind ?? kindOf(attribute, { stands, others }, surroundings)
  return {
    event: settlement.study.id,
    ...group.type,
    kind,
    values: values.map(({ value, claims, because }) => ({
      value,
      claims: claims.map(({ id }) => id),
      speakers: [...new Set(claims.map(({ speaker }) => speaker))],
      witnesses: voicesOf(claims, whoIs).length,
      because,
    })),
    resolution: resolutionOf({ kind, side, stands, others }, whoIs),
  }
}

export const compared = (one: number | string, other: number | string): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one) < String(other)
      ? -1
      : 1

/** What happened stands before what was planned. */
const realisedWeight = ({ claims }: Value) =>
  claims.some(({ modality }) => modality !== 'planned' && modality !== 'listed') ? 100 : 0

/** A party is no intermediary; who is often named in the conflict is believed before others. */
function usualWeight(
  { value }: Value,
  { study }: Settlement,
  named: Surroundings['named'],
): number {
  const codes = String(value).split(';')
  if (codes.some((code) => study.parties.includes(code))) return -50
  return Math.log(1 + Math.min(...codes.map((code) => named.get(code) ?? 0)))
}

/** The value that is kept: what the event's sums settled, else what weighs most. */
function standing(
  { type, values }: Group,
  settlement: Settlement,
  {
    whoIs,
    observed,
    clash,
    named,
  }: {
    whoIs: WhoIs
    observed: Observations
    clash: Clash | undefined
    named: Surroundings['named']
  },
): Value {
  const { attribute, side, category } = type
  const fallback = values[0] ?? { value: 0, claims: [], because: null }
  if (attribute === 'date' || attribute === 'date-end') {
    const placed = settlement.study[attribute === 'date' ? 'date' : 'dateEnd']
    return values.find(({ value }) => value === placed) ?? fallback
  }
  if (attribute === 'count' && side !== null && category !== null) {
    const sum = clash?.prefers ?? settledSum(settlement, side, category)
    const settled =
      sum ?? (type.part === null ? settlement.chosen.get(figureKey(side, category)) : undefined)
    const found = values.find(({ value }) => value === settled)
    if (found !== undefined && !found.claims.every(({ modality }) => modality === 'planned'))
      return found
  }
  const weighed = (value: Value) =>
    realisedWeight(value) +
    (attribute === 'intermediary' ? usualWeight(value, settlement, named) : 0) +
    weightOfValue(
      { value: 0, claims: value.claims, voices: voicesOf(value.claims, whoIs) },
      { side, attribute },
      observed,
    )
  return values.reduce((one, other) => (weighed(other) > weighed(one) ? other : one), fallback)
}

const settledSum = ({ summed }: Settlement, side: string, category: string) =>
  summed.find(
    (each) => each.side === side && each.counted === category && each.kind === 'inclusion',
  )?.value
