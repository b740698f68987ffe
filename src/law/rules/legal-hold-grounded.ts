/**
 * A party may keep somebody back for a court, with the court, the stage and the name told to
 * the home Power; never for a disciplinary punishment that is not served yet.
 * Source: Third Geneva Convention, article 115, and article 119, paragraph 5; Fourth Geneva
 * Convention, article 133, paragraph 2.
 */
import type { LegalHold, ListFacts, TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { heldSentence } from '../shown.ts'

const id = 'legal-hold-grounded'
const source = 'GC III 115, 119(5); GC IV 133(2)'
const says =
  'A list that keeps somebody back for discipline is not taken. A plan with somebody who is kept back asks an ' +
  'officer, who reads what the holder left unsaid: ground, court, stage, notice to the home Power.'

export const legalHoldGroundedOnList: Rule<ListFacts> = {
  id,
  source,
  says,
  at: { list: ['bars'] },
  check: ({ hold }) =>
    hold?.ground === 'disciplinary'
      ? { weight: 'bars', because: 'A disciplinary punishment is no ground to keep anybody back.' }
      : null,
}

/** What the holder owes and has not said, in the order of the articles. */
const unsaid = ({ ground, court, stage, noticeGiven }: LegalHold) => [
  ...(ground === 'not-stated' ? ['the ground'] : []),
  ...(court === null ? ['the court'] : []),
  ...(stage === null ? ['the stage of the proceedings'] : []),
  ...(noticeGiven ? [] : ['notice to the home Power']),
]

function because(hold: LegalHold): string {
  if (hold.ground === 'disciplinary')
    return 'The holder keeps the person for a disciplinary punishment, which is no ground.'
  const missing = unsaid(hold)
  return missing.length === 0
    ? 'The holder keeps the person for a court; their return needs its consent.'
    : `The holder keeps the person and has not given: ${missing.join(', ')}.`
}

export const legalHoldGrounded: Rule<TransferFacts> = {
  id,
  source,
  says,
  at: { plan: ['asks'] },
  check: ({ hold }) =>
    hold === null ? null : { weight: 'asks', because: because(hold), shown: heldSentence },
}
