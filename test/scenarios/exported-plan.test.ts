/** What the desk gives out as files is enough: a plan and each side's edition are checked from them alone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ExchangeId, PlanId } from '../../src/base/ids.ts'
import { command as check } from '../../src/cli/plan-check.ts'
import { readEdition } from '../../src/exchange/edition/edition-form.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange, proposePlan } from '../../src/http/story/plan.ts'
import { tellTalks, type Talks } from '../../src/http/story/talks.ts'
import { teller } from '../../src/http/story/teller.ts'
import type { Actor } from '../../src/people/officer.ts'
import { freshDesk, northland, southland } from '../support/desk.ts'

const desk = await freshDesk()
const { officer, auditor } = desk.cast.desk
const { north, south } = desk
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
let talks: Talks
let folder = ''
let exchange: ExchangeId
let final: PlanId
let said = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exported-plan-'))
  talks = await tellTalks(story, 8)
  await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
  exchange = await open()
  final = await planExchange(story, exchange)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const open = () =>
  openStoryExchange(story, talks, { days: ['2026-03-10', '2026-03-14'], seats: 3, stretchers: 2 })

const bytesOf = async (actor: Actor, file: string, plan: PlanId = final, from = exchange) => {
  const answer = await desk.ask(actor, `/api/exchanges/${from}/plans/${plan}/${file}`)
  expect([file, answer.status]).toEqual([file, 200])
  return Buffer.from(await answer.arrayBuffer())
}

/** Saves the file as a reader would, and answers where. */
async function saved(actor: Actor, file: string, name = file): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, await bytesOf(actor, file))
  return path
}

async function checked(...paths: string[]): Promise<number> {
  said = ''
  return check.run(paths)
}

const people = (text: string) => readEdition(JSON.parse(text)).people.map(({ id }) => id)

/** Whose people the sheet holds, in the order in which they stand there. */
const heldBy = (csv: string) => [
  ...new Set(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[1]),
  ),
]

it('a final plan passes by its problem and plan alone, and no longer once a figure is changed', async () => {
  const [problem, plan] = [await saved(officer, 'problem.json'), await saved(auditor, 'plan.json')]
  expect([await checked(problem, plan), said]).toEqual([0, 'Every rule holds.\n'])
  const text = (await bytesOf(officer, 'plan.json')).toString()
  const other = join(folder, 'other.json')
  await writeFile(
    other,
    text.replace(/"value":(\d+)/, (_, value) => `"value":${Number(value) + 1}`),
  )
  expect(await checked(problem, other)).toBe(1)
})

it("each side's edition passes by itself, and names nobody of the other side", async () => {
  const [ours, theirs] = [
    await saved(north.clerk, 'edition.json', 'north.json'),
    await saved(south.head, 'edition.json', 'south.json'),
  ]
  expect([await checked(ours), said]).toEqual([0, 'Every rule holds.\n'])
  expect([await checked(theirs), said]).toEqual([0, 'Every rule holds.\n'])
  const text = (await bytesOf(north.clerk, 'edition.json')).toString()
  const others = people((await bytesOf(south.head, 'edition.json')).toString())
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter((id) => text.includes(id))).toEqual([])
  const asked = await bytesOf(officer, `edition.json?party=${northland}`)
  expect(asked.toString()).toBe(text)
})

it('whoever stays is told why, by their own side alone', async () => {
  const { stays } = readEdition(JSON.parse((await bytesOf(north.head, 'edition.json')).toString()))
  const person = stays[0]?.person ?? ''
  const why = await bytesOf(north.head, `people/${person}/why`)
  expect(JSON.parse(why.toString())).toMatchObject({ person, stage: null })
  const path = `/api/exchanges/${exchange}/plans/${final}/people/${person}/why`
  expect((await desk.ask(south.head, path)).status).toBe(404)
})

it('no side reads the edition of the other', async () => {
  const path = `/api/exchanges/${exchange}/plans/${final}/edition.json?party=${southland}`
  expect((await desk.ask(north.head, path)).status).toBe(404)
})

it('a sheet holds the reader’s own people before the plan is final, and both sides’ after', async () => {
  const other = await open()
  const { plan } = await proposePlan(story, officer, other)
  const before = await bytesOf(north.clerk, 'manifests.csv', plan, other)
  expect(heldBy(before.toString())).toEqual([northland])
  const after = (await bytesOf(north.clerk, 'manifests.csv')).toString()
  expect(heldBy(after)).toEqual([northland, southland])
  const book = new ExcelJs.Workbook()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's Buffer is of another Node
  await book.xlsx.load((await bytesOf(north.clerk, 'manifests.xlsx')) as never)
  expect(book.worksheets[0]?.rowCount).toBe(after.trim().split('\r\n').length)
})
