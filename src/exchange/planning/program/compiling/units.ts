/**
 * What an integer program moves: families, which travel together or not at all, and groups of
 * classes that use the same places and stand in the same accounts. For a group only the number
 * of people a stage is whole: given that, the best of it go first (read-back.ts), so a program
 * of thousands of people has some hundreds of whole columns.
 */
import type { LevelName, Problem } from '../../../forms/problem.ts'
import { classesOf, type PeopleClass } from '../../flow/classes.ts'
import { noPin, type Standing } from '../../standing.ts'

export type Group = {
  readonly key: string
  /** Sorted by key. */
  readonly classes: readonly PeopleClass[]
  /** Any of them: all share holder, destination, clause and kind of place. */
  readonly one: Standing
  readonly isDuty: boolean
}

export type Family = {
  readonly name: string
  readonly members: readonly Standing[]
  readonly one: Standing
  /** First stage open to all of them, from 0. */
  readonly from: number
  readonly isDuty: boolean
}

/** Whoever is on the duty track comes first in both lists, so that their columns do too. */
export type Units = { readonly groups: readonly Group[]; readonly families: readonly Family[] }

/** Families of two or more who may travel, sorted by name, those of the duty track first. */
export function familiesOf({ people }: Problem, eligible: readonly Standing[]): readonly Family[] {
  const standing = new Map(eligible.map((one) => [one.id, one]))
  const members = new Map<string, Standing[]>()
  for (const { id, family } of people) {
    const one = standing.get(id)
    if (family === undefined || one === undefined) continue
    const known = members.get(family)
    if (known === undefined) members.set(family, [one])
    else known.push(one)
  }
  const families = [...members].flatMap(([name, all]) => {
    const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const one = sorted[0]
    if (one === undefined || sorted.length < 2) return []
    const from = Math.max(...sorted.map((each) => each.from))
    return [{ name, members: sorted, one, from, isDuty: one.track !== 'formula' }]
  })
  return families.toSorted((a, b) => dutyFirst(a, b) || (a.name < b.name ? -1 : 1))
}

const dutyFirst = (a: { isDuty: boolean }, b: { isDuty: boolean }) =>
  Number(b.isDuty) - Number(a.isDuty)

/**
 * Groups of `people`, who are in no family. Where a level counts named people or changes,
 * who goes first depends on more than one figure, so groups are as fine as needed.
 */
export function groupsOf(
  people: readonly Standing[],
  { seed, levels }: { seed: string; levels: readonly LevelName[] },
): readonly Group[] {
  const groups = new Map<string, PeopleClass[]>()
  for (const each of classesOf(people, { seed, levels })) {
    const key = groupKey(each, levels)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [each])
    else known.push(each)
  }
  return [...groups]
    .flatMap(([key, classes]) => {
      const one = classes[0]?.one
      return one === undefined ? [] : [{ key, classes, one, isDuty: one.track === 'duty' }]
    })
    .toSorted((a, b) => dutyFirst(a, b) || (a.key < b.key ? -1 : 1))
}

function groupKey({ key, one }: PeopleClass, levels: readonly LevelName[]): string {
  if (levels.includes('changes') || one.pin !== noPin) return key
  const named = levels.includes('named') ? one.named : 0
  return JSON.stringify([one.heldBy, one.goesTo, one.track, one.clause, one.transport, named])
}

export function memberOf(families: readonly Family[]): (person: string) => boolean {
  const members = new Set(families.flatMap((family) => family.members.map(({ id }) => id)))
  return (person) => members.has(person)
}
