/**
 * The history of a pair: every decision that was signed about it and every revocation, in order.
 * Nothing is overwritten; what holds now is the last decision that was not taken back, so a merge
 * is undone by one act and its history stays readable.
 */
import { unreachable } from '../../base/refusal.ts'
import type { Decision } from '../decisions.ts'

export type PairEvent<Id> =
  | {
      readonly kind: 'decided'
      readonly id: Id
      readonly decision: Decision
      readonly reason: string
      readonly by: string
      /** Milliseconds since 1970. */
      readonly at: number
    }
  | {
      readonly kind: 'revoked'
      /** The decision that is taken back. */
      readonly id: Id
      readonly reason: string
      readonly at: number
    }

type Decided<Id> = Extract<PairEvent<Id>, { kind: 'decided' }>
type Revoked<Id> = Extract<PairEvent<Id>, { kind: 'revoked' }>

export type Chapter<Id> = { readonly decided: Decided<Id>; readonly revoked: Revoked<Id> | null }

export type PairHistory<Id> = {
  /** Oldest first. */
  readonly chapters: readonly Chapter<Id>[]
  /** What holds now. */
  readonly standing: Decided<Id> | null
}

/** Decisions come before their revocation; where two happened at once, in the order given. */
export function historyOf<Id>(events: readonly PairEvent<Id>[]): PairHistory<Id> {
  const chapters: { decided: Decided<Id>; revoked: Revoked<Id> | null }[] = []
  for (const event of events.toSorted((one, other) => one.at - other.at)) {
    switch (event.kind) {
      case 'decided':
        chapters.push({ decided: event, revoked: null })
        break
      case 'revoked': {
        const chapter = chapters.find(({ decided }) => decided.id === event.id)
        if (chapter === undefined) throw new Error('a revocation of what nobody decided')
        chapter.revoked ??= event
        break
      }
      default:
        unreachable(event)
    }
  }
  const standing = chapters.findLast(({ revoked }) => revoked === null)
  return { chapters, standing: standing?.decided ?? null }
}
