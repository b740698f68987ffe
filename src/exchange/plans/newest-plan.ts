/** Whoever acts on a plan acts on the newest: an older one is no longer before the sides. A repaired one rests on those before it. */
import type { PlanId } from '../../base/ids.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { ExchangePlan } from '../store.ts'
import { planningRefusals } from '../refusals.ts'

/** The newest plan, if it is the one that is meant. */
export function newestPlan(plans: readonly ExchangePlan[], id: PlanId): ExchangePlan {
  const plan = plans.find((each) => each.id === id)
  if (plan === undefined) throw notFound({ plan: id })
  if (plans.at(-1) !== plan) {
    throw new Refusal('stale-version', planningRefusals.newerPlan)
  }
  return plan
}

/** The plan that a plan repairs, the one that this one repaired, and so on. */
export function repairedBy(
  plans: readonly ExchangePlan[],
  { repairs }: ExchangePlan,
): ExchangePlan[] {
  const base = plans.find(({ id }) => id === repairs)
  return base === undefined ? [] : [base, ...repairedBy(plans, base)]
}
