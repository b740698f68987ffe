/**
 * Reasons that are offered to an officer, the likeliest first. The first one says what speaks
 * for and against in this very pair, so that a decision by one key is never signed with an empty word.
 */
import type { FieldReason } from '../../../src/matching/explanation.ts'
import type { Candidate, Decision } from '../queue/queue.ts'

export type OfferedReason =
  | { readonly kind: 'agree'; readonly fields: readonly FieldReason['field'][] }
  | {
      readonly kind: 'agreeDiffer'
      readonly fields: readonly FieldReason['field'][]
      readonly others: readonly FieldReason['field'][]
    }
  | { readonly kind: 'differ'; readonly others: readonly FieldReason['field'][] }
  | { readonly kind: 'papers' | 'askedBoth' | 'rival' | 'toldApart' | 'more' | 'second' }

/** A field of less weight than this speaks neither for nor against. */
const speaksFrom = 0.4

export function offeredReasons(
  { fields, rivals }: Pick<Candidate, 'fields' | 'rivals'>,
  decision: Decision,
): readonly OfferedReason[] {
  const agree = fields.filter(({ weight }) => weight >= speaksFrom).map(({ field }) => field)
  const differ = fields.filter(({ weight }) => weight <= -speaksFrom).map(({ field }) => field)
  switch (decision) {
    case 'same': {
      const both = { kind: 'agreeDiffer', fields: agree, others: differ } as const
      const evidence = differ.length > 0 ? both : ({ kind: 'agree', fields: agree } as const)
      return [...(agree.length > 0 ? [evidence] : []), { kind: 'papers' }, { kind: 'askedBoth' }]
    }
    case 'different': {
      const evidence = { kind: 'differ', others: differ } as const
      const rival = { kind: 'rival' } as const
      return [
        ...(differ.length > 0 ? [evidence] : []),
        ...(rivals.length > 0 ? [rival] : []),
        { kind: 'papers' },
        { kind: 'toldApart' },
      ]
    }
    case 'unsure':
      return [{ kind: 'more' }, { kind: 'second' }]
    default:
      return decision satisfies never
  }
}
