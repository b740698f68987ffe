/**
 * The duty track without a solver, for when its time is over before it has found anything: one
 * unit after another, whoever brings most first, each in the first stage with room. It keeps every
 * row and proves nothing; that nobody leaves would keep them too, and leave children behind.
 */
import type { LevelName } from '../../forms/problem.ts'
import { compareGains, type Gains } from '../levels.ts'
import type { FamilyColumns, GroupColumns } from './compiling/columns.ts'
import type { Compiled } from './compiling/compile.ts'
import type { IntegerProgram } from './solving/integer-solver.ts'

/** Columns that one step raises by 1. */
type Step = readonly number[]

/** People, or a family, that all bring the same: how many, and their ways to leave, best first. */
type Unit = { readonly many: number; readonly ways: readonly Step[]; readonly worth: Gains }

/** Columns of a program without clauses, nobody's stage worse than free places force on them. */
export function dutyInTurn(compiled: Compiled, levels: readonly LevelName[]): Float64Array {
  const gains = levels.map(compiled.gainsOn)
  const unit = (many: number, ways: readonly Step[]): Unit => {
    const first = ways[0] ?? []
    const worth = gains.map((all) => first.reduce((sum, column) => sum + (all[column] ?? 0), 0))
    return { many, ways, worth }
  }
  const units = [
    ...compiled.families.map((family) => unit(1, waysOfFamily(family))),
    ...compiled.groups.flatMap((group) =>
      group.classes.map((each) => unit(each.each.people.length, waysOfClass(group, each))),
    ),
  ]
  const filling = new Filling(compiled.program)
  for (const { many, ways } of units.toSorted((a, b) => compareGains(b.worth, a.worth))) {
    let left = many
    for (const way of ways) while (left > 0 && filling.take(way)) left -= 1
  }
  return filling.x
}

const waysOfFamily = ({ rides }: FamilyColumns): readonly Step[] =>
  rides.map(({ column }) => [column])

/** Who leaves in a stage has left by each later one. */
function waysOfClass(group: GroupColumns, each: GroupColumns['classes'][number]): readonly Step[] {
  const { from } = each.each.one
  return group.gone.slice(from).map((_, stage) => {
    const at = from + stage
    const mine = each.gone.slice(at).filter((column) => column !== undefined)
    return [...new Set([...group.gone.slice(at), ...mine])]
  })
}

/** Columns that are raised step by step, as long as every row and every column holds. */
class Filling {
  readonly x: Float64Array
  readonly #program: IntegerProgram
  readonly #sums: Float64Array

  constructor(program: IntegerProgram) {
    this.#program = program
    this.x = new Float64Array(program.columns)
    this.#sums = new Float64Array(program.rows)
  }

  take(step: Step): boolean {
    this.#raise(step, 1)
    if (step.every((column) => this.#holds(column))) return true
    this.#raise(step, -1)
    return false
  }

  #raise(step: Step, by: 1 | -1) {
    const { starts, indices, values } = this.#program
    for (const column of step) {
      this.x[column] = (this.x[column] ?? 0) + by
      for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at++) {
        const row = indices[at] ?? 0
        this.#sums[row] = (this.#sums[row] ?? 0) + by * (values[at] ?? 0)
      }
    }
  }

  #holds(column: number): boolean {
    const { starts, indices, rowLower, rowUpper, upper } = this.#program
    if ((this.x[column] ?? 0) > (upper[column] ?? 0)) return false
    for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at++) {
      const row = indices[at] ?? 0
      const sum = this.#sums[row] ?? 0
      if (sum < (rowLower[row] ?? 0) || sum > (rowUpper[row] ?? 0)) return false
    }
    return true
  }
}
