/** A total that is not twice what each side is said to have, or parts that are taken for the whole. */
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const eachTotal: Rule = ({ reading: { counts } }) =>
  counts.flatMap((total, place) => {
    if (total.per !== 'total' || total.bound !== 'exact' || total.span === null) return []
    const each = counts.find(
      ({ per, event, category, bound, modality }) =>
        per === 'each' &&
        bound === 'exact' &&
        modality !== 'derived' &&
        event === total.event &&
        category === total.category,
    )
    if (each?.span === undefined || each.span === null || 2 * each.n === total.n) return []
    return [
      doubt({
        rule: 'each-total',
        basis: 'text',
        span: total.span,
        on: [`counts/${place}`],
        says: reason('flag.notTwice', { each: each.n, twice: 2 * each.n, total: total.n }),
      }),
    ]
  })
