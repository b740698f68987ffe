/** What each level gains from each column. */
import type { LevelName } from '../../../forms/problem.ts'
import { gainsOf } from '../../levels.ts'
import type { Standing } from '../../standing.ts'
import type { GroupColumns } from './columns.ts'
import type { Draft } from './draft.ts'

export function gainsOn(draft: Draft, level: LevelName): Float64Array {
  const { task, rows } = draft
  const gains = new Float64Array(rows.columns)
  if (level === 'imbalance') for (const column of draft.ahead) gains[column] = -1
  if (level === 'threeWay') {
    for (const { parties, column } of draft.cycles) if (parties.length > 2) gains[column] = -1
  }
  const counted = bundledOn(draft, level)
  for (const { people, column } of counted.values()) gains[column] = people
  const gain = (one: Standing, at: number) =>
    at >= task.frame.stages || counted.has(one.clause)
      ? 0
      : (gainsOf(one, { levels: [level], at, stages: task.frame.stages })[0] ?? 0)
  for (const each of draft.groups) groupGains(gains, each, gain)
  for (const { family, rides } of draft.families) {
    for (const { at, column } of rides) {
      gains[column] = family.members.reduce((sum, one) => sum + gain(one, at), 0)
    }
  }
  return gains
}

/** Whom a level counts by bundles: the living or the dead of the clauses that close in bundles. */
function bundledOn({ task, bundled }: Draft, level: LevelName): Draft['bundled'] {
  const { formula } = task.problem
  const isDead = (clause: number) => formula[clause]?.categories.includes('remains') === true
  if (level !== 'released' && level !== 'remains') return new Map()
  return new Map([...bundled].filter(([clause]) => isDead(clause) === (level === 'remains')))
}

/** Somebody gone by a stage brings there what they bring more than one stage later. */
function groupGains(
  gains: Float64Array,
  { classes }: GroupColumns,
  gain: (one: Standing, at: number) => number,
) {
  for (const { each, gone } of classes) {
    for (const [at, column] of gone.entries()) {
      if (column !== undefined) gains[column] = gain(each.one, at) - gain(each.one, at + 1)
    }
  }
}
