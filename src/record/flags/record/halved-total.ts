/**
 * What the record says of each side, told as the total of both, and halved: "a total of 1,000, each
 * side 500", where both parties said 1,000 each.
 */
import { isDay } from '../days.ts'
import { near } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

/** An agreed number is told over the days on which it is carried out. */
const within = 3

export const halvedTotal: Rule = ({ reading: { counts, events }, recorded }) =>
  counts.flatMap((each, place) => {
    const event = events[each.event ?? -1]
    const on = event?.date.value ?? null
    const total = counts.find(
      (other) => other.per === 'total' && other.event === each.event && other.n === 2 * each.n,
    )
    if (each.per !== 'each' || each.span === null || total === undefined) return []
    if (recorded === null || event === undefined || !isDay(on)) return []
    const said = near(recorded, { parties: event.parties, on, within }).flatMap(({ claims }) =>
      claims.filter(({ attribute, per }) => attribute === 'count' && per === 'each'),
    )
    const voices = (n: number) =>
      new Set(said.filter(({ number }) => number === n).map(({ speaker }) => speaker)).size
    if (voices(total.n) <= voices(each.n)) return []
    return [
      doubt({
        rule: 'each-total',
        basis: 'record',
        span: each.span,
        on: [`counts/${place}`],
        says: reason('flag.halvedTotal', { n: total.n }),
        suggests: String(total.n),
      }),
    ]
  })
