/** The door of agreements: what was promised, what was asked, who stands between. */
export {
  CommitmentKind,
  Counts,
  factsOf,
  HealthMeant,
  NewCommitment,
  Returns,
} from './commitment.ts'
export { IntermediaryRole, InvitedBy, NamedFor, NewIntermediary } from './intermediary.ts'
export { progressOf } from './progress.ts'
export type { CommitmentState, Delivery, PartyProgress, Promised } from './progress.ts'
export {
  AnswerKind,
  NewAnswer,
  NewQuestion,
  QuestionKind,
  QuestionState,
  stateOf,
} from './questions/question.ts'
export type { Answer, Question } from './questions/question.ts'
export { Side, sideOf } from './side.ts'
export { Agenda, Logistics, RoundContent, Texts } from './talks.ts'
export {
  AgreementView,
  agreementsFor,
  AnswerView,
  CommitmentView,
  IntermediaryView,
  ProgressView,
  questionsFor,
  QuestionView,
  RoundView,
  WaitingFor,
  waitingFor,
} from './views.ts'
