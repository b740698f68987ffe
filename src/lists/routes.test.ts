import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland } from '../../test/support/desk.ts'
import type { Actor } from '../people/officer.ts'

const desk = await freshDesk()
const { clerk } = desk.north

const Uploaded = z.object({ id: z.string(), state: z.string() })
const Submitted = z.object({
  answer: z.object({ list: z.string(), version: z.int(), lines: z.int() }).optional(),
})
const Seen = z.object({ lines: z.array(z.looseObject({ reading: z.looseObject({}) })) })

const csv =
  'No;Surname;Given name;Date of birth\n1;Орел;Тарас;12.03.1998\n2;Лисенко;Ганна;1998-03\n'

async function upload(actor: Actor, text: string, kind = 'we-hold'): Promise<string> {
  const form = new FormData()
  form.set('file', new File([text], 'held.csv'))
  form.set('kind', kind)
  if (actor.party === null) form.set('party', northland)
  const answer = await desk.ask(actor, '/api/uploads', { method: 'POST', body: form })
  expect(answer.status).toBe(200)
  const { id } = Uploaded.parse(await answer.json())
  await expect
    .poll(async () => {
      const read = await desk.ask(actor, `/api/uploads/${id}?party=${northland}`)
      return Uploaded.parse(await read.json()).state
    })
    .not.toBe('reading')
  return id
}

const submit = async (actor: Actor, input: object) => {
  const answer = await desk.ask(actor, '/api/acts/lists.submit', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ input }),
  })
  return { status: answer.status, ...Submitted.parse(await answer.json()) }
}

describe('a list that a clerk submits', () => {
  it('is read, recorded with its act, and read back verbatim', async () => {
    const id = await upload(clerk, csv)
    const { status, answer } = await submit(clerk, { upload: id, title: 'Held in the north' })
    expect(status).toBe(200)
    expect(answer).toMatchObject({ version: 1, lines: 2 })
    const seen = Seen.parse(await (await desk.ask(clerk, `/api/lists/${answer?.list}`)).json())
    expect(seen.lines[0]).toMatchObject({
      line: 2,
      cells: ['1', 'Орел', 'Тарас', '12.03.1998'],
      reading: { surname: 'Орел', given: 'Тарас', bornOn: '1998-03-12' },
    })
    expect(seen.lines[1]?.reading).toMatchObject({ bornOn: '1998-03' })
    await desk.log.settled()
    expect(desk.log.size()).toBeGreaterThan(0)
  })

  it('cannot be submitted twice from one upload', async () => {
    const id = await upload(clerk, csv)
    expect((await submit(clerk, { upload: id, title: 'Once' })).status).toBe(200)
    expect((await submit(clerk, { upload: id, title: 'Twice' })).status).toBe(409)
  })

  it('is not there for the other side, in the same bytes as what is nowhere', async () => {
    const id = await upload(clerk, csv)
    const { answer } = await submit(clerk, { upload: id, title: 'Unseen' })
    const theirs = await desk.ask(desk.south.clerk, `/api/lists/${answer?.list}`)
    const nowhere = await desk.ask(
      desk.south.clerk,
      '/api/lists/5f0c6f0e-1111-4111-8111-000000000001',
    )
    expect(theirs.status).toBe(404)
    expect(await theirs.text()).toBe(await nowhere.text())
    expect(await (await desk.ask(desk.south.clerk, '/api/lists')).json()).toEqual({
      lists: [],
      total: 0,
    })
  })
})

it('lists come in pages, newest first, each once', async () => {
  const Lists = z.object({ lists: z.array(z.object({ id: z.string() })), total: z.int() })
  const page = async (query: string) =>
    Lists.parse(await (await desk.ask(clerk, `/api/lists${query}`)).json())
  const all = await page('')
  expect(all.lists.length).toBeGreaterThan(2)
  expect(all.total).toBe(all.lists.length)
  const first = await page('?count=2')
  const second = await page('?from=2&count=500')
  expect(first.total).toBe(all.total)
  expect([...first.lists, ...second.lists]).toEqual(all.lists)
  expect((await desk.ask(clerk, '/api/lists?count=501')).status).toBe(422)
})
