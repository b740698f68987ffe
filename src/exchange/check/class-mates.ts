/**
 * Classes of people whom every row and level treats alike. Inside one, the right
 * people go: longest held first, then the lottery that was sealed before the run.
 */
import { hash } from 'node:crypto'
import {
  expectedLevels,
  familiesOf,
  hasOtherDuty,
  kindOfPlace,
  type Case,
  type Reading,
} from './reading.ts'
import type { Journey } from './travel.ts'

/** Everybody who travels only together with somebody else of the family. */
export const familyMembers = (all: Case): ReadonlySet<string> =>
  new Set([...familiesOf(all).values()].flatMap((members) => members.map(({ id }) => id)))

/** The classes of a case are asked for by several rules; tickets are drawn once. */
const known = new WeakMap<Case, readonly (readonly Reading[])[]>()

export function classMates(all: Case): readonly (readonly Reading[])[] {
  const mates = known.get(all) ?? sortedClasses(all)
  known.set(all, mates)
  return mates
}

/**
 * Classes as section 6 defines them; each sorted as section 4 breaks ties. Without the members of
 * families: they cannot change places with somebody who travels alone.
 */
function sortedClasses(all: Case): readonly (readonly Reading[])[] {
  const isNamedALevel = expectedLevels(all).includes('named')
  const inFamily = familyMembers(all)
  const classes = new Map<string, Reading[]>()
  for (const one of all.readings.values()) {
    if (one.bar !== 'none' || inFamily.has(one.id)) continue
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
      pin: one.pin,
    })
    const mates = classes.get(key)
    if (mates === undefined) classes.set(key, [one])
    else mates.push(one)
  }
  const tickets = new Map<string, string>()
  const ticket = (id: string) => {
    const drawn = tickets.get(id) ?? hash('sha256', `${all.problem.seed}\n${id}`)
    tickets.set(id, drawn)
    return drawn
  }
  return [...classes.values()].map((mates) =>
    mates.toSorted((a, b) => b.days - a.days || (ticket(a.id) < ticket(b.id) ? -1 : 1)),
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
