/** `good-offices plan check`: recomputes a plan from its problem and prints every broken rule. */
import { reportOnPlan } from '../exchange/check/check-plan.ts'
import { readPlan } from '../exchange/forms/plan-form.ts'
import { readProblem } from '../exchange/forms/problem.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { readJson } from './plan.ts'

const help = `
good-offices plan check PROBLEM.json PLAN.json

Recomputes every rule and every level from the problem, with no code of the
planner, and verifies the proof. Prints each broken rule on a line of stdout, and
what was not checked on stderr.
Exit status: 0 every rule holds, 1 a rule is broken or a file refused, 2 wrong usage.
`

export const command: Command = {
  name: 'plan check',
  summary: 'recompute a plan and print every broken rule',
  help,
  run: async (args) => {
    const { positionals } = readArguments({ args: [...args], allowPositionals: true, options: {} })
    const [problemPath, planPath, ...others] = positionals
    if (problemPath === undefined || planPath === undefined || others.length > 0) {
      throw new UsageError('plan check takes PROBLEM.json and PLAN.json.')
    }
    const { document, sha256 } = await readJson(problemPath)
    const problem = readProblem(document)
    const plan = readPlan((await readJson(planPath)).document)
    const { broken, notChecked } = reportOnPlan(problem, plan, sha256)
    for (const sentence of notChecked) process.stderr.write(`Not checked: ${sentence}\n`)
    for (const sentence of broken) process.stdout.write(`${sentence}\n`)
    if (broken.length === 0) process.stdout.write('Every rule holds.\n')
    else process.stderr.write(`Broken rules: ${broken.length}.\n`)
    return broken.length === 0 ? 0 : 1
  },
}
