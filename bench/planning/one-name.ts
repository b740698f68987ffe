/**
 * What one name costs: `node dist/bench/planning/one-name.js` in a built checkout withdraws 30
 * people of a signed plan (6,000 people, 20 stages) one after the other on the warm networks, and
 * explains 200 people. Prints milliseconds (median, most) and whether the repair equals a whole
 * new plan on every level. Exit 1 if not, or if a median is above 20 ms and 50 ms.
 */
import { loadavg } from 'node:os'
import { Explainer } from '../../src/exchange/planning/explaining/explain-person.ts'
import { planOf, proposeByFlow } from '../../src/exchange/planning/flow/flow-plan.ts'
import { solveByFlow } from '../../src/exchange/planning/flow/solve-by-flow.ts'
import { WarmRepair } from '../../src/exchange/planning/repair/warm-repair.ts'
import { madeUp, median } from './made-up-problem.ts'

const sha256 = '0'.repeat(64)
const problem = madeUp(6_000, 20)

function milliseconds<T>(work: () => T): { took: number; value: T } {
  const startedAt = performance.now()
  const value = work()
  return { took: performance.now() - startedAt, value }
}
const shown = (figures: readonly number[]) => ({
  medianMs: Number(median(figures).toFixed(2)),
  mostMs: Number(Math.max(...figures).toFixed(2)),
})

function settled(plan: ReturnType<typeof planOf>) {
  if (plan.status === 'impossible') throw new Error('a made-up problem has a plan')
  return plan
}

function repairs() {
  const signed = settled(proposeByFlow(problem, sha256))
  const accepted = { ...problem, accepted: { stages: signed.stages } }
  const opened = milliseconds(() => new WarmRepair(solveByFlow(accepted)))
  const going = signed.stages.flatMap(({ people }) => people)
  const names = Array.from({ length: 30 }, (_, at) => going[(at * 97) % going.length] ?? '')
  const path: number[] = []
  const whole: number[] = []
  let last = signed
  for (const person of names) {
    const done = milliseconds(() => opened.value.withdraw({ person, reason: 'withdrawn' }))
    const read = milliseconds(() => settled(planOf(opened.value.solution(), sha256)))
    path.push(done.took)
    whole.push(done.took + read.took)
    last = read.value
  }
  const holds = names.map((person) => ({ person, reason: 'withdrawn' as const }))
  const anew = milliseconds(() => settled(proposeByFlow({ ...accepted, holds }, sha256)))
  const values = (plan: typeof last) =>
    plan.levels.map(({ name, value }) => `${name} ${value}`).join()
  const isEqual = values(last) === values(anew.value) && last.status === 'optimal'
  const figures = {
    what: 'withdrawal',
    names: names.length,
    path: shown(path),
    withPlan: shown(whole),
    openMs: Math.round(opened.took),
    wholePlanMs: Math.round(anew.took),
    isEqual,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  if (!isEqual || median(path) > 20) process.exitCode = 1
}

function explanations() {
  const solution = solveByFlow(problem)
  const plan = settled(planOf(solution, sha256))
  const explainer = milliseconds(() => new Explainer(solution, plan))
  const people = problem.people.filter((_, at) => at % 30 === 0).map(({ id }) => id)
  const times = people.map((id) => milliseconds(() => explainer.value.explain(id)).took)
  const figures = {
    what: 'explanation',
    people: people.length,
    ...shown(times),
    openMs: Math.round(explainer.took),
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  if (median(times) > 50) process.exitCode = 1
}

process.stdout.write(`load ${loadavg()[0]?.toFixed(1)} at the start\n`)
repairs()
explanations()
