/**
 * Everybody who stays has one reason, and it is a true one. In the narrow case there is
 * exactly one right reason; elsewhere each reason states a fact that is looked up.
 */
import { unreachable } from '../../base/refusal.ts'
import type { SettledPlan, StayReason } from '../forms/plan-form.ts'
import { capacity, familiesOf, kindOfPlace, type Case, type Reading } from './reading.ts'
import { classMates } from './class-mates.ts'
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
/** Where somebody stands in the class, counted from 1, and how many of it go. */
type Rank = { readonly place: number; readonly of: number; readonly going: number; text: string }

const clauseSide = ({ clause, person }: Reading) => JSON.stringify([clause?.id, person.heldBy])

function factsOf(journey: Journey, all: Case): Facts {
  const used = usedPlaces(journey, all)
  const goneBy = new Map<string, number>()
  for (const id of journey.keys()) {
    const one = all.readings.get(id)
    if (one !== undefined) goneBy.set(clauseSide(one), (goneBy.get(clauseSide(one)) ?? 0) + 1)
  }
  return {
    journey,
    all,
    families: familiesOf(all),
    ranks: ranksOf(journey, all),
    gone: (one) => goneBy.get(clauseSide(one)) ?? 0,
    free: (one, people) => {
      const at = { party: one.person.heldBy, kind: kindOfPlace(one) }
      for (let stage = one.earliest; stage <= all.last; stage++) {
        if (used.at({ ...at, stage }) + people <= capacity(all, { ...at, stage })) return true
      }
      return false
    },
  }
}

function ranksOf(journey: Journey, all: Case): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>()
  for (const mates of classMates(all)) {
    const goers = mates.filter(({ id }) => journey.has(id))
    const lastDays = goers.at(-1)?.days ?? 0
    for (const [index, { id, days }] of mates.entries()) {
      const of = mates.length
      const text = `${index + 1} of ${of}, cut-off ${goers.length}; held ${days} days, the last to go ${lastDays}`
      ranks.set(id, { place: index + 1, of, going: goers.length, text })
    }
  }
  return ranks
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
      const figures = said.reason === 'rank' && rank !== undefined && rank.going > 0
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

/** In the narrow case the figures leave one reason to each. */
function expectedReasons(journey: Journey, all: Case): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>()
  const facts = factsOf(journey, all)
  for (const one of all.readings.values())
    if (one.bar !== 'none') expected.set(one.id, { reason: one.bar })
  for (const mates of classMates(all)) {
    const head = mates[0]
    if (head === undefined) continue
    const shared: StayReason = isTrue('limit', head, facts)
      ? 'limit'
      : !facts.free(head, 1)
        ? 'places'
        : head.isOnDuty
          ? 'rank'
          : 'balance'
    for (const { id } of mates) {
      const rank = facts.ranks.get(id)
      if (rank === undefined || rank.going === 0) expected.set(id, { reason: shared })
      else expected.set(id, { reason: 'rank', text: rank.text })
    }
  }
  return expected
}
