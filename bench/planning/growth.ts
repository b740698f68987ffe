/**
 * How the planner grows: `node dist/bench/planning/growth.js` in a built checkout prints, for made-up
 * problems, people, stages, seconds (median of 3), the checker's seconds and the peak of memory.
 * Exit 1 if 10,000 people in 20 stages take more than a second.
 */
import { checkPlan } from '../../src/exchange/check/check-plan.ts'
import { proposeByFlow } from '../../src/exchange/planning/propose.ts'
import { readProblem, type Problem } from '../../src/exchange/forms/problem.ts'

/** A plain generator of small numbers, so that every run has the same people (Park and Miller). */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function madeUp(people: number, stages: number): Problem {
  const number = numbers(people + stages)
  const seats = Math.ceil((people / 2 / stages) * 0.7)
  const dayMilliseconds = 86_400_000
  const planningOn = Date.parse('2026-03-01')
  return readProblem({
    form: 'good-offices/problem/1',
    parties: ['northland', 'southland'],
    planningOn: '2026-03-01',
    seed: 'growth',
    stages: Array.from({ length: stages }, (_, at) => ({
      id: String(at + 1),
      capacity: {
        northland: { seats, stretchers: Math.ceil(seats / 10) },
        southland: { seats, stretchers: Math.ceil(seats / 10) },
      },
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
      category: number(100) < 4 ? 'child' : number(100) < 20 ? 'civilian' : 'prisoner-of-war',
      health: number(100) < 10 ? 'serious' : number(100) < 5 ? 'grave' : 'good',
      transport: number(100) < 5 ? 'stretcher' : 'seat',
      heldSince: new Date(planningOn - number(1500) * dayMilliseconds).toISOString().slice(0, 10),
      namedByOtherParty: number(100) < 13,
    })),
  })
}

function secondsOf(work: () => void): number {
  const startedAt = performance.now()
  work()
  return (performance.now() - startedAt) / 1000
}

const sha256 = '0'.repeat(64)
for (const [people, stages] of [
  [2_000, 12],
  [10_000, 20],
  [40_000, 20],
] as const) {
  const problem = madeUp(people, stages)
  const runs = [0, 1, 2]
    .map(() => secondsOf(() => proposeByFlow(problem, sha256)))
    .toSorted((a, b) => a - b)
  const plan = proposeByFlow(problem, sha256)
  const broken: string[] = []
  const checked = secondsOf(() => broken.push(...checkPlan(problem, plan, sha256)))
  const seconds = runs[1] ?? 0
  const figures = {
    people,
    stages,
    seconds: Number(seconds.toFixed(2)),
    checkSeconds: Number(checked.toFixed(2)),
    status: plan.status,
    broken: broken.length,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  if (broken.length > 0 || (people === 10_000 && seconds > 1)) process.exitCode = 1
}
