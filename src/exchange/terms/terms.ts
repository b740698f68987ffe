/**
 * On what terms a plan of an exchange is made: how people are counted, how far one side may be
 * ahead, in which order the priorities stand, which places there are. Other terms than those of the moment serve to compare
 * what they cost, until the desk adopts them; what is signed stands on the terms that it was made
 * under.
 */
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Conditions, Formula, formulaOf, Stage, StageId } from '../exchange.ts'
import type { Exchange } from '../store.ts'
import { inLowestTerms, isSameFormula } from './counting.ts'

const order = Conditions.shape.order.unwrap()

/** Only what differs is said; an order of null is the usual one. */
export const Terms = z.strictObject({
  formula: Formula.optional(),
  aheadMax: Conditions.shape.aheadMax.optional(),
  order: order.nullable().optional(),
  /** Places of the stages that differ. */
  capacity: z.record(StageId, Stage.shape.capacity).optional(),
})
export type Terms = z.infer<typeof Terms>

/** Nothing is left to what the exchange was opened with. */
export const WholeTerms = Terms.required()
export type WholeTerms = z.infer<typeof WholeTerms>

/** As they were adopted; number 0 are those that the exchange was opened with, for no reason. */
export type NumberedTerms = {
  readonly number: number
  readonly terms: WholeTerms
  readonly reason: string | null
  readonly at: Date
}

type OnTerms = Pick<Exchange, 'conditions' | 'parties' | 'stages'>

export function onTerms<Opened extends OnTerms>(exchange: Opened, terms: Terms | null): Opened {
  if (terms === null) return exchange
  const { order: own, ...conditions } = exchange.conditions
  const { aheadMax = conditions.aheadMax, order: other = own, capacity = {} } = terms
  const counted = formulaOf(conditions, exchange.parties)
  const { formula = counted } = terms
  return {
    ...exchange,
    conditions: {
      ...conditions,
      ...(!isSameFormula(formula, counted) && { formula: inLowestTerms(formula) }),
      aheadMax,
      ...(other && { order: other }),
    },
    stages: exchange.stages.map((stage) => {
      const places = capacity[stage.id]
      return places === undefined ? stage : { ...stage, capacity: places }
    }),
  }
}

export const wholeTerms = ({ conditions, parties, stages }: OnTerms): WholeTerms => ({
  formula: formulaOf(conditions, parties),
  aheadMax: conditions.aheadMax,
  order: conditions.order ?? null,
  capacity: Object.fromEntries(stages.map(({ id, capacity }) => [id, capacity])),
})

/** Whether these are the terms that the exchange stands on. */
export const areItsTerms = (exchange: OnTerms, terms: Terms): boolean =>
  isDeepStrictEqual(wholeTerms(onTerms(exchange, terms)), wholeTerms(exchange))

export const newestTerms = ({ terms }: Pick<Exchange, 'terms'>): number => terms.at(-1)?.number ?? 0
