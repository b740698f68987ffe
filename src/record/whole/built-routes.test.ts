import { expect, test } from 'vitest'
import { freshDesk } from '../../../test/support/desk.ts'
import { Built } from '../building/built.ts'

const desk = await freshDesk()

test('everything that the record adds up to is asked of the desk, with its conflicts and findings', async () => {
  const answer = await desk.ask(null, '/api/record/built')
  expect(answer.status).toBe(200)
  const { conflicts, findings, lines } = Built.parse(await answer.json())
  expect(lines.used).toBeGreaterThan(500)
  expect(conflicts.length).toBeGreaterThan(10)
  expect(findings.length).toBeGreaterThan(0)
})
