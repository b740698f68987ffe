/**
 * Nobody is sent home against their own private "no", whatever their status or health.
 * Source: house rule, in analogy to the Fourth Geneva Convention, article 134, and the
 * Third Geneva Convention, article 109, paragraph 3, which protect only some.
 */
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { heldSentence } from '../shown.ts'

export const willRespected: Rule<TransferFacts> = {
  id: 'will-respected',
  source: 'House rule; GC IV 134 and GC III 109(3) by analogy',
  says: 'Whoever told the neutral "no" stays; nobody can override it, and nobody without the right reads why.',
  at: { plan: ['bars'], departure: ['bars'], 'hand-over': ['bars'] },
  check: ({ will }) =>
    will === 'no'
      ? {
          weight: 'bars',
          because: 'The person told the neutral that they do not want to be sent home.',
          shown: heldSentence,
        }
      : null,
}
