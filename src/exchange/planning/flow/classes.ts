/**
 * Classes of people whom every clause, place and level treats alike: only their
 * number a stage is planned. Inside a class the longest held go first, then the
 * lottery that was sealed before the run. 10,000 people make 740 to 794 classes.
 */
import { hash } from 'node:crypto'
import type { LevelName } from '../../forms/problem.ts'
import { noPin, type Standing } from '../standing.ts'

export type PeopleClass = {
  readonly key: string
  /** In the order in which they go. */
  readonly people: readonly Standing[]
  /** Any of them: all share every figure but the days. */
  readonly one: Standing
}

/** Sorted by key, so that the order of the input changes nothing. */
export function classesOf(
  people: readonly Standing[],
  { seed, levels }: { seed: string; levels: readonly LevelName[] },
): readonly PeopleClass[] {
  const groups = new Map<string, Standing[]>()
  const named = levels.includes('named')
  for (const person of people) {
    const key = keyOf(person, named)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [person])
    else group.push(person)
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => {
      const sorted = inTurn(group, seed)
      const one = sorted[0]
      return one === undefined ? [] : [{ key, people: sorted, one }]
    })
}

/** Longest held first; a ticket is drawn only for those held equally long. */
function inTurn(group: Standing[], seed: string): readonly Standing[] {
  const sorted = group.toSorted((a, b) => b.days - a.days)
  const people: Standing[] = []
  for (let at = 0; at < sorted.length;) {
    const days = sorted[at]?.days
    let end = at + 1
    while (end < sorted.length && sorted[end]?.days === days) end++
    if (end === at + 1) people.push(...sorted.slice(at, end))
    else people.push(...drawn(sorted.slice(at, end), seed))
    at = end
  }
  return people
}

const drawn = (equals: readonly Standing[], seed: string) =>
  equals
    .map((person) => ({ person, ticket: hash('sha256', `${seed}\n${person.id}`) }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ person }) => person)

/** One text for all that counts; the length of the first name keeps two names apart. */
function keyOf(person: Standing, named: boolean): string {
  const { heldBy, goesTo, track, clause, transport, from, accepted, months } = person
  const { child, grave, serious, otherDuty } = person
  const duty = `${child},${grave},${serious},${otherDuty},${named ? person.named : 0}`
  const pin = person.pin === noPin ? '' : `${person.pin},`
  return `${pin}${track},${clause},${transport},${duty},${months},${from},${accepted},${heldBy.length},${heldBy},${goesTo}`
}
