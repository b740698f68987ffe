/** What pages read of claims in the rebuilt record, as schemas. */
import { z } from 'zod'
import { Span } from '../reading/span.ts'
import { ClaimView } from '../views.ts'
import type { WholeRecord } from './whole-record.ts'

/** A claim with the day that it is about, and the words of a kept statement where it stands on some. */
export const SaidView = ClaimView.extend({
  event: z.string(),
  date: z.string(),
  saidIn: z.object({ statement: z.uuid(), span: Span.nullable() }).nullable(),
})
export type SaidView = z.infer<typeof SaidView>

/** The claims with these ids, in this order. */
export const saidViews = ({ claims }: WholeRecord, ids: readonly string[]): SaidView[] =>
  ids.flatMap((id) => {
    const claim = claims.get(id)
    return claim === undefined ? [] : [SaidView.parse(claim)]
  })
