/** Which acts a page offers to whom, and in which state of the exchange. The desk checks all of it again. */
import type { Me } from '../viewer.tsx'
import { newestTerms } from './choosing/terms-draft.ts'
import { struckHere, type ExchangeAnswer, type ExchangeHead, type Plan } from './plans.ts'
import { mayPlan, maySign } from './room.ts'

export type Offered =
  | 'propose'
  | 'replace'
  | 'repair'
  | 'sign'
  | 'register-sheet'
  | 'finalise'
  | 'close'

type Who = Pick<Me, 'actor'>

export function offered({ exchange, plan }: ExchangeAnswer, me: Who): Offered[] {
  const { state, repair } = exchange
  if (state === 'closed') return []
  if (state === 'final' && repair === null) return mayPlan(me) ? ['repair', 'close'] : []
  if (repair !== null) return plan === null ? [] : offeredOfRepair({ exchange, plan }, me)
  if (plan === null) return mayPlan(me) ? ['propose'] : []
  if (!plan.isNewest) return []
  const own = me.actor?.party ?? null
  const isUnderTerms = plan.terms === newestTerms(exchange)?.number
  const isWhole = plan.status !== 'impossible' && isUnderTerms && struckHere(plan).length === 0
  const missing = exchange.parties.filter((party) => !plan.approvedBy.includes(party))
  if (mayPlan(me)) {
    return [
      ...(struckHere(plan).length > 0 ? (['replace'] as const) : []),
      ...(isWhole && missing.length > 0 ? (['register-sheet'] as const) : []),
      ...(state === 'approved' ? (['finalise'] as const) : []),
      'propose',
    ]
  }
  return maySign(me) && isWhole && missing.some((party) => party === own) ? ['sign'] : []
}

/** A repaired plan waits for the sides, beside the final one that stands until then. */
function offeredOfRepair(
  { exchange, plan }: { exchange: ExchangeHead; plan: Plan },
  me: Who,
): Offered[] {
  const isWhole = plan.isNewest && struckHere(plan).length === 0
  const missing = exchange.parties.filter((party) => !plan.approvedBy.includes(party))
  const own = me.actor?.party ?? null
  if (!mayPlan(me)) {
    return maySign(me) && isWhole && missing.some((party) => party === own) ? ['sign'] : []
  }
  return [
    ...(isWhole && missing.length > 0 ? (['register-sheet'] as const) : []),
    ...(isWhole && missing.length === 0 ? (['finalise'] as const) : []),
    'repair',
  ]
}
