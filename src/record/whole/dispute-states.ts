/** What can be asked of contradictions and findings. */
import { z } from 'zod'
import { ConflictKind } from '../building/built.ts'
import { FindingSort } from './finding-sorts.ts'

/** In the order in which they need a person. */
export const disputeStates = ['open', 'both-kept', 'resolved', 'explained'] as const
export const DisputeState = z.enum(disputeStates)
export type DisputeState = z.infer<typeof DisputeState>

export const DisputesAsked = z.object({
  state: DisputeState.optional(),
  kind: ConflictKind.optional(),
  conflict: z.string().max(80).optional(),
  event: z.string().max(120).optional(),
  text: z.string().trim().max(200).optional(),
})
export type DisputesAsked = z.infer<typeof DisputesAsked>

export const FindingsAsked = z.object({
  sort: FindingSort.optional(),
  conflict: z.string().max(80).optional(),
  event: z.string().max(120).optional(),
  text: z.string().trim().max(200).optional(),
})
export type FindingsAsked = z.infer<typeof FindingsAsked>
