/** The exchange is opened, planned, mended after a struck name, approved by both sides and final. */
import { z } from 'zod'
import { ExchangeId, PlanId, type PersonId } from '../../base/ids.ts'
import { asDesk } from '../../db/desk-db.ts'
import { PlanRunner, type PlanRunWish } from '../../exchange/runs/plan-runner-store.ts'
import { plansOf } from '../../exchange/store.ts'
import { planInThread } from '../../jobs/plan-in-thread.ts'
import type { Actor } from '../../people/officer.ts'
import { northland, southland } from '../cast.ts'
import type { Talks } from './talks.ts'
import { anything, type Teller } from './teller.ts'

export type StoryStages = {
  /** First day of each stage, at the crossing point. */
  readonly days: readonly string[]
  readonly seats: number
  readonly stretchers: number
  /** How far one side may be ahead; 2, unless said. */
  readonly aheadMax?: number
  /** By what the fallen are counted, under a commitment on remains. */
  readonly unit?: string
  /** What else was agreed, as the act takes it. */
  readonly conditions?: object
}

const Opened = z.object({ exchange: ExchangeId })
export const Proposed = z.object({ plan: PlanId, sha256: z.string(), planned: z.int() })
export type Proposed = z.infer<typeof Proposed>

/** Reasons that an officer gives where the law asks before it lets a plan pass. */
export const planReasons = [
  {
    rule: 'private-interview-first',
    reason: 'Everybody is asked alone at the crossing point before they leave.',
  },
  {
    rule: 'no-return-against-will',
    reason: 'Asked alone at the crossing point; nobody is sent on.',
  },
  { rule: 'held', reason: 'Looked at by the protection officer before the day.' },
  { rule: 'legal-hold-grounded', reason: 'The ground was told to the other side in writing.' },
  { rule: 'place-for-a-no', reason: 'Harbour House keeps rooms ready.' },
]

export async function openStoryExchange(
  story: Teller,
  { agreement, commitment }: Talks,
  { days, seats, stretchers, aheadMax = 2, unit, conditions }: StoryStages,
): Promise<ExchangeId> {
  const capacity = { seats, stretchers, remains: 0 }
  const { exchange } = await story.act(
    story.cast.desk.head,
    'exchange.open',
    {
      agreement,
      commitment,
      title: 'Exchange at Halden bridge',
      point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
      stages: days.map((on, at) => ({
        id: String(at + 1),
        on,
        window: { from: '06:00', to: '09:30' },
        capacity: { [northland]: capacity, [southland]: capacity },
      })),
      conditions: {
        aheadMax,
        unit,
        ...conditions,
        hostilitiesActive: true,
        placeForANo: { name: 'Harbour House, Westhaven', places: 12 },
      },
    },
    Opened,
  )
  return exchange
}

/** Computes a plan and waits for it; what became of it stands in the run. */
export async function computePlan(story: Teller, actor: Actor, wish: PlanRunWish): Promise<string> {
  const runner = new PlanRunner(planInThread)
  const { run, ended } = await runner.start(story.drawing(actor, 'exchange.plan-run'), wish)
  await ended
  return run.id
}

/** What the one button of the page does: a plan is computed and put before both sides. */
export async function proposePlan(
  story: Teller,
  actor: Actor,
  exchange: ExchangeId,
): Promise<Proposed> {
  const run = await computePlan(story, actor, { exchange })
  return story.act(actor, 'exchange.propose-plan', { exchange, run }, Proposed)
}

/** The newest plan is mended after names were struck or held. */
export async function mendPlan(
  story: Teller,
  actor: Actor,
  { exchange, plan }: { readonly exchange: ExchangeId; readonly plan: PlanId },
): Promise<Proposed> {
  const run = await computePlan(story, actor, { exchange, accepted: plan })
  return story.act(actor, 'exchange.replace', { exchange, plan, run }, Proposed)
}

export async function planExchange(story: Teller, exchange: ExchangeId): Promise<PlanId> {
  const { officer } = story.cast.desk
  const first = await proposePlan(story, officer, exchange)
  const struck = await lastOf(story, exchange, northland)
  const plan = struck === undefined ? first : await mend(story, { exchange, first, struck })
  for (const party of [northland, southland]) {
    const { head } = story.of(party)
    const means = story.sign(head, 'manifest', plan.sha256)
    const input = { exchange, plan: plan.plan, sha256: plan.sha256, means }
    await story.act(head, 'exchange.approve', input, anything, planReasons)
  }
  const input = { exchange, plan: plan.plan }
  await story.act(officer, 'exchange.finalise', input, anything, planReasons)
  return plan.plan
}

async function mend(
  story: Teller,
  { exchange, first, struck }: { exchange: ExchangeId; first: Proposed; struck: PersonId },
) {
  const reason = 'Our own inquiry about this person is not finished.'
  const strike = { exchange, plan: first.plan, person: struck, ground: 'inquiry-open', reason }
  await story.act(story.of(northland).head, 'exchange.strike', strike, anything)
  const { officer } = story.cast.desk
  return mendPlan(story, officer, { exchange, plan: first.plan })
}

/** Somebody of a side, in the last stage that has anybody of it. */
async function lastOf(
  story: Teller,
  exchange: ExchangeId,
  party: string,
): Promise<PersonId | undefined> {
  const plans = await asDesk(story.desk.db, (db) => plansOf(db, exchange))
  return plans
    .at(-1)
    ?.manifests.flatMap(({ sections }) => sections)
    .filter((section) => section.party === party)
    .flatMap((section) => section.people)
    .findLast(({ category }) => category === 'prisoner-of-war')?.id
}
