/**
 * The problems with proven values: `node dist/bench/planning/proven-values.js [FOLDER]`
 * in a built checkout prints, for each, `equal`, or `not equal` with the levels that differ and what the checker says.
 * FOLDER holds optimum.json and problems/; default ../shared/data/planning.
 * Exit 1 if any value differs, is not proven, or the plan breaks a rule.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { checkPlan } from '../../src/exchange/check/check-plan.ts'
import { proposePlan } from '../../src/exchange/planning/propose.ts'
import { readProblem } from '../../src/exchange/forms/problem.ts'
import { solvingThread } from '../../src/jobs/solve-in-thread.ts'

const Optimum = z.record(
  z.string(),
  z.object({ levels: z.record(z.string(), z.object({ value: z.int() })) }),
)

type Outcome = { readonly text: string; readonly isRight: boolean }

const solver = solvingThread()

async function outcome(bytes: Buffer, proven: Record<string, { value: number }>): Promise<Outcome> {
  const problem = readProblem(JSON.parse(bytes.toString('utf8')))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const startedAt = performance.now()
  const plan = await proposePlan(problem, sha256, { solver })
  const milliseconds = Math.round(performance.now() - startedAt)
  const broken = checkPlan(problem, plan, sha256)
  if (plan.status === 'impossible') return { text: 'not equal: impossible', isRight: false }
  const differs = plan.levels.filter(
    (level) => level.value !== proven[level.name]?.value || !level.proven,
  )
  const names = plan.levels.map(({ name }) => name).join() === Object.keys(proven).join()
  const isRight = differs.length === 0 && names && broken.length === 0
  const detail = differs.map(({ name, value }) => `${name} ${value} for ${proven[name]?.value}`)
  const text = isRight ? 'equal' : `not equal: ${[...detail, ...broken].join('; ')}`
  return { text: `${text} (${plan.status}, ${milliseconds} ms)`, isRight }
}

async function main(folder: string) {
  const optimum = Optimum.parse(JSON.parse(readFileSync(join(folder, 'optimum.json'), 'utf8')))
  for (const file of readdirSync(join(folder, 'problems')).toSorted()) {
    const name = file.replace(/\.json$/, '')
    const bytes = readFileSync(join(folder, 'problems', file))
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each has the machine
    const { text, isRight } = await outcome(bytes, optimum[name]?.levels ?? {})
    if (!isRight) process.exitCode = 1
    process.stdout.write(`${name}  ${text}\n`)
  }
}

await main(process.argv[2] ?? resolve('../shared/data/planning'))
await solver.end()
