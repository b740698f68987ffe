/**
 * Whether figures of an exchange may go out now, and which. Until an exchange is closed its
 * numbers are under embargo: a figure in the middle of a transfer tells who has not come yet.
 */
import { Refusal, unreachable } from '../base/refusal.ts'
import { isSame, suppress, type PublicFigures, type TrueTotals } from './suppression.ts'

export type ReleaseFacts = {
  readonly number: number
  /** Null: the exchange goes on. */
  readonly totals: readonly TrueTotals[] | null
  /** Figures released before, oldest first. */
  readonly earlier: readonly PublicFigures[]
}

export type NextRelease =
  | { readonly kind: 'ready'; readonly figures: PublicFigures }
  | { readonly kind: 'embargoed' | 'unchanged' | 'would-disclose' }

export function nextRelease({ totals, earlier }: Omit<ReleaseFacts, 'number'>): NextRelease {
  if (totals === null) return { kind: 'embargoed' }
  const answer = suppress(totals, earlier)
  if (answer.kind === 'would-disclose') return answer
  const last = earlier.at(-1)
  if (last !== undefined && isSame(last, answer.figures)) return { kind: 'unchanged' }
  return { kind: 'ready', figures: answer.figures }
}

/** The figures, or the refusal in words. */
export function figuresToRelease(facts: ReleaseFacts): PublicFigures {
  const next = nextRelease(facts)
  switch (next.kind) {
    case 'ready':
      return next.figures
    case 'embargoed':
      throw new Refusal(
        'wrong-state',
        `Exchange ${facts.number} is not closed. Its numbers are withheld until everybody on its manifests has arrived or is accounted for.`,
      )
    case 'unchanged':
      throw new Refusal(
        'wrong-state',
        `These figures of exchange ${facts.number} are public already, and nothing has changed since.`,
      )
    case 'would-disclose':
      throw new Refusal(
        'wrong-state',
        'Beside the earlier release the corrected figures would point at fewer than ten people. They stay unpublished.',
      )
    default:
      return unreachable(next)
  }
}
