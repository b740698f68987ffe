/** Other terms for an exchange: adopted from a draft and taken back, and what keeps them as they are. */
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland, southland } from '../../../test/support/desk.ts'
import { CommitmentId, type ExchangeId } from '../../base/ids.ts'
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
import { checkPlan } from '../check/check-plan.ts'
import { levelNames, readProblem } from '../forms/problem.ts'
import { planningRefusals } from '../refusals.ts'
import { addPlanRun, endPlanRun, getPlanRun } from '../runs/plan-run-store.ts'
import { getExchange, plansOf } from '../store.ts'
import { ExchangeView, PlanEdition } from '../views.ts'
import { onNewestTerms } from './terms-store.ts'
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

describe('another formula', () => {
  const twoForOne = { formula: { kind: 'ratio', give: [2, 1] } } satisfies Terms
  const ofMany = 'Prisoners of war and civilians return in stages, as the talks settle how many.'

  /** Under a commitment that says no formula. */
  async function openFree(conditions: object = {}) {
    const { commitment } = await story.act(
      story.cast.desk.head,
      'agreements.add-commitment',
      {
        agreement: talks.agreement,
        kind: 'category',
        says: ofMany,
        categories: ['prisoner-of-war', 'civilian'],
        counts: [{ party: northland }, { party: southland }],
      },
      z.object({ commitment: CommitmentId }),
    )
    const stages = { days, seats: 3, stretchers: 2, conditions }
    return openStoryExchange(story, { ...talks, commitment }, stages)
  }
  const duty = ['children', 'grave', 'serious', 'otherDuty']
  const owed = async (run: string) => {
    const { summary } = await asDesk(desk.desk.db, (db) => getPlanRun(db, run))
    return summary?.levels.filter(({ name }) => duty.includes(name))
  }

  it('is computed, used and signed where the agreement says none; earlier plans are not signed any more', async () => {
    const exchange = await openFree()
    const first = await proposePlan(story, officer, exchange)
    const run = await computePlan(story, officer, { exchange, terms: twoForOne })
    await adopt(exchange, { run })
    await expect(approve(exchange, first)).rejects.toMatchObject({
      message: planningRefusals.termsSince,
    })
    const second = await propose(exchange, run)
    const plan = (await asDesk(desk.desk.db, (db) => plansOf(db, exchange))).at(-1)
    const problem = readProblem(JSON.parse(plan?.problem ?? ''))
    expect(problem.formula).toMatchObject([{ kind: 'ratio', give: [2, 1] }])
    // As whoever has the two files checks them; the planner's code has no part in it.
    const sha256 = createHash('sha256')
      .update(plan?.problem ?? '')
      .digest('hex')
    expect(plan && checkPlan(problem, plan.plan, sha256)).toEqual([])
    const ratioKept = plan?.plan.status === 'impossible' ? [] : plan?.plan.accounts[0]?.ahead
    expect(Array.isArray(ratioKept) && ratioKept.at(-1)).toBe(0)
    const { exchange: seen } = await seenByNorthland(exchange)
    expect(seen).toMatchObject({ formula: twoForOne.formula, agreedFormula: null })
    expect(seen.terms).toMatchObject([
      { formula: { kind: 'one-for-one' }, reason: null },
      { ...twoForOne, reason: 'Both sides asked for it.' },
    ])
    await approve(exchange, second)
  })

  it.each([
    [twoForOne, planningRefusals.formulaNotAgreed],
    [{ formula: { kind: 'unilateral', by: northland } }, planningRefusals.formulaNotAgreed],
    // There are no places for everybody.
    [{ formula: { kind: 'all-for-all' } }, planningRefusals.draftWithoutPlan],
  ] satisfies [Terms, string][])(
    '%j is looked at and not used where the agreement says one; what is owed stays',
    async (terms, message) => {
      const exchange = await open()
      const own = await computePlan(story, officer, { exchange })
      const run = await computePlan(story, officer, { exchange, terms })
      const isPlanned = message === planningRefusals.formulaNotAgreed
      expect(await owed(run)).toEqual(isPlanned ? await owed(own) : [])
      await expect(adopt(exchange, { run })).rejects.toMatchObject({ message })
      const { formula } = (await seenByNorthland(exchange)).exchange
      expect(formula).toEqual({ kind: 'one-for-one' })
    },
  )

  it('is not even computed where an account is open in another unit, nor one of other sides', async () => {
    const exchange = await openFree({ credit: 1 })
    const draft = (terms: Terms) => computePlan(story, officer, { exchange, terms })
    await expect(draft(twoForOne)).rejects.toMatchObject({
      message: planningRefusals.formulaOfCredit,
    })
    await draft({ formula: { kind: 'ratio', give: [3, 3] }, aheadMax: 3 })
    await expect(draft({ formula: { kind: 'cycles' } })).rejects.toMatchObject({
      code: 'wrong-input',
    })
  })

  it('of terms that were adopted before there was a choice is the one opened with', async () => {
    const exchange = await open()
    const { terms, ...opened } = await found(exchange)
    const { formula, ...kept } = wholeTerms(opened)
    const own = { exchange, number: 1, reason: 'Both sides asked for it.', at: start }
    const now = onNewestTerms(opened, [{ ...own, terms: { ...kept, ...closer } }])
    expect(terms).toHaveLength(1)
    expect(now.terms.at(-1)?.terms).toEqual({ ...kept, ...closer, formula })
  })
})

const places = fc.record({
  seats: fc.nat(9),
  stretchers: fc.nat(9),
  remains: fc.nat(9),
})
const anyTerms: fc.Arbitrary<Terms> = fc.record(
  {
    formula: fc.oneof(
      fc.constantFrom({ kind: 'one-for-one' as const }, { kind: 'all-for-all' as const }),
      fc.record({
        kind: fc.constant('ratio' as const),
        give: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
      }),
    ),
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
