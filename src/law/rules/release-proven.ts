/**
 * "Handed over" is a statement with three witnesses: the giving side, the receiving side and
 * the desk, over one manifest. Fewer bar the statement, not the person.
 * Source: Convention against Enforced Disappearance, article 17, paragraph 3, and articles
 * 18 and 21.
 */
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

export const releaseProven: Rule<TransferFacts> = {
  id: 'release-proven',
  source: 'ICPPED 17(3), 18, 21',
  says: 'Nobody is stated as handed over before giving side, receiving side and desk have confirmed it over one manifest.',
  at: { 'hand-over': ['bars'] },
  check: ({ statedComplete, confirmedBy }) => {
    if (!statedComplete) return null
    const lacking = [
      ...(confirmedBy.giving ? [] : ['the giving side']),
      ...(confirmedBy.receiving ? [] : ['the receiving side']),
      ...(confirmedBy.desk ? [] : ['the desk']),
    ]
    return lacking.length === 0
      ? null
      : { weight: 'bars', because: `Not yet confirmed by ${lacking.join(', ')}.` }
  },
}
