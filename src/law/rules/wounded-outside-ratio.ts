/**
 * The seriously wounded and sick are owed, regardless of number or rank; they stand in the
 * ledger of that duty and in no balance. Written for prisoners of war; the house applies
 * it to every living person, as the Fourth Convention recommends for internees.
 * Source: Third Geneva Convention, article 109, paragraph 1; by analogy Fourth Geneva
 * Convention, article 132, paragraph 2.
 */
import { isLiving, isSeriouslyWoundedOrSick } from '../../people/person.ts'
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

export const woundedOutsideRatio: Rule<TransferFacts> = {
  id: 'wounded-outside-ratio',
  source: 'GC III 109(1); GC IV 132(2) by analogy',
  says: 'Nobody seriously wounded or sick is counted against somebody of the other side.',
  at: { plan: ['bars'] },
  check: ({ category, health, countedInBalance }) =>
    countedInBalance && isLiving(category) && isSeriouslyWoundedOrSick(health)
      ? {
          weight: 'bars',
          because: 'The plan counts a seriously wounded or sick person against the other side.',
        }
      : null,
}
