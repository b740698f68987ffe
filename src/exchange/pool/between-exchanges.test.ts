/** What follows a person from one exchange into the next: a "no", a fear, and that they went already. */
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aloneNo, aloneYes } from '../../../test/support/final-exchange.ts'
import { freshDesk, northland } from '../../../test/support/desk.ts'
import { withdrawLists } from '../../../test/support/story-lists.ts'
import type { ExchangeId, PersonId } from '../../base/ids.ts'
import { asDesk } from '../../db/desk-db.ts'
import { tellLists } from '../../http/story/lists.ts'
import { openStoryExchange, planExchange, proposePlan } from '../../http/story/plan.ts'
import { tellTalks, type Talks } from '../../http/story/talks.ts'
import { anything, teller } from '../../http/story/teller.ts'
import type { Actor } from '../../people/officer.ts'
import type { PlanHold } from '../gates/gates.ts'
import { exchangePeople, plansOf } from '../store.ts'

const desk = await freshDesk()
const { officer, protection, lead } = desk.cast.desk
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
let talks: Talks

beforeAll(async () => {
  talks = await tellTalks(story, 8)
})

const open = () =>
  openStoryExchange(story, talks, { days: ['2026-03-10', '2026-03-14'], seats: 3, stretchers: 2 })
const propose = (exchange: ExchangeId) => proposePlan(story, officer, exchange)
const people = (exchange: ExchangeId) => asDesk(desk.desk.db, (db) => exchangePeople(db, exchange))

const Asked = z.object({
  holds: z.array(z.object({ person: z.string(), reason: z.string() })),
  people: z.array(z.object({ id: z.string() })),
})
const newest = async (exchange: ExchangeId) => {
  const plan = (await asDesk(desk.desk.db, (db) => plansOf(db, exchange))).at(-1)
  if (plan === undefined) throw new Error('no plan')
  const planned = plan.manifests
    .flatMap(({ sections }) => sections.flatMap((section) => section.people))
    .map(({ id }) => id)
  return { planned, asked: Asked.parse(JSON.parse(plan.problem)) }
}
const holdsOf = async (exchange: ExchangeId, person: PersonId): Promise<readonly string[]> =>
  (await newest(exchange)).asked.holds
    .filter((each) => each.person === person)
    .map(({ reason }) => reason)
const held: PlanHold['reason'] = 'held'

async function personOf(exchange: ExchangeId, name: string): Promise<PersonId> {
  const found = (await people(exchange)).find((each) => each.name === name)
  if (found === undefined) throw new Error(`nobody of this name: ${name}`)
  return found.id
}

/** Somebody of Northland whom the newest plan sends. */
async function someone(exchange: ExchangeId, at: number) {
  const { planned } = await newest(exchange)
  const found = (await people(exchange)).filter(
    ({ id, heldBy }) => heldBy === northland && planned.includes(id),
  )[at]
  if (found === undefined) throw new Error('nobody is planned')
  return found
}

const say = (exchange: ExchangeId, person: PersonId, words: object) =>
  story.act(
    protection,
    'operation.record-will',
    { exchange, person, fear: false, ...words },
    anything,
  )

describe('a word said in private', () => {
  it.each<[string, object]>([
    ['a no', aloneNo],
    ['a fear', { ...aloneYes, fear: true }],
  ])(
    '%s holds the person in the next exchange until they are asked there and say yes',
    async (_, words) => {
      await withdrawLists(story)
      await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
      const [first, next] = [await open(), await open()]
      await propose(first)
      const { id, name } = await someone(first, 0)
      await say(first, id, words)
      await propose(next)
      const there = await personOf(next, name)
      expect(there).not.toBe(id)
      expect(await holdsOf(next, there)).toEqual([held])
      // A second plan finds an id that is known; the hold stands for it too.
      await propose(next)
      expect(await holdsOf(next, there)).toEqual([held])
      expect((await newest(next)).planned).not.toContain(there)
      await say(next, there, aloneYes)
      await propose(next)
      expect(await holdsOf(next, there)).toEqual([])
    },
  )

  it('recorded after a plan bars its approval, and nobody without the right reads why', async () => {
    // People of whom nobody has said anything yet.
    await withdrawLists(story)
    await tellLists(story, { perSide: 8, sought: 6, seed: 8 })
    const [first, next] = [await open(), await open()]
    await propose(first)
    await propose(next)
    const { name } = await someone(next, 0)
    await say(first, await personOf(first, name), aloneNo)
    const there = await personOf(next, name)
    const asked = await desk.ask(officer, `/api/operation/${next}/people/${there}`)
    const strip = z.looseObject({
      word: z.string(),
      history: z.array(z.unknown()),
      gates: z.unknown(),
    })
    expect(strip.parse(await asked.json())).toMatchObject({
      word: 'held',
      history: [],
      gates: { asked: 'not-asked' },
    })
    const told = await desk.ask(protection, `/api/operation/${next}/will/${there}`)
    expect(await told.json()).toMatchObject({
      records: [{ will: 'no', exchange: expect.any(Number) }],
    })
  })
})

describe('a line of somebody who goes with another exchange', () => {
  it('without its reference is a question until the desk has confirmed who it is', async () => {
    await withdrawLists(story)
    await tellLists(story, { perSide: 8, sought: 6, seed: 21 })
    const first = await open()
    await planExchange(story, first)
    const { name } = await someone(first, 0)
    await withdrawLists(story)
    await tellLists(story, {
      perSide: 8,
      sought: 6,
      seed: 21,
      alter: (_, kind, list) =>
        kind === 'we-hold' ? { ...list, rows: list.rows.map((cells) => cells.with(0, '')) } : list,
    })
    const next = await open()
    await propose(next)
    const there = await personOf(next, name)
    expect(await holdsOf(next, there)).toEqual(['identity'])
    const shown = await desk.ask(officer, `/api/exchanges/${next}/elsewhere`)
    expect(await shown.json()).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ name, because: 'perhaps-goes' })]),
    })
    await story.act(
      lead,
      'operation.record-identity',
      { exchange: next, people: [there], result: 'confirmed', checkedBy: 'desk' },
      anything,
    )
    await propose(next)
    expect(await holdsOf(next, there)).toEqual([])
  })
})

describe('refused access to the private interview', () => {
  it('counts against the party, and the other side never reads it', async () => {
    await withdrawLists(story)
    await tellLists(story, { perSide: 8, sought: 6, seed: 35 })
    const exchange = await open()
    await propose(exchange)
    const { id } = await someone(exchange, 0)
    const interview = { kind: 'access-refused', by: northland }
    for (const _ of [1, 2]) await say(exchange, id, { interview, will: null })
    const read = (actor: Actor, path = '') => desk.ask(actor, `/api/exchanges/${exchange}${path}`)
    const report = await (await read(desk.cast.desk.auditor, '/access')).json()
    expect(report).toMatchObject({
      counts: [{ party: northland, interviews: 2, people: 1 }, { interviews: 0 }],
      refusals: [{ party: northland, role: 'protection-officer' }, {}],
    })
    expect(JSON.stringify(report)).not.toContain(id)
    const heads = await Promise.all(
      [officer, desk.north.head, desk.south.head].map(async (actor) => (await read(actor)).json()),
    )
    const counts = [{ interviews: 2 }, { interviews: 0 }]
    expect(heads).toMatchObject(
      [counts, null, null].map((accessRefused) => ({ exchange: { accessRefused } })),
    )
  })
})
