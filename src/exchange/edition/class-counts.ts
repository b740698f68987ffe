/** People of one party as counts of people alike, and back as people without a name. */
import type { Problem, ProblemPerson } from '../forms/problem.ts'
import { expectedLevels, hasOtherDuty, isLiving, kindOfPlace } from '../check/reading.ts'
import type { Case, Reading } from '../check/reading.ts'
import type { Journey } from '../check/travel.ts'
import type { ClassCount } from './edition-form.ts'

const healthOf = (one: Reading): ClassCount['health'] => {
  const { health } = one.person
  return isLiving(one) && (health === 'grave' || health === 'serious') ? health : 'other'
}

/** What every row and level sees of a person. */
export function figuresOf(one: Reading, isNamedALevel: boolean) {
  const living = isLiving(one)
  return {
    goesTo: one.person.goesTo,
    track: trackOf(one),
    place: kindOfPlace(one),
    child: one.person.category === 'child',
    health: healthOf(one),
    otherDuty: living && hasOtherDuty(one),
    named: isNamedALevel && living && one.person.namedByOtherParty,
  }
}

function trackOf({ isOnDuty, isDutyByType, clause }: Reading): ClassCount['track'] {
  if (isOnDuty) return { duty: isDutyByType ? 'own' : 'companion' }
  return { clause: clause?.id ?? '' }
}

/** Sorted by what they are, so that the order says nothing of the people. */
export function classCounts(party: string, all: Case, journey: Journey): ClassCount[] {
  const isNamedALevel = expectedLevels(all).includes('named')
  const classes = new Map<string, ClassCount>()
  for (const one of all.readings.values()) {
    if (one.person.heldBy !== party || one.bar !== 'none') continue
    const { months, earliest, accepted } = one
    const figures = { ...figuresOf(one, isNamedALevel), months, earliest, accepted }
    const key = JSON.stringify(figures)
    const none = { ...figures, people: 0, leaving: Array.from({ length: all.last }, () => 0) }
    const before = classes.get(key) ?? none
    const stage = journey.get(one.id)
    const leaving = before.leaving.map((count, at) => count + Number(at + 1 === stage))
    classes.set(key, { ...before, people: before.people + 1, leaving })
  }
  return [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/** Nothing is known but what is written over it. */
export const anybody: ClassCount = {
  goesTo: '',
  track: { duty: 'companion' },
  place: 'seats',
  child: false,
  health: 'other',
  otherDuty: false,
  named: false,
  months: 0,
  earliest: 1,
  accepted: 0,
  people: 1,
  leaving: [],
}

/** Somebody who stands for one of a class; `days` are whole months, no more is known. */
export function namelessReading(
  id: string,
  heldBy: string,
  { of, problem }: { of: ClassCount; problem: Pick<Problem, 'formula'> },
): Reading {
  const { track } = of
  const clause =
    'clause' in track ? problem.formula.find((each) => each.id === track.clause) : undefined
  const person: ProblemPerson = {
    id,
    heldBy,
    goesTo: of.goesTo,
    category: of.place === 'remains' ? 'remains' : of.child ? 'child' : 'civilian',
    health: of.health === 'other' ? 'good' : of.health,
    transport: of.place === 'stretchers' ? 'stretcher' : 'seat',
    namedByOtherParty: of.named,
    ...(of.otherDuty && { dutyGround: 'a ground or medical personnel' }),
  }
  return {
    person,
    id,
    bar: 'none',
    isDutyByType: 'duty' in track && track.duty === 'own',
    isOnDuty: 'duty' in track,
    clause,
    earliest: of.earliest,
    accepted: of.accepted,
    pin: undefined,
    days: of.months * 30,
    months: of.months,
  }
}

/** Every person of these classes, with the stage of those who leave. */
export function namelessPeople(
  party: string,
  classes: readonly ClassCount[],
  problem: Pick<Problem, 'formula'>,
): { reading: Reading; stage: number | undefined }[] {
  return classes.flatMap((of, row) => {
    const stages = of.leaving.flatMap((people, at) =>
      Array.from({ length: Math.min(people, of.people) }, () => at + 1),
    )
    return Array.from({ length: of.people }, (_, index) => ({
      reading: namelessReading(`${party} ${row + 1}.${index + 1}`, party, { of, problem }),
      stage: stages[index],
    }))
  })
}
