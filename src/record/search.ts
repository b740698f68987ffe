/** Finding events of the record by words, conflict, kind, who received whom, agreement and time. */
import type { EventsAsked } from './chronology/asked.ts'
import type { ChronicleEvent } from './chronology/chronicle.ts'
import { hasReceived } from './chronology/received.ts'
import type { RecordEvent } from './public-record.ts'

/** In the order given. An event known by its month or year is found by every day in it. */
export function search(
  events: readonly ChronicleEvent[],
  { text = '', conflict, kind, side, category, agreement, ...time }: EventsAsked,
): readonly ChronicleEvent[] {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return events.filter(
    (event) =>
      (conflict === undefined || event.conflict === conflict) &&
      (kind === undefined || event.kind === kind) &&
      (agreement === undefined || event.agreements.includes(agreement)) &&
      isWithin(event, time) &&
      hasReceived(event, { side, category }) &&
      holds(event, words),
  )
}

/** Does some day of it lie between these, both included? */
export const isWithin = (
  { date, dateEnd }: Pick<RecordEvent, 'date' | 'dateEnd'>,
  { from, to }: Pick<EventsAsked, 'from' | 'to'>,
): boolean =>
  (from === undefined || lastDay(dateEnd ?? date) >= firstDay(from)) &&
  (to === undefined || firstDay(date) <= lastDay(to))

function holds(event: ChronicleEvent, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = textOf(event)
  return words.every((word) => text.includes(word))
}

/** An event does not change; the record that changes has another. */
const texts = new WeakMap<ChronicleEvent, string>()

function textOf(event: ChronicleEvent): string {
  const known = texts.get(event)
  if (known !== undefined) return known
  const text = folded(wordsOf(event).join('\n'))
  texts.set(event, text)
  return text
}

function wordsOf({ claims, toA, toB, ...event }: ChronicleEvent): (string | number | null)[] {
  return [
    event.id,
    event.conflict,
    event.kind,
    event.date,
    event.agreement,
    event.runningNumber,
    event.cumulative,
    event.note,
    event.totalOnly,
    ...event.agreements,
    ...event.intermediaries,
    ...[toA, toB].flatMap((side) => Object.values(side)),
    ...claims.flatMap(({ speaker, outlet, value, part }) => [speaker, outlet, value, part]),
  ]
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** `1998` is 1998-01-01, `1998-04` is 1998-04-01; only compared, never shown. */
const firstDay = (date: string) => date + '-01-01'.slice(date.length - 'YYYY'.length)

/** `1998-02` ends at 1998-02-31: later than each of its days, which is all that a comparison needs. */
const lastDay = (date: string) => date + '-12-31'.slice(date.length - 'YYYY'.length)
