/**
 * How far a promise is kept: promised, delivered so far, open, by party. What was delivered is
 * known to later rooms, which hand it in; every figure lists the deliveries that it was counted from.
 */
import type { CommitmentId, ExchangeId, PartyId } from '../base/ids.ts'
import type { PartialDate } from '../base/partial-date.ts'
import type { CommitmentKind, Counts } from './commitment.ts'
import { isPast } from './days.ts'

/** People whom a party delivered in one exchange towards one commitment. */
export type Delivery = {
  readonly commitment: CommitmentId
  readonly party: PartyId
  readonly exchange: ExchangeId
  readonly people: number
}

export type PartyProgress = {
  readonly party: PartyId
  /** Null: promised without a number. */
  readonly promised: number | null
  readonly delivered: number
  /** What is still owed, never below 0; null where no number was promised. */
  readonly open: number | null
}

/** `due-passed` says that the term ran out, not who is to blame, nor that nothing was done. */
export type CommitmentState = 'open' | 'met' | 'due-passed'

export type Promised = {
  readonly id: CommitmentId
  readonly kind: CommitmentKind
  readonly counts: Counts
  readonly dueOn: PartialDate | null
}

/** A promise without a number is never called met: nobody can count that it is. */
export function progressOf(
  { id, kind, counts, dueOn }: Promised,
  delivered: readonly Delivery[],
  todayOn: PartialDate,
): {
  readonly state: CommitmentState
  readonly byParty: readonly PartyProgress[]
  readonly deliveries: readonly Delivery[]
} {
  const deliveries = delivered.filter(({ commitment }) => commitment === id)
  const byParty = kind === 'deadline' ? [] : counts.map((each) => progressOfParty(each, deliveries))
  const met = byParty.length > 0 && byParty.every(({ open }) => open === 0)
  const passed = dueOn !== null && isPast(dueOn, todayOn)
  return { state: met ? 'met' : passed ? 'due-passed' : 'open', byParty, deliveries }
}

function progressOfParty(
  { party, people: promised }: Counts[number],
  deliveries: readonly Delivery[],
): PartyProgress {
  const delivered = deliveries
    .filter((each) => each.party === party)
    .reduce((sum, { people }) => sum + people, 0)
  const open = promised === null ? null : Math.max(0, promised - delivered)
  return { party, promised, delivered, open }
}
