/** What an officer signs about a possible pair: the same person, different people, or not sure yet. */
import { z } from 'zod'
import { deskAct } from '../acts/act.ts'
import { DecisionId, ListId } from '../base/ids.ts'
import { Refusal, unreachable } from '../base/refusal.ts'
import { DecisionKind, obstacleTo, type Obstacle } from './decisions.ts'
import {
  addDecision,
  addRevocation,
  decisionsTouching,
  getDecidableLine,
  getDecision,
} from './store.ts'

const LineOfList = z.strictObject({ list: ListId, line: z.int().positive() })
const reason = z.string().trim().min(3).max(2000)
const by = ['desk-officer', 'head-of-desk'] as const

/** Decisions are made by people, one at a time: no two of them may cross. */
const locks = () => ['matching decisions']

function refuseIf(obstacle: Obstacle): void {
  switch (obstacle) {
    case 'none':
      return
    case 'pair-decided':
      throw new Refusal(
        'wrong-state',
        'This pair was decided already; revoke that decision before you sign another.',
      )
    case 'left-is-another':
      throw new Refusal(
        'wrong-state',
        'The line of the holder was decided to be another person on the list of the other side; revoke that decision first.',
      )
    case 'right-is-another':
      throw new Refusal(
        'wrong-state',
        'The line of the seeker was decided to be another person on the list of the holder; revoke that decision first.',
      )
    default:
      unreachable(obstacle)
  }
}

export const decideMatch = deskAct({
  name: 'matching.decide',
  says: 'An officer signs whether a line of a holder and a line of a seeker are one person.',
  input: z.strictObject({
    left: LineOfList,
    right: LineOfList,
    decision: DecisionKind,
    reason,
  }),
  by,
  locks,
  read: async (db, input) => {
    const left = await getDecidableLine(db, input.left)
    const right = await getDecidableLine(db, input.right)
    return { left, right, standing: await decisionsTouching(db, left, right) }
  },
  decide: ({ left, right, standing }, input, { newId, actor }) => {
    if (left.kind !== 'we-hold' || right.kind !== 'we-seek' || left.party === right.party) {
      throw new Refusal(
        'wrong-input',
        'left names a line of a list of people held, right a line of a list of people sought by another party.',
      )
    }
    refuseIf(obstacleTo(input.decision, standing))
    const id = DecisionId.parse(newId())
    return {
      subject: id,
      change: { id, ...input, officer: actor.officer },
      seals: { left: left.sha256, right: right.sha256 },
      answer: { decision: id },
    }
  },
  write: addDecision,
})

export const revokeMatch = deskAct({
  name: 'matching.revoke',
  says: 'An officer takes back a decision about a pair; it stays on record with the reason.',
  input: z.strictObject({ decision: DecisionId, reason }),
  by,
  locks,
  read: (db, { decision }) => getDecision(db, decision),
  decide: (decision, input) => {
    if (decision.revoked) throw new Refusal('wrong-state', 'This decision is revoked already.')
    return { subject: decision.id, change: input, answer: { decision: decision.id } }
  },
  write: addRevocation,
})
