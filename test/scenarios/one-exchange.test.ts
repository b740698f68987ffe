/** One exchange of ten lines a side, from the first list to the closed totals, told by its acts. */
import { expect, it } from 'vitest'
import { asDesk } from '../../src/db/desk-db.ts'
import { manifestOfStage, passGates, peopleOf, runStage } from '../../src/http/story/day.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange, proposePlan } from '../../src/http/story/plan.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { anything, teller } from '../../src/http/story/teller.ts'
import { isDuty } from '../../src/exchange/plans/approval.ts'
import { custodyOf } from '../../src/exchange/custody/custody-store.ts'
import { exchangePeople } from '../../src/exchange/store.ts'
import { deliveredOf } from '../../src/operation/store.ts'
import { freshDesk, northland } from '../support/desk.ts'

const desk = await freshDesk()

it('goes from ten lines a side to closed totals, and what is owed is carried on', async () => {
  const story = teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z'))
  const talks = await tellTalks(story, 10)
  await tellLists(story, { perSide: 10, sought: 8, seed: 7 })
  const exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10', '2026-03-14'],
    seats: 6,
    stretchers: 1,
    aheadMax: 2,
  })
  await planExchange(story, exchange)
  const seen = await (await desk.ask(desk.north.clerk, `/api/exchanges/${exchange}`)).json()
  expect(seen).toMatchObject({ exchange: { state: 'final', number: 1 }, versions: 2 })

  let onManifests = 0
  let absentSoFar = 0
  for (const stage of ['1', '2']) {
    story.at(new Date(`2026-03-1${stage === '1' ? 0 : 4}T04:00:00Z`))
    const manifest = await manifestOfStage(story, exchange, stage)
    onManifests += peopleOf(manifest).length
    const entered = await asDesk(desk.desk.db, (db) => exchangePeople(db, exchange))
    const counted = new Set(entered.filter((each) => !isDuty(each)).map(({ id }) => id))
    const absent = peopleOf(manifest, northland).find(({ id }) => counted.has(id))
    const stays = absentSoFar === 0 ? absent : undefined
    const fates = new Map(stays === undefined ? [] : [[stays.id, 'absent'] as const])
    absentSoFar += fates.size
    await passGates(story, { exchange, stage }, fates)
    await runStage(story, { exchange, stage }, fates)
  }
  const delivered = await asDesk(desk.desk.db, (db) => deliveredOf(db, exchange))
  const handedOver = delivered
    .flatMap(({ categories }) => categories)
    .reduce((sum, each) => sum + each.delivered, 0)
  expect(onManifests).toBeGreaterThan(8)
  expect(absentSoFar).toBe(1)
  expect(handedOver).toBe(onManifests - 1)

  const closed = await story.act(desk.cast.desk.head, 'exchange.close', { exchange }, anything)
  // Northland did not bring one: it gave one fewer than it got.
  expect(closed).toMatchObject({ carried: -1 })
  const today = await (await desk.ask(desk.cast.desk.officer, '/api/today')).json()
  expect(today).toMatchObject({ next: null })

  // Whoever is home is planned for no second exchange; whoever was not brought is.
  const second = await openStoryExchange(story, talks, {
    days: ['2026-04-10', '2026-04-14'],
    seats: 30,
    stretchers: 9,
  })
  await proposePlan(story, desk.cast.desk.officer, second)
  const again = await asDesk(desk.desk.db, (db) => exchangePeople(db, second))
  const before = await asDesk(desk.desk.db, (db) => exchangePeople(db, exchange))
  const custody = await asDesk(desk.desk.db, (db) => custodyOf(db, exchange))
  const home = before.filter(({ id }) => custody.get(id) === 'handed-over')
  expect(home.length).toBe(handedOver)
  const keys = new Set(again.map(({ key }) => key))
  expect(home.filter(({ key }) => keys.has(key))).toEqual([])
  expect(again.length).toBe(before.length - home.length)
})
