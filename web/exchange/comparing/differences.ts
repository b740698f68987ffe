/** What differs between two plans, person by person; who travels as before is not in it. */
import type { Plan, Planned } from '../plans.ts'

export type Moved = {
  readonly person: Planned
  /** Stage in the one plan and in the other; null: stays; undefined: not known to it. */
  readonly before: string | null | undefined
  readonly after: string | null | undefined
}

export function differencesOf(before: Plan, after: Plan): Moved[] {
  const stagesBefore = new Map(before.people.map(({ id, stage }) => [id, stage]))
  const known = new Set(after.people.map(({ id }) => id))
  const gone = before.people
    .filter(({ id }) => !known.has(id))
    .map((person) => ({ person, before: person.stage, after: undefined }))
  const moved = after.people
    .map((person) => ({ person, before: stagesBefore.get(person.id), after: person.stage }))
    .filter((each) => each.before !== each.after)
  return [...moved, ...gone]
}
