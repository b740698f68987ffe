/**
 * Nobody is returned to where they fear persecution, torture or disappearance, until the
 * protection officer has resolved the fear with them.
 * Source: Fourth Geneva Convention, article 45, paragraph 4, and article 49; Convention
 * against Torture, article 3; International Covenant on Civil and Political Rights,
 * article 7; Refugee Convention, article 33; Convention against Enforced Disappearance,
 * article 16; customary international humanitarian law, rule 129.
 */
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { heldSentence } from '../shown.ts'

export const noReturnToDanger: Rule<TransferFacts> = {
  id: 'no-return-to-danger',
  source: 'GC IV 45(4), 49; CAT 3; ICCPR 7; Refugee Convention 33; ICPPED 16; CIHL 129',
  says: 'A fear told to the neutral holds the person until it is resolved; no override, and neither party reads why.',
  at: { plan: ['bars'], departure: ['bars'], 'hand-over': ['bars'] },
  check: ({ fear }) =>
    fear
      ? {
          weight: 'bars',
          because: 'The person told the neutral of a fear that is not resolved.',
          shown: heldSentence,
        }
      : null,
}
