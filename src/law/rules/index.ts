/** All rules, by the facts that they look at, in the order in which an exchange meets them. */
import type { AgreementFacts, ListFacts, TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { bestInterestsFirst } from './best-interests-first.ts'
import { childPapers } from './child-papers.ts'
import { childrenOutsideRatio, childrenOutsideRatioOfClause } from './children-outside-ratio.ts'
import { fitToTravel } from './fit-to-travel.ts'
import { identityConfirmed } from './identity-confirmed.ts'
import { legalHoldGrounded, legalHoldGroundedOnList } from './legal-hold-grounded.ts'
import { listBeforeDeparture } from './list-before-departure.ts'
import { noReturnAgainstWill } from './no-return-against-will.ts'
import { noReturnToDanger } from './no-return-to-danger.ts'
import { noWorseTerms } from './no-worse-terms.ts'
import { placeForANo } from './place-for-a-no.ts'
import { privateInterviewFirst } from './private-interview-first.ts'
import { releaseProven } from './release-proven.ts'
import { willRespected } from './will-respected.ts'
import { woundedOutsideRatio } from './wounded-outside-ratio.ts'

/** Asked when a commitment is written into an agreement. */
export const agreementRules: readonly Rule<AgreementFacts>[] = [
  noWorseTerms,
  childrenOutsideRatioOfClause,
]

/** Asked of each line when a list is submitted. */
export const listRules: readonly Rule<ListFacts>[] = [legalHoldGroundedOnList]

/** Asked of each person at the plan, the departure and the hand-over. */
export const transferRules: readonly Rule<TransferFacts>[] = [
  willRespected,
  noReturnAgainstWill,
  noReturnToDanger,
  privateInterviewFirst,
  placeForANo,
  childrenOutsideRatio,
  woundedOutsideRatio,
  bestInterestsFirst,
  legalHoldGrounded,
  listBeforeDeparture,
  fitToTravel,
  childPapers,
  identityConfirmed,
  releaseProven,
]
