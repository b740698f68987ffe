/**
 * A figure that is another one because of who is counted in: the record has service members and
 * civilians apart, and the figure is of both, or of the service members alone. Worth knowing, no fault.
 */
import { reason } from '../../reasons/reason.ts'
import type { RecordedHappening } from '../recorded.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { heldAgainst, type HeldAgainst } from './held-against.ts'

export const inclusion: Rule = (matter) =>
  heldAgainst(matter).flatMap((held) => {
    const parts = inclusionOf(matter, held)
    const { place, span, count } = held
    if (parts === null) return []
    const { soldiers, civilians } = parts
    const key = count.n === soldiers ? 'flag.leavesOut' : 'flag.countsIn'
    return [
      doubt({
        rule: 'inclusion',
        severity: 'note',
        basis: 'record',
        span,
        on: [`counts/${place}`],
        says: reason(key, { n: count.n, soldiers, civilians }),
      }),
    ]
  })

type Parts = { readonly soldiers: number; readonly civilians: number }

/** Null where the text itself tells the civilians apart, or the figure is neither of the two. */
export function inclusionOf(
  { reading }: Matter,
  { count: { n, side, category, event }, happening }: HeldAgainst,
): Parts | null {
  const told = [...reading.counts, ...reading.mentioned].some(
    (each) => each.event === event && each.category === 'civilian',
  )
  if (told || side === 'both') return null
  const parts = partsOf(happening, side)
  if (category === 'person') return parts.find(({ soldiers }) => soldiers === n) ?? null
  if (category !== 'military' || parts.some(({ soldiers }) => soldiers === n)) return null
  return parts.find(({ soldiers, civilians }) => soldiers + civilians === n) ?? null
}

/** What of a side were service members and what civilians; one of them may follow from the whole. */
function partsOf(happening: RecordedHappening, side: string): readonly Parts[] {
  const of = (category: string) => countsOf(happening, side, category)
  const [soldiers, civilians, people] = [of('military'), of('civilian'), of('person')]
  return civilians.flatMap((some) =>
    (soldiers.length > 0 ? soldiers : people.map((all) => all - some))
      .filter((each) => each > 0 && some > 0)
      .map((each) => ({ soldiers: each, civilians: some })),
  )
}

const countsOf = ({ claims }: RecordedHappening, side: string, category: string) =>
  claims.flatMap((claim) => {
    const isOne =
      claim.attribute === 'count' &&
      claim.side === side &&
      claim.category === category &&
      claim.part === null &&
      claim.bound === 'exact' &&
      claim.modality === 'asserted'
    return isOne && claim.number !== null ? [claim.number] : []
  })
