/** What the desk answers when a plan is not computed, changed or signed; the pages say it in other languages. */
import { whatIfsPerDayMax } from '../base/limits.ts'

const stands = 'The last good plan stands.'

export const planningRefusals = {
  stopped: `The planning was stopped before its end. ${stands}`,
  late: `The planner did not end in its time. ${stands} Give it more seconds, or ask for less.`,
  outOfMemory: `The planner needs more memory than it has. ${stands}`,
  brokenOff: `The planner broke off without an answer. ${stands}`,
  othersPlanned: 'Other plans are computed just now. Wait until one of them has ended.',
  lost: `The desk ended while this plan was computed. ${stands}`,
  notPassed: `A plan was found that breaks a rule by the independent check; it is not kept. ${stands}`,
  tooShort:
    'In the time given neither a plan was found nor shown to be impossible; give more seconds.',
  othersPlayed: 'Withdrawals are played on another plan just now. Wait until that has ended.',
  playStopped: 'The playing of withdrawals was stopped before its end.',
  notPlayed:
    'Withdrawals are played where two sides count one for one or at a ratio, or one gives by itself.',
  newerPlan: 'A newer plan was proposed meanwhile. Look at that one.',
  finalAlready: 'The manifests are final already.',
  noList: 'No confirmed list says yet whom a side holds.',
  draftOnly: 'A draft on other terms is not proposed. Use its terms first.',
  changedSince:
    'People, holds or conditions have changed since this plan was computed. Compute it again.',
  checkFails: 'The independent check does not pass this plan:',
  mendsOnly: 'This run mends a plan; it is proposed by mending it.',
  mendsAnother: 'This run does not mend that plan. Compute it again.',
  repairsAnother: 'This run does not repair that plan. Compute it again.',
  noRepair: 'No plan keeps every rule without these people. The final plan stands.',
  ownNamesOnly: 'A side strikes its own names.',
  stageUnderWay: 'The stage of this person is under way.',
  struckAlready: 'This name is struck already.',
  nothingFinal: 'Nothing of this exchange is final yet; its plan can be mended.',
  anotherFinal: 'Another plan is final, or none is. Look at that one.',
  closed: 'This exchange is closed.',
  allUnderWay: 'Every stage is under way; there is nothing left to repair.',
  notEven:
    'The account is not even after the newest stage under way, and only one between two sides at a ratio goes on with what is open. The signed plan stands.',
  nobodyWithdrawn: 'Nobody who is still to leave was withdrawn or is held.',
  instructionsFull: 'This exchange has as many instructions as one may have.',
  heldNotPutOn: 'This person is held; nobody is put on a plan against a hold.',
  takenBack: 'This instruction was taken back.',
  secondedAlready: 'A second officer has agreed already.',
  anotherOfficer: 'Another officer than the one who proposed it must agree.',
  namesStruck: 'Names of this plan are struck. The desk proposes who replaces them first.',
  notThisPlan: 'What was signed is not this plan.',
  noPlanHere: 'There is no plan here that could be approved.',
  approvedAlready: 'This side has approved this plan already.',
  repairedTooLate:
    'Another stage is under way since this repair was made. Repair the final plan again.',
  takenOff: 'Two officers took people off this plan. Mend the plan first.',
  goElsewhere: 'People of this plan go with another exchange meanwhile. Propose a new plan.',
  perhapsElsewhere:
    'People of this plan perhaps go, or went, with another exchange. Confirm who they are, or propose a new plan.',
  notApproved: 'Not approved yet by:',
  unsettled: 'People on the manifests are neither handed over nor named as left behind.',
  othersAsk: 'Other questions are answered just now. Ask again in a moment.',
  draftWithoutPlan: 'This draft reached no plan; there is nothing to be gained by its terms.',
  termsFinal: 'The manifests are final; their terms stand.',
  termsApproved: 'A side has approved the newest plan; its terms stand. Propose a new plan first.',
  termsSame: 'The exchange stands on these terms already.',
  formulaNotAgreed:
    'The agreement itself says how people are counted here. A draft under another formula shows what it would cost; to be used, it needs a commitment that says so, and an exchange under that one.',
  formulaOfCredit:
    'What earlier exchanges left open is counted by the formula of this one. By another it would say something else, and the desk neither drops nor converts it: that takes a new exchange, opened with the figure that the sides agree on.',
  termsSince:
    'The desk has adopted other terms since this plan was made. It proposes a plan under them.',
  nobodyToPutIn: 'There is no plan here that anybody could be put into.',
  whatIfsAsked: `You have asked as many what-ifs within a day as are answered: ${whatIfsPerDayMax}.`,
} as const
