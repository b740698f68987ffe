/** Who stands in no account because they accompany somebody who does not: as the planner read the problem. */
import { readProblem } from '../forms/problem.ts'
import { standingsOf } from '../planning/standing.ts'

/** `problem`: PROBLEM.json as it is kept with the plan. */
export function companionsIn(problem: string): ReadonlySet<string> {
  // Most plans have none, and a problem of a hundred thousand people is not read for nothing.
  if (!problem.includes('"accompanies":')) return new Set()
  const { eligible } = standingsOf(readProblem(JSON.parse(problem)))
  return new Set(eligible.filter(({ track }) => track === 'companion').map(({ id }) => id))
}
