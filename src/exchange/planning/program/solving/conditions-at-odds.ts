/**
 * When no plan keeps every rule: the smallest set of conditions that cannot hold together. Each
 * condition is taken away in turn; it stays away where there is still no plan without it, and
 * comes back where there is. What remains is needed to the last one. Each step is one question
 * to the solver whether any plan exists. When the time is over, the set so far is given.
 */
import { say } from '../../../forms/sentences.ts'
import type { Compiled } from '../compiling/compile.ts'
import type { Task } from '../compiling/draft.ts'
import { conditionInWords, type Because } from './condition-in-words.ts'
import type { IntegerProgram, IntegerSolver, Lock } from './integer-solver.ts'

type Asked = {
  readonly compiled: Compiled
  readonly solver: IntegerSolver
  readonly secondsLeft: () => number
  /** The duty levels that no clause may lower, where a program and not a flow has settled them. */
  readonly locks: readonly Lock[]
}

/** Time of one question. */
const secondsOfQuestion = 10

export async function conditionsAtOdds(task: Task, asked: Asked): Promise<Because> {
  const { compiled, locks } = asked
  const names = [...new Set(compiled.conditions)].filter((name) => name !== undefined)
  const all = locks.length > 0 ? [...names, dutyFirst] : names
  let needed: readonly string[] = all
  // Clauses last, so that it is they that are named where either would do.
  for (const name of all.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const without = needed.filter((each) => each !== name)
    // oxlint-disable-next-line no-await-in-loop -- each question rests on the one before
    if (await isImpossible(without, asked)) needed = without
  }
  const because = [...needed, ...withoutVehicle(compiled, needed, task)].map((name) =>
    conditionInWords(name, task),
  )
  return because.length > 0 ? because : [{ text: say('everyRule', {}) }]
}

/** A family that no vehicle takes has no column, so no row says why not everybody can go. */
function withoutVehicle({ families }: Compiled, needed: readonly string[], { problem }: Task) {
  const mustGo = families.filter(({ family: { one }, rides }) => {
    const clause = problem.formula[one.clause]?.id
    return rides.length === 0 && needed.includes(`everybody ${JSON.stringify([clause])}`)
  })
  const parties = new Set(mustGo.map(({ family }) => family.one.heldBy))
  return [...parties].toSorted().map((party) => `vehicles ${JSON.stringify([party])}`)
}

const dutyFirst = 'duty []'
const order = ['vehicles', 'escorts', 'duty', 'limit', 'places', 'ahead', 'cycles']
const rankOf = (name: string) => {
  const at = order.indexOf(name.split(' ')[0] ?? '')
  return at < 0 ? order.length : at
}

async function isImpossible(
  needed: readonly string[],
  { compiled, solver, secondsLeft, locks }: Asked,
): Promise<boolean> {
  const seconds = Math.min(secondsOfQuestion, secondsLeft())
  if (seconds <= 0) return false
  const { program, conditions } = compiled
  const isFree = conditions.map((name) => name !== undefined && !needed.includes(name))
  const answer = await solver.solve(relaxed(program, isFree), {
    cost: new Float64Array(program.columns),
    maximise: true,
    locks: needed.includes(dutyFirst) ? locks : [],
    seconds,
  })
  return answer.status === 'impossible'
}

const relaxed = (program: IntegerProgram, isFree: readonly boolean[]): IntegerProgram => ({
  ...program,
  rowLower: program.rowLower.map((bound, row) => (isFree[row] === true ? -Infinity : bound)),
  rowUpper: program.rowUpper.map((bound, row) => (isFree[row] === true ? Infinity : bound)),
})
