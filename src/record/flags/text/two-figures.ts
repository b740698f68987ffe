/** Two speakers of one text, two figures for one thing. Both stand; neither is taken for the truth. */
import type { ReadCount, ReadCumulative } from '../../reading/reading.ts'
import { isDigitSlip } from '../record/figures.ts'
import { groupOf } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

const sameThing = (one: ReadCount, other: ReadCount) =>
  one.event === other.event &&
  one.modality === other.modality &&
  one.side === other.side &&
  groupOf(one.category) === groupOf(other.category) &&
  (one.partOf === null) === (other.partOf === null)

/** Figures far apart count different things: some of them, or those of another day. */
const isAnother = (one: number, other: number) =>
  one !== other && Math.max(one, other) < 2 * Math.min(one, other)

const sure = ({ bound, modality, span }: ReadCount) =>
  bound === 'exact' && (modality === 'asserted' || modality === 'planned') && span !== null

export const twoFigures: Rule = ({ reading: { counts, cumulative, speakers } }) => {
  const said = (speaker: number | null) => speakers[speaker ?? -1]?.of ?? null
  const between = counts.flatMap((later, place) => {
    if (!sure(later) || later.span === null) return []
    const earlier = counts
      .slice(0, place)
      .find((each) => sure(each) && sameThing(each, later) && isAnother(each.n, later.n))
    if (!earlier?.span || said(earlier.speaker) === said(later.speaker)) return []
    // Each of the two is in doubt as much as the other.
    return [
      { n: later.n, other: earlier.n, span: earlier.span, on: `counts/${counts.indexOf(earlier)}` },
      { n: earlier.n, other: later.n, span: later.span, on: `counts/${place}` },
    ]
  })
  const ofTotals = counts.flatMap((count, place) => {
    const total = cumulative.find(
      ({ side, unit, bound, n }) =>
        bound === 'exact' &&
        side === count.side &&
        (unit === 'remains') === (count.category === 'remains') &&
        n !== count.n &&
        // A stage is small beside the total so far; near to it, it is the same thing.
        Math.abs(n - count.n) * 50 < n,
    )
    if (!sure(count) || count.modality === 'planned' || count.span === null) return []
    if (total === undefined) return []
    return [{ n: total.n, other: count.n, span: count.span, on: `counts/${place}` }]
  })
  return [...between, ...ofTotals, ...betweenTotals(cumulative)].map(({ n, other, span, on }) =>
    doubt({
      rule: 'two-figures',
      basis: 'text',
      span,
      on: [on],
      says: reason('flag.twoFigures', { one: n, other }),
    }),
  )
}

/** Two totals that nearly agree are two figures of one total. */
const betweenTotals = (totals: readonly ReadCumulative[]) =>
  totals.flatMap((later, place) => {
    const earlier = totals
      .slice(0, place)
      .find(
        ({ side, unit, bound, n }) =>
          bound === 'exact' &&
          later.bound === 'exact' &&
          side === later.side &&
          unit === later.unit &&
          n !== later.n &&
          (Math.abs(n - later.n) * 50 < n || isDigitSlip(n, later.n)),
      )
    return earlier === undefined
      ? []
      : [{ n: earlier.n, other: later.n, span: later.span, on: `cumulative/${place}` }]
  })
