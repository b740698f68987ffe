/**
 * What an officer decided about a dispute: signed, reasoned, and reversible by another one that
 * replaces it. The figures stay; only the resolution says who decided what.
 */
import { z } from 'zod'
import type { Dispute } from './disputes.ts'

export const Adjudication = z.object({
  id: z.string().min(1),
  event: z.string().min(1),
  attribute: z.string().min(1),
  side: z.string().nullable(),
  category: z.string().nullable(),
  /** The value that stands; `both` keeps all; `withdrawn` undoes what it replaces. */
  decision: z.union([
    z.object({ value: z.union([z.int(), z.string()]) }),
    z.literal('both'),
    z.literal('withdrawn'),
  ]),
  reasons: z.string().min(1),
  signedBy: z.string().min(1),
  /** The adjudication that this one takes the place of. */
  replaces: z.string().nullable(),
})
export type Adjudication = z.infer<typeof Adjudication>

/** Those that nothing replaces; two on one thing: the later id. */
export function inForce(all: readonly Adjudication[]): readonly Adjudication[] {
  const replaced = new Set(all.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])))
  return all
    .filter(({ id, decision }) => !replaced.has(id) && decision !== 'withdrawn')
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
}

export function adjudicated(dispute: Dispute, decisions: readonly Adjudication[]): Dispute {
  const decided = decisions.find(
    ({ event, attribute, side, category }) =>
      event === dispute.event &&
      attribute === dispute.attribute &&
      side === dispute.side &&
      category === dispute.category,
  )
  if (decided === undefined || decided.decision === 'withdrawn') return dispute
  const { decision, reasons, id } = decided
  if (decision === 'both')
    return {
      ...dispute,
      resolution: {
        ...dispute.resolution,
        state: 'both-kept',
        why: reasons,
        says: null,
        adjudication: id,
      },
    }
  const { value } = decision
  const kept = typeof value === 'number' ? value : null
  return {
    ...dispute,
    resolution: {
      state: 'resolved',
      value,
      low: kept,
      high: kept,
      why: reasons,
      says: null,
      adjudication: id,
    },
  }
}
