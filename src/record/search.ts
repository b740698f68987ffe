/** Finding events of the public record by words, conflict, kind and time. */
import type { RecordEvent } from './public-record.ts'
import type { EventKind } from './rows.ts'

export type RecordQuery = {
  /** Every word must stand somewhere in the event or in what was said of it. */
  readonly text?: string | undefined
  readonly conflict?: string | undefined
  readonly kind?: EventKind | undefined
  /** First and last day, month or year, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** In the order given. An event known by its month or year is found by every day in it. */
export function search(events: readonly RecordEvent[], query: RecordQuery): readonly RecordEvent[] {
  const words = folded(query.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  return events.filter(
    (event) =>
      (query.conflict === undefined || event.conflict === query.conflict) &&
      (query.kind === undefined || event.kind === query.kind) &&
      isWithin(event, query) &&
      holds(event, words),
  )
}

/** Does some day of it lie between these, both included? */
export const isWithin = (
  { date, dateEnd }: Pick<RecordEvent, 'date' | 'dateEnd'>,
  { from, to }: Pick<RecordQuery, 'from' | 'to'>,
): boolean =>
  (from === undefined || lastDay(dateEnd ?? date) >= firstDay(from)) &&
  (to === undefined || firstDay(date) <= lastDay(to))

function holds(event: RecordEvent, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = folded(wordsOf(event).join('\n'))
  return words.every((word) => text.includes(word))
}

function wordsOf({ claims, toA, toB, ...event }: RecordEvent): (string | number | null)[] {
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
