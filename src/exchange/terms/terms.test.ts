/** Other terms for an exchange: adopted from a draft and taken back, and what keeps them as they are. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland } from '../../../test/support/desk.ts'
import type { ExchangeId } from '../../base/ids.ts'
import { asDesk } from '../../db/desk-db.ts'
import { tellLists } from '../../http/story/lists.ts'
import {
  computePlan,
  mendPlan,
  openStoryExchange,
  planReasons,
  proposePlan,
  Proposed,
} from '../../http/story/plan.ts'
import { tellTalks, type Talks } from '../../http/story/talks.ts'
import { anything, teller } from '../../http/story/teller.ts'
import { levelNames } from '../forms/problem.ts'
import { planningRefusals } from '../refusals.ts'
import { addPlanRun, endPlanRun } from '../runs/plan-run-store.ts'
import { getExchange, plansOf } from '../store.ts'
import { ExchangeView, PlanEdition } from '../views.ts'
import { areItsTerms, onTerms, wholeTerms, type Terms } from './terms.ts'

const start = new Date('2026-03-01T09:00:00Z')
const desk = await freshDesk({ now: () => start })
const { officer } = desk.cast.desk
const story = teller(desk, desk.cast, start)
let talks: Talks

beforeAll(async () => {
  talks = await tellTalks(story, 8)
  await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
})

const days = ['2026-03-10', '2026-03-14']
const open = () => openStoryExchange(story, talks, { days, seats: 3, stretchers: 2 })
const found = (id: ExchangeId) => asDesk(desk.desk.db, (db) => getExchange(db, id))
const adopt = (exchange: ExchangeId, from: object) =>
  story.act(
    officer,
    'exchange.adopt-terms',
    { exchange, from, reason: 'Both sides asked for it.' },
    anything,
  )
const propose = (exchange: ExchangeId, run: string) =>
  story.act(officer, 'exchange.propose-plan', { exchange, run }, Proposed)
const approve = (exchange: ExchangeId, { plan, sha256 }: Proposed) => {
  const { head } = story.of(northland)
  const input = { exchange, plan, sha256, means: story.sign(head, 'manifest', sha256) }
  return story.act(head, 'exchange.approve', input, anything, planReasons)
}
const Seen = z.object({ exchange: ExchangeView, plan: PlanEdition.nullable() })
const seenByNorthland = async (exchange: ExchangeId) =>
  Seen.parse(await (await desk.ask(story.of(northland).head, `/api/exchanges/${exchange}`)).json())

const closer = { aheadMax: 1 } satisfies Terms

describe('terms of an exchange', () => {
  it('are those of a draft once they are adopted: plans after it stand on them, those before do not', async () => {
    const exchange = await open()
    const before = await found(exchange)
    const first = await proposePlan(story, officer, exchange)
    const run = await computePlan(story, officer, { exchange, terms: closer })
    await adopt(exchange, { run })
    const after = await found(exchange)
    expect(after.conditions).toEqual({ ...before.conditions, ...closer })
    expect(after.stages).toEqual(before.stages)
    await expect(approve(exchange, first)).rejects.toMatchObject({
      message: planningRefusals.termsSince,
    })
    // The draft is a plan on the exchange's own terms now.
    const second = await propose(exchange, run)
    const plans = await asDesk(desk.desk.db, (db) => plansOf(db, exchange))
    expect(plans.map(({ terms }) => terms)).toEqual([0, 1])
    expect(JSON.parse(plans[1]?.problem ?? '')).toMatchObject({ formula: [closer] })
    const seen = await seenByNorthland(exchange)
    expect(seen).toMatchObject({ exchange: closer, plan: { terms: 1 } })
    expect(seen.exchange.terms).toMatchObject([
      { number: 0, aheadMax: 2, reason: null },
      { number: 1, aheadMax: 1, reason: 'Both sides asked for it.' },
    ])
    await approve(exchange, second)
  })

  it('are taken back by adopting the earlier ones again', async () => {
    const exchange = await open()
    const before = await found(exchange)
    await adopt(exchange, { run: await computePlan(story, officer, { exchange, terms: closer }) })
    await adopt(exchange, { number: 0 })
    const { terms, ...after } = await found(exchange)
    expect(after).toEqual({ ...before, terms: undefined })
    expect(terms.map(({ number }) => number)).toEqual([0, 1, 2])
    await expect(adopt(exchange, { number: 3 })).rejects.toMatchObject({ code: 'not-found' })
    const plan = await proposePlan(story, officer, exchange)
    await mendPlan(story, officer, { exchange, plan: plan.plan })
  })

  it('stay when a side has said yes to the newest plan, until another is proposed', async () => {
    const exchange = await open()
    const plan = await proposePlan(story, officer, exchange)
    const run = await computePlan(story, officer, { exchange, terms: closer })
    await approve(exchange, plan)
    await expect(adopt(exchange, { run })).rejects.toMatchObject({
      message: planningRefusals.termsApproved,
    })
    await proposePlan(story, officer, exchange)
    await adopt(exchange, { run })
  })

  it('are not those of another exchange, of a run without a plan, or the same', async () => {
    const [exchange, other] = [await open(), await open()]
    const own = await computePlan(story, officer, { exchange })
    await expect(adopt(other, { run: own })).rejects.toMatchObject({ code: 'not-found' })
    await expect(adopt(exchange, { run: own })).rejects.toMatchObject({
      message: planningRefusals.termsSame,
    })
    const failed = story.desk.newId()
    await asDesk(desk.desk.db, async (db) => {
      const of = { exchange, accepted: null, repairs: null, terms: closer, at: start }
      await addPlanRun(db, { id: failed, ...of, text: '', sha256: '', drawn: new Map() })
      await endPlanRun(db, failed, { state: 'failed', said: 'It broke off.' })
    })
    await expect(adopt(exchange, { run: failed })).rejects.toMatchObject({
      message: planningRefusals.draftWithoutPlan,
    })
  })
})

const places = fc.record({
  seats: fc.nat(9),
  stretchers: fc.nat(9),
  remains: fc.nat(9),
})
const anyTerms: fc.Arbitrary<Terms> = fc.record(
  {
    aheadMax: fc.nat(9),
    order: fc.option(fc.shuffledSubarray([...levelNames]), { nil: null }),
    capacity: fc.dictionary(fc.constantFrom('1', '2'), fc.record({ [northland]: places })),
  },
  { requiredKeys: [] },
)

it('whichever were adopted, an exchange stands on the newest and on nothing else', async () => {
  const opened = await found(await open())
  fc.assert(
    fc.property(fc.array(anyTerms, { minLength: 1, maxLength: 5 }), (all) => {
      const drafts = all.map((terms) => wholeTerms(onTerms(opened, terms)))
      const after = drafts.reduce((exchange, terms) => onTerms(exchange, terms), opened)
      const newest = drafts.at(-1)
      expect(wholeTerms(after)).toEqual(newest)
      expect(newest !== undefined && areItsTerms(after, newest)).toBe(true)
      expect(after.conditions.seed).toBe(opened.conditions.seed)
      expect(wholeTerms(onTerms(after, wholeTerms(opened)))).toEqual(wholeTerms(opened))
    }),
    { numRuns: 100 },
  )
})
