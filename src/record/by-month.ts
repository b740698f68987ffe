/**
 * Who came back, by month and receiving side, for a timeline. An event whose figure nobody gave
 * is drawn as unknown: it is counted apart and adds nothing to the sum, least of all a 0.
 */
import type { Received, RecordEvent } from './public-record.ts'

export type Figure = {
  /** Sum of the figures that are known; null where none is. */
  readonly known: number | null
  /** Events with a known figure. */
  readonly events: number
  /** Events whose figure is unknown or withheld. */
  readonly unknown: number
}

export type MonthOfSide = {
  /** `2031-03`, the month in which the event began. */
  readonly month: string
  /** The party that received. */
  readonly side: string
  readonly people: Figure
  readonly remains: Figure
}

export type Timeline = {
  /** By month, then side; a month without an event has no entry. */
  readonly months: readonly MonthOfSide[]
  /** Events of which only the year is known: they cannot be drawn in a month. */
  readonly withoutMonth: readonly RecordEvent[]
}

/** Agreements and failed exchanges brought nobody back and are left out. */
export function byMonth(events: readonly RecordEvent[]): Timeline {
  const happened = events.filter(({ kind }) => kind !== 'agreement' && kind !== 'failed')
  const months = new Map<string, MonthOfSide>()
  for (const event of happened.filter(hasMonth))
    for (const received of [event.toA, event.toB]) {
      const month = event.date.slice(0, 7)
      const key = `${month} ${received.party}`
      const before = months.get(key) ?? { month, side: received.party, people: none, remains: none }
      months.set(key, added(before, event, received))
    }
  return {
    months: [...months.values()]
      .filter(({ people, remains }) => !(isEmpty(people) && isEmpty(remains)))
      .toSorted((one, other) => compare(one.month, other.month) || compare(one.side, other.side)),
    withoutMonth: happened.filter((event) => !hasMonth(event)),
  }
}

const hasMonth = ({ date }: RecordEvent) => date.length >= 'YYYY-MM'.length

const none: Figure = { known: null, events: 0, unknown: 0 }

const isEmpty = ({ events, unknown }: Figure) => events === 0 && unknown === 0

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function added(before: MonthOfSide, event: RecordEvent, received: Received): MonthOfSide {
  return {
    ...before,
    people: withValue(before.people, received.total, concernsPeople(event)),
    remains: withValue(before.remains, received.remains, event.kind === 'remains'),
  }
}

/**
 * A return of remains says nothing of the living. A one-sided release with a figure for one side
 * leaves nothing open on the other.
 */
function concernsPeople({ kind, toA, toB }: RecordEvent): boolean {
  if (kind === 'remains') return false
  return kind !== 'unilateral_release' || (toA.total === null && toB.total === null)
}

/** `expected`: whether a missing value is an open question and not just beside the point. */
function withValue(figure: Figure, value: number | null, expected: boolean): Figure {
  if (value !== null)
    return { ...figure, known: (figure.known ?? 0) + value, events: figure.events + 1 }
  return expected ? { ...figure, unknown: figure.unknown + 1 } : figure
}
