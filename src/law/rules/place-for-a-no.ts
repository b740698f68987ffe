/**
 * A refusal must be safe: whoever says no needs a place to go to, with room and a way there.
 * Without one, the question whether they want to go is not a free question.
 * Source: house rule, from the Third Geneva Convention, article 109, paragraph 3, and
 * article 111.
 */
import { isLiving } from '../../people/person.ts'
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

export const placeForANo: Rule<TransferFacts> = {
  id: 'place-for-a-no',
  source: 'House rule; GC III 109(3), 111',
  says:
    'The plan names a place under the neutral’s protection, with room for whoever says no and a way there; ' +
    'a plan without one asks, and nobody departs without one.',
  at: { plan: ['asks'], departure: ['bars'] },
  check: ({ category, placeForANo: named }, at) =>
    isLiving(category) && !named
      ? {
          weight: at === 'plan' ? 'asks' : 'bars',
          because: 'There is no place under the neutral’s protection for a person who says no.',
        }
      : null,
}
