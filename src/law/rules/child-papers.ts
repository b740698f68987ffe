/**
 * A child travels with written consent, an escort and a card, each field of the card weighed
 * for the harm that it could do. The article is about evacuation to a foreign country; the
 * house asks the same of every journey of a child across the line.
 * Source: Additional Protocol I, article 78, paragraphs 1 to 3.
 */
import type { ChildPapers, TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

const missing = (papers: ChildPapers | null) => [
  ...(papers?.writtenConsent ? [] : ['written consent']),
  ...(papers?.escort ? [] : ['an escort']),
  ...(papers?.card ? [] : ['the card']),
  ...(papers?.harmChecked ? [] : ['the harm check of the card']),
]

export const childPapers: Rule<TransferFacts> = {
  id: 'child-papers',
  source: 'AP I 78(1)–(3)',
  says: 'No child departs without written consent, an escort, and a card whose every field was weighed for harm.',
  at: { departure: ['bars'] },
  check: ({ category, child }) => {
    if (category !== 'child' && child === null) return null
    const lacking = missing(child)
    return lacking.length === 0
      ? null
      : { weight: 'bars', because: `Missing for the child’s journey: ${lacking.join(', ')}.` }
  },
}
