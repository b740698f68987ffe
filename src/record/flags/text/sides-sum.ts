/** What both got together, told beside what each of them got: "90 in all", 45 and two to the one, 45 to the other. */
import type { ReadCount } from '../../reading/reading.ts'
import { reason } from '../../reasons/reason.ts'
import { doubt, type Rule } from '../rule.ts'

const sure = ({ bound, modality, span, partOf }: ReadCount) =>
  bound === 'exact' && modality === 'asserted' && span !== null && partOf === null

/** "Each" has a rule of its own. */
const isOwn = (count: ReadCount) => sure(count) && count.per === 'side'

export const sidesSum: Rule = ({ reading: { counts, events } }) =>
  counts.flatMap((whole, place) => {
    const { span, n } = whole
    if (span === null || !sure(whole) || whole.per !== 'total' || whole.category !== 'person')
      return []
    const sides = (events[whole.event ?? -1]?.parties ?? []).map((side) =>
      sumsOf(counts.filter((each) => each.event === whole.event && each.side === side)),
    )
    const [one = [], other = []] = sides
    const sums = one.flatMap((a) => other.map((b) => a + b))
    const [first] = sums
    if (first === undefined || sums.includes(n)) return []
    const says = reason('flag.sidesSum', { sum: first, whole: n })
    return [doubt({ rule: 'breakdown-sum', basis: 'text', span, on: [`counts/${place}`], says })]
  })

/** The people of a side; else its soldiers and civilians, whom children may be among or beside. */
function sumsOf(counts: readonly ReadCount[]): readonly number[] {
  const own = counts.filter(isOwn)
  const of = (category: string) => own.filter((each) => each.category === category)
  const people = of('person')
  // Two figures of one thing have a rule of their own.
  if (people.length > 1 || of('military').length > 1) return []
  if (people[0] !== undefined) return [people[0].n]
  const adults = [...of('military'), ...of('civilian')].reduce((sum, { n }) => sum + n, 0)
  const beside = [...of('child'), ...of('wounded')].reduce((sum, { n }) => sum + n, 0)
  return adults === 0 ? [] : [adults, ...(beside === 0 ? [] : [adults + beside])]
}
