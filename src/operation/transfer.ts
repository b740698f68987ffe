/** What the law says about people who are about to leave or to change hands. */
import { objectionsToPeople } from '../exchange/pool/people-objections.ts'
import { transferFacts } from '../exchange/gates/gates.ts'
import { isDuty } from '../exchange/plans/approval.ts'
import type { TransferFacts } from '../law/facts.ts'
import { heldRule, heldSentence, type Objection } from '../law/index.ts'
import { gatesAt, type Day, type DayPerson } from './day.ts'

export type TransferMoment = {
  readonly at: 'departure' | 'hand-over'
  readonly stage: string
  readonly now: Date
}

/** An open hold stops whoever it holds until it is lifted; it reads like every other hold. */
const holdObjection: Objection = {
  rule: heldRule,
  weight: 'bars',
  because: heldSentence,
  shown: heldSentence,
  source: 'House rule: a hold stands until it is lifted by an act',
}

export function objectionsToTransfer(
  day: Day,
  people: readonly DayPerson[],
  { at, stage, now }: TransferMoment,
): readonly Objection[] {
  const { hostilitiesActive, placeForANo } = day.exchange.conditions
  // The law is asked only when the last of three confirmations would complete the hand-over.
  const complete = at === 'hand-over'
  let held = false
  const facts = people.map((person): TransferFacts => {
    const gates = gatesAt(day, person, { stage, now })
    held ||= gates.openHolds.length > 0
    return transferFacts(gates, {
      person: person.id,
      category: person.category,
      health: person.health,
      dutyGround: null,
      countedInBalance: !isDuty(person),
      hostilitiesActive,
      placeForANo: placeForANo !== null,
      manifestSealed: true,
      confirmedBy: { giving: complete, receiving: complete, desk: complete },
      statedComplete: complete,
    })
  })
  return [...(held ? [holdObjection] : []), ...objectionsToPeople(facts, at)]
}
