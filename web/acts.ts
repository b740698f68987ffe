/**
 * The acts that the pages perform, by name, with the types of their inputs and
 * answers. A page that performs a further act adds its line here; the server
 * checks everything again.
 */
import type { askWhatIf } from '../src/exchange/asking/what-if-acts.ts'
import type {
  instruct,
  liftInstruction,
  secondInstruction,
} from '../src/exchange/instructions/instruction-acts.ts'
import type { z } from 'zod'
import type { AnyAct, TypedAct } from '../src/acts/act.ts'
import type { keepScan } from '../src/acts/keep-scan.ts'
import type { enrolDevice, revokeDevice } from '../src/acts/enrolment.ts'
import type {
  approvePlan,
  closeExchange,
  finalisePlan,
  openExchange,
} from '../src/exchange/acts.ts'
import type {
  proposeAct,
  repairFinal,
  replaceStruck,
  strikePerson,
} from '../src/exchange/plans/plan-acts.ts'
import type { adoptTerms } from '../src/exchange/terms/terms-acts.ts'
import type {
  addCommitmentToAgreement,
  answerQuestion,
  askQuestion,
  nameIntermediary,
  openAgreement,
  openRound,
} from '../src/agreements/acts.ts'
import type { confirmList, releaseExtract, submitList, withdrawList } from '../src/lists/acts.ts'
import type { decideMatch, revokeMatch, setMatchingTerms } from '../src/matching/acts.ts'
import type {
  depart,
  give,
  openStage,
  receive,
  recordVariance,
  witness,
} from '../src/operation/acts.ts'
import type {
  liftHold,
  recordChildPapers,
  recordFitness,
  recordHold,
  recordIdentity,
  recordWill,
} from '../src/operation/gates/acts.ts'
import type { acknowledgeWindow, moveWindow, remindOfWindow } from '../src/operation/window-acts.ts'
import type {
  adjudicate,
  releaseCounts,
  withdrawAdjudication,
} from '../src/record/adjudications/acts.ts'
import type { closeToPublic, openToPublic } from '../src/record/opening/acts.ts'
import type { keepSecondReading } from '../src/record/second-reader/acts.ts'
import type {
  correctReading,
  keepStatements,
  withdrawCorrection,
} from '../src/record/statements/acts.ts'
import type { releaseFigures } from '../src/transparency/acts.ts'

export type Acts = {
  'trust.enrol-device': typeof enrolDevice
  'trust.revoke-device': typeof revokeDevice
  'trust.keep-scan': typeof keepScan
  'agreements.open': typeof openAgreement
  'agreements.add-commitment': typeof addCommitmentToAgreement
  'agreements.open-round': typeof openRound
  'agreements.name-intermediary': typeof nameIntermediary
  'agreements.ask': typeof askQuestion
  'agreements.answer': typeof answerQuestion
  'lists.submit': typeof submitList
  'lists.confirm': typeof confirmList
  'lists.withdraw': typeof withdrawList
  'lists.release-extract': typeof releaseExtract
  'matching.decide': typeof decideMatch
  'matching.revoke': typeof revokeMatch
  'matching.set-terms': typeof setMatchingTerms
  'exchange.open': typeof openExchange
  'exchange.propose-plan': typeof proposeAct
  'exchange.strike': typeof strikePerson
  'exchange.replace': typeof replaceStruck
  'exchange.repair': typeof repairFinal
  'exchange.adopt-terms': typeof adoptTerms
  'exchange.approve': typeof approvePlan
  'exchange.finalise': typeof finalisePlan
  'exchange.close': typeof closeExchange
  'exchange.ask-what-if': typeof askWhatIf
  'exchange.instruct': typeof instruct
  'exchange.second-instruction': typeof secondInstruction
  'exchange.lift-instruction': typeof liftInstruction
  'operation.open-stage': typeof openStage
  'operation.record-identity': typeof recordIdentity
  'operation.record-will': typeof recordWill
  'operation.record-fitness': typeof recordFitness
  'operation.record-hold': typeof recordHold
  'operation.lift-hold': typeof liftHold
  'operation.record-child-papers': typeof recordChildPapers
  'operation.move-window': typeof moveWindow
  'operation.acknowledge-window': typeof acknowledgeWindow
  'operation.remind-of-window': typeof remindOfWindow
  'operation.depart': typeof depart
  'operation.give': typeof give
  'operation.receive': typeof receive
  'operation.witness': typeof witness
  'operation.record-variance': typeof recordVariance
  'record.keep-statements': typeof keepStatements
  'record.correct-reading': typeof correctReading
  'record.withdraw-correction': typeof withdrawCorrection
  'record.adjudicate': typeof adjudicate
  'record.release-counts': typeof releaseCounts
  'record.withdraw-adjudication': typeof withdrawAdjudication
  'record.keep-second-reading': typeof keepSecondReading
  'record.open-to-public': typeof openToPublic
  'record.close-to-public': typeof closeToPublic
  'transparency.release': typeof releaseFigures
}
export type ActName = keyof Acts
export type InputOf<Name extends ActName> = z.output<Acts[Name]['input']>
export type AnswerOf<Name extends ActName> =
  Acts[Name] extends TypedAct<infer _, infer Answer> ? Answer : never

/** Every line above is an act of the registry, or this does not compile. */
export type EveryActIsOne = Acts[ActName] extends AnyAct ? true : never
