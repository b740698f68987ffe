/**
 * People whom no rule and no level can tell apart, counted together: they bring the same to every
 * level in every stage and stand in the same rows. 100,000 people make some thousands of bundles,
 * so every sum is taken over bundles, and people are looked at where a sentence names them.
 */
import {
  expectedLevels,
  familyMembers,
  hasOtherDuty,
  isLiving,
  kindOfPlace,
  type Case,
  type Reading,
} from './reading.ts'
import type { Journey } from './travel.ts'

export type Bundle = {
  /** Any of them. */
  readonly one: Reading
  /** In the order of the problem. */
  readonly members: readonly Reading[]
  readonly isInFamily: boolean
  /** How many leave in each stage; no entry is nobody. */
  readonly leaving: ReadonlyMap<number, number>
}

type Counting = Omit<Bundle, 'members' | 'leaving'> & {
  readonly members: Reading[]
  readonly leaving: Map<number, number>
}

const known = new WeakMap<Journey, WeakMap<Case, readonly Bundle[]>>()

/** Everybody, whether they may travel or not. Asked for by several rules, and counted once. */
export function bundlesOf(all: Case, journey: Journey): readonly Bundle[] {
  const byCase = known.get(journey) ?? new WeakMap<Case, readonly Bundle[]>()
  known.set(journey, byCase)
  const bundles = byCase.get(all) ?? counted(all, journey)
  byCase.set(all, bundles)
  return bundles
}

function counted(all: Case, journey: Journey): readonly Bundle[] {
  const bundles = new Map<number, Map<number, Counting>>()
  const rowOf = rows(all)
  const stagesOf = openStages(all)
  const inFamily = familyMembers(all)
  const isNamedALevel = expectedLevels(all).includes('named')
  for (const one of all.readings.values()) {
    const isInFamily = inFamily.has(one.id)
    const row = 2 * rowOf(one) + Number(isInFamily)
    let alike = bundles.get(row)
    if (alike === undefined) bundles.set(row, (alike = new Map()))
    const key = stagesOf(one, likeness(one, isNamedALevel))
    let bundle = alike.get(key)
    if (bundle === undefined) {
      bundle = { one, members: [], isInFamily, leaving: new Map() }
      alike.set(key, bundle)
    }
    bundle.members.push(one)
    const stage = journey.get(one.id)
    if (stage !== undefined) bundle.leaving.set(stage, (bundle.leaving.get(stage) ?? 0) + 1)
  }
  return [...bundles.values()].flatMap((alike) => [...alike.values()])
}

/** One number for everything by which the levels and the kinds of place tell two people apart. */
function likeness(one: Reading, isNamedALevel: boolean): number {
  const { category, health, namedByOtherParty } = one.person
  if (!isLiving(one)) return 0
  const ill = health === 'grave' ? 2 : Number(health === 'serious')
  const flags =
    Number(category === 'child') +
    2 * Number(hasOtherDuty(one)) +
    4 * Number(isNamedALevel && namedByOtherParty)
  return 1 + Number(kindOfPlace(one) === 'stretchers') + 2 * (ill + 3 * (flags + 8 * one.months))
}

const bars: readonly Reading['bar'][] = ['none', 'hold', 'no-clause']

/** One number for the rows that count a person. */
function rows({ problem }: Case): (one: Reading) => number {
  const parties = new Map(problem.parties.map((party, at) => [party, at + 1]))
  const clauses = new Map(problem.formula.map((clause, at) => [clause, at + 1]))
  return (one) => {
    const { person, clause, isDutyByType, isOnDuty, bar } = one
    const at = clause === undefined ? 0 : (clauses.get(clause) ?? 0)
    let row = parties.get(person.heldBy) ?? 0
    row = row * (parties.size + 1) + (parties.get(person.goesTo) ?? 0)
    row = row * (clauses.size + 1) + at
    return row * 12 + bars.indexOf(bar) * 4 + Number(isDutyByType) * 2 + Number(isOnDuty)
  }
}

/** Adds to a number the stages that are open to a person, and those that were agreed or decided. */
const openStages =
  ({ last }: Case) =>
  ({ earliest, accepted, pin }: Reading, to: number): number => {
    const decided = pin === undefined ? 0 : pin === 'any stage' ? last + 1 : pin
    return ((to * (last + 2) + earliest) * (last + 2) + accepted) * (last + 2) + decided
  }

/** How many of them leave at all. */
export function goingIn({ leaving }: Bundle): number {
  let going = 0
  for (const people of leaving.values()) going += people
  return going
}
