import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sha } from '../../../test/support/planning-cases.ts'
import { solvingThread } from '../../jobs/solve-in-thread.ts'
import { checkPlan } from '../check/check-plan.ts'
import { readProblem } from '../forms/problem.ts'
import { proposePlan } from './propose.ts'

const page = readFileSync(new URL('../../../docs/planning.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']): unknown =>
  JSON.parse(text),
)

it('the six people of docs/planning.md travel as the page says, and the checker agrees', async () => {
  const [document, expected] = blocks
  const problem = readProblem(document)
  const made = await proposePlan(problem, sha, { solver: solvingThread() })
  if (made.status === 'impossible') throw new Error('the six have a plan')
  expect({
    levels: Object.fromEntries(made.levels.map(({ name, value }) => [name, value])),
    stages: Object.fromEntries(made.stages.map(({ id, people }) => [id, people])),
    ahead: made.accounts[0]?.ahead,
  }).toEqual(expected)
  expect(made.status).toBe('optimal')
  expect(checkPlan(problem, made, sha)).toEqual([])
  const other = made.levels.map((level) => ({ ...level, value: level.value + 1 }))
  expect(checkPlan(problem, { ...made, levels: other }, sha)).not.toEqual([])
})
