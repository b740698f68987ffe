/**
 * The values of one event that hold together. People are military and civilian, or the base and
 * the wounded; both sides together are the sum of the two. Every combination of the values that
 * were said is weighed by its voices and by the sums that it satisfies; the domains are tiny.
 */
import { figureKey, type Candidate, type Counted, type Figure } from './figures.ts'

/** A sum that comes out counts as much as two graded voices. */
const sumWeight = 4
/** A sum that comes out only when somebody did not count civilians or wounded. */
const inclusionWeight = 2.5
/** 27 of 58 exchanges of the public record are one for one; it counts less than a graded voice. */
const oneForOneWeight = 1.2
/** Combinations looked at; beyond it each figure keeps its weightiest values. */
const combinationsMax = 20_000

export type Chosen = ReadonlyMap<string, number>
type Weigh = (figure: Figure, candidate: Candidate) => number

export type Settled = {
  readonly chosen: Chosen
  readonly figures: ReadonlyMap<string, Figure>
}

const families = [
  ['person', 'military', 'civilian', 'base', 'wounded'],
  ['remains'],
] as const satisfies readonly (readonly Counted[])[]

export function settleEvent(
  figures: ReadonlyMap<string, Figure>,
  parties: readonly [string, string],
  weigh: Weigh,
): Settled {
  const chosen = new Map<string, number>()
  for (const family of families) {
    const members = [...figures].filter(([, { counted }]) =>
      family.some((each) => each === counted),
    )
    for (const [key, value] of settleFamily(members, parties, weigh)) chosen.set(key, value)
  }
  for (const [key, figure] of figures)
    if (!chosen.has(key)) chosen.set(key, best(figure, weigh).value)
  return { chosen, figures }
}

const best = (figure: Figure, weigh: Weigh): Candidate =>
  figure.candidates.reduce((one, other) =>
    weigh(figure, other) > weigh(figure, one) ? other : one,
  )

function settleFamily(
  members: readonly (readonly [string, Figure])[],
  parties: readonly [string, string],
  weigh: Weigh,
): Chosen {
  if (members.every(([, { candidates }]) => candidates.length === 1))
    return new Map(members.map(([key, { candidates }]) => [key, candidates[0]?.value ?? 0]))
  let domains = members.map(([key, figure]) => ({ key, figure, open: figure.candidates }))
  for (let keep = 6; size(domains) > combinationsMax && keep > 0; keep -= 1)
    domains = domains.map(({ key, figure, open }) => ({
      key,
      figure,
      open: open
        .toSorted((one, other) => weigh(figure, other) - weigh(figure, one))
        .slice(0, keep)
        .toSorted((one, other) => one.value - other.value),
    }))
  let found: { chosen: Map<string, number>; score: number } | null = null
  const total = size(domains)
  for (let at = 0; at < total; at += 1) {
    const chosen = new Map<string, number>()
    let rest = at
    let score = 0
    for (const { key, figure, open } of domains) {
      const candidate = open[rest % open.length]
      rest = Math.floor(rest / open.length)
      if (candidate === undefined) continue
      chosen.set(key, candidate.value)
      score += weigh(figure, candidate)
    }
    score += sumsOf(chosen, parties)
    if (found === null || score > found.score + 1e-9) found = { chosen, score }
  }
  return found?.chosen ?? new Map()
}

const size = (domains: readonly { readonly open: readonly Candidate[] }[]) =>
  domains.reduce((product, { open }) => Math.min(product * open.length, combinationsMax + 1), 1)

/** Every way in which one side's people may have been counted; the fullest first. */
export function readingsOf(chosen: Chosen, side: string): readonly number[] {
  const of = (counted: Counted) => chosen.get(figureKey(side, counted))
  const [person, military, civilian, base, wounded] = [
    of('person'),
    of('military'),
    of('civilian'),
    of('base'),
    of('wounded'),
  ]
  const sums = [
    military !== undefined && civilian !== undefined ? military + civilian : undefined,
    base !== undefined && wounded !== undefined ? base + wounded : undefined,
    person,
    military,
    person !== undefined && civilian !== undefined ? person - civilian : undefined,
    base,
    person !== undefined && wounded !== undefined ? person - wounded : undefined,
  ]
  return [...new Set(sums.filter((each) => each !== undefined && each >= 0))].filter(
    (each) => each !== undefined,
  )
}

function sumsOf(chosen: Chosen, parties: readonly [string, string]): number {
  const of = (side: string, counted: Counted) => chosen.get(figureKey(side, counted))
  let score = 0
  for (const side of parties) {
    const person = of(side, 'person')
    if (person === undefined) continue
    for (const [most, more] of [
      ['military', 'civilian'],
      ['base', 'wounded'],
    ] as const) {
      const [whole, extra] = [of(side, most), of(side, more)]
      if (whole === undefined || extra === undefined) continue
      if (person === whole + extra) score += sumWeight
      else if (person === whole) score += inclusionWeight
    }
  }
  const [a, b] = parties
  const [people, others] = [of(a, 'person'), of(b, 'person')]
  if (people !== undefined && people === others) score += oneForOneWeight
  const total = of('both', 'person')
  const [remains, toA, toB] = [of('both', 'remains'), of(a, 'remains'), of(b, 'remains')]
  if (remains !== undefined && remains === (toA ?? 0) + (toB ?? 0) && toA !== undefined)
    score += sumWeight
  if (total === undefined) return score
  const [ofA, ofB] = [readingsOf(chosen, a), readingsOf(chosen, b)]
  if (ofA.length === 0 || ofB.length === 0) return score
  if ((ofA[0] ?? 0) + (ofB[0] ?? 0) === total) return score + sumWeight
  return ofA.some((x) => ofB.some((y) => x + y === total)) ? score + inclusionWeight : score
}
