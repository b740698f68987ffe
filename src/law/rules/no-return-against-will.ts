/**
 * No sick or injured prisoner goes home against their will while the fighting goes on.
 * Medical personnel have the same protection as prisoners (Third Geneva Convention,
 * article 33, paragraph 1).
 * Source: Third Geneva Convention, article 109, paragraph 3.
 */
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { heldSentence } from '../shown.ts'

const isProtected = ({ category, health, hostilitiesActive }: TransferFacts) =>
  hostilitiesActive &&
  health !== 'good' &&
  (category === 'prisoner-of-war' || category === 'medical-personnel')

export const noReturnAgainstWill: Rule<TransferFacts> = {
  id: 'no-return-against-will',
  source: 'GC III 109(3)',
  says:
    'During hostilities a sick or injured prisoner who said "no" stays; ' +
    'where nobody has asked yet, an officer decides with a reason on record.',
  at: { plan: ['bars', 'asks'], departure: ['bars', 'asks'] },
  check: (facts) => {
    if (!isProtected(facts) || facts.will === 'yes') return null
    return facts.will === 'no'
      ? {
          weight: 'bars',
          because: 'A sick or injured prisoner said no to a return during hostilities.',
          shown: heldSentence,
        }
      : {
          weight: 'asks',
          because: 'A sick or injured prisoner has not been asked whether they want to return.',
          shown: heldSentence,
        }
  },
}
