/**
 * Who came back, by month and receiving side, for a timeline. An event whose figure nobody gave, or
 * whose figure is withheld, is counted apart and adds nothing to the sum, least of all a 0. Where
 * sources differ the lowest and the highest sum stand.
 */
import { unreachable } from '../../base/refusal.ts'
import type { CountedCategory } from '../reading/words-of-the-field.ts'
import type { ChronicleEvent } from './chronicle.ts'
import { happened, receivedOf, type ReceivedOf } from './received.ts'

export type MonthOfSide = {
  /** `2031-03`, the month in which the event began. */
  readonly month: string
  /** The party that received. */
  readonly side: string
  /** Sums of the figures that are known; null where none is. */
  readonly low: number | null
  readonly high: number | null
  /** Events with a known figure. */
  readonly events: number
  /** Events of which nobody gave the figure. */
  readonly unknown: number
  readonly withheld: number
}

export type Timeline = {
  /** By month, then side; a month without an event has no entry. */
  readonly months: readonly MonthOfSide[]
  /** Events of which only the year is known: they cannot be drawn in a month. */
  readonly withoutMonth: readonly ChronicleEvent[]
}

export function byMonth(
  events: readonly ChronicleEvent[],
  category: CountedCategory = 'person',
): Timeline {
  const months = new Map<string, MonthOfSide>()
  for (const event of events.filter((each) => happened(each) && hasMonth(each)))
    for (const { party: side } of [event.toA, event.toB]) {
      const month = event.date.slice(0, 'YYYY-MM'.length)
      const key = `${month} ${side}`
      const before = months.get(key) ?? { month, side, ...nothing }
      months.set(key, { ...before, ...added(before, receivedOf(event, side, category)) })
    }
  return {
    months: [...months.values()]
      .filter((each) => each.events + each.unknown + each.withheld > 0)
      .toSorted((one, other) => compare(one.month, other.month) || compare(one.side, other.side)),
    withoutMonth: events.filter((event) => happened(event) && !hasMonth(event)),
  }
}

const hasMonth = ({ date }: ChronicleEvent) => date.length >= 'YYYY-MM'.length

type Sum = Omit<MonthOfSide, 'month' | 'side'>
const nothing: Sum = { low: null, high: null, events: 0, unknown: 0, withheld: 0 }

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function added(sum: Sum, received: ReceivedOf): Partial<Sum> {
  switch (received.is) {
    case 'known':
      return {
        low: (sum.low ?? 0) + received.low,
        high: (sum.high ?? 0) + received.high,
        events: sum.events + 1,
      }
    case 'unknown':
      return { unknown: sum.unknown + 1 }
    case 'withheld':
      return { withheld: sum.withheld + 1 }
    case 'no-question':
      return {}
    default:
      return unreachable(received)
  }
}
