/**
 * The problems with proven values: `node dist/bench/planning/proven-values.js [FOLDER]`
 * in a built checkout prints, for each, `equal`, `not equal` with the levels that differ, or `refused` with the reason.
 * FOLDER holds optimum.json and problems/; default ../shared/data/planning.
 * Exit 1 if any value differs, or if a problem that the flow carries was refused.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../src/base/refusal.ts'
import { checkPlan } from '../../src/exchange/check/check-plan.ts'
import { proposePlan } from '../../src/exchange/planning/propose.ts'
import { readProblem } from '../../src/exchange/forms/problem.ts'

const carried = ['p01', 'p08', 'p10']
const Optimum = z.record(
  z.string(),
  z.object({ levels: z.record(z.string(), z.object({ value: z.int() })) }),
)

type Outcome = { readonly text: string; readonly isRight: boolean }

function outcome(bytes: Buffer, proven: Record<string, { value: number }>): Outcome {
  const problem = readProblem(JSON.parse(bytes.toString('utf8')))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const startedAt = performance.now()
  const plan = proposePlan(problem, sha256)
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

function main(folder: string) {
  const optimum = Optimum.parse(JSON.parse(readFileSync(join(folder, 'optimum.json'), 'utf8')))
  for (const file of readdirSync(join(folder, 'problems')).toSorted()) {
    const name = file.replace(/\.json$/, '')
    const isCarried = carried.includes(name.slice(0, 3))
    try {
      const { text, isRight } = outcome(
        readFileSync(join(folder, 'problems', file)),
        optimum[name]?.levels ?? {},
      )
      if (!isRight || !isCarried) process.exitCode = 1
      process.stdout.write(`${name}  ${text}\n`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (isCarried) process.exitCode = 1
      process.stdout.write(`${name}  refused: ${error.message}\n`)
    }
  }
}

main(process.argv[2] ?? resolve('../shared/data/planning'))
