/**
 * The complete list of names comes first: no stage departs before its manifest is sealed.
 * Source: Third Geneva Convention, article 46, paragraph 3, and article 119, paragraph 1;
 * Fourth Geneva Convention, article 127, paragraph 2.
 */
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

export const listBeforeDeparture: Rule<TransferFacts> = {
  id: 'list-before-departure',
  source: 'GC III 46(3), 119(1); GC IV 127(2)',
  says: 'Nobody departs before the stage’s complete manifest is approved by both sides and sealed.',
  at: { departure: ['bars'] },
  check: ({ manifestSealed }) =>
    manifestSealed
      ? null
      : { weight: 'bars', because: 'The complete manifest of this stage is not sealed.' },
}
