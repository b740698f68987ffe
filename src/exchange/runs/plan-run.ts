/** A run of the planner: how far it is, what it reached, or why there is no plan. */
import { z } from 'zod'
import { ExchangeId, PartyId, PlanId } from '../../base/ids.ts'
import { LevelName } from '../forms/problem.ts'
import type { Plan } from '../forms/plan-form.ts'
import type { ExchangePerson } from '../pool/people-of-exchange.ts'
import { Said, saidOf, type PlanNames } from '../plans/plan-words.ts'
import type { Exchange } from '../store.ts'
import { areItsTerms, Terms } from '../terms/terms.ts'

export const PlanRunState = z.enum(['running', 'done', 'failed', 'cancelled'])
export type PlanRunState = z.infer<typeof PlanRunState>

export const PlanRunProgress = z.object({
  phase: z.enum(['waiting', 'planning', 'checking', 'ended']),
  /** Levels reached so far, in their order: value, and the best that is not excluded. */
  levels: z.array(z.object({ name: LevelName, value: z.int(), bound: z.int() })),
})
export type PlanRunProgress = z.infer<typeof PlanRunProgress>

export const PlanSummary = z.object({
  status: z.enum(['optimal', 'best-known', 'impossible']),
  levels: z.array(
    z.object({ name: LevelName, value: z.int(), bound: z.int(), proven: z.boolean() }),
  ),
  /** How many of each side leave in which stage. */
  stages: z.array(
    z.object({ id: z.string(), counts: z.array(z.object({ party: PartyId, people: z.int() })) }),
  ),
  stays: z.int(),
  /** When no plan keeps every rule: the conditions that cannot hold together, with ids as in the plan. */
  because: z.array(z.string()),
  seconds: z.number(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanRunView = z.object({
  id: z.uuid(),
  exchange: ExchangeId,
  accepted: PlanId.nullable(),
  /** The final plan that is repaired. */
  repairs: PlanId.nullable(),
  /** Null: on the terms that the exchange stands on; else a draft, to compare or to adopt. */
  terms: Terms.nullable(),
  state: PlanRunState,
  progress: PlanRunProgress,
  summary: PlanSummary.extend({ because: z.array(Said) }).nullable(),
  /** Why there is no plan. */
  said: z.string().nullable(),
  at: z.iso.datetime(),
})
export type PlanRunView = z.infer<typeof PlanRunView>

export type PlanRun = Omit<PlanRunView, 'at' | 'summary'> & {
  readonly at: Date
  readonly summary: PlanSummary | null
}

/** What a run is told in: the words for its sentences, and the exchange as it stands. */
export type RunFrame = { readonly names: PlanNames; readonly exchange: Exchange }

export const viewOf = (
  { summary, terms, ...run }: PlanRun,
  { names, exchange }: RunFrame,
): PlanRunView => ({
  ...run,
  terms: terms === null || areItsTerms(exchange, terms) ? null : terms,
  summary: summary && {
    ...summary,
    because: summary.because.map((text) => saidOf(text, names)),
  },
  at: run.at.toISOString(),
})

export function summaryOf(
  plan: Plan,
  parties: readonly PartyId[],
  people: readonly Pick<ExchangePerson, 'id' | 'heldBy'>[],
): PlanSummary {
  if (plan.status === 'impossible') {
    const because = plan.because.map(({ text }) => text)
    return { status: plan.status, levels: [], stages: [], stays: 0, because, seconds: plan.seconds }
  }
  const holder = new Map<string, PartyId>(people.map(({ id, heldBy }) => [id, heldBy]))
  const { status, levels, stages, stays, seconds } = plan
  return {
    status,
    levels,
    stages: stages.map(({ id, people: leaving }) => ({
      id,
      counts: parties.map((party) => ({
        party,
        people: leaving.filter((person) => holder.get(person) === party).length,
      })),
    })),
    stays: stays.length,
    because: [],
    seconds,
  }
}
