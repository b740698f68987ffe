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
} from '../exchange/planning/program/integer-solver.ts'

export const solverName = 'HiGHS 1.15.3'

/** The types of the package describe its CommonJS form, so it is loaded in that form. */
const load: { default: () => Promise<Highs> } | (() => Promise<Highs>) = createRequire(
  import.meta.url,
)('highs')

let loaded: Promise<Highs> | undefined
/** Loading takes about a second; it is done once. */
export function loadSolver(): Promise<Highs> {
  loaded ??= typeof load === 'function' ? load() : load.default()
  return loaded
}

export function solveProgram(highs: Highs, program: IntegerProgram, task: IntegerTask) {
  return highs.withModel((model) => solveWith(highs, model, { program, task }))
}

type Asked = { readonly program: IntegerProgram; readonly task: IntegerTask }

function solveWith(highs: Highs, model: Model, { program, task }: Asked): IntegerAnswer {
  const { constants } = highs
  const { columns, rows, integer } = program
  const { maximise } = task
  model.options.set({
    output_flag: false,
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
    // In an integer program the true value, less what rounding may have lost, is the right lock.
    model.addRow(atLeast - 1e-6, highs.infinity, { indices, values })
  }
  if (task.start !== undefined) model.setSolution({ colValue: task.start })
  const { modelStatus } = model.run()
  return answerOf(highs, model, { program, task, modelStatus })
}

const bounds = (highs: Highs, all: Float64Array) =>
  all.map((bound) => (Math.abs(bound) === Infinity ? Math.sign(bound) * highs.infinity : bound))

function answerOf(
  { constants }: Highs,
  model: Model,
  { program, task, modelStatus }: Asked & { modelStatus: number },
): IntegerAnswer {
  const { modelStatus: is, solutionStatus } = constants
  if (modelStatus === is.infeasible) return { status: 'impossible' }
  // Read at once: a value at the time limit need not belong to a solution.
  const hasSolution = Number(model.info.get('primal_solution_status')) === solutionStatus.feasible
  if (!hasSolution || (modelStatus !== is.optimal && modelStatus !== is.timeLimit)) {
    return { status: 'stopped' }
  }
  const { integer } = program
  const x = model
    .getSolution()
    .colValue.map((value, column) => (integer[column] === 1 ? Math.round(value) : value))
  const value = Math.round(
    x.reduce((sum, each, column) => sum + each * (task.cost[column] ?? 0), 0),
  )
  if (modelStatus === is.optimal) return { status: 'optimal', x, value, bound: value }
  const dual = integer.includes(1) ? Number(model.info.get('mip_dual_bound')) : Infinity
  const best = task.maximise ? Math.floor(dual + 1e-6) : Math.ceil(dual - 1e-6)
  return { status: 'feasible', x, value, bound: best }
}
