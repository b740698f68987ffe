/** `good-offices plan check`: recomputes a plan, or a party's edition of one, and prints every broken rule. */
import { reportOnPlan } from '../exchange/check/check-plan.ts'
import { reportOnCycles } from '../exchange/check/pools/check-cycles.ts'
import { reportOnEdition } from '../exchange/edition/check-edition.ts'
import { readEdition } from '../exchange/edition/edition-form.ts'
import { cyclesFormName, readCyclesForm } from '../exchange/forms/cycles-form.ts'
import { readPlan } from '../exchange/forms/plan-form.ts'
import { readProblem } from '../exchange/forms/problem.ts'
import { leastPricesBy } from '../jobs/least-prices.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { readText } from './plan-files.ts'
import { readJson } from './read-json.ts'

const help = `
good-offices plan check PROBLEM.json PLAN.json
good-offices plan check EDITION.json
good-offices plan check POOL.wmd CYCLES.json

Recomputes every rule and every level from the problem, with no code of the
planner, and verifies the proof. An edition is what one party was given: its own
people, and the others as counts or as commitments. Of a pool, each cycle and chain
is checked, and by trying what could be better that nothing is worth more. Prints
each broken rule on a line of stdout, and what was not checked on stderr.
Exit status: 0 every rule holds, 1 a rule is broken or a file refused, 2 wrong usage.
`

export const command: Command = {
  name: 'plan check',
  summary: 'recompute a plan, or an edition of one, and print every broken rule',
  help,
  run: async (args) => {
    const { positionals } = readArguments({ args: [...args], allowPositionals: true, options: {} })
    const [first, planPath, ...others] = positionals
    if (first === undefined || others.length > 0) {
      throw new UsageError(
        'plan check takes PROBLEM.json and PLAN.json, EDITION.json, or POOL.wmd and CYCLES.json.',
      )
    }
    const { broken, notChecked } = await reportOn(first, planPath)
    for (const sentence of notChecked) process.stderr.write(`Not checked: ${sentence}\n`)
    for (const sentence of broken) process.stdout.write(`${sentence}\n`)
    if (broken.length === 0) process.stdout.write('Every rule holds.\n')
    else process.stderr.write(`Broken rules: ${broken.length}.\n`)
    return broken.length === 0 ? 0 : 1
  },
}

async function reportOn(first: string, planPath: string | undefined) {
  if (planPath !== undefined) {
    const { document: plan } = await readJson(planPath)
    if (formOf(plan) === cyclesFormName) return reportOnPool(await readText(first), plan)
    const { document, sha256 } = await readJson(first)
    return reportOnPlan(readProblem(document), readPlan(plan), sha256)
  }
  const { document } = await readJson(first)
  if (formOf(document) === 'good-offices/problem/1')
    throw new UsageError('plan check takes the PLAN.json of a problem too.')
  return reportOnEdition(readEdition(document))
}

const formOf = (document: unknown): unknown =>
  typeof document === 'object' && document !== null ? Reflect.get(document, 'form') : undefined

/** What the solver may take for the prices of a pool; without them the bound is not checked. */
const secondsMax = 60

async function reportOnPool(pool: string, document: unknown) {
  const { solvingThread } = await import('../jobs/solve-in-thread.ts')
  const thread = solvingThread()
  const startedAt = performance.now()
  const secondsLeft = () => secondsMax - (performance.now() - startedAt) / 1000
  const leastPrices = leastPricesBy(thread, secondsLeft)
  return reportOnCycles(pool, readCyclesForm(document), leastPrices).finally(thread.end)
}
