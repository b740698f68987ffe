import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { editionFor } from '../exchange/edition/edition.ts'
import { Plan, type SettledPlan } from '../exchange/forms/plan-form.ts'
import { readProblem } from '../exchange/forms/problem.ts'
import { UsageError } from './command.ts'
import { command as check } from './plan-check.ts'
import { command as plan } from './plan.ts'

const person = (id: string, heldBy: string) => ({
  id,
  heldBy,
  goesTo: heldBy === 'northland' ? 'southland' : 'northland',
  category: 'civilian',
})
const problem = {
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-03-01',
  seed: 'sealed',
  stages: [{ id: '1', capacity: { northland: { seats: 1 }, southland: { seats: 1 } } }],
  formula: [
    {
      id: 'living',
      kind: 'one-for-one',
      between: ['northland', 'southland'],
      categories: ['civilian'],
      aheadMax: 1,
    },
  ],
  people: [person('n1', 'northland'), person('n2', 'northland'), person('s1', 'southland')],
}

let folder = ''
const file = (name: string) => join(folder, name)
let stdout = ''
let stderr = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'))
  await writeFile(file('problem.json'), JSON.stringify(problem))
  const credit = { ...problem, formula: [{ ...problem.formula[0], credit: 1 }] }
  await writeFile(file('credit.json'), JSON.stringify(credit))
  await writeFile(file('torn.json'), '{"form":')
  await writeFile(file('marked.json'), `\ufeff${JSON.stringify(problem)}`)
  await writeFile(file('latin.json'), Buffer.from('{"title":"caf\xe9"}', 'latin1'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
})
afterEach(() => {
  stdout = ''
  stderr = ''
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('plan', () => {
  it('writes a plan that plan check accepts', async () => {
    expect(await plan.run([file('problem.json'), '--out', file('plan.json')])).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('optimal: 2 people leave in 1 stages, 1 stay')
    expect(await check.run([file('problem.json'), file('plan.json')])).toBe(0)
    expect(stdout).toBe('Every rule holds.\n')
  })

  it('carries what one flow does not, and plan check accepts it', async () => {
    expect(await plan.run([file('credit.json'), '--out', file('plan.json')])).toBe(0)
    expect(stderr).toContain('optimal: ')
    expect(await check.run([file('credit.json'), file('plan.json')])).toBe(0)
  })

  it('reads a file that opens with a byte order mark', async () => {
    expect(await plan.run([file('marked.json'), '--out', file('plan.json')])).toBe(0)
    expect(await check.run([file('marked.json'), file('plan.json')])).toBe(0)
  })

  it('prints the plan without --out', async () => {
    expect(await plan.run([file('problem.json'), '--seconds', '5'])).toBe(0)
    expect(Plan.parse(JSON.parse(stdout)).status).toBe('optimal')
  })

  it.each([
    ['torn.json', 'torn.json is not JSON'],
    ['latin.json', 'latin.json is not JSON in UTF-8'],
    ['nowhere.json', 'nowhere.json cannot be read'],
  ])('refuses %s', async (name, sentence) => {
    await expect(plan.run([file(name)])).rejects.toThrow(sentence)
  })

  it('says in one sentence that it cannot write the plan', async () => {
    const nowhere = file('nowhere/plan.json')
    await expect(plan.run([file('problem.json'), '--out', nowhere])).rejects.toThrow(
      `${nowhere} cannot be written: ENOENT`,
    )
  })

  it.each([
    [[]],
    [['a', 'b']],
    [['a', '--seconds', 'soon']],
    [['a', '--seconds', 'Infinity']],
    [['a', '--seconds', '1e9']],
    [['a', '--fast']],
  ])('does not know the words %j', async (words) => {
    await expect(plan.run(words)).rejects.toThrow(UsageError)
  })
})

describe('plan check', () => {
  it('prints each broken rule and exits with 1', async () => {
    await plan.run([file('problem.json'), '--out', file('plan.json')])
    const made: SettledPlan = JSON.parse(await readFile(file('plan.json'), 'utf8'))
    await writeFile(
      file('twice.json'),
      JSON.stringify({ ...made, stays: [...made.stays, ...made.stays] }),
    )
    expect(await check.run([file('problem.json'), file('twice.json')])).toBe(1)
    expect(stdout).toBe('Somebody who stays is listed twice.\n')
  })

  it('verifies the edition of one party alone', async () => {
    await plan.run([file('problem.json'), '--out', file('plan.json')])
    const document: unknown = JSON.parse(await readFile(file('problem.json'), 'utf8'))
    const read = readProblem(document)
    const made: SettledPlan = JSON.parse(await readFile(file('plan.json'), 'utf8'))
    const sharing = new Map(read.parties.map((party) => [party, { shown: 'counts' } as const]))
    const bindingKey = '1'.repeat(64)
    const matter = { problem: read, problemSha256: made.problem, plan: made, bindingKey }
    const edition = editionFor('northland', matter, sharing)
    await writeFile(file('edition.json'), JSON.stringify(edition))
    expect(await check.run([file('edition.json')])).toBe(0)
    expect(stdout).toBe('Every rule holds.\n')
    expect(stderr).toContain('Not checked: That southland was shown truly')
    await writeFile(file('edition.json'), JSON.stringify({ ...edition, accounts: [] }))
    expect(await check.run([file('edition.json')])).toBe(1)
  })

  it('does not know one file alone', async () => {
    await expect(check.run([file('problem.json')])).rejects.toThrow(UsageError)
  })
})
