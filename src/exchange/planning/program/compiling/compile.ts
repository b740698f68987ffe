/**
 * From units to an integer program: places, vehicles, escorts, limits, accounts, cycles. Every
 * number in it is whole. Each row that an agreement or a stage sets bears the name of its
 * condition, so that "no plan is possible" can say which of them cannot hold together.
 */
import type { LevelName } from '../../../forms/problem.ts'
import type { IntegerProgram } from '../solving/integer-solver.ts'
import { accountRows } from './account-rows.ts'
import { accountsOf } from './accounts.ts'
import { cycleRows, everybodyRows, limitRows, pinRows } from './clause-rows.ts'
import { columnsOf, type Columns } from './columns.ts'
import type { CycleColumn, Draft, Task } from './draft.ts'
import { gainsOn } from './level-gains.ts'
import { placeRows, vehicleRows } from './place-rows.ts'

export type Compiled = Pick<Columns, 'groups' | 'families'> & {
  readonly program: IntegerProgram
  readonly conditions: readonly (string | undefined)[]
  readonly cycles: readonly CycleColumn[]
  /** What a level gains from each column, whole numbers. */
  readonly gainsOn: (level: LevelName) => Float64Array
}

export function compile(task: Task): Compiled {
  const draft: Draft = {
    ...columnsOf(task),
    task,
    ahead: [],
    bundled: new Map(),
    cycles: [],
  }
  placeRows(draft)
  vehicleRows(draft)
  if (task.clauses === 'all') {
    limitRows(draft)
    for (const account of accountsOf(task.problem, task.eligible)) accountRows(draft, account)
    everybodyRows(draft)
    cycleRows(draft)
    pinRows(draft)
  }
  const { rows, groups, families, cycles } = draft
  return {
    program: rows.program(),
    conditions: rows.conditions(),
    groups,
    families,
    cycles,
    gainsOn: (level) => gainsOn(draft, level),
  }
}
