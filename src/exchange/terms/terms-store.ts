/** Terms that were adopted for exchanges. Desk tables. */
import type { Performing } from '../../acts/act.ts'
import type { ExchangeId, OfficerId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import type { Exchange } from '../store.ts'
import { onTerms, Terms, wholeTerms, type NumberedTerms, type WholeTerms } from './terms.ts'

/** As they are kept: those of earlier desks say no formula, which was the one opened with. */
export type AdoptedTerms = Omit<NumberedTerms, 'terms'> & {
  readonly exchange: ExchangeId
  readonly terms: Terms
}

/** Oldest first; of all exchanges, or of one. */
export async function adoptedTerms(
  db: DeskDb,
  only?: { readonly id: ExchangeId },
): Promise<AdoptedTerms[]> {
  let query = db
    .selectFrom('exchange_terms')
    .select(['exchange_id', 'number', 'terms', 'reason', 'at'])
    .orderBy('number')
  if (only !== undefined) query = query.where('exchange_id', '=', only.id)
  return (await query.execute()).map((row) => ({
    exchange: row.exchange_id,
    number: row.number,
    terms: Terms.parse(row.terms),
    reason: row.reason,
    at: row.at,
  }))
}

/** On the newest of its terms; those that it was opened with are told as number 0. */
export function onNewestTerms(
  opened: Omit<Exchange, 'terms'>,
  adopted: readonly AdoptedTerms[],
): Exchange {
  const own = adopted.filter(({ exchange }) => exchange === opened.id)
  const first = { number: 0, terms: wholeTerms(opened), reason: null, at: opened.openedAt }
  return {
    ...onTerms(opened, own.at(-1)?.terms ?? null),
    terms: [
      first,
      ...own.map(({ number, terms, reason, at }) => ({
        number,
        terms: wholeTerms(onTerms(opened, terms)),
        reason,
        at,
      })),
    ],
  }
}

export type NewTerms = {
  readonly exchange: ExchangeId
  readonly number: number
  readonly terms: WholeTerms
  readonly reason: string
  readonly officer: OfficerId
}

export async function addTerms(
  db: DeskDb,
  { exchange, number, terms, reason, officer }: NewTerms,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('exchange_terms')
    .values({
      exchange_id: exchange,
      number,
      terms: json(terms),
      reason,
      officer_id: officer,
      act_id: act,
      at,
    })
    .execute()
}
