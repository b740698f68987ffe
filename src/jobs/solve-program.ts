/**
 * One integer program through HiGHS. Numbers are handed over in compressed columns, never as
 * text, in which names are read wrongly. Blocks until it ends: solve-in-thread.ts calls it in a
 * thread. The clock of HiGHS is soft (40 seconds became 68 once), so the thread has a hard one.
 */
import { createRequire } from 'node:module'
import type { Highs, Model } from 'highs'
import type {
  IntegerAnswer,
  IntegerProgram,
  IntegerTask,
} from '../exchange/planning/program/solving/integer-solver.ts'

export const solverName = 'HiGHS 1.15.3'

/** The types of the package describe its CommonJS form, so it is loaded in that form. */
const load: { default: () => Promise<Highs> } | (() => Promise<Highs>) = createRequire(
  import.meta.url,
)('highs')

let loaded: Promise<Highs> | undefined
/** Loading takes about a second; it is done once. */
function loadSolver(): Promise<Highs> {
  loaded ??= typeof load === 'function' ? load() : load.default()
  return loaded
}

/**
 * Presolve is left out: it spares these programs nothing (bench/planning/README.md), was met going
 * round for ever over one of 8 columns, deaf to the time limit, and calling another impossible that
 * has a plan (problem 118 of bench/planning/exactness.ts). Where HiGHS breaks off without it, a fresh
 * one tries with it; the thread's hard clock stands over both.
 */
export async function solveProgram(
  program: IntegerProgram,
  task: IntegerTask,
): Promise<IntegerAnswer> {
  try {
    return solveBy(await loadSolver(), { program, task, presolve: 'off' })
  } catch {
    loaded = undefined
    return solveBy(await loadSolver(), { program, task, presolve: 'choose' })
  }
}

const solveBy = (highs: Highs, asked: Asked): IntegerAnswer =>
  highs.withModel((model) => solveWith(highs, model, asked))

type Asked = {
  readonly program: IntegerProgram
  readonly task: IntegerTask
  readonly presolve: 'choose' | 'off'
}

function solveWith(highs: Highs, model: Model, asked: Asked): IntegerAnswer {
  const { program, task, presolve } = asked
  const { constants } = highs
  const { columns, rows, integer } = program
  const { maximise } = task
  model.options.set({
    output_flag: false,
    presolve,
    mip_rel_gap: 0,
    mip_abs_gap: 0.999,
    mip_heuristic_effort: 0.02,
    time_limit: Math.max(0.1, task.seconds),
  })
  model.passModel({
    numCols: columns,
    numRows: rows,
    sense: maximise ? constants.objectiveSense.maximize : constants.objectiveSense.minimize,
    colCost: task.cost,
    colLower: bounds(highs, program.lower),
    colUpper: bounds(highs, program.upper),
    rowLower: bounds(highs, program.rowLower),
    rowUpper: bounds(highs, program.rowUpper),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    integrality: Int32Array.from(integer),
  })
  for (const { cost, atLeast } of task.locks) {
    const indices = [...cost.keys()].filter((column) => cost[column] !== 0)
    const values = indices.map((column) => cost[column] ?? 0)
    // Whole columns and whole costs: half a step below the value nothing else fits in between.
    model.addRow(atLeast - 0.5, highs.infinity, { indices, values })
  }
  // The plan of the level before is not handed over to begin with: that took twice the time.
  const { modelStatus } = model.run()
  if (saysImpossible(highs, modelStatus)) return { status: 'impossible' }
  return answerOf(highs, model, { ...asked, modelStatus })
}

/** No level can grow without end, so "unbounded or infeasible" is infeasible. */
function saysImpossible({ constants }: Highs, modelStatus: number): boolean {
  const { infeasible, unboundedOrInfeasible } = constants.modelStatus
  return modelStatus === infeasible || modelStatus === unboundedOrInfeasible
}

/** From here on a bound of HiGHS says nothing. */
const unbounded = 1e15

const bounds = (highs: Highs, all: Float64Array) =>
  all.map((bound) => (Math.abs(bound) === Infinity ? Math.sign(bound) * highs.infinity : bound))

function answerOf(
  { constants }: Highs,
  model: Model,
  { program, task, modelStatus }: Asked & { modelStatus: number },
): IntegerAnswer {
  const { modelStatus: is, solutionStatus } = constants
  if (program.columns === 0) {
    return { status: 'optimal', x: new Float64Array(), value: 0, bound: 0 }
  }
  // Read at once: a value at the time limit need not belong to a solution.
  const hasSolution = Number(model.info.get('primal_solution_status')) === solutionStatus.feasible
  if (!hasSolution || (modelStatus !== is.optimal && modelStatus !== is.timeLimit)) {
    const bound = Number(model.info.get('mip_dual_bound'))
    const isExcluded = modelStatus === is.timeLimit && Math.abs(bound) < unbounded
    return { status: 'stopped', ...(isExcluded && { bound }) }
  }
  const { integer } = program
  const x = model
    .getSolution()
    .colValue.map((value, column) => (integer[column] === 1 ? Math.round(value) : value))
  const value = x.reduce((sum, each, column) => sum + each * (task.cost[column] ?? 0), 0)
  if (!integer.includes(1)) return { status: 'optimal', x, value, bound: value }
  const bound = Number(model.info.get('mip_dual_bound'))
  return { status: modelStatus === is.optimal ? 'optimal' : 'feasible', x, value, bound }
}
