/** Parts that cannot make up the whole: their sum is above it, or a list of all of them falls short. */
import type { ReadCount, ReadCumulative, ReadFlag } from '../../reading/reading.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const breakdownSum: Rule = (matter) => [...ofCounts(matter), ...ofTotals(matter)]

const sure = (count: ReadCount) =>
  count.bound === 'exact' && count.modality === 'asserted' && count.span !== null

function ofCounts({ reading: { counts } }: Matter): readonly ReadFlag[] {
  return counts.flatMap((whole, place) => {
    const parts = counts.filter((part) => part.partOf === place && sure(part))
    // Unlike parts may overlap: women among the wounded. Alike, or soldiers and civilians, they add up.
    const kinds = new Set(parts.map(({ category }) => category))
    const addsUp = kinds.size === 1 || [...kinds].every((kind) => separate.has(kind))
    const sum = parts.reduce((all, { n }) => all + n, 0)
    const highest = Math.max(0, ...parts.map(({ n }) => n))
    const most = addsUp ? sum : highest
    if (!sure(whole) || whole.span === null || most <= whole.n) return []
    if (areLists(parts, whole.n)) return []
    return [
      doubt({
        rule: 'breakdown-sum',
        basis: 'text',
        span: whole.span,
        on: [`counts/${place}`],
        says: reason('flag.partsAbove', { sum: most, whole: whole.n }),
      }),
    ]
  })
}

/** By rank, and again by service: one list after another, each of them the whole. */
function areLists(parts: readonly ReadCount[], whole: number): boolean {
  let sum = 0
  for (const { n } of parts) {
    sum += n
    if (sum > whole) return false
    if (sum === whole) sum = 0
  }
  return sum === 0
}

const separate = new Set(['military', 'civilian'])

/** A total so far, told with the stages that it is made of. */
function ofTotals({ reading: { counts, cumulative } }: Matter): readonly ReadFlag[] {
  return cumulative.flatMap((total, place) => {
    const stages = counts.filter((count) => isStageOf(count, total))
    const sum = stages.reduce((all, { n }) => all + n, 0)
    // One or two stages are examples; whoever lists more lists all of them.
    if (total.bound !== 'exact' || stages.length < 3 || sum === total.n) return []
    const missing = total.n - sum
    return [
      doubt({
        rule: 'breakdown-sum',
        basis: 'text',
        span: total.span,
        on: [`cumulative/${place}`],
        says:
          missing > 0
            ? reason('flag.stagesShort', { sum, missing, whole: total.n })
            : reason('flag.stagesAbove', { sum, whole: total.n }),
      }),
    ]
  })
}

const isStageOf = (count: ReadCount, total: ReadCumulative) =>
  sure(count) &&
  count.partOf === null &&
  count.side === total.side &&
  (count.category === 'remains') === (total.unit === 'remains')
