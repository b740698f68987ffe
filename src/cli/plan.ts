/** `good-offices plan`: proposes who goes when for a PROBLEM.json. */
import type { Plan } from '../exchange/forms/plan-form.ts'
import { proposePlan } from '../exchange/planning/propose.ts'
import { readProblem } from '../exchange/forms/problem.ts'
import { solvingThread } from '../jobs/solve-in-thread.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { secondsOf, writeOut } from './plan-files.ts'
import { readJson } from './read-json.ts'

const help = `
good-offices plan PROBLEM.json [--out PLAN.json] [--seconds N]

Proposes the stage of each person so that every clause holds at every moment and
the agreed order of priorities is met exactly. The plan goes to --out, or to
stdout; a summary goes to stderr.

  --out FILE     write PLAN.json there
  --seconds N    budget of the search, default 60; at its end the best plan that
                 keeps every rule is given, with its bounds

Every kind of clause is carried: one for one, ratios, all for all, gestures, cycles
of parties; families, vehicles, escorts, credit, people put on by a decision, an
accepted plan to mend.
Exit status: 0 done, 1 refused or no plan is possible, 2 wrong usage.
`

function summary(plan: Plan): string {
  if (plan.status === 'impossible') {
    return `No plan keeps every rule:\n${plan.because.map(({ text }) => `  ${text}\n`).join('')}`
  }
  const { status, levels, stages, stays, remains = [], seconds } = plan
  const lines = levels.map(({ name, value, bound, proven }) =>
    proven ? `  ${name} ${value}` : `  ${name} ${value}, not proven (bound ${bound})`,
  )
  const leaving = stages.reduce((sum, { people }) => sum + people.length, 0)
  return [
    `${status}: ${leaving} people leave in ${stages.length} stages, ${stays.length} stay (${seconds} s)`,
    ...lines,
    ...remains.map(
      ({ clause, unit, left }) => `  remains under ${clause}, by the ${unit}: ${countsIn(left)}`,
    ),
    '',
  ].join('\n')
}

const countsIn = (left: Readonly<Record<string, number>>) =>
  Object.entries(left)
    .map(([party, count]) => `${party} ${count}`)
    .join(', ')

export const command: Command = {
  name: 'plan',
  summary: 'propose who goes when',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, seconds: { type: 'string', default: '60' } },
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0)
      throw new UsageError('plan takes one PROBLEM.json.')
    const budget = secondsOf(values.seconds)
    const startedAt = performance.now()
    const secondsSince = () => (performance.now() - startedAt) / 1000
    const { document, sha256 } = await readJson(path)
    const solver = solvingThread()
    const proposed = await proposePlan(readProblem(document), sha256, {
      solver,
      goOn: () => secondsSince() < budget,
      secondsLeft: () => budget - secondsSince(),
    }).finally(solver.end)
    const plan = { ...proposed, seconds: Math.round(secondsSince() * 1000) / 1000 }
    const text = `${JSON.stringify(plan)}\n`
    await writeOut(values.out, text)
    process.stderr.write(summary(plan))
    return plan.status === 'impossible' ? 1 : 0
  },
}
