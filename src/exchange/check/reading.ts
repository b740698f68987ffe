/**
 * The checker's own reading of a problem, straight from the text of the rules
 * and written apart from the planner: stages are counted from 1, `none` is one
 * after the last, and each person carries the rules that bind them.
 */
import { unreachable } from '../../base/refusal.ts'
import type { Clause, LevelName, Problem, ProblemPerson } from '../forms/problem.ts'

export type Reading = {
  readonly person: ProblemPerson
  readonly id: string
  readonly bar: 'hold' | 'no-clause' | 'none'
  /** Child, seriously or gravely wounded or sick, medical personnel, other ground. */
  readonly isDutyByType: boolean
  readonly isOnDuty: boolean
  readonly clause: Clause | undefined
  readonly earliest: number
  /** Stage in the accepted plan. */
  readonly accepted: number
  /** Put on the plan by a decision: in this stage, or in any. */
  readonly pin: number | 'any stage' | undefined
  readonly days: number
  readonly months: number
}

export type Case = {
  readonly problem: Problem
  /** T, the number of stages. */
  readonly last: number
  readonly readings: ReadonlyMap<string, Reading>
}

export function readCase(problem: Problem): Case {
  const last = problem.stages.length
  const daysUntil = daysBefore(problem.planningOn)
  const number = (stage: string) => problem.stages.findIndex(({ id }) => id === stage) + 1
  const held = new Map<string, { for: 'good' | 'a while'; until: number }>()
  for (const hold of problem.holds) {
    const before = held.get(hold.person) ?? { for: 'a while', until: 1 }
    const until = hold.untilStage === undefined ? before.until : number(hold.untilStage)
    held.set(hold.person, {
      for: hold.untilStage === undefined ? 'good' : before.for,
      until: Math.max(before.until, until),
    })
  }
  const accepted = new Map<string, number>()
  for (const stage of problem.accepted?.stages ?? []) {
    for (const id of stage.people) accepted.set(id, number(stage.id))
  }
  const pins = new Map(
    (problem.pins ?? []).map(({ person, stage }) => [
      person,
      stage === undefined ? ('any stage' as const) : number(stage),
    ]),
  )
  const byId = new Map(problem.people.map((person) => [person.id, person]))
  const isBarred = (id: string) => held.get(id)?.for === 'good'
  const readings = new Map<string, Reading>()
  for (const person of problem.people) {
    const followed = byId.get(person.accompanies ?? '')
    const isCompanion =
      person.category !== 'remains' &&
      person.accompanies !== undefined &&
      followed !== undefined &&
      dutyByType(followed) &&
      !isBarred(followed.id)
    const isOnDuty = dutyByType(person) || isCompanion
    const clause = isOnDuty ? undefined : problem.formula.find((one) => covers(one, person))
    const bar = isBarred(person.id)
      ? 'hold'
      : !isOnDuty && clause === undefined
        ? 'no-clause'
        : 'none'
    const days = daysUntil(person)
    readings.set(person.id, {
      person,
      id: person.id,
      bar,
      isDutyByType: dutyByType(person),
      isOnDuty,
      clause,
      earliest: held.get(person.id)?.until ?? 1,
      accepted: accepted.get(person.id) ?? last + 1,
      pin: pins.get(person.id),
      days,
      months: Math.trunc(days / 30),
    })
  }
  return { problem, last, readings }
}

export const isLiving = ({ person }: Reading) => person.category !== 'remains'
const dutyHealth: readonly string[] = ['serious', 'grave']

function dutyByType({ category, health, dutyGround }: ProblemPerson): boolean {
  if (category === 'remains') return false
  if (category === 'child' || category === 'medical-personnel') return true
  return dutyGround !== undefined || dutyHealth.includes(health)
}

function covers(clause: Clause, person: ProblemPerson): boolean {
  if (!clause.categories.some((category) => category === person.category)) return false
  switch (clause.kind) {
    case 'unilateral':
      return person.heldBy === clause.by
    case 'cycles':
      return clause.parties.includes(person.heldBy) && clause.parties.includes(person.goesTo)
    case 'one-for-one':
    case 'ratio':
    case 'all-for-all':
      return [person.heldBy, person.goesTo].every((party) => clause.between.includes(party))
    default:
      return unreachable(clause)
  }
}

const day = (date: string) => new Date(`${date}T00:00:00Z`).getTime() / 86_400_000

/** Days held on a calendar date; both at midnight, so no hour is lost or won. */
function daysBefore(planningOn: string): (person: ProblemPerson) => number {
  const known = new Map<string, number>()
  const today = day(planningOn)
  return ({ category, heldSince }) => {
    if (category === 'remains' || heldSince === undefined) return 0
    const days = known.get(heldSince) ?? Math.max(today - day(heldSince), 0)
    known.set(heldSince, days)
    return days
  }
}

export type Kind = 'seats' | 'stretchers' | 'remains'

export function kindOfPlace({ person }: Reading): Kind {
  if (person.category === 'remains') return 'remains'
  return person.transport === 'stretcher' ? 'stretchers' : 'seats'
}

export function capacity(
  { problem }: Case,
  at: { party: string; stage: number; kind: Kind },
): number {
  const places = placesOf(problem, at)
  const { kind } = at
  if (places?.vehicles === undefined || kind === 'remains') return places?.[kind] ?? 0
  return places.vehicles.reduce((sum, vehicle) => sum + vehicle[kind], 0)
}

/** What a party has in a stage, counted from 1; a party's name may be that of a property. */
export function placesOf(problem: Problem, { party, stage }: { party: string; stage: number }) {
  const byParty = problem.stages[stage - 1]?.capacity ?? {}
  return Object.hasOwn(byParty, party) ? byParty[party] : undefined
}

/** Section 4: which levels this problem has, in its order. */
export function expectedLevels({ problem, readings }: Case): readonly LevelName[] {
  const usual: readonly LevelName[] = [
    'children',
    'grave',
    'serious',
    'otherDuty',
    'released',
    'changes',
    'longestHeld',
    'remains',
    'imbalance',
    'threeWay',
  ]
  const absent = new Set<LevelName>()
  if (problem.accepted === undefined) absent.add('changes')
  if (!isAnybody(readings.values(), hasOtherDuty)) absent.add('otherDuty')
  if (!problem.formula.some((clause) => clause.categories.includes('remains')))
    absent.add('remains')
  const threeWay = problem.formula.some(
    (clause) => clause.kind === 'cycles' && clause.lengthMax > 2,
  )
  if (!threeWay) absent.add('threeWay')
  return (problem.order ?? usual).filter((level) => !absent.has(level))
}

function isAnybody(readings: Iterable<Reading>, is: (one: Reading) => boolean): boolean {
  for (const one of readings) if (is(one)) return true
  return false
}

export const hasOtherDuty = ({ person }: Reading) =>
  person.dutyGround !== undefined || person.category === 'medical-personnel'

/** Families of two or more who may travel: they travel together. */
export function familiesOf(all: Case): Families {
  const families = knownFamilies.get(all) ?? gathered(all)
  knownFamilies.set(all, families)
  return families
}

type Families = ReadonlyMap<string, readonly Reading[]>
/** Several rules ask for the families of a case; they are gathered once. */
const knownFamilies = new WeakMap<Case, Families>()

function gathered({ readings }: Case): Families {
  const families = new Map<string, Reading[]>()
  for (const reading of readings.values()) {
    const { family } = reading.person
    if (family === undefined || reading.bar !== 'none') continue
    const members = families.get(family)
    if (members === undefined) families.set(family, [reading])
    else members.push(reading)
  }
  return new Map([...families].filter(([, members]) => members.length > 1))
}

/** Everybody who travels only together with somebody else of the family. */
export const familyMembers = (all: Case): ReadonlySet<string> =>
  new Set([...familiesOf(all).values()].flatMap((members) => members.map(({ id }) => id)))

export const hasVehiclesOrEscorts = ({ problem }: Case) =>
  problem.stages.some(({ capacity: byParty }) =>
    Object.values(byParty).some((places) => (places.vehicles ?? places.escorts) !== undefined),
  )

/** The narrow case whose stays and certificate this checker recomputes in full. */
export function isPure(all: Case): boolean {
  const { parties, formula, pins = [] } = all.problem
  const dead = formula.filter(({ categories }) => categories.includes('remains')).length
  return (
    parties.length === 2 &&
    pins.length === 0 &&
    !hasVehiclesOrEscorts(all) &&
    dead <= 1 &&
    formula.length - dead <= 1 &&
    familiesOf(all).size === 0 &&
    formula.every(
      (clause) =>
        clause.kind === 'one-for-one' ||
        (clause.kind === 'ratio' && clause.give[0] === clause.give[1]),
    )
  )
}
