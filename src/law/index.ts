/** The door of the law: its rules, the facts that they look at, and who may read an answer. */
export type {
  AgreementFacts,
  ChildPapers,
  Fitness,
  Interview,
  LegalHold,
  ListFacts,
  TransferFacts,
} from './facts.ts'
export { objections } from './rule.ts'
export type { Finding, Moment, Objection, Rule, Weight } from './rule.ts'
export { agreementRules, listRules, transferRules } from './rules/index.ts'
export { heldRule, heldSentence, objectionsFor, stillOpen } from './shown.ts'
