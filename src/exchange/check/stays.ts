/** Everybody who stays has one reason, and it is the true one; inside a class the right people go. */
import { createHash } from 'node:crypto'
import type { SettledPlan, StayReason } from '../forms/plan-form.ts'
import {
  capacity,
  expectedLevels,
  hasOtherDuty,
  isPure,
  kindOfPlace,
  type Case,
  type Reading,
} from './reading.ts'
import { usedPlaces, type Journey } from './travel.ts'

export function brokenStays(plan: SettledPlan, journey: Journey, all: Case): string[] {
  const broken: string[] = []
  const stated = new Map(plan.stays.map((stay) => [stay.person, stay]))
  if (stated.size !== plan.stays.length) broken.push('Somebody who stays is listed twice.')
  for (const id of stated.keys()) {
    if (!all.readings.has(id)) broken.push(`"${id}" stays, and is nobody in the problem.`)
    else if (journey.has(id)) broken.push(`"${id}" both travels and stays.`)
  }
  const expected = isPure(all) ? expectedReasons(journey, all) : new Map<string, Expected>()
  for (const reading of all.readings.values()) {
    if (journey.has(reading.id)) continue
    const stay = stated.get(reading.id)
    if (stay === undefined) {
      broken.push(`"${reading.id}" neither travels nor is listed among those who stay.`)
      continue
    }
    const right = expected.get(reading.id) ?? barReason(reading, stay.reason)
    if (stay.reason !== right.reason) {
      broken.push(`"${reading.id}" stays for "${right.reason}"; the plan says "${stay.reason}".`)
    } else if (right.text !== undefined && right.text !== stay.text) {
      broken.push(`"${reading.id}" stays with "${right.text}"; the plan says "${stay.text}".`)
    }
  }
  return broken
}

type Expected = { readonly reason: StayReason; readonly text?: string }

/** Outside the narrow case only holds and missing clauses are certain. */
function barReason({ bar }: Reading, said: StayReason): Expected {
  if (bar !== 'none') return { reason: bar }
  return { reason: said === 'hold' || said === 'no-clause' ? 'rank' : said }
}

/** Classes as section 6 defines them; each sorted as section 4 breaks ties. */
export function classMates(all: Case): readonly (readonly Reading[])[] {
  const isNamedALevel = expectedLevels(all).includes('named')
  const classes = new Map<string, Reading[]>()
  for (const one of all.readings.values()) {
    if (one.bar !== 'none') continue
    const { person } = one
    const key = JSON.stringify({
      from: person.heldBy,
      to: person.goesTo,
      track: one.isOnDuty ? `duty ${one.isDutyByType}` : one.clause?.id,
      place: kindOfPlace(one),
      child: person.category === 'child',
      health: ['serious', 'grave'].find(
        (health) => health === person.health && kindOfPlace(one) !== 'remains',
      ),
      otherDuty: kindOfPlace(one) !== 'remains' && hasOtherDuty(one),
      named: isNamedALevel && kindOfPlace(one) !== 'remains' && person.namedByOtherParty,
      months: one.months,
      earliest: one.earliest,
      accepted: one.accepted,
    })
    const mates = classes.get(key)
    if (mates === undefined) classes.set(key, [one])
    else mates.push(one)
  }
  const ticket = (id: string) =>
    createHash('sha256').update(all.problem.seed).update('\n').update(id).digest('hex')
  return [...classes.values()].map((mates) =>
    mates
      .map((one) => ({ one, ticket: mates.length > 1 ? ticket(one.id) : '' }))
      .toSorted((a, b) => b.one.days - a.one.days || (a.ticket < b.ticket ? -1 : 1))
      .map(({ one }) => one),
  )
}

/** Longest held first, then the sealed lottery: earlier in the class is never later on the road. */
export function brokenTies(journey: Journey, all: Case): string[] {
  return classMates(all).flatMap((mates) =>
    mates.flatMap((one, index) => {
      const before = mates[index - 1]
      const stage = journey.get(one.id) ?? Infinity
      if (before === undefined || (journey.get(before.id) ?? Infinity) <= stage) return []
      return [`"${one.id}" goes before "${before.id}" of the same class, who comes first in it.`]
    }),
  )
}

function expectedReasons(journey: Journey, all: Case): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>()
  const used = usedPlaces(journey, all)
  const free = (one: Reading) => {
    const at = { party: one.person.heldBy, kind: kindOfPlace(one) }
    for (let stage = one.earliest; stage <= all.last; stage++) {
      const taken = used.get([stage, at.kind, at.party].join(' '))?.people ?? 0
      if (taken < capacity(all, { ...at, stage })) return true
    }
    return false
  }
  const isFull = ({ clause, person }: Reading) => {
    const most = clause && new Map(Object.entries(clause.peopleMax)).get(person.heldBy)
    if (most === undefined) return false
    const gone = [...all.readings.values()].filter(
      (one) => one.clause === clause && one.person.heldBy === person.heldBy && journey.has(one.id),
    )
    return gone.length >= most
  }
  for (const one of all.readings.values())
    if (one.bar !== 'none') expected.set(one.id, { reason: one.bar })
  for (const mates of classMates(all)) {
    const going = mates.filter(({ id }) => journey.has(id))
    const head = mates[0]
    if (head === undefined || going.length === mates.length) continue
    const shared: StayReason = isFull(head)
      ? 'limit'
      : !free(head)
        ? 'places'
        : head.isOnDuty
          ? 'rank'
          : 'balance'
    for (const [index, { id, days }] of mates.entries()) {
      if (going.length === 0) expected.set(id, { reason: shared })
      else {
        const text = `${index + 1} of ${mates.length}, cut-off ${going.length}; held ${days} days, the last to go ${going.at(-1)?.days ?? 0}`
        expected.set(id, { reason: 'rank', text })
      }
    }
  }
  return expected
}
