/** From the columns of a solved program to people: the best of a group go first, families as one. */
import type { Gains } from '../levels.ts'
import { compareGains, gainsOf } from '../levels.ts'
import type { Frame } from '../flow/flow-costs.ts'
import type { PeopleClass } from '../flow/classes.ts'
import type { Counts } from '../room.ts'
import type { GroupColumns } from './compiling/columns.ts'
import type { Compiled } from './compiling/compile.ts'
import type { CycleColumn } from './compiling/draft.ts'
import type { FamilyTravel } from './write-plan.ts'

export type ReadBack = {
  readonly counts: Counts
  readonly rides: readonly FamilyTravel[]
  readonly cycles: readonly (Omit<CycleColumn, 'column'> & { readonly count: number })[]
}

export function readBack(compiled: Compiled, x: Float64Array, frame: Frame): ReadBack {
  return {
    counts: new Map(compiled.groups.flatMap((group) => [...fill(group, x, frame)])),
    rides: compiled.families.flatMap(({ family, rides }) =>
      rides.flatMap(({ at, vehicle, column }) =>
        Math.round(x[column] ?? 0) === 1 ? [{ family, at, vehicle: vehicle?.id }] : [],
      ),
    ),
    cycles: compiled.cycles.flatMap(({ clause, parties, column }) => {
      const count = Math.round(x[column] ?? 0)
      return count > 0 ? [{ clause, parties, count }] : []
    }),
  }
}

/**
 * In each stage the best of those to whom it is open. Nobody does better another way: whoever may
 * leave now may leave later too, so a swap of two never harms whoever is left.
 */
function fill({ group, gone }: GroupColumns, x: Float64Array, frame: Frame): Counts {
  const left = group.classes
    .map((each) => ({ each, worth: worthOf(each, frame), people: each.people.length }))
    .toSorted((a, b) => compareGains(b.worth, a.worth) || (a.each.key < b.each.key ? -1 : 1))
  const counts = new Map(group.classes.map((each) => [each, new Int32Array(frame.stages)]))
  let before = 0
  for (const [at, column] of gone.entries()) {
    const all = Math.round(x[column] ?? 0)
    let open = all - before
    before = all
    for (const one of left) {
      if (one.each.one.from > at || open === 0) continue
      const leaving = Math.min(open, one.people)
      const byStage = counts.get(one.each)
      if (byStage !== undefined) byStage[at] = leaving
      one.people -= leaving
      open -= leaving
    }
  }
  return counts
}

/** What one of them brings in the last stage: what a stage earlier brings, on every level that asks. */
const worthOf = ({ one }: PeopleClass, { levels, stages }: Frame): Gains =>
  gainsOf(one, {
    levels: levels.filter((level) => level !== 'changes'),
    at: stages - 1,
    stages,
  })
