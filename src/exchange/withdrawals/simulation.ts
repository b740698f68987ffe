/**
 * What withdrawals of one, two or six people in twenty would do to a plan, for the desk alone. It is
 * played with draws from a seed, forecasts nobody and names nobody; no act rests on it and nothing
 * of it is kept beyond this start of the desk.
 */
import { z } from 'zod'
import { ExchangeId, PlanId } from '../../base/ids.ts'
import { simulationRuns, simulationSeconds } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import type { SimulatingTask } from '../../jobs/simulate-in-thread.ts'
import { readProblem } from '../forms/problem.ts'
import { cutStages } from '../planning/repair/cut-stages.ts'
import type { PlanFacts } from '../plans/asked-plan.ts'
import { planningRefusals } from '../refusals.ts'
import { heldNow } from '../repairs/repair-question.ts'

/** Of those planned, how many withdraw. */
export const withdrawalRates = [0.05, 0.1, 0.3] as const

const Spread = z.object({
  mean: z.number(),
  /** Nine of ten exchanges played lie between these. */
  low: z.number(),
  high: z.number(),
})

export const SimulationView = z.object({
  id: z.uuid(),
  exchange: ExchangeId,
  plan: PlanId,
  version: z.int(),
  /** With it the same is played again. */
  seed: z.string(),
  /** Stages from the first on that are under way or over, and are not played. */
  underWay: z.int(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  played: z.int(),
  toPlay: z.int(),
  /** Why there is no outcome. */
  said: z.string().nullable(),
  outcome: z
    .object({
      /** Exchanges played for each rate. */
      runs: z.int(),
      /** The living who leave when nobody withdraws. */
      planned: z.int(),
      rates: z.array(
        z.object({
          rate: z.number(),
          withdrew: Spread,
          released: Spread,
          moved: Spread,
          /** The furthest ahead after any stage, the first side and the second; null: no account. */
          ahead: z.tuple([Spread, Spread]).nullable(),
          brokenOff: z.int(),
        }),
      ),
    })
    .nullable(),
  at: z.iso.datetime(),
})
export type SimulationView = z.infer<typeof SimulationView>

export const SimulationWish = z.strictObject({
  plan: PlanId,
  /** That of an earlier playing, to have it again; none: a new one is drawn. */
  seed: z.string().trim().min(1).max(100).optional(),
})
export type SimulationWish = z.infer<typeof SimulationWish>

export type Simulated = Pick<SimulationView, 'plan' | 'version' | 'underWay'> & {
  readonly task: SimulatingTask
}

/** The stages of a plan that are still to come, and who was struck or is held since it was made. */
export function simulationOf(
  facts: PlanFacts,
  plan: PlanId,
  { seed, at }: { readonly seed: string; readonly at: Date },
): Simulated {
  const { exchange, plans, final } = facts
  const kept = plans.find(({ id }) => id === plan)
  if (kept === undefined || (kept.id !== plans.at(-1)?.id && kept.id !== final)) {
    throw new Refusal('stale-version', planningRefusals.newerPlan)
  }
  if (exchange.closedAt !== null) throw new Refusal('wrong-state', planningRefusals.closed)
  if (kept.plan.status === 'impossible') {
    throw new Refusal('wrong-state', planningRefusals.noPlanHere)
  }
  const problem = readProblem(JSON.parse(kept.problem))
  // A repaired plan has only the stages that were open when it was made.
  const carriedOut = facts.underWay - (exchange.stages.length - problem.stages.length)
  const open = carriedOut > 0 ? cutStages(problem, kept.plan, carriedOut) : problem
  const from = Math.max(0, carriedOut)
  const settled = {
    ...kept.plan,
    stages: kept.plan.stages.slice(from),
    accounts: kept.plan.accounts.map(({ clause, ahead }) => ({
      clause,
      ahead: Array.isArray(ahead) ? ahead.slice(from) : ahead,
    })),
  }
  return {
    plan,
    version: kept.version,
    underWay: facts.underWay,
    task: {
      problem: JSON.stringify(open),
      plan: JSON.stringify(settled),
      rates: withdrawalRates,
      runs: simulationRuns,
      seed,
      held: heldNow(facts, open, { at }),
      seconds: simulationSeconds,
    },
  }
}
