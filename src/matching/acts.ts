/** What an officer signs about a possible pair: the same person, different people, or not sure yet. */
import { z } from 'zod'
import { deskAct } from '../acts/act.ts'
import { DecisionId, ListId } from '../base/ids.ts'
import { Refusal, unreachable } from '../base/refusal.ts'
import { DecisionKind, obstacleTo, type Obstacle } from './decisions.ts'
import { matchingRefusals } from './refusals.ts'
import { getDecidableLine } from './line-store.ts'
import { seenBy } from './signing/seen.ts'
import { needsOf, SecondOfficer } from './signing/verdict.ts'
import { addDecision, addRevocation, getDecision, pairsTouching } from './store.ts'
import { addTerms, bandOfPair, termsNow } from './terms-store.ts'

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
      throw new Refusal('wrong-state', matchingRefusals.pairDecided)
    case 'signed-already':
      throw new Refusal('wrong-state', matchingRefusals.signedAlready)
    case 'left-is-another':
      throw new Refusal('wrong-state', matchingRefusals.leftIsAnother)
    case 'right-is-another':
      throw new Refusal('wrong-state', matchingRefusals.rightIsAnother)
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
    const band = await bandOfPair(db, input.left, input.right)
    const standing = await pairsTouching(db, left, right)
    return { left, right, standing, needs: needsOf(input.decision, await termsNow(db), band) }
  },
  decide: ({ left, right, standing, needs }, input, { newId, actor: { officer } }) => {
    if (left.kind !== 'we-hold' || right.kind !== 'we-seek' || left.party === right.party) {
      throw new Refusal('wrong-input', matchingRefusals.wrongLists)
    }
    refuseIf(obstacleTo(input.decision, officer, standing))
    const id = DecisionId.parse(newId())
    const known = standing.find((each) => each.left === 'this-line' && each.right === 'this-line')
    const signature = { officer, decision: input.decision, needs }
    const { verdict } = seenBy([...(known?.signatures ?? []), signature], {
      kind: 'signs',
      officer,
    })
    return {
      subject: id,
      change: { id, pair: known?.pair ?? newId(), ...input, officer, needs },
      seals: { left: left.sha256, right: right.sha256 },
      /** Waiting: nothing follows from it before another officer has looked. */
      answer: { decision: id, verdict },
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
    if (decision.revoked) throw new Refusal('wrong-state', matchingRefusals.revokedAlready)
    return { subject: decision.id, change: input, answer: { decision: decision.id } }
  },
  write: addRevocation,
})

export const setMatchingTerms = deskAct({
  name: 'matching.set-terms',
  says: 'The head of desk sets for which pairs a second officer has to sign that they are one person.',
  input: z.strictObject({ secondOfficer: SecondOfficer, reason }),
  by: ['head-of-desk'],
  locks,
  read: termsNow,
  decide: (now, input) => {
    if (now === input.secondOfficer) throw new Refusal('wrong-state', matchingRefusals.sameTerms)
    return { subject: null, change: input, answer: { secondOfficer: input.secondOfficer } }
  },
  write: addTerms,
})
