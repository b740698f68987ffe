/**
 * Which method carries a problem. The flow: two parties, at most one one-for-one clause for the
 * living and one for remains, with or without a credit, nobody in a family, nobody
 * pinned, no vehicles and no escorts. Everything else is an integer program. Decided by what the problem says,
 * never by a method that could be wrong.
 */
import { Refusal } from '../../base/refusal.ts'
import type { Clause, Problem } from '../forms/problem.ts'
import type { EvenClause } from './flow/formula-flow.ts'
import type { Standing } from './standing.ts'

export type PureFormula = { readonly living?: EvenClause; readonly remains?: EvenClause }

export type Route =
  | { readonly method: 'flow'; readonly formula: PureFormula }
  /** `why`: what the flow does not carry, as the end of a sentence. */
  | { readonly method: 'program'; readonly why: string }

export function routeOf(problem: Problem, eligible: readonly Standing[]): Route {
  const why =
    parties(problem) ??
    familiesTogether(problem, eligible) ??
    pinned(problem) ??
    vehiclesOrEscorts(problem) ??
    uneven(problem)
  if (why !== undefined) return { method: 'program', why }
  const clauses = problem.formula.filter(isEven)
  const [living, secondLiving] = clauses.filter((clause) => !countsRemains(clause))
  const [remains, secondRemains] = clauses.filter(countsRemains)
  const second = secondLiving ?? secondRemains
  if (second !== undefined) {
    const whom = countsRemains(second) ? 'remains' : 'the living'
    return { method: 'program', why: `clause "${second.id}" is a second clause for ${whom}` }
  }
  return { method: 'flow', formula: { ...(living && { living }), ...(remains && { remains }) } }
}

/** For a method that has no solver: a Refusal where it would need one. */
export function pureFormula(problem: Problem, eligible: readonly Standing[]): PureFormula {
  const route = routeOf(problem, eligible)
  if (route.method === 'flow') return route.formula
  throw needsSolver(route.why)
}

export const needsSolver = (why: string) =>
  new Refusal('wrong-input', `No plan was made: ${why}, which needs the solver.`)

const countsRemains = ({ categories }: Clause) => categories.includes('remains')

const parties = (problem: Problem) =>
  problem.parties.length === 2 ? undefined : `there are ${problem.parties.length} parties`

const isEven = (clause: Clause): clause is EvenClause => unevenClause(clause) === undefined

const uneven = ({ formula }: Problem) => formula.map(unevenClause).find((why) => why !== undefined)

function unevenClause(clause: Clause): string | undefined {
  const name = `clause "${clause.id}" (${clause.kind})`
  if (clause.kind !== 'one-for-one' && clause.kind !== 'ratio') return `${name} is not one-for-one`
  if (clause.kind === 'one-for-one' || clause.give[0] === clause.give[1]) return undefined
  return `${name} gives ${clause.give[0]} for ${clause.give[1]}`
}

const pinned = ({ pins: [first] = [] }: Problem) =>
  first === undefined ? undefined : `"${first.person}" is put on the plan by a decision`

function vehiclesOrEscorts({ stages }: Problem): string | undefined {
  for (const { id, capacity } of stages) {
    for (const [party, { vehicles, escorts }] of Object.entries(capacity)) {
      if (vehicles !== undefined) return `${party} has vehicles in stage "${id}"`
      if (escorts !== undefined) return `${party} has escorts in stage "${id}"`
    }
  }
  return undefined
}

function familiesTogether({ people }: Problem, eligible: readonly Standing[]): string | undefined {
  const travels = new Set(eligible.map(({ id }) => id))
  const first = new Map<string, string>()
  for (const { id, family } of people) {
    if (family === undefined || !travels.has(id)) continue
    const other = first.get(family)
    if (other !== undefined) return `family "${family}" ("${other}", "${id}") travels together`
    first.set(family, id)
  }
  return undefined
}
