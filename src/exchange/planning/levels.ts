/**
 * The priority levels as exact integers. A person in a stage brings one figure
 * a level; figures are compared from the first level on, never weighed together.
 * All are written as gains: what is to be small (changes, imbalance) is negative.
 */
import { unreachable } from '../../base/refusal.ts'
import { levelNames, type LevelName, type Problem } from '../forms/problem.ts'
import type { Standing } from './standing.ts'

/** One figure a level, in the order of the problem. */
export type Gains = readonly number[]

/** The levels that exist in this problem, in its order. */
export function levelsOf(problem: Problem): readonly LevelName[] {
  const order = problem.order ?? levelNames.filter((level) => level !== 'named')
  return order.filter((level) => exists(problem, level))
}

function exists({ accepted, formula, people }: Problem, level: LevelName): boolean {
  switch (level) {
    case 'otherDuty':
      return people.some(
        ({ category, dutyGround }) => dutyGround !== undefined || category === 'medical-personnel',
      )
    case 'changes':
      return accepted !== undefined
    case 'remains':
      return formula.some(({ categories }) => categories.includes('remains'))
    case 'threeWay':
      return formula.some((clause) => clause.kind === 'cycles' && clause.lengthMax >= 3)
    case 'children':
    case 'grave':
    case 'serious':
    case 'released':
    case 'longestHeld':
    case 'named':
    case 'imbalance':
      return true
    default:
      return unreachable(level)
  }
}

/** Stages a change is worth: one near in time costs more. `none` is `stages`, later than all. */
export const changeCost = (before: number, now: number, stages: number) =>
  before === now ? 0 : stages - Math.min(before, now)

/** What one person brings in stage `at` (from 0) of `stages`, against staying. */
export function gainsOf(
  person: Standing,
  { levels, at, stages }: { levels: readonly LevelName[]; at: number; stages: number },
): Gains {
  return levels.map((level) => gain(person, { level, at, stages }))
}

function gain(
  person: Standing,
  { level, at, stages }: { level: LevelName; at: number; stages: number },
): number {
  const early = stages - at
  const living = Number(person.transport !== 'remains')
  const before = person.accepted < 0 ? stages : person.accepted
  switch (level) {
    case 'children':
      return person.child * early
    case 'grave':
      return person.grave * early
    case 'serious':
      return person.serious * early
    case 'otherDuty':
      return person.otherDuty * early
    case 'released':
      return living
    case 'changes':
      return changeCost(before, stages, stages) - changeCost(before, at, stages)
    case 'longestHeld':
      return person.months * early * living
    case 'named':
      return person.named
    case 'remains':
      return 1 - living
    case 'imbalance':
    case 'threeWay':
      return 0
    default:
      return unreachable(level)
  }
}

/** Above 0 if `a` is better than `b` at the first level where they differ. */
export function compareGains(a: Gains, b: Gains): number {
  const at = a.findIndex((figure, level) => figure !== b[level])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

export const addGains = (a: Gains, b: Gains): Gains =>
  a.map((figure, level) => figure + (b[level] ?? 0))
