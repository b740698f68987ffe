import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { keptScan } from '../../test/support/scans.ts'
import type { DeskEnv } from '../acts/request.ts'
import { CommitmentId, ExchangeId, PartyId } from '../base/ids.ts'
import { listActors } from '../http/sessions.ts'
import type { Actor } from '../people/officer.ts'
import { signingKey } from '../trust/keys.ts'
import { agreementRoutes, AgreementsAnswer, QuestionsAnswer } from './routes.ts'
import { AgreementView } from './views.ts'

const beforeMidnight = new Date('2026-03-12T21:50:00Z') // 23:50 at the desk
let now = beforeMidnight
const desk = await freshDesk({ now: () => now })
const { head, officer, auditor } = desk.cast.desk
const north = desk.north.clerk
const south = desk.south.clerk
const eastmark = PartyId.parse('eastmark')
let east: Actor

const scanSha256 = await keptScan(desk, desk.cast.desk.officer, 'the note')
const note = { number: '12', on: '2026-03-09', bearer: 'A. Reed', scanSha256 }
const counts = [
  { party: northland, people: 1000 },
  { party: southland, people: 1000 },
]

const get = async (actor: Actor | null, path: string) => desk.ask(actor, path)
const agreements = async (actor: Actor) =>
  AgreementsAnswer.parse(await (await get(actor, '/api/agreements')).json()).agreements
const questions = async (actor: Actor, query = '') =>
  QuestionsAnswer.parse(await (await get(actor, `/api/questions${query}`)).json())

const Answer = z.record(z.string(), z.union([z.string(), z.number()]))
async function done(actor: Actor, name: string, input: object): Promise<Record<string, string>> {
  const { answer } = await desk.act(actor, name, input)
  return Object.fromEntries(Object.entries(Answer.parse(answer)).map(([k, v]) => [k, String(v)]))
}
const post = async (actor: Actor, name: string, input: object) => {
  const answer = await desk.ask(actor, `/api/acts/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ input }),
  })
  return { status: answer.status, text: await answer.text() }
}

const open = async (parties: PartyId[] = [northland, southland]) => {
  const input = { title: 'First', place: 'Halden', agreedOn: '2026-03', purpose: 'Return' }
  const { agreement = '' } = await done(head, 'agreements.open', { ...input, parties })
  return agreement
}
const ask = async (actor: Actor, agreement: string, more: object = {}) => {
  const input = { agreement, kind: 'other', to: southland, text: '  When,\nand where? ', ...more }
  const { question = '' } = await done(actor, 'agreements.ask', input)
  return question
}
const nowhere = '5f0c6f0e-1111-4111-8111-000000000001'

beforeAll(async () => {
  const admitted = { party: eastmark, name: 'Eastmark', place: 3, tint: 'plum' }
  await desk.act(head, 'trust.admit-party', admitted)
  const { publicKey } = signingKey({ name: 'eastmark', type: 'plain', seed: randomBytes(32) })
  await desk.act(head, 'trust.enrol-device', {
    name: 'Clerk of Eastmark',
    role: 'clerk',
    party: eastmark,
    kept: 'file',
    publicKey: Buffer.from(publicKey).toString('hex'),
  })
  const found = (await listActors(desk.desk)).find(({ party }) => party === eastmark)
  if (found === undefined) throw new Error('Eastmark has no clerk')
  east = found
})

describe('an agreement', () => {
  it('is read alike by both parties, and is not there for a third', async () => {
    const agreement = await open()
    await done(officer, 'agreements.add-commitment', {
      agreement,
      kind: 'count',
      says: '1,000 for 1,000',
      counts,
      categories: ['prisoner-of-war'],
    })
    const path = `/api/agreements/${agreement}`
    const [mine, theirs] = [await get(north, path), await get(south, path)]
    const text = await mine.text()
    expect(await theirs.text()).toBe(text)
    const seen = AgreementView.parse(JSON.parse(text))
    expect(seen).toMatchObject({ agreedOn: '2026-03', parties: [northland, southland] })
    expect(seen.commitments[0]).toMatchObject({
      says: '1,000 for 1,000',
      progress: {
        state: 'open',
        byParty: [
          { party: northland, promised: 1000, delivered: 0, open: 1000 },
          { party: southland, promised: 1000, delivered: 0, open: 1000 },
        ],
      },
    })
    const [notTheirs, notThere] = [
      await get(east, path),
      await get(east, `/api/agreements/${nowhere}`),
    ]
    expect(notTheirs.status).toBe(404)
    expect(await notTheirs.text()).toBe(await notThere.text())
    expect(await agreements(east)).toEqual([])
    const filtered = await get(east, `/api/questions?agreement=${agreement}`)
    const nothing = await get(east, `/api/questions?agreement=${nowhere}`)
    expect([filtered.status, await filtered.text()]).toEqual([404, await nothing.text()])
  })

  it('counts what later rooms say was delivered', async () => {
    const agreement = await open()
    const { commitment = '' } = await done(officer, 'agreements.add-commitment', {
      agreement,
      kind: 'remains',
      says: '60 remains',
      counts: [{ party: southland, people: 60 }],
    })
    const exchange = ExchangeId.parse(nowhere)
    const delivery = { commitment: CommitmentId.parse(commitment), party: southland, people: 27 }
    const room = new OpenAPIHono<DeskEnv>()
      .use(async (c, next) => {
        c.set('desk', desk.desk)
        c.set('actor', north)
        await next()
      })
      .route(
        '/',
        agreementRoutes(async () => [{ ...delivery, exchange }]),
      )
    const answer = await room.request(`/api/agreements/${agreement}`)
    const [seen] = AgreementView.parse(await answer.json()).commitments
    expect(seen?.progress).toEqual({
      state: 'open',
      byParty: [{ party: southland, promised: 60, delivered: 27, open: 33 }],
      deliveries: [{ party: southland, exchange, people: 27 }],
    })
  })

  it('binds no party that is not there, or not in it', async () => {
    const unknown = { title: 'X', place: 'X', agreedOn: '2026', purpose: 'X' }
    const parties = [northland, 'westmark']
    expect((await post(head, 'agreements.open', { ...unknown, parties })).status).toBe(404)
    const agreement = await open()
    const clause = { agreement, kind: 'remains', says: '60', counts: [{ party: eastmark }] }
    expect((await post(officer, 'agreements.add-commitment', clause)).status).toBe(404)
  })

  it('takes no clause that returns people regardless of their will', async () => {
    const agreement = await open()
    const clause = { agreement, kind: 'count', says: 'All 20 go', categories: ['civilian'], counts }
    const barred = await post(officer, 'agreements.add-commitment', {
      ...clause,
      returns: 'regardless-of-will',
    })
    expect(barred.status).toBe(422)
    expect(JSON.parse(barred.text)).toMatchObject({
      objections: [{ rule: 'no-worse-terms', weight: 'bars' }],
    })
    expect((await post(officer, 'agreements.add-commitment', clause)).status).toBe(200)
  })

  it('takes no clause that counts children against children, and takes the duty of one side', async () => {
    const agreement = await open()
    const clause = { agreement, kind: 'count', says: '20 for 20', categories: ['child'], counts }
    const barred = await post(officer, 'agreements.add-commitment', clause)
    expect(barred.status).toBe(422)
    expect(JSON.parse(barred.text)).toMatchObject({
      code: 'against-the-law',
      objections: [{ rule: 'children-outside-ratio', weight: 'bars' }],
    })
    const duty = { ...clause, says: 'all children', kind: 'category' }
    await done(officer, 'agreements.add-commitment', { ...duty, counts: [{ party: southland }] })
    const [seen] = (await agreements(north)).filter(({ id }) => id === agreement)
    expect(seen?.commitments.map(({ says }) => says)).toEqual(['all children'])
  })
})

describe('a round of talks', () => {
  it('holds in its newest version, and refuses a version that was overtaken', async () => {
    const agreement = await open()
    const first = {
      agreement,
      place: 'Halden',
      host: 'Westhaven',
      agenda: ['Lists'],
      logistics: [{ kind: 'interpreters', text: 'Two, both ways', state: 'open' }],
    }
    const { round } = await done(officer, 'agreements.open-round', first)
    const second = {
      ...first,
      heldOn: '2026-03-20',
      logistics: [{ kind: 'interpreters', text: 'Two, both ways', state: 'agreed' }],
      texts: [{ title: 'Draft', text: 'Article 1 \n', state: 'draft' }],
      follows: { round, version: 1 },
    }
    await done(officer, 'agreements.open-round', second)
    expect((await post(officer, 'agreements.open-round', second)).status).toBe(409)
    const next = await done(officer, 'agreements.open-round', first)
    expect(next).toMatchObject({ number: '2', version: '1' })
    const [seen] = (await agreements(south)).filter(({ id }) => id === agreement)
    expect(seen?.rounds).toMatchObject([
      { id: round, number: 1, version: 2, heldOn: '2026-03-20', texts: [{ text: 'Article 1 \n' }] },
      { number: 2, version: 1, heldOn: null, logistics: [{ state: 'open' }] },
    ])
    const elsewhere = { ...second, agreement: await open() }
    expect((await post(officer, 'agreements.open-round', elsewhere)).status).toBe(404)
  })
})

describe('intermediaries', () => {
  it('are as many as there are; unclear is said, and the newer record holds', async () => {
    const agreement = await open()
    const name = (more: object) =>
      done(officer, 'agreements.name-intermediary', {
        for: { kind: 'agreement', agreement },
        name: 'Harbour Society',
        role: 'unclear',
        invitedBy: 'unclear',
        ...more,
      })
    const { intermediary } = await name({})
    await name({ name: 'Republic of Reeds', role: 'host', invitedBy: [northland, 'desk'] })
    const more = { role: 'transit', invitedBy: [southland], from: '2026-02', document: 'Letter 4' }
    await name({ ...more, disputedBy: [northland], replaces: intermediary })
    const [seen] = (await agreements(north)).filter(({ id }) => id === agreement)
    expect(seen?.intermediaries).toMatchObject([
      { name: 'Republic of Reeds', role: 'host', invitedBy: [northland, 'desk'], from: null },
      { name: 'Harbour Society', role: 'transit', disputedBy: [northland], from: '2026-02' },
    ])
    await expect(name({ replaces: intermediary })).rejects.toMatchObject({ code: 'wrong-state' })
    await expect(name({ disputedBy: [eastmark] })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('of a leg stand under the agreement of its exchange, and no leg is made up', async () => {
    const agreement = await open()
    const { commitment } = await done(officer, 'agreements.add-commitment', {
      agreement,
      kind: 'count',
      says: '1,000 for 1,000',
      categories: ['prisoner-of-war'],
      counts,
    })
    const capacity = { seats: 40, stretchers: 2, remains: 0 }
    const { exchange } = await done(officer, 'exchange.open', {
      agreement,
      commitment,
      title: 'First exchange',
      point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
      stages: [
        {
          id: '1',
          on: '2026-04-01',
          window: { from: '06:00', to: '09:30' },
          capacity: { [northland]: capacity, [southland]: capacity },
        },
      ],
      conditions: { aheadMax: 5, hostilitiesActive: true, placeForANo: null },
    })
    const name = (leg: object) =>
      post(officer, 'agreements.name-intermediary', {
        for: { kind: 'stage', ...leg },
        name: 'Field Doctors',
        role: 'medical',
        invitedBy: ['desk'],
      })
    expect((await name({ exchange, stage: '1' })).status).toBe(200)
    expect((await name({ exchange, stage: '2' })).status).toBe(404)
    expect((await name({ exchange: nowhere, stage: '1' })).status).toBe(404)
    const [seen] = (await agreements(south)).filter(({ id }) => id === agreement)
    expect(seen?.intermediaries).toMatchObject([{ exchange, stage: '1', name: 'Field Doctors' }])
  })
})

describe('a question', () => {
  it('is passed on word for word, waits by side and age, falls silent, and may still be answered', async () => {
    now = new Date('2026-03-10T09:00:00Z')
    const agreement = await open([northland, southland, eastmark])
    const more = { kind: 'date', proposedOn: '2026-03-20', dueOn: '2026-03-12' }
    const question = await ask(north, agreement, more)
    now = beforeMidnight
    const waiting = await questions(north, `?agreement=${agreement}`)
    expect(waiting).toMatchObject({
      todayOn: '2026-03-12',
      waitingFor: [{ side: southland, questions: [{ id: question, state: 'waiting' }] }],
      closed: [],
    })
    now = new Date('2026-03-12T22:10:00Z') // 00:10 at the desk
    const [silent] = (await questions(south, `?agreement=${agreement}`)).waitingFor
    expect(silent?.questions[0]).toMatchObject({
      from: northland,
      to: southland,
      text: '  When,\nand where? ',
      state: 'silent',
      waitedDays: 3,
      proposedOn: '2026-03-20',
    })
    const answer = { question, kind: 'answered', text: 'Two days later.', counterOn: '2026-03-22' }
    await done(south, 'agreements.answer', answer)
    expect((await post(south, 'agreements.answer', answer)).status).toBe(409)
    for (const actor of [north, south, officer, auditor]) {
      const { closed, waitingFor } = await questions(actor, `?agreement=${agreement}`)
      expect(waitingFor).toEqual([])
      expect(closed).toMatchObject([
        { id: question, state: 'answered', answer: { text: answer.text, counterOn: '2026-03-22' } },
      ])
    }
    expect(await questions(east)).toMatchObject({ waitingFor: [], closed: [], closedTotal: 0 })
  })

  it('changes nothing that a third party reads, nor what the other reads where the desk is asked', async () => {
    const agreement = await open([northland, southland, eastmark])
    const read = async (actor: Actor) => [
      await (await get(actor, '/api/agreements')).text(),
      await (await get(actor, `/api/agreements/${agreement}`)).text(),
      await (await get(actor, '/api/questions')).text(),
    ]
    const before = { east: await read(east), north: await read(north) }
    await ask(south, agreement, { to: 'desk', text: 'Between us' })
    const asked = await ask(officer, agreement, { to: southland })
    await done(south, 'agreements.answer', { question: asked, kind: 'declined' })
    expect(await read(north)).toEqual(before.north)
    await ask(north, agreement)
    expect(await read(east)).toEqual(before.east)
  })

  it('is answered by the side that was asked, and is nowhere for a third', async () => {
    const agreement = await open([northland, southland, eastmark])
    const question = await ask(north, agreement)
    const answer = { question, kind: 'declined' }
    const theirs = await post(east, 'agreements.answer', answer)
    const none = await post(east, 'agreements.answer', { ...answer, question: nowhere })
    expect(theirs).toEqual(none)
    expect(theirs.status).toBe(404)
    expect((await post(north, 'agreements.answer', answer)).status).toBe(403)
    expect((await post(officer, 'agreements.answer', answer)).status).toBe(403)
    const brought = { party: southland, note }
    expect((await post(south, 'agreements.answer', { ...answer, brought })).status).toBe(403)
    await done(officer, 'agreements.answer', { ...answer, brought })
    const [seenBySouth] = (await questions(south)).closed
    const [seenByNorth] = (await questions(north)).closed
    expect(seenBySouth?.answer).toMatchObject({ kind: 'declined', note })
    expect(seenByNorth?.answer).toMatchObject({ kind: 'declined', note: null })
  })

  it('is asked within an agreement that one takes part in, of somebody else, in time', async () => {
    const agreement = await open()
    const refused = async (actor: Actor, more: object) => {
      const input = { agreement, kind: 'other', to: southland, text: 'When?', ...more }
      return (await post(actor, 'agreements.ask', input)).status
    }
    expect(await refused(east, {})).toBe(404)
    expect(await refused(north, { to: eastmark })).toBe(404)
    expect(await refused(north, { round: nowhere })).toBe(404)
    expect(await refused(north, { to: northland })).toBe(422)
    expect(await refused(north, { dueOn: '2026-02' })).toBe(422)
    expect(await refused(north, { kind: 'date' })).toBe(422)
    expect(await refused(north, { text: ' \n' })).toBe(422)
  })

  it('leaves its receipt with whose words it is, on a chain of its own', async () => {
    const agreement = await open()
    const question = await ask(north, agreement)
    await done(officer, 'agreements.answer', {
      question,
      kind: 'answered',
      text: 'On paper',
      brought: { party: southland, note },
    })
    const chain = await desk.desk.db.pool
      .selectFrom('trust_act')
      .select(['act', 'party_id'])
      .where('subject', '=', question)
      .orderBy('arrival')
      .execute()
    expect(chain).toEqual([
      { act: 'agreements.ask', party_id: northland },
      { act: 'agreements.answer', party_id: southland },
    ])
  })
})

it('describes its answers for whoever writes a client', async () => {
  const described = await (await get(null, '/api/openapi.json')).text()
  expect(described).toContain('"/api/questions"')
})
