/**
 * No agreement may leave people worse off than the Conventions do, and nobody may renounce what
 * they give. A return regardless of the person's will would override a fear told to the neutral:
 * such a clause is not taken as a promise of the agreement.
 * Source: First to Third Geneva Conventions, articles 6 and 7; Fourth Geneva Convention,
 * articles 7 and 8; read with the sources of no-return-to-danger.
 */
import { isLiving } from '../../people/person.ts'
import type { AgreementFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

export const noWorseTerms: Rule<AgreementFacts> = {
  id: 'no-worse-terms',
  source: 'GC I–III 6, 7; GC IV 7, 8; with GC IV 45(4), 49; CAT 3',
  says: 'No clause returns living people regardless of their will: an agreement cannot take away what the Conventions give, and nobody can renounce it.',
  at: { agreement: ['bars'] },
  check: ({ categories, regardlessOfWill }) => {
    // A clause that names no category, a deadline, speaks of everybody.
    const isOfLiving = categories.length === 0 || categories.some(isLiving)
    return regardlessOfWill && isOfLiving
      ? {
          weight: 'bars',
          because:
            'The clause returns people regardless of their will; no agreement may take that from them.',
        }
      : null
  },
}
