import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyFormula } from '../../../../test/support/every-formula.ts'
import { isBetter, sha } from '../../../../test/support/planning-cases.ts'
import { levelNamesOf, levelOf, onDuty } from '../../../../test/support/trying-every-plan.ts'
import { solvingThread } from '../../../jobs/solve-in-thread.ts'
import type { Plan, SettledPlan } from '../../forms/plan-form.ts'
import type { Clause, Problem } from '../../forms/problem.ts'
import { standingsOf } from '../standing.ts'
import type { IntegerSolver } from './solving/integer-solver.ts'
import { planByProgram } from './plan-by-program.ts'

const thread = solvingThread()
const solver: IntegerSolver = {
  ...thread,
  solve: (program, task) => {
    const bounds = [...program.lower, ...program.upper]
    if (!bounds.every(Number.isFinite)) throw new Error('a column without an end')
    return thread.solve(program, task)
  },
}
/** By programs, even where one flow would do. */
const plan = (problem: Problem): Promise<Plan> => {
  const standings = standingsOf(problem)
  const asked = { standings, problemSha256: sha, seconds: 0, solver, secondsLeft: () => 60 }
  return planByProgram(problem, asked)
}

const valuesOf = ({ levels }: SettledPlan) => levels.map(({ value }) => value)
const namesOf = ({ levels }: SettledPlan) => levels.map(({ name }) => name)
const saidOf = (made: Plan) => (made.status === 'impossible' ? made.status : valuesOf(made))

const holds = (numRuns: number, claim: (problem: Problem) => Promise<void>) =>
  fc.assert(fc.asyncProperty(everyFormula, claim), { numRuns })

const keysTurned = <Value>(record: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(record).toReversed())

describe('what must not change a plan by programs', () => {
  it('is the order of people, holds, parties and capacity keys, to the byte', () =>
    fc.assert(
      fc.asyncProperty(everyFormula, fc.infiniteStream(fc.nat(1_000)), async (problem, draws) => {
        const drawn = problem.people.map((one) => ({ one, at: draws.next().value ?? 0 }))
        const shuffled: Problem = {
          ...problem,
          parties: problem.parties.toReversed(),
          people: drawn.toSorted((a, b) => a.at - b.at).map(({ one }) => one),
          holds: problem.holds.toReversed(),
          stages: problem.stages.map((stage) => ({
            ...stage,
            capacity: keysTurned(stage.capacity),
          })),
        }
        expect(JSON.stringify(await plan(shuffled))).toBe(JSON.stringify(await plan(problem)))
      }),
      { numRuns: 30 },
    ))

  it('is which party a clause names first', () =>
    holds(30, async (problem) => {
      const swapped = { ...problem, formula: problem.formula.map(otherWayRound) }
      expect(saidOf(await plan(swapped))).toEqual(saidOf(await plan(problem)))
    }))

  it('is a ratio of three times as many on both sides, to the byte', () =>
    holds(30, async (problem) => {
      const [once, thrice] = [1, 3].map((factor) => ({
        ...problem,
        formula: problem.formula.map((clause) => times(clause, factor)),
      }))
      if (once === undefined || thrice === undefined) throw new Error('two problems')
      expect(JSON.stringify(await plan(thrice))).toBe(JSON.stringify(await plan(once)))
    }))
})

function otherWayRound(clause: Clause): Clause {
  if (clause.kind === 'unilateral') return clause
  if (clause.kind === 'cycles') return { ...clause, parties: clause.parties.toReversed() }
  const [first, second] = clause.between
  const turned = { between: [second, first], credit: 0 - clause.credit } satisfies Partial<Clause>
  if (clause.kind !== 'ratio') return { ...clause, ...turned }
  return { ...clause, ...turned, give: [clause.give[1], clause.give[0]] }
}

/** One for one is said as a ratio, so that both have the same words. */
function times(clause: Clause, factor: number): Clause {
  if (clause.kind === 'one-for-one') return { ...clause, kind: 'ratio', give: [factor, factor] }
  if (clause.kind !== 'ratio') return clause
  return { ...clause, give: [factor * clause.give[0], factor * clause.give[1]] }
}

describe('children, the wounded and sick', () => {
  it('move nobody else where no place is shared: without them every other level is the same', () =>
    holds(40, async (drawn) => {
      const problem = { ...drawn, stages: drawn.stages.map((stage) => manyPlaces(drawn, stage)) }
      const apart = withoutDuty(problem)
      const [whole, others] = [await plan(problem), await plan(apart)]
      expect(whole.status).toBe(others.status)
      if (whole.status === 'impossible' || others.status === 'impossible') return
      const valuesAt = (where: readonly number[]) =>
        levelNamesOf(apart).map((name) => [name, levelOf(name, apart, where)])
      expect(valuesAt(stagesIn(whole, apart))).toEqual(valuesAt(stagesIn(others, apart)))
    }))
})

const manyPlaces = ({ parties }: Problem, { id }: Problem['stages'][number]) => {
  const places = { seats: 20, stretchers: 20, remains: 20 }
  return { id, capacity: Object.fromEntries(parties.map((party) => [party, places])) }
}

/** Without whoever is on the duty track, companions among them. */
function withoutDuty(problem: Problem): Problem {
  const people = problem.people.filter((one) => !onDuty(problem, one))
  const ids = new Set(people.map(({ id }) => id))
  const stages = problem.accepted?.stages.map((stage) => {
    return { ...stage, people: stage.people.filter((id) => ids.has(id)) }
  })
  return {
    ...problem,
    people,
    holds: problem.holds.filter(({ person }) => ids.has(person)),
    ...(stages !== undefined && { accepted: { stages } }),
  }
}

/** Stage of each person from 1; 0 stays. */
const stagesIn = ({ stages }: SettledPlan, { people }: Problem) =>
  people.map(({ id }) => 1 + stages.findIndex((stage) => stage.people.includes(id)))

describe('one more bus', () => {
  it('never lowers a level before one that it raises', () =>
    holds(40, async (problem) => {
      const [less, more] = [await plan(problem), await plan(oneMoreBus(problem))]
      if (less.status === 'impossible') return
      if (more.status === 'impossible') return expectMoreOnDuty(problem)
      expect(isBetter(valuesOf(less), valuesOf(more), namesOf(less))).toBe(false)
    }))
})

const emptyPlaces: Problem['stages'][number]['capacity'][string] = {
  seats: 0,
  stretchers: 0,
  remains: 0,
}

function oneMoreBus(problem: Problem): Problem {
  const [first, ...stages] = problem.stages
  if (first === undefined) return problem
  const northland = first.capacity['northland'] ?? emptyPlaces
  const { vehicles, seats } = northland
  const bus = { id: 'one more', seats: 2, stretchers: 0 }
  const wider = {
    ...northland,
    seats: seats + bus.seats,
    ...(vehicles !== undefined && { vehicles: [...vehicles, bus] }),
  }
  const capacity = { ...first.capacity, northland: wider }
  return { ...problem, stages: [{ ...first, capacity }, ...stages] }
}

/** The one way to lose a plan: the bus takes people whom no clause counts, and who go first. */
async function expectMoreOnDuty(problem: Problem) {
  const dutyOnly = { ...problem, formula: [] }
  const [less, more] = [await plan(dutyOnly), await plan(oneMoreBus(dutyOnly))]
  if (less.status === 'impossible' || more.status === 'impossible')
    throw new Error('the duty track alone always has a plan')
  expect(isBetter(valuesOf(more), valuesOf(less), namesOf(less))).toBe(true)
}
