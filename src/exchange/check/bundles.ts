/**
 * People whom the proof cannot tell apart, counted together: they bring the same to every level
 * in every stage and stand in the same rows. 100,000 people make some thousands of bundles.
 */
import { hasOtherDuty, kindOfPlace, type Case, type Reading } from './reading.ts'
import type { Journey } from './travel.ts'

export type Bundle = {
  /** Any of them. */
  readonly one: Reading
  readonly people: number
  /** How many leave in each stage. */
  readonly leaving: ReadonlyMap<number, number>
}

type Counting = { readonly one: Reading; people: number; readonly leaving: Map<number, number> }

/** One word for everything by which the levels tell two people apart. */
export function likeness(one: Reading): string {
  const { category, health, namedByOtherParty } = one.person
  const isChild = category === 'child'
  return `${kindOfPlace(one)} ${isChild} ${health} ${hasOtherDuty(one)} ${namedByOtherParty} ${one.months}`
}

/** Everybody who may travel. */
export function bundlesOf(all: Case, journey: Journey): readonly Bundle[] {
  const bundles = new Map<string, Counting>()
  const { parties, formula } = all.problem
  const clauses = new Map(formula.map((clause, index) => [clause, index]))
  for (const one of all.readings.values()) {
    if (one.bar !== 'none') continue
    const { person, clause } = one
    const at = clause === undefined ? -1 : clauses.get(clause)
    const row = `${parties.indexOf(person.heldBy)} ${at} ${one.isDutyByType} ${one.isOnDuty}`
    const key = `${row} ${likeness(one)} ${one.earliest} ${one.accepted}`
    let bundle = bundles.get(key)
    if (bundle === undefined) {
      bundle = { one, people: 0, leaving: new Map() }
      bundles.set(key, bundle)
    }
    bundle.people += 1
    const stage = journey.get(one.id)
    if (stage !== undefined) bundle.leaving.set(stage, (bundle.leaving.get(stage) ?? 0) + 1)
  }
  return [...bundles.values()]
}
