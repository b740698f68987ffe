/** Every act of the desk, by name. Routes, command line, simulator and documentation read this one list. */
import type { AnyAct } from '../acts/act.ts'
import { admitParty, enrolDevice, revokeDevice } from '../acts/enrolment.ts'
import { erase } from '../acts/erasure.ts'
import { keepScan } from '../acts/keep-scan.ts'
import { agreementActs } from '../agreements/acts.ts'
import { notFound } from '../base/refusal.ts'
import { instructionActs } from '../exchange/instructions/instruction-acts.ts'
import { askWhatIf } from '../exchange/asking/what-if-acts.ts'
import { approvePlan, closeExchange, finalisePlan, openExchange } from '../exchange/acts.ts'
import {
  proposeAct,
  repairFinal,
  replaceStruck,
  strikePerson,
} from '../exchange/plans/plan-acts.ts'
import { adoptTerms } from '../exchange/terms/terms-acts.ts'
import { confirmList, releaseExtract, submitList, withdrawList } from '../lists/acts.ts'
import { decideMatch, revokeMatch, setMatchingTerms } from '../matching/acts.ts'
import { dayActs } from '../operation/acts.ts'
import { gateActs } from '../operation/gates/acts.ts'
import { windowActs } from '../operation/window-acts.ts'
import { adjudicationActs } from '../record/adjudications/acts.ts'
import { openingActs } from '../record/opening/acts.ts'
import { secondReaderActs } from '../record/second-reader/acts.ts'
import { statementActs } from '../record/statements/acts.ts'
import { transparencyActs } from '../transparency/acts.ts'

export const acts = [
  admitParty,
  enrolDevice,
  revokeDevice,
  erase,
  keepScan,
  submitList,
  confirmList,
  withdrawList,
  releaseExtract,
  ...agreementActs,
  decideMatch,
  revokeMatch,
  setMatchingTerms,
  openExchange,
  proposeAct,
  replaceStruck,
  strikePerson,
  repairFinal,
  approvePlan,
  finalisePlan,
  closeExchange,
  askWhatIf,
  ...instructionActs,
  adoptTerms,
  ...gateActs,
  ...dayActs,
  ...windowActs,
  ...statementActs,
  ...secondReaderActs,
  ...adjudicationActs,
  ...openingActs,
  ...transparencyActs,
] satisfies readonly AnyAct[]

const byName: ReadonlyMap<string, AnyAct> = new Map(acts.map((act) => [act.name, act]))

export function getAct(name: string): AnyAct {
  const act = byName.get(name)
  if (act === undefined) throw notFound({ act: name })
  return act
}
