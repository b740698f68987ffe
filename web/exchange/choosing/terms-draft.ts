/** Other terms as they are typed on the page of choices; only what differs from the exchange is told. */
import type { ExchangeHead } from '../plans.ts'
import { isSameFormula } from '../../../src/exchange/terms/counting.ts'
import { countedBy, typedAs, type CountingDraft } from '../opening/formula-draft.ts'
import { arrangedOf, owed, type Arranged } from './priorities.ts'
import type { Terms } from './use-runs.ts'

type Stage = ExchangeHead['stages'][number]
type Capacity = Stage['capacity']
export type Places = Capacity[keyof Capacity]

export type TermsDraft = {
  readonly counting: CountingDraft
  readonly aheadMax: number
  readonly arranged: Arranged
  readonly capacity: Readonly<Record<string, Capacity>>
}

/** The exchange stands on the last of them. */
export const newestTerms = ({ terms }: Pick<ExchangeHead, 'terms'>) => terms.at(-1)

type OwnTerms = Pick<ExchangeHead, 'aheadMax' | 'formula' | 'order' | 'parties' | 'stages'>

const ownOrder = ({ order }: OwnTerms) => arrangedOf(order ?? undefined)

/** A draft starts from what was agreed, the order of priorities too. */
export const ownTerms = (exchange: OwnTerms): TermsDraft => ({
  counting: typedAs(exchange.formula),
  aheadMax: exchange.aheadMax,
  arranged: ownOrder(exchange),
  capacity: Object.fromEntries(exchange.stages.map(({ id, capacity }) => [id, capacity])),
})

const isSame = (a: Capacity, b: Capacity | undefined) => JSON.stringify(a) === JSON.stringify(b)

/** Null: nothing differs from the exchange's own terms. */
export function termsOf(draft: TermsDraft, exchange: OwnTerms): Terms | null {
  const isOwnOrder = String(draft.arranged) === String(ownOrder(exchange))
  const capacity = Object.fromEntries(
    exchange.stages.flatMap((stage) => {
      const typed = draft.capacity[stage.id]
      return typed === undefined || isSame(stage.capacity, typed) ? [] : [[stage.id, typed]]
    }),
  )
  const formula = countedBy(draft.counting, exchange.parties)
  const terms: Terms = {
    ...(!isSameFormula(formula, exchange.formula) && { formula }),
    ...(draft.aheadMax !== exchange.aheadMax && { aheadMax: draft.aheadMax }),
    ...(!isOwnOrder && { order: [...owed, ...draft.arranged] }),
    ...(Object.keys(capacity).length > 0 && { capacity }),
  }
  return Object.keys(terms).length === 0 ? null : terms
}
