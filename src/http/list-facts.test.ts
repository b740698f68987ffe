/** What the linter of a new list is told of the desk's other rooms, and what it is not told. */
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import type { PartyId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import { handedOverBy } from '../exchange/custody/handed-over-store.ts'
import type { ListKind } from '../lists/submission.ts'
import { passGates, runStage } from './story/day.ts'
import { tellLists } from './story/lists.ts'
import { openStoryExchange, planExchange } from './story/plan.ts'
import { tellTalks } from './story/talks.ts'
import { teller } from './story/teller.ts'

const desk = await freshDesk()
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))

beforeAll(async () => {
  const talks = await tellTalks(story, 8)
  await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10'],
    seats: 6,
    stretchers: 2,
  })
  await planExchange(story, exchange)
  story.at(new Date('2026-03-10T08:00:00Z'))
  await passGates(story, { exchange, stage: '1' }, new Map())
  await runStage(story, { exchange, stage: '1' }, new Map())
})

const goneFrom = (party: PartyId) => asDesk(desk.desk.db, (db) => handedOverBy(db, party))

async function problemsOf(party: PartyId, kind: ListKind, rows: readonly string[]) {
  const clerk = party === northland ? desk.north.clerk : desk.south.clerk
  const form = new FormData()
  const text = ['Surname,Name,Date of birth,Category', ...rows].join('\n')
  form.set('file', new File([text], 'next.csv', { type: 'text/csv' }))
  form.set('kind', kind)
  form.set('party', party)
  const sent = await desk.ask(clerk, '/api/uploads', { method: 'POST', body: form })
  const { id } = z.looseObject({ id: z.string() }).parse(await sent.json())
  const told = async () => {
    const answer = await desk.ask(clerk, `/api/uploads/${id}?party=${party}`)
    return z
      .looseObject({
        state: z.string(),
        read: z.looseObject({ problems: z.array(z.looseObject({ code: z.string() })) }).nullable(),
      })
      .parse(await answer.json())
  }
  await expect.poll(async () => (await told()).state).toBe('read')
  return (await told()).read?.problems ?? []
}

it('names a line of somebody whom this party has handed over already', async () => {
  const [gone] = await goneFrom(northland)
  if (gone === undefined) throw new Error('nobody of Northland was handed over')
  const row = `,"${gone.name}",${gone.bornOn},prisoner-of-war`
  const codes = (await problemsOf(northland, 'we-hold', [row])).map(({ code }) => code)
  expect(codes).toContain('already-exchanged')
})

it('tells no side whom the other has handed over', async () => {
  const [gone] = await goneFrom(southland)
  if (gone === undefined) throw new Error('nobody of Southland was handed over')
  const row = `,"${gone.name}",${gone.bornOn},prisoner-of-war`
  for (const kind of ['we-hold', 'we-seek'] as const) {
    const codes = (await problemsOf(northland, kind, [row])).map(({ code }) => code)
    expect(codes).not.toContain('already-exchanged')
  }
})

it('names a line of a category that no agreement speaks of, and never a child', async () => {
  const problems = await problemsOf(northland, 'we-hold', [
    'Orel,Tane,1990-04-03,remains',
    'Orel,Milu,2019-04-03,child',
    'Orel,Vane,1991-04-03,prisoner-of-war',
  ])
  expect(problems.filter(({ code }) => code === 'off-category')).toHaveLength(1)
})
