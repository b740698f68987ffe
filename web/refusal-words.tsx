/**
 * What the desk refused, in the reader's language where the pages have the sentence; otherwise the
 * desk's own, which is English and marked as such.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { planningRefusals } from '../src/exchange/refusals.ts'
import { matchingRefusals } from '../src/matching/refusals.ts'
import type { DeskRefusal } from './refusal.ts'
import { useNumber } from './ui/moment.tsx'

/** All of them; a test holds this list against the desk's own. */
const ofMatching = [
  'pairDecided',
  'signedAlready',
  'leftIsAnother',
  'rightIsAnother',
  'wrongLists',
  'revokedAlready',
  'notAPair',
  'listWithdrawn',
  'othersMatched',
  'earlierEngine',
  'sameTerms',
] as const satisfies readonly (keyof typeof matchingRefusals)[]

const ofPlanning = [
  'stopped',
  'late',
  'outOfMemory',
  'brokenOff',
  'othersPlanned',
  'lost',
  'notPassed',
  'tooShort',
  'othersPlayed',
  'playStopped',
  'notPlayed',
  'newerPlan',
  'finalAlready',
  'noList',
  'draftOnly',
  'changedSince',
  'checkFails',
  'mendsOnly',
  'mendsAnother',
  'repairsAnother',
  'noRepair',
  'ownNamesOnly',
  'stageUnderWay',
  'struckAlready',
  'nothingFinal',
  'anotherFinal',
  'closed',
  'allUnderWay',
  'notEven',
  'nobodyWithdrawn',
  'instructionsFull',
  'heldNotPutOn',
  'takenBack',
  'secondedAlready',
  'anotherOfficer',
  'namesStruck',
  'notThisPlan',
  'noPlanHere',
  'approvedAlready',
  'repairedTooLate',
  'takenOff',
  'goElsewhere',
  'perhapsElsewhere',
  'notApproved',
  'unsettled',
  'othersAsk',
  'draftWithoutPlan',
  'termsFinal',
  'termsApproved',
  'termsSame',
  'formulaNotAgreed',
  'formulaOfCredit',
  'termsSince',
  'nobodyToPutIn',
  'whatIfsAsked',
] as const satisfies readonly (keyof typeof planningRefusals)[]

/** Refusals whose sentence is always the same in sense. */
const byCode = ['not-signed-in', 'not-allowed', 'not-found'] as const

/** How many it is about may follow a sentence; a rule that was broken is the checker's own word. */
function figureIn(rest: string): { readonly figure?: number } {
  const figure = /^ \((\d+)\)$/.exec(rest)?.[1]
  return figure === undefined ? {} : { figure: Number(figure) }
}

/** Which sentence of the pages says it; undefined: none does. */
export function refusalWords({ code, message }: Pick<DeskRefusal, 'code' | 'message'>) {
  const name = ofMatching.find((each) => matchingRefusals[each] === message)
  if (name !== undefined) return { of: 'matching', name } as const
  const planning = ofPlanning.find((each) => message.startsWith(planningRefusals[each]))
  if (planning !== undefined) {
    const rest = message.slice(planningRefusals[planning].length)
    return { of: 'planning', name: planning, ...figureIn(rest) } as const
  }
  const known = byCode.find((each) => each === code)
  return known === undefined ? undefined : ({ of: 'any-room', name: known } as const)
}

export function RefusalSentence({ refusal }: { refusal: DeskRefusal }): ReactNode {
  const { t, i18n } = useTranslation()
  const number = useNumber()
  const words = refusalWords(refusal)
  if (i18n.language === 'en') return refusal.message
  if (words?.of === 'matching') return t(`matching.refusals.${words.name}`)
  if (words?.of === 'planning') {
    const says = t(`exchange.refusals.${words.name}`)
    return words.figure === undefined ? says : `${says} (${number(words.figure)})`
  }
  if (words?.of === 'any-room') return t(`ui.refusals.${words.name}`)
  return (
    <span lang="en" dir="ltr">
      {refusal.message}
    </span>
  )
}
