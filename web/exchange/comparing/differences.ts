/** What differs between two plans, person by person; who travels as before is not in it. */
import type { Plan, Planned } from '../plans.ts'

/** Left: goes in the one, stays in the other. Joined: the other way. Moved: another stage. */
export const ways = ['left', 'joined', 'earlier', 'later'] as const
export type Way = (typeof ways)[number]

export type Moved = {
  readonly person: Planned
  /** Stage in the one plan and in the other; null: stays; undefined: not known to it. */
  readonly before: string | null | undefined
  readonly after: string | null | undefined
  readonly way: Way
}

function wayOf(before: Moved['before'], after: Moved['after']): Way {
  if ((after ?? null) === null) return 'left'
  if ((before ?? null) === null) return 'joined'
  return Number(after) < Number(before) ? 'earlier' : 'later'
}

/** Somebody who stays in both, and whom one of them does not know, travels as before. */
const isSame = ({ before, after }: Pick<Moved, 'before' | 'after'>) =>
  (before ?? null) === (after ?? null)

export function differencesOf(before: Plan, after: Plan): Moved[] {
  const stagesBefore = new Map(before.people.map(({ id, stage }) => [id, stage]))
  const known = new Set(after.people.map(({ id }) => id))
  const gone = before.people
    .filter(({ id }) => !known.has(id))
    .map((person) => ({ person, before: person.stage, after: undefined }))
  const moved = after.people.map((person) => ({
    person,
    before: stagesBefore.get(person.id),
    after: person.stage,
  }))
  return [...moved, ...gone]
    .filter((each) => !isSame(each))
    .map((each) => ({ ...each, way: wayOf(each.before, each.after) }))
}

export type LevelChange = {
  readonly name: Plan['levels'][number]['name']
  readonly before: number
  readonly after: number
  readonly change: 'better' | 'worse' | 'same'
}

/** Of these a smaller figure is the better one. */
export const isLessBetter = (name: LevelChange['name']) =>
  name === 'changes' || name === 'imbalance'

type Leveled = Pick<Plan, 'levels'>

/** Level by level, for the levels that both plans have, in the order of the second. */
export function levelChanges(before: Leveled, after: Leveled): LevelChange[] {
  const values = new Map(before.levels.map(({ name, value }) => [name, value]))
  return after.levels.flatMap(({ name, value }) => {
    const was = values.get(name)
    if (was === undefined) return []
    const gain = isLessBetter(name) ? was - value : value - was
    return [
      {
        name,
        before: was,
        after: value,
        change: gain === 0 ? 'same' : gain > 0 ? 'better' : 'worse',
      },
    ]
  })
}

/** The first level that differs decides which plan is better in the agreed order. */
export const firstChange = (changes: readonly LevelChange[]) =>
  changes.find(({ change }) => change !== 'same')
