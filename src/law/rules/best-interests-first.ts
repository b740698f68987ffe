/**
 * Before a child's name leaves the desk, two independent assessors have signed what is best
 * for the child, and the child was heard.
 * Source: Convention on the Rights of the Child, articles 3, 9, 12, 22 and 39; Additional
 * Protocol I, articles 76 to 78.
 */
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

const assessorsNeeded = 2

export const bestInterestsFirst: Rule<TransferFacts> = {
  id: 'best-interests-first',
  source: 'CRC 3, 9, 12, 22, 39; AP I 76–78',
  says: 'No child is planned before two independent assessors have signed and the child was heard.',
  at: { plan: ['bars'] },
  check: ({ category, child }) => {
    if (category !== 'child' && child === null) return null
    const lacking = [
      ...((child?.assessors ?? 0) >= assessorsNeeded ? [] : ['two independent assessors']),
      ...(child?.childHeard ? [] : ['the child’s own view']),
    ]
    return lacking.length === 0
      ? null
      : { weight: 'bars', because: `Missing before a child is planned: ${lacking.join(', ')}.` }
  },
}
