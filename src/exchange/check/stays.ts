/**
 * Everybody who stays has one reason, and it is a true one. In the narrow case there is
 * exactly one right reason; elsewhere each reason states a fact that is looked up.
 */
import { unreachable } from '../../base/refusal.ts'
import type { SettledPlan, StayReason } from '../forms/plan-form.ts'
import type { Clause } from '../forms/problem.ts'
import { capacity, familiesOf, kindOfPlace, type Case, type Reading } from './reading.ts'
import { bundlesOf, goingIn } from './bundles.ts'
import { classMates, ranksIn, type Rank } from './class-mates.ts'
import { usedPlaces, type Journey } from './travel.ts'

/** `narrow`: the plan is of the case that leaves one reason to each. */
export function brokenStays(
  plan: Pick<SettledPlan, 'stays'>,
  journey: Journey,
  { all, narrow }: { all: Case; narrow: boolean },
): string[] {
  const broken: string[] = []
  const stated = new Map(plan.stays.map((stay) => [stay.person, stay]))
  if (stated.size !== plan.stays.length) broken.push('Somebody who stays is listed twice.')
  for (const id of stated.keys()) {
    if (!all.readings.has(id)) broken.push(`"${id}" stays, and is nobody in the problem.`)
    else if (journey.has(id)) broken.push(`"${id}" both travels and stays.`)
  }
  const expected = narrow
    ? expectedReasons(journey, all)
    : reasonsThatHold(plan.stays, factsOf(journey, all))
  for (const reading of all.readings.values()) {
    if (journey.has(reading.id)) continue
    const stay = stated.get(reading.id)
    if (stay === undefined) {
      broken.push(`"${reading.id}" neither travels nor is listed among those who stay.`)
      continue
    }
    const right = expected.get(reading.id)
    if (right === undefined) {
      broken.push(`"${reading.id}" stays for "${stay.reason}", which is not so.`)
    } else if (stay.reason !== right.reason) {
      broken.push(`"${reading.id}" stays for "${right.reason}"; the plan says "${stay.reason}".`)
    } else if (right.text !== undefined && right.text !== stay.text) {
      broken.push(`"${reading.id}" stays with "${right.text}"; the plan says "${stay.text}".`)
    }
  }
  return broken
}

type Expected = { readonly reason: StayReason; readonly text?: string }

type Facts = {
  readonly journey: Journey
  readonly all: Case
  readonly free: (one: Reading, people: number) => boolean
  readonly gone: (one: Reading) => number
  readonly families: ReadonlyMap<string, readonly Reading[]>
  readonly ranks: ReadonlyMap<string, Rank>
}
function factsOf(journey: Journey, all: Case): Facts {
  const bundles = bundlesOf(all, journey)
  const used = usedPlaces(bundles, all)
  const goneBy = new Map<Clause | undefined, Map<string, number>>()
  for (const bundle of bundles) {
    const { clause, person } = bundle.one
    const byParty = goneBy.get(clause) ?? new Map<string, number>()
    goneBy.set(clause, byParty)
    byParty.set(person.heldBy, (byParty.get(person.heldBy) ?? 0) + goingIn(bundle))
  }
  return {
    journey,
    all,
    families: familiesOf(all),
    ranks: ranksOf(journey, all),
    gone: ({ clause, person }) => goneBy.get(clause)?.get(person.heldBy) ?? 0,
    free: (one, people) => {
      const at = { party: one.person.heldBy, kind: kindOfPlace(one) }
      for (let stage = one.earliest; stage <= all.last; stage++) {
        if (used.at({ ...at, stage }) + people <= capacity(all, { ...at, stage })) return true
      }
      return false
    },
  }
}

/** Of those who stay while others of their class go. */
function ranksOf(journey: Journey, all: Case): ReadonlyMap<string, Rank> {
  const ranks = classMates(all, journey).flatMap((mates) => ranksIn(mates, all, journey))
  return new Map(ranks.map(({ one, rank }) => [one.id, rank]))
}

/** The reasons given that state a fact; a person whose reason does not is left out. */
function reasonsThatHold(stays: SettledPlan['stays'], facts: Facts): ReadonlyMap<string, Expected> {
  const right = new Map<string, Expected>()
  const given = new Map(stays.map(({ person, reason, text }) => [person, { reason, text }]))
  for (const one of facts.all.readings.values()) {
    if (facts.journey.has(one.id)) continue
    const said = given.get(one.id)
    if (one.bar !== 'none') right.set(one.id, { reason: one.bar })
    else if (said !== undefined && isTrue(said.reason, one, facts)) {
      const rank = facts.ranks.get(one.id)
      const figures = said.reason === 'rank' && rank !== undefined
      right.set(one.id, { reason: said.reason, ...(figures && { text: rank.text }) })
    }
  }
  return right
}

function isTrue(reason: StayReason, one: Reading, facts: Facts): boolean {
  const family = facts.families.get(one.person.family ?? '')
  switch (reason) {
    case 'hold':
    case 'no-clause':
      return false
    case 'rank':
      return true
    case 'family':
      return family !== undefined
    case 'places':
      return (
        !facts.free(one, sameKind(one, family)) ||
        (family ?? []).some((each) => !facts.free(each, sameKind(each, family)))
      )
    case 'limit': {
      const most = one.clause?.peopleMax ?? {}
      const { heldBy } = one.person
      const limit = Object.hasOwn(most, heldBy) ? (most[heldBy] ?? Infinity) : Infinity
      return facts.gone(one) + (family?.length ?? 1) > limit
    }
    case 'balance':
      return one.clause !== undefined && one.clause.kind !== 'unilateral'
    default:
      return unreachable(reason)
  }
}

/** Places of one kind that a family needs at once. */
const sameKind = (one: Reading, family: readonly Reading[] = [one]) =>
  family.filter((each) => kindOfPlace(each) === kindOfPlace(one)).length

/** In the narrow case the figures leave one reason to each of those who stay. */
function expectedReasons(journey: Journey, all: Case): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>()
  const facts = factsOf(journey, all)
  for (const { one, members } of bundlesOf(all, journey)) {
    const { bar } = one
    if (bar !== 'none') for (const { id } of members) expected.set(id, { reason: bar })
  }
  for (const mates of classMates(all, journey)) {
    if (goingIn(mates) > 0) continue
    const shared = { reason: reasonOf(mates.one, facts) }
    for (const { id } of mates.members) expected.set(id, shared)
  }
  for (const [id, { text }] of facts.ranks) expected.set(id, { reason: 'rank', text })
  return expected
}

/** Of a class of which nobody goes. */
function reasonOf(head: Reading, facts: Facts): StayReason {
  if (isTrue('limit', head, facts)) return 'limit'
  if (!facts.free(head, 1)) return 'places'
  return head.isOnDuty ? 'rank' : 'balance'
}
