/**
 * A program on its way: its columns, and the rows that say who leaves in a stage or has left by
 * the end. Every part of compile.ts writes into one of these.
 */
import type { Problem } from '../../../forms/problem.ts'
import type { Frame } from '../../flow/flow-costs.ts'
import type { Room } from '../../room.ts'
import type { Standing } from '../../standing.ts'
import type { Columns } from './columns.ts'
import type { Units } from './units.ts'

export type CycleColumn = {
  readonly clause: string
  readonly parties: readonly string[]
  readonly column: number
}

export type Task = {
  readonly problem: Problem
  readonly frame: Frame
  readonly units: Units
  /** Places left for these units. */
  readonly room: Room
  /** All who may travel, whether or not they are among the units. */
  readonly eligible: readonly Standing[]
  readonly isPacked: (party: string, at: number) => boolean
  /** Without clauses only the duty track is looked at. */
  readonly clauses: 'all' | 'none'
}

/** Sums of people: columns, each with what one unit of it counts. */
export type Terms = readonly (readonly [column: number, people: number])[]

export type Draft = Columns & {
  readonly task: Task
  readonly ahead: number[]
  readonly bundled: Map<number, { readonly column: number; readonly people: number }>
  readonly cycles: CycleColumn[]
}

/** Columns of those of `who` that leave in stage `at`. */
export function leaving(draft: Draft, at: number, who: (one: Standing) => boolean): Terms {
  const groups = draft.groups.filter(({ group }) => who(group.one))
  const inGroups = groups.flatMap(({ gone }): Terms => {
    const [now, before] = [gone[at], gone[at - 1]]
    return [
      ...(now === undefined ? [] : [[now, 1] as const]),
      ...(before === undefined ? [] : [[before, -1] as const]),
    ]
  })
  return [...inGroups, ...ridingIn(draft, at, who)]
}

function ridingIn(draft: Draft, at: number, who: (one: Standing) => boolean): Terms {
  return draft.families.flatMap(({ family, rides }): Terms => {
    const people = family.members.filter(who).length
    if (people === 0) return []
    return rides.filter((ride) => ride.at === at).map(({ column }) => [column, people] as const)
  })
}

/** Columns of those of `who` who have left by the end. */
export function goneAtEnd(draft: Draft, who: (one: Standing) => boolean): Terms {
  const last = draft.task.frame.stages - 1
  const groups = draft.groups.filter(({ group }) => who(group.one))
  const inGroups = groups.flatMap(({ gone }) => {
    const column = gone[last]
    return column === undefined ? [] : [[column, 1] as const]
  })
  const stages = Array.from({ length: last + 1 }, (_, at) => at)
  return [...inGroups, ...stages.flatMap((at) => ridingIn(draft, at, who))]
}

export function addRow(
  { rows }: Draft,
  terms: Terms,
  { lower, upper, condition }: { lower: number; upper: number; condition: string },
): number {
  const row = rows.row(lower, upper, condition)
  for (const [column, people] of terms) rows.put(row, column, people)
  return row
}
