/** Withdrawals are played behind the page, told as figures alone, stopped, and never a word of them to a side. */
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDesk, northland } from '../../../test/support/desk.ts'
import { aloneNo } from '../../../test/support/final-exchange.ts'
import type { ExchangeId, PlanId } from '../../base/ids.ts'
import { Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import { tellLists } from '../../http/story/lists.ts'
import { openStoryExchange, proposePlan } from '../../http/story/plan.ts'
import { tellTalks } from '../../http/story/talks.ts'
import { anything, teller } from '../../http/story/teller.ts'
import { simulateInThread, type SimulatingTask } from '../../jobs/simulate-in-thread.ts'
import { planningRefusals } from '../refusals.ts'
import { exchangePeople, plansOf } from '../store.ts'
import { SimulationRunner, type SimulateInThread } from './simulation-runner-store.ts'

const morning = new Date('2026-03-01T09:00:00Z')
const desk = await freshDesk({ now: () => morning })
const story = teller(desk, desk.cast, morning)
let exchange: ExchangeId
let plan: PlanId

beforeAll(async () => {
  const talks = await tellTalks(story, 8)
  await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
  const days = ['2026-03-10', '2026-03-14']
  exchange = await openStoryExchange(story, talks, { days, seats: 3, stretchers: 2 })
  await proposePlan(story, desk.cast.desk.officer, exchange)
  const newest = (await asDesk(desk.desk.db, (db) => plansOf(db, exchange))).at(-1)
  if (newest === undefined) throw new Error('no plan')
  plan = newest.id
})

/** As the desk does, with fewer draws. */
const few: SimulateInThread = (task, options) => simulateInThread({ ...task, runs: 1 }, options)

async function played(simulate: SimulateInThread, seed?: string) {
  const runner = new SimulationRunner(simulate)
  const wish = { plan, ...(seed !== undefined && { seed }) }
  const { simulation, ended } = await runner.start(story.desk, exchange, wish)
  expect(simulation).toMatchObject({ state: 'running', outcome: null, toPlay: 180 })
  await ended
  return runner.newest(exchange)
}

describe('withdrawals played on a plan', () => {
  it('are told for three rates with their seed, by which they are the same again', async () => {
    const first = await played(few)
    expect(first).toMatchObject({ state: 'done', plan, version: 1, played: 3, said: null })
    expect(first?.outcome?.rates.map(({ rate }) => rate)).toEqual([0.05, 0.1, 0.3])
    expect(first?.outcome?.planned).toBeGreaterThan(0)
    const again = await played(few, first?.seed)
    expect(again?.outcome).toEqual(first?.outcome)
  })

  it('name nobody', async () => {
    const text = JSON.stringify(await played(few))
    const people = await asDesk(desk.desk.db, (db) => exchangePeople(db, exchange))
    expect(people.length).toBeGreaterThan(8)
    expect(people.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([])
  })

  it('begin without whoever said no since the plan was made', async () => {
    const asked: SimulatingTask[] = []
    const keeping: SimulateInThread = (task, options) => {
      asked.push(task)
      return few(task, options)
    }
    await played(keeping)
    const [person] = await asDesk(desk.desk.db, (db) => exchangePeople(db, exchange))
    const { protection } = desk.cast.desk
    await story.act(
      protection,
      'operation.record-will',
      { exchange, person: person?.id, ...aloneNo },
      anything,
    )
    await played(keeping)
    expect(asked.map(({ held }) => held.map((hold) => hold.person))).toEqual([[], [person?.id]])
  })

  it('are one at a time, and stay stopped when they are stopped', async () => {
    const runner = new SimulationRunner(async (task, options) => {
      await expect(runner.start(story.desk, exchange, { plan })).rejects.toThrow(
        planningRefusals.othersPlayed,
      )
      const id = runner.newest(exchange)?.id ?? ''
      expect(runner.cancel(exchange, id)).toMatchObject({ state: 'cancelled' })
      return few(task, { ...options, onProgress: options?.onProgress ?? (() => {}) })
    })
    const { simulation, ended } = await runner.start(story.desk, exchange, { plan })
    await ended
    const { id } = simulation
    const said = planningRefusals.playStopped
    expect(runner.newest(exchange)).toMatchObject({ id, state: 'cancelled', outcome: null, said })
    expect(() => runner.cancel(exchange, plan)).toThrow('nothing here')
  })

  it.each([
    [new Refusal('wrong-state', planningRefusals.notPlayed), planningRefusals.notPlayed],
    [new Error('segmentation fault'), planningRefusals.brokenOff],
  ])('that fail say so in words: %s', async (error, said) => {
    const view = await played(async () => {
      throw error
    })
    expect(view).toMatchObject({ state: 'failed', outcome: null, said })
  })

  it('are the desk’s alone, over the door too', async () => {
    const path = `/api/exchanges/${exchange}/simulations`
    const asked = await desk.ask(desk.cast.desk.officer, path)
    expect(await asked.json()).toEqual({ simulation: null })
    const refused = await desk.ask(story.of(northland).head, path)
    expect(refused.status).toBe(403)
  })
})
