/** A value that a person sets on words, before it is set: what it is, and its parts. */
import { unreachable } from '../../../src/base/refusal.ts'
import type { Span } from '../../../src/record/reading/span.ts'
import type {
  CountedCategory,
  IntermediaryRole,
  Modality,
  Per,
  SeriesUnit,
} from '../../../src/record/reading/words-of-the-field.ts'

export const slots = ['counts', 'running', 'cumulative', 'intermediaries', 'parties'] as const
export type Slot = (typeof slots)[number]

export type SlotDraft = {
  readonly slot: Slot
  readonly n: number
  readonly code: string
  readonly category: CountedCategory
  readonly per: Per
  readonly modality: Modality
  readonly unit: SeriesUnit
  readonly role: IntermediaryRole
  readonly reason: string
}

export const usualSlot: SlotDraft = {
  slot: 'counts',
  n: 0,
  code: '',
  category: 'person',
  per: 'side',
  modality: 'asserted',
  unit: 'exchange',
  role: 'mediator',
  reason: '',
}

export const isCounted = (slot: Slot) => slot !== 'intermediaries' && slot !== 'parties'

/** The value as its list holds it; the first event of the statement is meant. */
export function valueOf(draft: SlotDraft, span: Span): Record<string, unknown> {
  const { slot, n, code, category, per, modality, unit, role } = draft
  const owner = code === '' ? null : code
  const counted = { n, bound: 'exact', span }
  const series = { ...counted, owner, scope: 'all', since: null }
  switch (slot) {
    case 'counts': {
      const side = code === '' ? 'both' : code
      const of = { event: 0, side, category, low: n, high: n, per, modality }
      return { ...counted, ...of, speaker: null, partOf: null, from: null }
    }
    case 'running':
      return { ...series, unit, stage: null, event: 0 }
    case 'cumulative':
      return { ...series, unit: 'person', side: 'both', asOf: null }
    case 'intermediaries':
      return { code, role, event: 0, speaker: null, span }
    case 'parties':
      return { code, span }
    default:
      return unreachable(slot)
  }
}
