/** What the pages ask about an exchange: a plan of it, and the check of one's own edition, run in this browser. */
import { answerOf } from '../api.ts'
import { useAsk } from '../viewer.tsx'
import { checkPlan, type CheckedPlan } from './signing/own-edition.ts'
import type { ExchangeHead, Plan } from './plans.ts'

/** One plan of an exchange; without a version the newest. */
export function useExchange(id: string, version: number | null) {
  const query = version === null ? {} : { version: String(version) }
  return useAsk(['exchanges', id, version], (api) =>
    answerOf(api.api.exchanges[':id'].$get({ param: { id }, query })),
  )
}

/** Only the manifests of the plan before the sides, or of the final one, can be asked for. */
export function useCheckedPlan(exchange: ExchangeHead, plan: Plan) {
  return useAsk(
    ['exchanges', exchange.id, 'checked', plan.sha256],
    async (api): Promise<CheckedPlan> => {
      const manifests = await Promise.all(
        exchange.stages.map(({ id: stage }) =>
          answerOf(
            api.api.exchanges[':id'].manifests[':stage'].$get({
              param: { id: exchange.id, stage },
              query: { of: plan.isFinal ? 'final' : 'newest' },
            }),
          ),
        ),
      )
      return checkPlan(exchange, manifests, plan.sha256)
    },
    { enabled: plan.isNewest || plan.isFinal },
  )
}
