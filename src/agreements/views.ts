/**
 * What each side sees of the shared tables. One function a table is the only way out to an
 * answer: the desk sees every row, a party the agreements that it takes part in, and of the
 * questions those that it asked or was asked.
 */
import { z } from 'zod'
import {
  ActId,
  AgreementId,
  CommitmentId,
  ExchangeId,
  PartyId,
  QuestionId,
  RoundId,
} from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import { CourierNote } from '../lists/submission.ts'
import { Category } from '../people/person.ts'
import { CommitmentKind, Counts, HealthMeant, Returns } from './commitment.ts'
import { daysBetween, dayIn } from './days.ts'
import { IntermediaryRole, InvitedBy } from './intermediary.ts'
import { progressOf, type Delivery } from './progress.ts'
import {
  AnswerKind,
  isShownTo,
  QuestionKind,
  QuestionState,
  stateOf,
} from './questions/question.ts'
import type { Question } from './questions/question.ts'
import { Side } from './side.ts'
import { RoundContent } from './talks.ts'

const recorded = { act: ActId, at: z.iso.datetime() }

export const ProgressView = z.object({
  /** `due-passed`: the term ran out; not who is to blame. */
  state: z.enum(['open', 'met', 'due-passed']),
  byParty: z.array(
    z.object({
      party: PartyId,
      /** Null: promised without a number. */
      promised: z.int().nullable(),
      delivered: z.int(),
      open: z.int().nullable(),
    }),
  ),
  /** What `delivered` was counted from. */
  deliveries: z.array(z.object({ party: PartyId, exchange: ExchangeId, people: z.int() })),
})

export const CommitmentView = z.object({
  id: CommitmentId,
  kind: CommitmentKind,
  says: z.string(),
  categories: z.array(Category),
  health: HealthMeant,
  counts: Counts,
  returns: Returns,
  dueOn: PartialDate.nullable(),
  progress: ProgressView,
  ...recorded,
})
export type CommitmentView = z.infer<typeof CommitmentView>

export const RoundView = RoundContent.extend({
  id: RoundId,
  number: z.int(),
  version: z.int(),
  ...recorded,
})
export type RoundView = z.infer<typeof RoundView>

export const IntermediaryView = z.object({
  id: z.uuid(),
  /** Null: for the whole agreement. */
  exchange: ExchangeId.nullable(),
  /** Null: for every leg. */
  stage: z.string().nullable(),
  name: z.string(),
  role: IntermediaryRole,
  from: PartialDate.nullable(),
  to: PartialDate.nullable(),
  invitedBy: InvitedBy,
  document: z.string().nullable(),
  disputedBy: z.array(Side),
  ...recorded,
})
export type IntermediaryView = z.infer<typeof IntermediaryView>

export const AgreementView = z.object({
  id: AgreementId,
  title: z.string(),
  place: z.string(),
  agreedOn: PartialDate,
  purpose: z.string(),
  parties: z.array(PartyId),
  commitments: z.array(CommitmentView),
  rounds: z.array(RoundView),
  intermediaries: z.array(IntermediaryView),
  ...recorded,
})
export type AgreementView = z.infer<typeof AgreementView>

/** An agreement with all that hangs on it; the progress of its commitments is not known yet. */
export type AgreementRow = Omit<AgreementView, 'commitments'> & {
  readonly commitments: readonly Omit<CommitmentView, 'progress'>[]
}

export function agreementsFor(
  viewer: Side,
  rows: readonly AgreementRow[],
  { deliveries, todayOn }: { deliveries: readonly Delivery[]; todayOn: PartialDate },
): AgreementView[] {
  return rows
    .filter(({ parties }) => viewer === 'desk' || parties.includes(viewer))
    .map((row) => ({
      ...row,
      commitments: row.commitments.map((commitment) => {
        const { state, byParty, deliveries: from } = progressOf(commitment, deliveries, todayOn)
        return {
          ...commitment,
          progress: {
            state,
            byParty: [...byParty],
            deliveries: from.map(({ party, exchange, people }) => ({ party, exchange, people })),
          },
        }
      }),
    }))
}

export const AnswerView = z.object({
  kind: AnswerKind,
  text: z.string(),
  counterOn: PartialDate.nullable(),
  /** For the desk and the side whose courier it was; null for everybody else. */
  note: CourierNote.nullable(),
  ...recorded,
})

export const QuestionView = z.object({
  id: QuestionId,
  agreement: AgreementId,
  round: RoundId.nullable(),
  kind: QuestionKind,
  from: Side,
  to: Side,
  text: z.string(),
  proposedOn: PartialDate.nullable(),
  dueOn: PartialDate.nullable(),
  note: CourierNote.nullable(),
  state: QuestionState,
  /** Calendar days from the question to its answer or, while there is none, to today. */
  waitedDays: z.int(),
  answer: AnswerView.nullable(),
  ...recorded,
})
export type QuestionView = z.infer<typeof QuestionView>

export function questionsFor(
  viewer: Side,
  questions: readonly Question[],
  { timeZone, todayOn }: { timeZone: string; todayOn: PartialDate },
): QuestionView[] {
  const noteFor = (side: Side, note: CourierNote | null) =>
    viewer === 'desk' || viewer === side ? note : null
  return questions
    .filter((question) => isShownTo(viewer, question))
    .map((question) => {
      const { answer, at, from, to } = question
      const until = answer === null ? todayOn : dayIn(timeZone, answer.at)
      return {
        ...question,
        note: noteFor(from, question.note),
        at: at.toISOString(),
        state: stateOf(question, todayOn),
        waitedDays: daysBetween(dayIn(timeZone, at), until),
        answer: answer && {
          ...answer,
          note: noteFor(to, answer.note),
          at: answer.at.toISOString(),
        },
      }
    })
}

export const WaitingFor = z.object({ side: Side, questions: z.array(QuestionView) })
export type WaitingFor = z.infer<typeof WaitingFor>

/**
 * Every open question by the side that it waits for, sides in the given order. The questions come
 * with the last one asked first, and stand here with the oldest first.
 */
export function waitingFor(
  questions: readonly QuestionView[],
  sides: readonly Side[],
): WaitingFor[] {
  return sides.flatMap((side) => {
    const open = questions.filter(({ to, answer }) => to === side && answer === null).toReversed()
    return open.length === 0 ? [] : [{ side, questions: open }]
  })
}
