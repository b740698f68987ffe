/** Made-up people for the benches of the planner: the same for the same numbers, read through the door. */
import { readProblem, type Problem } from '../../src/exchange/forms/problem.ts'

/** A plain generator of small numbers, so that every run has the same people (Park and Miller). */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** A few medical personnel, so that all seven levels are there. */
function categoryFor(number: (below: number) => number): string {
  if (number(100) < 4) return 'child'
  if (number(100) < 1) return 'medical-personnel'
  return number(100) < 20 ? 'civilian' : 'prisoner-of-war'
}

/** Half of `people` a side; seven of ten find a seat in the `stages`. */
export function madeUpDocument(people: number, stages: number): Record<string, unknown> {
  const number = numbers(people + stages)
  const seats = Math.ceil((people / 2 / stages) * 0.7)
  const places = { seats, stretchers: Math.ceil(seats / 10) }
  const dayMilliseconds = 86_400_000
  const planningOn = Date.parse('2026-03-01')
  return {
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'growth',
    stages: Array.from({ length: stages }, (_, at) => ({
      id: String(at + 1),
      capacity: { northland: places, southland: places },
    })),
    formula: [
      {
        id: 'living',
        kind: 'one-for-one',
        between: ['northland', 'southland'],
        categories: ['prisoner-of-war', 'civilian'],
        aheadMax: 10,
      },
    ],
    people: Array.from({ length: people }, (_, index) => ({
      id: `p${index}`,
      heldBy: index % 2 === 0 ? 'northland' : 'southland',
      goesTo: index % 2 === 0 ? 'southland' : 'northland',
      category: categoryFor(number),
      health: number(100) < 10 ? 'serious' : number(100) < 5 ? 'grave' : 'good',
      transport: number(100) < 5 ? 'stretcher' : 'seat',
      heldSince: new Date(planningOn - number(1500) * dayMilliseconds).toISOString().slice(0, 10),
      namedByOtherParty: number(100) < 13,
    })),
  }
}

export const madeUp = (people: number, stages: number): Problem =>
  readProblem(madeUpDocument(people, stages))

/** The middle of an odd number of figures. */
export const median = (figures: readonly number[]) =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0
