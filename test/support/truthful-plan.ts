/** A plan that says the truth about people in given stages, with nothing of the planner. */
import type { SettledPlan } from '../../src/exchange/forms/plan-form.ts'
import type { Problem } from '../../src/exchange/forms/problem.ts'
import { sha } from './planning-cases.ts'
import {
  clauseOf,
  cyclesOf,
  levelNamesOf,
  levelOf,
  mayTravel,
  onDuty,
  ridesOf,
  rowsOf,
  type Stages,
} from './trying-every-plan.ts'

/** Whether or not it keeps the rules; `optimal` claims every level on the word of a solver. */
export function planOf(
  problem: Problem,
  where: Stages,
  status: SettledPlan['status'],
): SettledPlan {
  const proven = status === 'optimal'
  const levels = levelNamesOf(problem).map((name) => {
    const value = levelOf(name, problem, where)
    return { name, value, bound: value, proven }
  })
  const words = levels.map(({ name, bound }) => ({ name, bound, status: 'optimal', model: sha }))
  return {
    form: 'good-offices/plan/1',
    problem: sha,
    status,
    levels,
    stages: problem.stages.map(({ id }, at) => ({
      id,
      people: problem.people.filter((_, index) => where[index] === at + 1).map((one) => one.id),
    })),
    accounts: problem.formula.flatMap((clause) => {
      const rows = rowsOf(problem, clause, where)
      return rows === undefined ? [] : [{ clause: clause.id, ahead: rows[''] ?? rows }]
    }),
    remains: problem.formula.flatMap((clause) => remainsUnder(clause, problem, where)),
    cycles: cyclesOf(problem, where) ?? [],
    vehicles: ridesOf(problem, where) ?? [],
    stays: problem.people
      .filter((_, index) => (where[index] ?? 0) === 0)
      .map((one) => ({ person: one.id, reason: reasonOf(problem, one), text: 'so it is' })),
    certificate: proven ? { kind: 'program', solver: 'by trying', levels: words } : {},
    seconds: 0,
  }
}

function remainsUnder(clause: Problem['formula'][number], problem: Problem, where: Stages) {
  const { id, unit, categories } = clause
  if (unit === undefined || !categories.includes('remains')) return []
  const own = clause.kind === 'unilateral' ? [clause.by] : []
  const sides = clause.kind === 'cycles' ? clause.parties : own
  const bound = 'between' in clause ? clause.between : sides
  const left = bound.map((party) => {
    const gone = problem.people.filter(
      (one, at) =>
        one.heldBy === party && (where[at] ?? 0) > 0 && clauseOf(problem, one) === clause,
    )
    return [party, gone.length] as const
  })
  return [{ clause: id, unit, left: Object.fromEntries(left) }]
}

function reasonOf(problem: Problem, one: Problem['people'][number]) {
  if (mayTravel(problem, one)) return 'rank'
  return onDuty(problem, one) || clauseOf(problem, one) !== undefined || isHeld(problem, one.id)
    ? 'hold'
    : 'no-clause'
}
const isHeld = ({ holds }: Problem, id: string) =>
  holds.some(({ person, untilStage }) => person === id && untilStage === undefined)
