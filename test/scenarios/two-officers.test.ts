/** The same act by two officers at one moment, in parallel on the real database: it happens once. */
import { expect, it } from 'vitest'
import { asDesk } from '../../src/db/desk-db.ts'
import { allLines, currentLists } from '../../src/lists/store.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { plansOf } from '../../src/exchange/store.ts'
import { computePlan, openStoryExchange, planReasons, Proposed } from '../../src/http/story/plan.ts'
import { anything } from '../../src/http/story/teller.ts'
import { verifyRows } from '../../src/trust/rows-store.ts'
import { aloneNo, freshDayDesk } from '../support/final-exchange.ts'
import { northland } from '../support/desk.ts'
import { withdrawLists } from '../support/story-lists.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { tellTalks } from '../../src/http/story/talks.ts'

const desk = await freshDayDesk()
const { north, south, story, perform, confirm } = desk
const { lead, officer, secondOfficer, protection } = desk.cast.desk

/** How many of these, started at one moment, were done; the others must be refusals in words. */
async function done(acts: readonly (() => Promise<unknown>)[]): Promise<number> {
  const ended = await Promise.allSettled(acts.map((act) => act()))
  for (const each of ended) {
    if (each.status === 'rejected' && !(each.reason instanceof Refusal)) throw each.reason
  }
  return ended.filter(({ status }) => status === 'fulfilled').length
}

const four = <T>(act: (nth: number) => Promise<T>) => [0, 1, 2, 3].map((nth) => () => act(nth))
const either = (nth: number) => (nth % 2 === 0 ? officer : secondOfficer)

it('departs, confirms and closes nobody twice', async () => {
  const exchange = await desk.finalExchange()
  const { sha256, north: people } = await desk.stageOf(exchange, '1')
  await desk.passGates(exchange, people)
  const opening = { exchange, stage: '1' }
  expect(await done(four((nth) => perform(either(nth), 'open-stage', opening)))).toBe(1)
  const leaving = { exchange, stage: '1', from: northland, people }
  expect(await done(four((nth) => perform(either(nth), 'depart', leaving)))).toBe(1)
  const at = { exchange, stage: '1', sha256, people }
  const confirming = [
    ...four(() => confirm(north.clerk, 'giving', at)),
    ...four(() => confirm(south.clerk, 'receiving', at)),
    ...four((nth) => confirm(either(nth), 'desk', at)),
  ]
  expect(await done(confirming)).toBe(3)
})

it('hands nobody over whose no is recorded at the same moment, unless the hand-over came first', async () => {
  const exchange = await desk.finalExchange()
  const { sha256, north: people } = await desk.stageOf(exchange, '1')
  const [first] = people
  if (first === undefined) throw new Error('nobody')
  await desk.passGates(exchange, people)
  await perform(lead, 'open-stage', { exchange, stage: '1' })
  await perform(lead, 'depart', { exchange, stage: '1', from: northland, people })
  const at = { exchange, stage: '1', sha256, people: [first] }
  await confirm(north.clerk, 'giving', at)
  await confirm(south.clerk, 'receiving', at)
  const before = story.now()
  const [no, over] = await Promise.allSettled([
    perform(protection, 'record-will', { exchange, person: first, ...aloneNo }),
    confirm(lead, 'desk', at),
  ])
  expect(no?.status).toBe('fulfilled')
  const order = await desk.desk.db.pool
    .selectFrom('trust_act')
    .select('act')
    .where('act', 'in', ['operation.record-will', 'operation.witness'])
    .where('at', '>=', before)
    .orderBy('arrival', 'desc')
    .limit(2)
    .execute()
  // Whoever was handed over was so before the no; after it nobody is.
  expect(order[0]?.act).toBe('operation.record-will')
  expect(over?.status === 'fulfilled').toBe(order[1]?.act === 'operation.witness')
})

it('decides, strikes and approves once', async () => {
  const talks = await tellTalks(story, 10)
  await withdrawLists(story)
  await tellLists(story, { perSide: 10, sought: 8, seed: 99 })
  const lists = await asDesk(desk.desk.db, currentLists)
  const listOf = (party: string, kind: string) => {
    const found = lists.find((each) => each.party === party && each.kind === kind)
    if (found === undefined) throw new Error('no such list')
    return found.id
  }
  const [held, sought] = [listOf('northland', 'we-hold'), listOf('southland', 'we-seek')]
  const [left, right] = await asDesk(desk.desk.db, async (db) => [
    await allLines(db, held),
    await allLines(db, sought),
  ])
  const taken = await desk.desk.db.pool
    .selectFrom('match_decision')
    .select(['left_list', 'left_line'])
    .execute()
  const free = left?.find(
    ({ line }) => !taken.some((each) => each.left_list === held && each.left_line === line),
  )
  const one = right?.[0]
  if (free === undefined || one === undefined) throw new Error('every line is decided')
  const decision = {
    left: { list: held, line: free.line },
    right: { list: sought, line: one.line },
    decision: 'different',
    reason: 'Both of us have looked.',
  }
  const decide = (nth: number) => desk.act(either(nth), 'matching.decide', decision)
  expect(await done(four(decide))).toBe(1)
  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10'],
    seats: 4,
    stretchers: 2,
  })
  const run = await computePlan(story, officer, { exchange })
  const propose = () => story.act(officer, 'exchange.propose-plan', { exchange, run }, Proposed)
  expect(await done(four(propose))).toBe(4)
  const plans = await asDesk(desk.desk.db, (db) => plansOf(db, exchange))
  expect(plans.map(({ version }) => version)).toEqual([1, 2, 3, 4])
  const newest = plans.at(-1)
  if (newest === undefined) throw new Error('no plan')
  const approval = {
    exchange,
    plan: newest.id,
    sha256: newest.sha256,
    means: story.sign(south.head, 'manifest', newest.sha256),
  }
  const approve = () => story.act(south.head, 'exchange.approve', approval, anything, planReasons)
  expect(await done(four(approve))).toBe(1)
  const person = newest.manifests
    .flatMap(({ sections }) => sections)
    .find(({ party, people }) => party === northland && people.length > 0)?.people[0]
  if (person === undefined) throw new Error('nobody of Northland is planned')
  const ground = 'inquiry-open'
  const struck = { exchange, plan: newest.id, person: person.id, ground, reason: 'Not finished.' }
  const strike = (nth: number) =>
    desk.act(nth % 2 === 0 ? north.head : north.clerk, 'exchange.strike', struck)
  expect(await done(four(strike))).toBe(1)
})

it('leaves a log that the rows agree with', async () => {
  await desk.log.settled()
  const verdict = await asDesk(desk.desk.db, (db) => verifyRows(db))
  expect(verdict.complaints).toEqual([])
  expect(verdict.waiting).toBe(0)
})
