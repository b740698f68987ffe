/** What a side may learn and undo by striking and approving, and that nobody is final in two exchanges. */
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { eastmarkOf } from '../../test/support/eastmark.ts'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { CommitmentId, type ExchangeId, type PartyId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import { tellLists } from '../http/story/lists.ts'
import { openStoryExchange, planReasons, proposePlan, type Proposed } from '../http/story/plan.ts'
import { tellTalks, type Talks } from '../http/story/talks.ts'
import { anything, teller } from '../http/story/teller.ts'
import type { Actor } from '../people/officer.ts'
import { plansOf } from './store.ts'

const desk = await freshDesk()
const { officer, secondOfficer } = desk.cast.desk
const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
let talks: Talks
let east: Actor

beforeAll(async () => {
  talks = await tellTalks(story, 10)
  await tellLists(story, { perSide: 10, sought: 8, seed: 7 })
  east = await eastmarkOf(desk)
})

const open = () =>
  openStoryExchange(story, talks, { days: ['2026-03-10', '2026-03-14'], seats: 3, stretchers: 2 })
const propose = (exchange: ExchangeId) => proposePlan(story, officer, exchange)
const headOf = (party: PartyId) => story.of(party).head

const approve = (exchange: ExchangeId, { plan, sha256 }: Proposed, party: PartyId) => {
  const means = story.sign(headOf(party), 'manifest', sha256)
  const input = { exchange, plan, sha256, means }
  return story.act(headOf(party), 'exchange.approve', input, anything, planReasons)
}
const finalise = (exchange: ExchangeId, { plan }: Proposed, by = officer) =>
  story.act(by, 'exchange.finalise', { exchange, plan }, anything, planReasons)
const strike = (by: Actor, exchange: ExchangeId, plan: string, person: string) =>
  story.act(
    by,
    'exchange.strike',
    { exchange, plan, person, ground: 'inquiry-open', reason: 'Our inquiry is not finished.' },
    anything,
  )

async function someone(exchange: ExchangeId, { plan }: Proposed, party: PartyId) {
  const plans = await asDesk(desk.desk.db, (db) => plansOf(db, exchange))
  const section = plans
    .find(({ id }) => id === plan)
    ?.manifests.flatMap(({ sections }) => sections)
    .find((each) => each.party === party && each.people.length > 0)
  const person = section?.people[0]
  if (person === undefined) throw new Error('nobody of this side is planned')
  return person.id
}

const refusalOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  )

describe('a struck name', () => {
  it('tells the other side nothing, and keeps the plan from becoming final', async () => {
    const exchange = await open()
    const plan = await propose(exchange)
    await approve(exchange, plan, southland)
    await strike(headOf(southland), exchange, plan.plan, await someone(exchange, plan, southland))
    expect(await refusalOf(approve(exchange, plan, northland))).toBeNull()
    expect(await refusalOf(finalise(exchange, plan))).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('struck'),
    })
  })

  it('keeps its own side from approving the same plan', async () => {
    const exchange = await open()
    const plan = await propose(exchange)
    await strike(headOf(northland), exchange, plan.plan, await someone(exchange, plan, northland))
    expect(await refusalOf(approve(exchange, plan, northland))).toMatchObject({
      code: 'wrong-state',
    })
  })

  it('of a third party, of an older plan or of no plan is one refusal', async () => {
    const exchange = await open()
    const older = await propose(exchange)
    const newer = await propose(exchange)
    const person = await someone(exchange, newer, northland)
    const nowhere = '5f0c6f0e-1111-4111-8111-000000000001'
    const refusals = [older.plan, newer.plan, nowhere].map((plan) =>
      refusalOf(strike(east, exchange, plan, person)),
    )
    const [one, two, three] = await Promise.all(refusals)
    expect(three?.code).toBe('not-found')
    expect([one, two]).toEqual([three, three])
  })
})

it('an exchange of the fallen states by what they are counted, up to its manifests', async () => {
  const clause = {
    agreement: talks.agreement,
    kind: 'remains',
    says: 'Each side returns the fallen whom it has recovered.',
    counts: [{ party: northland }, { party: southland }],
  }
  const { head } = desk.cast.desk
  const added = z.object({ commitment: CommitmentId })
  const { commitment } = await story.act(head, 'agreements.add-commitment', clause, added)
  const of = { ...talks, commitment }
  const stages = { days: ['2026-03-10'], seats: 3, stretchers: 2 }
  expect(await refusalOf(openStoryExchange(story, of, stages))).toMatchObject({
    code: 'wrong-input',
    message: expect.stringContaining('say by what'),
  })
  const exchange = await openStoryExchange(story, of, { ...stages, unit: 'body' })
  await propose(exchange)
  const [plan] = await asDesk(desk.desk.db, (db) => plansOf(db, exchange))
  expect(plan?.manifests[0]?.text).toContain('remains by the body')
  expect(plan?.plan).toMatchObject({ remains: [{ clause: commitment, unit: 'body' }] })
  const seen = await (await desk.ask(headOf(northland), `/api/exchanges/${exchange}`)).json()
  expect(seen).toMatchObject({ exchange: { unit: 'body' } })
})

describe('a person', () => {
  it('stands on the final manifests of one exchange, however many were planned at once', async () => {
    const [first, second] = [await open(), await open()]
    const [one, other] = [await propose(first), await propose(second)]
    for (const party of [northland, southland]) {
      await approve(first, one, party)
      await approve(second, other, party)
    }
    // Two officers, two exchanges, one moment.
    const done = await Promise.all([
      refusalOf(finalise(first, one)),
      refusalOf(finalise(second, other, secondOfficer)),
    ])
    expect(done.filter((each) => each === null)).toHaveLength(1)
    expect(done.find((each) => each !== null)).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('another exchange'),
    })
  })
})
