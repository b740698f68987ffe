/**
 * Everybody is asked by the neutral, alone, in their language, before they reach the home
 * Power. A party that refuses the neutral access answers for it; the person still leaves
 * and is asked at the first point where the desk is present: the one-minute form counts.
 * Source: Third Geneva Convention, article 109, paragraph 3, and article 126; Fourth
 * Geneva Convention, article 143; practice of the International Committee of the Red Cross.
 */
import { unreachable } from '../../base/refusal.ts'
import { isLiving } from '../../people/person.ts'
import type { Interview, TransferFacts } from '../facts.ts'
import type { Finding, Moment, Rule } from '../rule.ts'

/** Before the border an officer decides; at the border nobody crosses unasked. */
const weightAt = (at: Moment) => (at === 'hand-over' ? 'bars' : 'asks')

function findingOf(interview: Interview, at: Moment): Finding | null {
  const weight = weightAt(at)
  switch (interview.kind) {
    case 'alone':
      return null
    case 'unable-to-answer':
      return {
        weight: 'asks',
        because: 'The person cannot answer; a medic or a guardian has said why.',
      }
    case 'not-asked':
      return { weight, because: 'The neutral has not asked the person yet.' }
    case 'witness-present':
      return { weight, because: 'The person was asked while somebody could hear the answer.' }
    case 'access-refused':
      return {
        weight,
        because: `Access to the person was refused by ${interview.by}; the neutral has not asked them alone.`,
        against: interview.by,
      }
    default:
      return unreachable(interview)
  }
}

export const privateInterviewFirst: Rule<TransferFacts> = {
  id: 'private-interview-first',
  source: 'GC III 109(3), 126; GC IV 143; ICRC practice',
  says:
    'The neutral asks the person alone. Until then the plan and the departure ask an officer; refused ' +
    'access counts against the party that refused and keeps nobody from leaving; the hand-over to the home ' +
    'Power is barred until it is done. Where the person cannot answer, a medic or guardian says why.',
  at: { plan: ['asks'], departure: ['asks'], 'hand-over': ['bars', 'asks'] },
  check: ({ category, interview }, at) => (isLiving(category) ? findingOf(interview, at) : null),
}
