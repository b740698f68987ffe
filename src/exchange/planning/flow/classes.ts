/**
 * Classes of people whom every clause, place and level treats alike: only their
 * number a stage is planned. Inside a class the longest held go first, then the
 * lottery that was sealed before the run. 10,000 people make 740 to 794 classes.
 */
import { createHash } from 'node:crypto'
import type { LevelName } from '../../forms/problem.ts'
import type { Standing } from '../standing.ts'

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
  const tickets = new Map<string, string>()
  const ticket = (id: string) => {
    const known = tickets.get(id) ?? createHash('sha256').update(`${seed}\n${id}`).digest('hex')
    tickets.set(id, known)
    return known
  }
  const firstToGo = (a: Standing, b: Standing) =>
    b.days - a.days || (ticket(a.id) < ticket(b.id) ? -1 : 1)
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => {
      const sorted = group.toSorted(firstToGo)
      const one = sorted[0]
      return one === undefined ? [] : [{ key, people: sorted, one }]
    })
}

function keyOf(person: Standing, named: boolean): string {
  const { heldBy, goesTo, track, clause, transport, from, accepted, months } = person
  const { child, grave, serious, otherDuty } = person
  const figures = [
    child,
    grave,
    serious,
    otherDuty,
    named ? person.named : 0,
    months,
    from,
    accepted,
  ]
  return JSON.stringify([heldBy, goesTo, track, clause, transport, ...figures])
}
