/**
 * Is every level right? `node dist/bench/planning/exactness.js [PROBLEMS]` in a built checkout plans
 * that many small made-up problems of every formula (200), and compares each level with a program
 * of one column a person and stage, written apart, and the plan with the checker. Exit 1 if any
 * differs. That small problems equal trying every plan is a test (plan-by-program.test.ts).
 */
import { checkPlan } from '../../src/exchange/check/check-plan.ts'
import { proposePlan } from '../../src/exchange/planning/propose.ts'
import { levelsOf } from '../../src/exchange/planning/levels.ts'
import { solvingThread } from '../../src/jobs/solve-in-thread.ts'
import { anySmallProblem } from './made-up-problems.ts'
import { bestByPersons } from './person-model.ts'

const sha256 = '0'.repeat(64)
const solver = solvingThread()
const counts = { problems: 0, equal: 0, impossible: 0, levels: 0 }
for (let seed = 1; seed <= Number(process.argv[2] ?? 200); seed++) {
  const problem = anySmallProblem(seed)
  // oxlint-disable-next-line no-await-in-loop -- one solver
  const plan = await proposePlan(problem, sha256, { solver })
  // oxlint-disable-next-line no-await-in-loop -- one solver
  const best = await bestByPersons(problem, levelsOf(problem), solver)
  const found = plan.status === 'impossible' ? undefined : plan.levels.map(({ value }) => value)
  const broken = checkPlan(problem, plan, sha256)
  const isProven = plan.status !== 'best-known'
  counts.problems += 1
  if (found === undefined) counts.impossible += 1
  counts.levels += found?.length ?? 0
  if (String(found) === String(best) && broken.length === 0 && isProven) counts.equal += 1
  else {
    const said = { seed, status: plan.status, found, best, broken: broken.slice(0, 5) }
    process.stdout.write(`${JSON.stringify(said)}\n`)
    process.exitCode = 1
  }
}
process.stdout.write(`${JSON.stringify(counts)}\n`)
await solver.end()
