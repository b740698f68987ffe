/**
 * When no plan keeps every rule: the smallest set of conditions that cannot hold together. Each
 * condition is taken away in turn; it stays away where there is still no plan without it, and
 * comes back where there is. What remains is needed to the last one. Each step is one question
 * to the solver whether any plan exists. When the time is over, the set so far is given.
 */
import type { Plan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { placesOf } from '../room.ts'
import type { Standing } from '../standing.ts'
import type { Compiled, Task } from './compile.ts'
import type { IntegerProgram, IntegerSolver, Lock } from './integer-solver.ts'

export type Because = Extract<Plan, { status: 'impossible' }>['because']

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
  const because = needed.map((name) => inWords(name, task))
  return because.length > 0 ? because : [{ needs: 1, has: 0, text: 'No plan keeps every rule.' }]
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

/** The condition as a sentence, with what the clauses ask of it and what it gives. */
function inWords(name: string, task: Task): Because[number] {
  const at = name.indexOf(' ')
  const [first = '', second = ''] = namesIn(name.slice(at + 1))
  const asked = askedToLeave(task)
  switch (name.slice(0, at)) {
    case 'places':
      return placesInWords(task, first, second)
    case 'vehicles':
      return {
        needs: asked((one) => one.heldBy === first),
        has: 0,
        text: `Each family of ${first} rides in one vehicle.`,
      }
    case 'escorts':
      return {
        needs: asked((one) => one.heldBy === first),
        has: 0,
        text: `The escorts of ${first} take only so many people in each stage.`,
      }
    case 'limit':
      return limitInWords(task, first, second)
    case 'ahead':
    case 'close':
      return accountInWords(task, first, second, name.startsWith('close'))
    case 'everybody': {
      const people = asked((one) => task.problem.formula[one.clause]?.id === first)
      const text = `Clause "${first}" lets everybody go: ${people} people.`
      return { clause: first, needs: people, has: 0, text }
    }
    case 'cycles': {
      const text = `Clause "${first}" lets people go in cycles of parties only.`
      return { clause: first, needs: 1, has: 0, text }
    }
    default: {
      const text = 'Children, the wounded and sick and others on the duty track go first.'
      return { needs: 1, has: 0, text }
    }
  }
}

function namesIn(text: string): readonly string[] {
  const names: unknown = JSON.parse(text)
  return Array.isArray(names) ? names.map(String) : []
}

/** How many of them a clause asks to leave, or may need to close its account. */
function askedToLeave({ problem, eligible }: Task) {
  const asks = (one: Standing) => {
    const clause = problem.formula[one.clause]
    return clause?.kind === 'all-for-all' || (clause !== undefined && creditOf(clause) !== 0)
  }
  return (who: (one: Standing) => boolean) =>
    Math.max(1, eligible.filter((one) => asks(one) && who(one)).length)
}

const creditOf = (clause: Problem['formula'][number]) =>
  clause.kind === 'one-for-one' || clause.kind === 'ratio' ? clause.credit : 0

function placesInWords(task: Task, party: string, transport: string): Because[number] {
  const kind = (['seat', 'stretcher', 'remains'] as const).find((each) => each === transport)
  const has =
    kind === undefined ? 0 : placesOf(task.room, party, kind).reduce((sum, each) => sum + each, 0)
  const asked = askedToLeave(task)
  const needs = asked((one) => one.heldBy === party && one.transport === transport)
  const what = kind === 'remains' ? 'places for remains' : `${transport}s`
  // Enough in all, and too few where and when they are needed: one more than there are.
  const most = Math.max(needs, has + 1)
  const text = `${party} has ${has} ${what} in all stages after the duty track; the clauses ask for ${needs}.`
  return { needs: most, has, text }
}

function limitInWords({ problem }: Task, id: string, party: string): Because[number] {
  const clause = problem.formula.find((each) => each.id === id)
  const has = clause?.peopleMax[party] ?? 0
  const text = `Clause "${id}" lets at most ${has} people of ${party} go.`
  return { clause: id, needs: has + 1, has, text }
}

function accountInWords(
  { problem }: Task,
  id: string,
  party: string,
  isClosing: boolean,
): Because[number] {
  const clause = problem.formula.find((each) => each.id === id)
  const aheadMax = clause === undefined || clause.kind === 'unilateral' ? 0 : clause.aheadMax
  const whose = party === '' ? 'its account' : `the account of ${party}`
  const credit = clause === undefined ? 0 : Math.abs(creditOf(clause))
  if (isClosing) {
    const text = `Clause "${id}" closes even: ${whose} opens at ${credit} and must end at 0.`
    return { clause: id, needs: Math.max(credit, 1), has: 0, text }
  }
  const text = `Clause "${id}" lets nobody be more than ${aheadMax} ahead after any stage.`
  return { clause: id, needs: aheadMax + 1, has: aheadMax, text }
}
