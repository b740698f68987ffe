/** What one side says about the conduct of the other is one side's word; its denial belongs beside it. */
import { doubt, type Rule } from '../rule.ts'

export const contested: Rule = ({ reading: { stances, speakers } }) =>
  stances.flatMap(({ act, speaker, towards, about, span }, place) => {
    const by = speakers[speaker ?? -1]?.of ?? null
    if ((act !== 'accuses' && act !== 'complains') || towards === null || towards === by) return []
    const isAnswered = stances.some(
      (each) => each.act === 'denies' && speakers[each.speaker ?? -1]?.of === towards,
    )
    if (isAnswered) return []
    return [
      doubt({
        rule: 'contested',
        basis: 'text',
        span,
        on: [`stances/${place}`],
        message: `${by ?? 'One side'} says this of ${towards} (${about}); what ${towards} answers does not stand here.`,
      }),
    ]
  })
