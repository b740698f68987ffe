/**
 * Which problems this planner carries: two parties, at most one one-for-one
 * clause for the living and one for remains, no credit, accounts that close
 * even, nobody in a family. Anything else is refused by name, never planned
 * by a method that could be wrong.
 */
import { Refusal } from '../../base/refusal.ts'
import type { Clause, Problem } from '../forms/problem.ts'
import type { EvenClause } from './flow/formula-flow.ts'
import type { Standing } from './standing.ts'

export type PureFormula = { readonly living?: EvenClause; readonly remains?: EvenClause }

export function pureFormula(problem: Problem, eligible: readonly Standing[]): PureFormula {
  const clauses = problem.formula.map(evenClause)
  if (problem.parties.length !== 2) {
    refuse(`parties names ${problem.parties.length} parties, and this planner carries two`)
  }
  refuseFamilies(problem, eligible)
  const [living, secondLiving] = clauses.filter((clause) => !countsRemains(clause))
  const [remains, secondRemains] = clauses.filter(countsRemains)
  const second = secondLiving ?? secondRemains
  if (second !== undefined) {
    const whom = countsRemains(second) ? 'remains' : 'the living'
    refuse(`clause "${second.id}" is a second clause for ${whom}, and this planner carries one`)
  }
  return { ...(living && { living }), ...(remains && { remains }) }
}

const countsRemains = ({ categories }: EvenClause) => categories.includes('remains')

function refuse(why: string): never {
  throw new Refusal('wrong-input', `No plan was made: ${why}.`)
}

function evenClause(clause: Clause): EvenClause {
  const name = `clause "${clause.id}" (${clause.kind})`
  if (clause.kind !== 'one-for-one' && clause.kind !== 'ratio') {
    refuse(`${name} is not one-for-one, the only kind this planner carries`)
  }
  if (clause.kind === 'ratio' && clause.give[0] !== clause.give[1]) {
    refuse(
      `${name} gives ${clause.give[0]} for ${clause.give[1]}, and this planner carries one for one`,
    )
  }
  if (clause.credit !== 0) {
    refuse(
      `${name} opens with a credit of ${clause.credit}, and this planner needs an account of 0`,
    )
  }
  if (clause.settle !== 'even') {
    refuse(`${name} carries its account forward, and this planner closes accounts even`)
  }
  return clause
}

function refuseFamilies({ people }: Problem, eligible: readonly Standing[]) {
  const travels = new Set(eligible.map(({ id }) => id))
  const first = new Map<string, string>()
  for (const { id, family } of people) {
    if (family === undefined || !travels.has(id)) continue
    const other = first.get(family)
    if (other !== undefined) {
      refuse(
        `family "${family}" ("${other}", "${id}") travels together, which this planner cannot hold yet`,
      )
    }
    first.set(family, id)
  }
}
