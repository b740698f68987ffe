/** A plan is computed behind the page and put before both sides only if it still answers the facts. */
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDesk, northland } from '../../../test/support/desk.ts'
import type { ExchangeId } from '../../base/ids.ts'
import { Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import { tellLists } from '../../http/story/lists.ts'
import {
  computePlan,
  mendPlan,
  openStoryExchange,
  planExchange,
  proposePlan,
  Proposed,
} from '../../http/story/plan.ts'
import { tellTalks, type Talks } from '../../http/story/talks.ts'
import { anything, teller } from '../../http/story/teller.ts'
import { planInThread } from '../../jobs/plan-in-thread.ts'
import { plansOf } from '../store.ts'
import { PlanRunView } from './plan-run.ts'
import { getPlanRun, listPlanRuns } from './plan-run-store.ts'
import { PlanRunner, type PlanInThread } from './plan-runner-store.ts'

const morning = new Date('2026-03-01T09:00:00Z')
const desk = await freshDesk({ now: () => morning })
const { officer } = desk.cast.desk
const story = teller(desk, desk.cast, morning)
let talks: Talks
let exchange: ExchangeId

beforeAll(async () => {
  talks = await tellTalks(story, 8)
  await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
  exchange = await open()
})

const open = () =>
  openStoryExchange(story, talks, { days: ['2026-03-10', '2026-03-14'], seats: 3, stretchers: 2 })
const runOf = (id: string) => asDesk(desk.desk.db, (db) => getPlanRun(db, id))
const plansNow = () => asDesk(desk.desk.db, (db) => plansOf(db, exchange))
const propose = (run: string) =>
  story.act(officer, 'exchange.propose-plan', { exchange, run }, Proposed)
const post = async (path: string, body: unknown) => {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await desk.ask(officer, path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
  return PlanRunView.parse(await answer.json())
}

/** A run with another planner, to its end. */
async function runWith(planHere: PlanInThread) {
  const { run, ended } = await new PlanRunner(planHere).start(story.desk, { exchange })
  await ended
  return runOf(run.id)
}

async function someone() {
  const plan = (await plansNow()).at(-1)
  const person = plan?.manifests
    .flatMap(({ sections }) => sections)
    .find(({ party, people }) => party === northland && people.length > 0)?.people[0]
  if (plan === undefined || person === undefined) throw new Error('nobody is planned')
  return { plan: plan.id, person: person.id }
}

async function strike() {
  const { plan, person } = await someone()
  const input = { exchange, plan, person, ground: 'inquiry-open', reason: 'Not finished.' }
  await story.act(story.of(northland).head, 'exchange.strike', input, anything)
  return { plan, person }
}

describe('a run', () => {
  it('is asked for, told of level by level, and its plan proposed', async () => {
    const begun = await post(`/api/exchanges/${exchange}/plan-runs`, {})
    expect(begun).toMatchObject({ state: 'running', summary: null })
    await expect.poll(async () => (await runOf(begun.id)).state, { timeout: 20_000 }).toBe('done')
    const { summary } = await runOf(begun.id)
    expect(summary).toMatchObject({ status: 'optimal' })
    const leaving = summary?.stages.flatMap(({ counts }) => counts.map(({ people }) => people))
    const { planned } = await propose(begun.id)
    expect(leaving?.reduce((sum, people) => sum + people, 0)).toBe(planned)
  })

  it('of people who changed since is stale, and writes nothing', async () => {
    await proposePlan(story, officer, exchange)
    const run = await computePlan(story, officer, { exchange })
    await strike()
    const before = await plansNow()
    await expect(propose(run)).rejects.toMatchObject({ code: 'stale-version' })
    expect(await plansNow()).toEqual(before)
  })

  it('that mends a plan takes the place of no other plan', async () => {
    const { plan } = await someone()
    const mending = await computePlan(story, officer, { exchange, accepted: plan })
    await expect(propose(mending)).rejects.toMatchObject({ code: 'wrong-state' })
    const anew = await computePlan(story, officer, { exchange })
    const replacing = story.act(
      officer,
      'exchange.replace',
      { exchange, plan, run: anew },
      Proposed,
    )
    await expect(replacing).rejects.toMatchObject({ code: 'wrong-state' })
    await mendPlan(story, officer, { exchange, plan })
  })

  it('on other terms is told and never proposed', async () => {
    const own = await runOf(await computePlan(story, officer, { exchange }))
    const terms = { aheadMax: 0, capacity: { '1': {} } }
    const run = await computePlan(story, officer, { exchange, terms })
    const draft = await runOf(run)
    expect(draft).toMatchObject({ state: 'done', terms })
    const released = ({ summary }: typeof draft) =>
      summary?.levels.find(({ name }) => name === 'released')?.value ?? 0
    expect(released(draft)).toBeLessThan(released(own))
    await expect(propose(run)).rejects.toMatchObject({ code: 'wrong-state' })
  })

  it('that is stopped says so, and nothing of it is proposed', async () => {
    const run = await runWith(async (task, options) => {
      const runs = await asDesk(desk.desk.db, (db) => listPlanRuns(db, { state: 'running' }))
      const cancelled = await post(`/api/exchanges/${exchange}/plan-runs/${runs[0]?.id}/cancel`, {})
      expect(cancelled.state).toBe('cancelled')
      return planInThread(task, options)
    })
    expect(run).toMatchObject({ state: 'cancelled', summary: null })
    await expect(propose(run.id)).rejects.toMatchObject({ code: 'wrong-state' })
  })
})

describe('a planner that breaks', () => {
  it.each([
    ['in words', new Refusal('too-large', 'The planner needs more memory than it has.')],
    ['without a word', new Error('segmentation fault')],
  ])('%s leaves the last good plan', async (_, error) => {
    const before = await plansNow()
    const run = await runWith(() => Promise.reject(error))
    expect(run).toMatchObject({ state: 'failed', summary: null })
    expect(run.said).not.toContain('segmentation')
    await expect(propose(run.id)).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await plansNow()).toEqual(before)
  })

  it('or whose plan the checker does not pass is not kept', async () => {
    const run = await runWith(async (task, options) => {
      const end = await planInThread(task, options)
      return { ...end, broken: ['"n1" travels twice.'] }
    })
    expect(run).toMatchObject({ state: 'failed', said: expect.stringContaining('travels twice') })
  })

  it('or that says nothing of a broken plan is found out when it is proposed', async () => {
    const run = await runWith(async (task, options) => {
      const end = await planInThread(task, options)
      if (end.plan.status === 'impossible') throw new Error('there is a plan')
      const [first, ...others] = end.plan.levels
      if (first === undefined) throw new Error('there are levels')
      const better = { ...first, value: first.value + 1, bound: first.bound + 1 }
      return { plan: { ...end.plan, levels: [better, ...others] }, broken: [] }
    })
    expect(run.state).toBe('done')
    const before = await plansNow()
    await expect(propose(run.id)).rejects.toMatchObject({
      message: expect.stringContaining('independent check'),
    })
    expect(await plansNow()).toEqual(before)
  })
})

it('keeps no run once the plan is final', async () => {
  const other = await open()
  await planExchange(story, other)
  expect(await asDesk(desk.desk.db, (db) => listPlanRuns(db, { exchange: other }))).toEqual([])
})
