/**
 * What one side asked another, and what came back. A question to the other party is passed on
 * by the desk word for word; asking through the desk is the asker's release of it, to that party
 * alone. Nobody is called silent before the day that was set has ended.
 */
import { z } from 'zod'
import { AgreementId, PartyId, QuestionId, RoundId, type ActId } from '../../base/ids.ts'
import { openQuestionsMax } from '../../base/limits.ts'
import { PartialDate } from '../../base/partial-date.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import { CourierNote } from '../../lists/submission.ts'
import type { Actor } from '../../people/officer.ts'
import { isPast } from '../days.ts'
import { Side, sideOf } from '../side.ts'

export const QuestionKind = z.enum([
  'date',
  'place',
  'logistics',
  'agenda',
  'list',
  'text',
  'clarity-on-timing',
  'other',
])
export type QuestionKind = z.infer<typeof QuestionKind>

export const AnswerKind = z.enum(['answered', 'declined'])
export type AnswerKind = z.infer<typeof AnswerKind>

/** `waiting` and `silent` both wait for an answer; `silent` has passed the day that was set. */
export const QuestionState = z.enum(['waiting', 'silent', 'answered', 'declined'])
export type QuestionState = z.infer<typeof QuestionState>

/** Words of a party that does not sign in, registered by an officer of the desk. */
const Brought = z.strictObject({ party: PartyId, note: CourierNote })

const verbatim = z.string().max(8000)

export const NewQuestion = z
  .strictObject({
    agreement: AgreementId,
    round: RoundId.optional(),
    kind: QuestionKind,
    to: Side,
    text: verbatim.regex(/\S/, 'a question has words'),
    /** The date that is proposed: in a question of kind `date`, and only there. */
    proposedOn: PartialDate.optional(),
    dueOn: PartialDate.optional(),
    brought: Brought.optional(),
  })
  .refine(({ kind, proposedOn }) => (kind === 'date') === (proposedOn !== undefined), {
    path: ['proposedOn'],
    message: 'a question about a date proposes one, and no other question does',
  })
export type NewQuestion = z.infer<typeof NewQuestion>

export const NewAnswer = z
  .strictObject({
    question: QuestionId,
    kind: AnswerKind,
    /** May be empty: nobody has to say why they decline. */
    text: verbatim.default(''),
    /** A date put against the one that was proposed. */
    counterOn: PartialDate.optional(),
    brought: Brought.optional(),
  })
  .refine(({ kind, text }) => kind === 'declined' || /\S/.test(text), {
    path: ['text'],
    message: 'an answer has words',
  })
export type NewAnswer = z.infer<typeof NewAnswer>

export type Answer = {
  readonly kind: AnswerKind
  readonly text: string
  readonly counterOn: PartialDate | null
  readonly note: CourierNote | null
  readonly act: ActId
  readonly at: Date
}

export type Question = {
  readonly id: QuestionId
  readonly agreement: AgreementId
  readonly round: RoundId | null
  readonly kind: QuestionKind
  readonly from: Side
  readonly to: Side
  readonly text: string
  readonly proposedOn: PartialDate | null
  readonly dueOn: PartialDate | null
  readonly note: CourierNote | null
  readonly act: ActId
  readonly at: Date
  readonly answer: Answer | null
}

export function stateOf(
  { answer, dueOn }: Pick<Question, 'answer' | 'dueOn'>,
  todayOn: PartialDate,
): QuestionState {
  if (answer !== null) return answer.kind
  return dueOn !== null && isPast(dueOn, todayOn) ? 'silent' : 'waiting'
}

/** Asker, addressee, desk: nobody else ever. */
export const isShownTo = (viewer: Side, { from, to }: Pick<Question, 'from' | 'to'>) =>
  viewer === 'desk' || viewer === from || viewer === to

/** Whose words these are: the actor's own side's, or those of the party that sent a courier. */
function speaker(actor: Actor, brought: z.infer<typeof Brought> | undefined): Side {
  if (brought === undefined) return sideOf(actor)
  if (actor.party !== null) {
    throw new Refusal('not-allowed', 'What a courier brought is registered by an officer.')
  }
  return brought.party
}

export type AskFacts = {
  /** Of the agreement; none where there is no such agreement. */
  readonly parties: readonly PartyId[]
  /** The agreement of the round that is named; null where no round is named. */
  readonly roundOf: AgreementId | null | undefined
  /** Sides whose questions in this agreement wait for an answer, one entry a question. */
  readonly waiting: readonly Side[]
  readonly todayOn: PartialDate
}

/** Who asks, once it is certain that they may; refuses otherwise. */
export function askerOf(
  { parties, roundOf, waiting, todayOn }: AskFacts,
  { agreement, to, dueOn, brought }: NewQuestion,
  actor: Actor,
): Side {
  const from = speaker(actor, brought)
  const takesPart = (side: Side) => side === 'desk' || parties.includes(side)
  if (parties.length === 0 || !takesPart(from) || !takesPart(to)) throw notFound({ agreement })
  if (roundOf !== null && roundOf !== agreement) throw notFound({ agreement })
  if (from === to) throw new Refusal('wrong-input', 'to: nobody asks themselves.')
  if (dueOn !== undefined && isPast(dueOn, todayOn)) {
    throw new Refusal('wrong-input', 'dueOn: this day has passed; nobody can answer by then.')
  }
  if (waiting.filter((side) => side === from).length >= openQuestionsMax) {
    throw new Refusal('too-many', `${openQuestionsMax} questions of this side wait already.`)
  }
  return from
}

/** Refuses an answer by anybody but the side that was asked, and a second answer. */
export function requireAnswerable(
  question: Question | undefined,
  { counterOn, brought }: NewAnswer,
  actor: Actor,
): Question {
  if (question === undefined || !isShownTo(sideOf(actor), question)) throw notFound()
  if (speaker(actor, brought) !== question.to) {
    throw new Refusal('not-allowed', 'This question waits for somebody else.')
  }
  if (question.answer !== null) {
    throw new Refusal('wrong-state', 'This question was answered or declined already.')
  }
  if (counterOn !== undefined && question.kind !== 'date') {
    throw new Refusal('wrong-input', 'counterOn: this question is not about a date.')
  }
  return question
}
