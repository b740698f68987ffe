/** From the question to a kept second reading, over HTTP, with a made-up endpoint that turns as a test wants. */
import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, type TestDesk } from '../../../test/support/desk.ts'
import { modelEndpoint, says, type ModelEndpoint } from '../../../test/support/model-endpoint.ts'
import { DifferenceView, KeptReading } from './kept-reading.ts'
import { slotFromSecond } from './slot-from-second.ts'

const Compared = z.object({ reading: KeptReading, differences: z.array(DifferenceView) })
const Answer = z.object({
  configured: z.object({ reader: z.string() }).nullable(),
  ask: z
    .object({
      id: z.string(),
      state: z.string(),
      refusal: z.string().nullable(),
      answer: Compared.nullable(),
    })
    .nullable(),
  kept: z.array(Compared),
})
const Ids = z.object({ uploads: z.array(z.string()) })
const Statement = z.object({
  statement: z.object({ reading: z.object({ reader: z.string() }) }),
  corrected: z.object({ counts: z.array(z.object({ n: z.int(), side: z.string() })) }),
})

const count = { category: 'person', per: 'side', modality: 'asserted', event: 0 }
const rest = { speaker: null, partOf: null, context: null }
const event = { kind: 'exchange', status: 'held', stage: null, agreement: null, main: true }
/** The rules read both sides; this reader takes the second side for the first. */
const answer = {
  parties: [{ code: 'northland', quote: 'Northland', context: null }],
  events: [
    {
      ...event,
      parties: ['northland', 'southland'],
      date: null,
      dateQuote: null,
      quote: 'received',
      context: null,
    },
  ],
  counts: [
    { ...count, ...rest, side: 'northland', n: 21, quote: '21 prisoners' },
    { ...count, ...rest, side: 'northland', n: 34, quote: '34 prisoners' },
    { ...count, ...rest, side: 'southland', n: 99, quote: '99 prisoners' },
  ],
}

let turn: (response: ServerResponse) => void = (response) => says(response, answer)
let endpoint: ModelEndpoint
let desk: TestDesk
let without: TestDesk

beforeAll(async () => {
  endpoint = await modelEndpoint((_, response) => turn(response))
  const { url } = endpoint
  const secondReader = { url, model: 'invented-7b', key: null, seconds: 20 }
  desk = await freshDesk({ surroundings: { secondReader } })
  without = await freshDesk()
})
afterAll(() => endpoint.close())

let texts = 0
const words = () => {
  texts += 1
  return `On ${texts} May 2031 Northland received 21 prisoners and Southland received 34 prisoners.`
}

async function keptStatement(of: TestDesk): Promise<string> {
  const { officer } = of.cast.desk
  const body = new FormData()
  body.append('files', new File([words()], 'a.txt'))
  const uploads = '/api/record/statements/uploads'
  const handed = await of.ask(officer, uploads, { method: 'POST', body })
  const { uploads: ids } = Ids.parse(await handed.json())
  const Read = z.object({ uploads: z.array(z.object({ state: z.string() })) })
  await expect
    .poll(async () => {
      const { uploads: all } = Read.parse(await (await of.ask(officer, uploads)).json())
      return all.every(({ state }) => state === 'read')
    })
    .toBe(true)
  const { answer: kept } = await of.act(officer, 'record.keep-statements', { uploads: ids })
  return z.object({ statements: z.array(z.string()) }).parse(kept).statements[0] ?? ''
}

const pathOf = (statement: string) => `/api/record/statements/${statement}/second-readings`
const look = async (of: TestDesk, statement: string, who = of.cast.desk.officer) =>
  Answer.parse(await (await of.ask(who, pathOf(statement))).json())
const ask = async (statement: string) => {
  const { officer } = desk.cast.desk
  const asked = await desk.ask(officer, pathOf(statement), { method: 'POST' })
  expect(asked.status).toBe(200)
}
const answered = async (statement: string) => {
  await expect.poll(async () => (await look(desk, statement)).ask?.state).not.toBe('asking')
  return look(desk, statement)
}

it('a desk that was given no endpoint asks nobody and shows nothing', async () => {
  const statement = await keptStatement(without)
  const { officer } = without.cast.desk
  const asked = await without.ask(officer, pathOf(statement), { method: 'POST' })
  expect(asked.status).toBe(404)
  expect(await look(without, statement)).toEqual({ configured: null, ask: null, kept: [] })
})

it('is asked, compared value by value, kept by an act, and never takes the place of the rules', async () => {
  turn = (response) => says(response, answer)
  const statement = await keptStatement(desk)
  await ask(statement)
  const { configured, ask: own, kept: before } = await answered(statement)
  expect(configured?.reader).toBe('model/invented-7b')
  expect(own?.state).toBe('read')
  expect(before).toEqual([])
  const found = own?.answer
  expect(found?.reading.dropped).toEqual([{ list: 'counts', reason: 'not-in-text', count: 1 }])
  const counts = found?.differences.filter(({ list }) => list === 'counts') ?? []
  expect(counts.map(({ standing, parts }) => [standing, ...parts])).toEqual([
    ['both'],
    ['otherwise', 'side'],
  ])

  const { officer, auditor } = desk.cast.desk
  await desk.act(officer, 'record.keep-second-reading', { statement, ask: own?.id })
  const after = await look(desk, statement, auditor)
  expect(after.kept.map(({ reading }) => reading.reader)).toEqual(['model/invented-7b'])
  expect(after.configured).toBeNull()
  expect((await look(desk, statement)).ask).toBeNull()
  const one = await desk.ask(officer, `/api/record/statements/${statement}`)
  const { statement: head, corrected } = Statement.parse(await one.json())
  expect(head.reading.reader).toMatch(/^rules\//)
  expect(corrected.counts.map(({ n, side }) => [n, side])).toEqual([
    [21, 'northland'],
    [34, 'southland'],
  ])

  await ask(statement)
  const again = (await answered(statement)).ask?.id
  const twice = desk.act(officer, 'record.keep-second-reading', { statement, ask: again })
  await expect(twice).rejects.toThrow(/kept already/)
})

it('a value of it is set in the reading of the rules by a correction, and by nothing else', async () => {
  turn = (response) => says(response, answer)
  const statement = await keptStatement(desk)
  await ask(statement)
  const found = (await answered(statement)).ask?.answer
  const other = found?.differences.find(({ parts }) => parts.includes('side'))
  if (!found || other?.second == null) throw new Error('nothing differs')
  const meant = { list: other.list, second: other.second }
  const value = slotFromSecond(found.reading, meant, found.differences)
  const { officer } = desk.cast.desk
  const reason = 'Read against the page itself.'
  const correction = { statement, list: other.list, place: other.rules, value, reason }
  await desk.act(officer, 'record.correct-reading', correction)
  const one = await desk.ask(officer, `/api/record/statements/${statement}`)
  const { corrected } = Statement.parse(await one.json())
  expect(corrected.counts.map(({ n, side }) => [n, side])).toEqual([
    [21, 'northland'],
    [34, 'northland'],
  ])
})

it('an answer that never comes is dropped, and a failure is one sentence', async () => {
  const statement = await keptStatement(desk)
  turn = () => {}
  await ask(statement)
  expect((await look(desk, statement)).ask?.state).toBe('asking')
  const { officer, secondOfficer } = desk.cast.desk
  expect((await look(desk, statement, secondOfficer)).ask).toBeNull()
  const dropped = await desk.ask(officer, pathOf(statement), { method: 'DELETE' })
  expect(dropped.status).toBe(200)
  expect((await look(desk, statement)).ask).toBeNull()

  turn = (response) => response.writeHead(500).end('a trace')
  await ask(statement)
  const { ask: own } = await answered(statement)
  expect(own?.refusal).toMatch(/^The second reader .* answered with status 500\.$/)
  const keep = desk.act(officer, 'record.keep-second-reading', { statement, ask: own?.id })
  await expect(keep).rejects.toThrow(/has not answered/)
})

it("nobody keeps what another officer's question brought", async () => {
  turn = (response) => says(response, answer)
  const statement = await keptStatement(desk)
  await ask(statement)
  const { ask: own } = await answered(statement)
  const { secondOfficer } = desk.cast.desk
  const keep = desk.act(secondOfficer, 'record.keep-second-reading', { statement, ask: own?.id })
  await expect(keep).rejects.toMatchObject({ code: 'not-found' })
})
