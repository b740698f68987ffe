/**
 * The levels one after the other, each with all earlier ones held where they ended. A level is
 * proven when the solver leaves less than one between what it found and what it could not
 * exclude: every figure is whole. Never one weighted sum of levels.
 */
import type { LevelName } from '../../../forms/problem.ts'
import { programSha256, type IntegerSolver, type Lock } from './integer-solver.ts'
import { splitProgram, type ProgramPart } from './split-program.ts'
import type { Gains } from '../../levels.ts'
import type { Compiled } from '../compiling/compile.ts'

export type Settled =
  | {
      readonly status: 'settled'
      readonly x: Float64Array
      /** The best not excluded, one figure a level; undefined where the time was over before it. */
      readonly bounds: readonly (number | undefined)[]
      /** SHA-256 of the program. */
      readonly model: string
    }
  | { readonly status: 'impossible'; readonly part: ProgramPart }
  | { readonly status: 'stopped' }

/** What a level, or the part of it that was solved, has reached. */
export type LevelProgress = (
  level: LevelName,
  reached: { readonly value: number; readonly bound: number },
) => void

export type Solving = {
  readonly solver: IntegerSolver
  readonly levels: readonly LevelName[]
  /** Seconds that are left of the whole budget. */
  readonly secondsLeft: () => number
  /** What the people behind the whole columns bring, level by level (read-back.ts). */
  readonly gainsOfPeople: (x: Float64Array) => Gains
  /** Columns already known to be best on the first levels, and how many levels those are. */
  readonly known?: { readonly x: Float64Array; readonly levels: number }
  /** Columns that keep every row: what is left when the time is over before anything is found. */
  readonly fallback?: Float64Array
  /** Called after each level of each part. */
  readonly progress?: LevelProgress
}

export async function solveLevels(compiled: Compiled, solving: Solving): Promise<Settled> {
  const whole = compiled.program
  const gains = solving.levels.map(compiled.gainsOn)
  const x = new Float64Array(whole.columns)
  let bounds: (number | undefined)[] = solving.levels.map(() => 0)
  for (const part of splitProgram(whole)) {
    const mine = gains.map((all) => pick(all, part.columns))
    // oxlint-disable-next-line no-await-in-loop -- the solver is one thread
    const settled = await solvePart(part, mine, { ...solving, columns: whole.columns })
    if (settled.status === 'impossible') return { status: 'impossible', part }
    if (settled.status === 'stopped') return settled
    for (const [index, column] of part.columns.entries()) x[column] = settled.x[index] ?? 0
    bounds = bounds.map((bound, level) => addKnown(bound, settled.bounds[level]))
  }
  return { status: 'settled', x, bounds, model: programSha256(whole) }
}

const pick = (from: Float64Array, at: Int32Array) =>
  Float64Array.from(at, (index) => from[index] ?? 0)

const addKnown = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a + b

/** Levels that rows count, not people: what loose columns leave above the least is no part of it. */
const countedByRows: readonly LevelName[] = ['imbalance', 'threeWay']

/**
 * What a level reaches with these columns of a part. Loose columns may stand where no person can
 * be, a fraction below what their whole columns allow, so people are counted and not columns.
 */
function reached(part: ProgramPart, x: Float64Array, { level, cost, solving }: Reached): number {
  const name = solving.levels[level]
  if (name !== undefined && countedByRows.includes(name)) {
    const sum = x.reduce((all, each, column) => all + each * (cost[column] ?? 0), 0)
    return Math.ceil(sum - 1e-4) + 0
  }
  return solving.gainsOfPeople(spread(part, x, solving.columns))[level] ?? 0
}

type Reached = {
  readonly level: number
  readonly cost: Float64Array
  readonly solving: Solving & { readonly columns: number }
}

/** A part's columns in their places of the whole, the others at 0. */
function spread({ columns }: ProgramPart, x: Float64Array, all: number): Float64Array {
  const whole = new Float64Array(all)
  for (const [index, column] of columns.entries()) whole[column] = x[index] ?? 0
  return whole
}

type SolvedPart =
  | {
      readonly status: 'settled'
      readonly x: Float64Array
      readonly bounds: readonly (number | undefined)[]
    }
  | { readonly status: 'impossible' }
  | { readonly status: 'stopped' }

async function solvePart(
  part: ProgramPart,
  gains: readonly Float64Array[],
  solving: Solving & { readonly columns: number },
): Promise<SolvedPart> {
  const { program, columns } = part
  const { solver, levels, secondsLeft, known, fallback, progress } = solving
  if (program.columns === 0) return emptyPart(program, gains)
  const locks: Lock[] = []
  const bounds: (number | undefined)[] = []
  let x: Float64Array | undefined
  const start = known && pick(known.x, columns)
  const safe = fallback && pick(fallback, columns)
  for (const [level, cost] of gains.entries()) {
    if (known !== undefined && start !== undefined && level < known.levels) {
      const value = reached(part, start, { level, cost, solving })
      bounds.push(value)
      if (cost.some((gain) => gain !== 0)) locks.push({ cost, atLeast: value })
      continue
    }
    if (cost.every((gain) => gain === 0)) {
      bounds.push(0)
      continue
    }
    const seconds = secondsLeft()
    const task = { cost, maximise: true, locks, seconds }
    // oxlint-disable-next-line no-await-in-loop -- each level rests on the one before
    const answer = seconds <= 0 ? stopped : await solver.solve(program, task)
    if (answer.status === 'impossible') return answer
    const before = x ?? safe
    if (answer.status === 'stopped') {
      if (answer.bound !== undefined) bounds.push(Math.floor(answer.bound + 1e-6))
      break
    }
    const value = reached(part, answer.x, { level, cost, solving })
    if (answer.status === 'feasible') {
      const had = before === undefined ? -Infinity : reached(part, before, { level, cost, solving })
      x = had < value ? answer.x : before
      bounds.push(Math.floor(answer.bound + 1e-6))
      break
    }
    x = answer.x
    bounds.push(value)
    locks.push({ cost, atLeast: value })
    const name = levels[level]
    if (name !== undefined) progress?.(name, { value, bound: value })
  }
  x ??= safe
  if (x === undefined) {
    // No level asks anything of this part; its rows may still ask for releases.
    const cost = new Float64Array(program.columns)
    const seconds = secondsLeft()
    const task = { cost, maximise: true, locks, seconds }
    const answer = seconds <= 0 ? stopped : await solver.solve(program, task)
    if (answer.status === 'impossible' || answer.status === 'stopped') return answer
    x = answer.x
  }
  return { status: 'settled', x, bounds: gains.map((_, level) => bounds[level]) }
}

/** Rows that nobody can move hold or do not. */
function emptyPart(program: ProgramPart['program'], gains: readonly Float64Array[]): SolvedPart {
  const holds = program.rowLower.every((lower, row) => {
    return lower <= 0 && (program.rowUpper[row] ?? 0) >= 0
  })
  if (!holds) return { status: 'impossible' }
  return { status: 'settled', x: new Float64Array(), bounds: gains.map(() => 0) }
}

const stopped = { status: 'stopped', bound: undefined } as const
