/**
 * Other terms than those that an exchange was opened with: what another limit, another order of
 * priorities or other places would give. They serve to compare; what is signed stands on the
 * exchange's own terms.
 */
import { z } from 'zod'
import { Conditions, Stage, StageId } from '../exchange.ts'
import type { Exchange } from '../store.ts'

export const Terms = z.strictObject({
  aheadMax: Conditions.shape.aheadMax.optional(),
  order: Conditions.shape.order,
  /** Places of the stages that differ. */
  capacity: z.record(StageId, Stage.shape.capacity).optional(),
})
export type Terms = z.infer<typeof Terms>

type OnTerms = Pick<Exchange, 'conditions' | 'stages'>

export function onTerms<Opened extends OnTerms>(exchange: Opened, terms: Terms | null): Opened {
  if (terms === null) return exchange
  const { aheadMax, order, capacity = {} } = terms
  return {
    ...exchange,
    conditions: {
      ...exchange.conditions,
      ...(aheadMax !== undefined && { aheadMax }),
      ...(order !== undefined && { order }),
    },
    stages: exchange.stages.map((stage) => {
      const other = capacity[stage.id]
      return other === undefined ? stage : { ...stage, capacity: other }
    }),
  }
}
