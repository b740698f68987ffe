/**
 * A total so far held against the totals that the record knows of the same counter: a total never
 * falls, so one below an earlier one, or above a later one, does not fit; and of one day there is one.
 */
import type { ReadCumulative, ReadFlag } from '../../reading/reading.ts'
import { reason } from '../../reasons/reason.ts'
import { isDay } from '../days.ts'
import type { RecordedClaim } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'
import { isDigitSlip } from './figures.ts'
import { pointsOf, type Point } from './points.ts'

export const totals: Rule = (matter) =>
  matter.reading.cumulative.flatMap((total, place) => {
    const { owner, bound, scope, n, span } = total
    const on = total.asOf ?? matter.read.published
    if (owner === null || bound !== 'exact' || scope !== 'all' || !isDay(on)) return []
    const points = pointsOf(matter, 'cumulative', owner).filter(({ claim }) => isOf(claim, total))
    if (points.some((point) => point.n === n)) return []
    const wrong = misfit(points, { n, on })
    if (wrong === undefined) return []
    return [
      doubt({
        ...told(wrong, { owner, n, on }),
        basis: 'record',
        span,
        on: [`cumulative/${place}`],
      }),
    ]
  })

const isOf = ({ side, category }: RecordedClaim, total: ReadCumulative) =>
  side === total.side && (category === 'remains') === (total.unit === 'remains')

type Dated = { readonly n: number; readonly on: string }

/** The total of that very day before any other. */
const misfit = (points: readonly Point[], { n, on }: Dated): Point | undefined =>
  points.find(({ date }) => date === on) ??
  points.findLast((point) => point.date < on && point.n > n) ??
  points.find((point) => point.date > on && point.n < n)

function told(
  { n: known, date: day }: Point,
  { owner, n, on }: Dated & { readonly owner: string },
): Pick<ReadFlag, 'rule' | 'suggests'> & { readonly says: ReturnType<typeof reason> } {
  if (isDigitSlip(known, n))
    return { rule: 'digits', says: reason('flag.digits', { n: known }), suggests: String(known) }
  const says = reason('flag.totalJump', { owner, known, day, n, on })
  return { rule: 'series-jump', says, suggests: null }
}
