/** What the pages read of the public record, as schemas: everybody reads the same. */
import { z } from 'zod'
import { claimRow } from './rows.ts'

const text = z.string().nullable()
const whole = z.int().nullable()

export const ClaimView = z.object({
  id: z.string(),
  attribute: z.string(),
  side: text,
  category: text,
  per: text,
  bound: claimRow.shape.bound,
  modality: claimRow.shape.modality,
  part: text,
  series: text,
  scope: text,
  value: z.string(),
  speaker: z.string(),
  outlet: text,
  url: text,
})
export type ClaimView = z.infer<typeof ClaimView>

const AmountView = z.object({ text, number: whole })
const BothWays = z.object({ toA: AmountView, toB: AmountView })

export const CommitmentView = z.object({
  id: z.string(),
  agreement: z.string(),
  date: z.string(),
  place: text,
  promise: z.string(),
  unit: z.string(),
  promised: BothWays,
  realised: BothWays,
  due: text,
  status: text,
  completed: text,
  disputedBy: text,
  url: text,
})
export type CommitmentView = z.infer<typeof CommitmentView>
