/**
 * The person who crosses is the person on the line. For the fallen, whose identification
 * often takes months after the return, only a known difference bars.
 * Source: house rule: a hand-over under another's name falsifies the record of both.
 */
import { unreachable } from '../../base/refusal.ts'
import { isLiving } from '../../people/person.ts'
import type { TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

export const identityConfirmed: Rule<TransferFacts> = {
  id: 'identity-confirmed',
  source: 'House rule: a hand-over under another’s name falsifies the record',
  says:
    'Custody passes only once the desk or both sides have confirmed who the person is; ' +
    'the fallen may travel unidentified, but not under a name known to be wrong.',
  at: { 'hand-over': ['bars'] },
  check: ({ category, identity }) => {
    switch (identity) {
      case 'confirmed-by-desk':
      case 'confirmed-by-both':
        return null
      case 'differs':
        return { weight: 'bars', because: 'This is not the person on the line of the manifest.' }
      case 'not-checked':
        return isLiving(category)
          ? { weight: 'bars', because: 'Nobody has confirmed who this person is.' }
          : null
      default:
        return unreachable(identity)
    }
  },
}
