/**
 * Promises made in public and what came of them, by round: promised, delivered, the share, how many
 * days from the signature to the first and the last arrival. Beside them the exchanges that no source
 * counts under any agreement. What came after a promise did not come because of it, as far as this knows.
 */
import type { PublicCommitment, RecordEvent } from '../public-record.ts'
import { dayNumber } from './calendar.ts'
import {
  promiseState,
  shareOf,
  stateOfBoth,
  type PromiseFacts,
  type PromiseState,
} from './fulfilment.ts'
import { parsePromisedAmount, readingsOf, type PromisedAmount } from './promised-amount.ts'

export type KeptSide = {
  readonly side: 'first' | 'second'
  /** As the sources say it; two readings where the sides read it differently. */
  readonly promised: readonly string[]
  readonly realised: string | null
  readonly state: PromiseState
  readonly share: { readonly low: number; readonly high: number | null } | null
}

export type Kept = {
  readonly id: string
  readonly agreement: string
  readonly place: string | null
  readonly date: string
  readonly promise: string
  readonly unit: string
  readonly state: PromiseState
  readonly sides: readonly KeptSide[]
  /** From the day of the promise; null where a day is not known or nothing came. */
  readonly firstAfterDays: number | null
  readonly lastAfterDays: number | null
  readonly events: readonly string[]
  /** In the words of the sources. */
  readonly status: string | null
  readonly disputedBy: string | null
  readonly url: string | null
}

/** After so many days in which nothing came, less than was promised is called short. */
export const overAfterDays = 365

export function keptOf(
  commitments: readonly PublicCommitment[],
  events: readonly RecordEvent[],
  asOf: string,
): Kept[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return commitments.map((commitment) => {
    const own = commitment.eventIds.flatMap((id) => byId.get(id) ?? [])
    const arrivals = own.filter(({ kind }) => kind !== 'failed')
    const sides = sidesOf(commitment, standing(commitment, { own, arrivals, asOf }))
    return {
      id: commitment.id,
      agreement: commitment.agreement,
      place: commitment.place,
      date: commitment.date,
      promise: commitment.promise,
      unit: commitment.unit,
      state: stateOfBoth(sides.map(({ state }) => state)),
      sides,
      ...daysTo(commitment.date, arrivals),
      events: own.map(({ id }) => id),
      status: commitment.status,
      disputedBy: commitment.disputedBy,
      url: commitment.url,
    }
  })
}

type Standing = Omit<PromiseFacts, 'promised' | 'realised'>

const dayIn = (text: string | null) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null

function standing(
  { due, completed, disputedBy }: PublicCommitment,
  {
    own,
    arrivals,
    asOf,
  }: {
    readonly own: readonly RecordEvent[]
    readonly arrivals: readonly RecordEvent[]
    readonly asOf: string
  },
): Standing {
  const dueOn = dayIn(due)
  const last = arrivals
    .map(({ date, dateEnd }) => dateEnd ?? date)
    .toSorted()
    .at(-1)
  const lastOn = dayIn(last ?? null)
  return {
    isPastDue: dueOn !== null && dueOn < asOf,
    isOver:
      completed !== null ||
      (lastOn !== null && dayNumber(asOf) - dayNumber(lastOn) > overAfterDays),
    isCalledOff: own.length > 0 && arrivals.length === 0,
    isDeclined: false,
    isDisputed: disputedBy !== null,
  }
}

function sidesOf({ promised, realised }: PublicCommitment, facts: Standing): KeptSide[] {
  const amounts = [
    { side: 'first', promised: promised.toA.text, realised: realised.toA.text },
    { side: 'second', promised: promised.toB.text, realised: realised.toB.text },
  ] as const
  const both = amounts.map((each) => parsePromisedAmount(each.promised))
  return amounts
    .filter((each, at) => at === 0 || each.promised !== null || each.realised !== null)
    .map((each, at) => {
      const came = parsePromisedAmount(each.realised)
      // Of two readings of one promise none is chosen, so nothing can be reckoned from it.
      const isRead = readingsOf(each.promised).length > 1
      const own = isRead ? null : (both[at] ?? null)
      const wanted = came?.isTotal === true ? together(both) : own
      return {
        side: each.side,
        promised: readingsOf(each.promised),
        realised: each.realised,
        state: promiseState({ ...facts, promised: wanted, realised: came }),
        share: shareOf(wanted, came),
      }
    })
}

/** "869 total" answers to what was promised to both sides. */
function together(amounts: readonly (PromisedAmount | null)[]): PromisedAmount | null {
  const known = amounts.filter((each) => each !== null)
  if (known.length < amounts.length) return null
  const high = known.reduce<number | null>(
    (sum, each) => (sum === null || each.high === null ? null : sum + each.high),
    0,
  )
  return { low: known.reduce((sum, { low }) => sum + low, 0), high, isTotal: true }
}

function daysTo(date: string, arrivals: readonly RecordEvent[]) {
  const signed = dayIn(date)
  const days = arrivals
    .flatMap((event) => dayIn(event.date) ?? [])
    .map((day) => (signed === null ? null : dayNumber(day) - dayNumber(signed)))
    .filter((each) => each !== null)
  if (days.length === 0) return { firstAfterDays: null, lastAfterDays: null }
  return { firstAfterDays: Math.min(...days), lastAfterDays: Math.max(...days) }
}

/** Exchanges that neither a source nor our reading counts under an agreement, of how many. */
export function underNoAgreement(
  events: readonly RecordEvent[],
  commitments: readonly PublicCommitment[],
): { readonly without: number; readonly exchanges: number } {
  const counted = new Set(commitments.flatMap(({ eventIds }) => eventIds))
  const exchanges = events.filter(({ kind }) => kind === 'exchange')
  const without = exchanges.filter(({ id, agreement }) => agreement === null && !counted.has(id))
  return { without: without.length, exchanges: exchanges.length }
}
