/** Questions and answers in the database: shared tables, read and written by the desk. */
import type { Performing } from '../../acts/act.ts'
import type { AgreementId, QuestionId } from '../../base/ids.ts'
import { PartialDate } from '../../base/partial-date.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import { CourierNote } from '../../lists/submission.ts'
import { partyOfSide, sideOfRow, type Side } from '../side.ts'
import { AnswerKind, QuestionKind, type Question } from './question.ts'

const dateOf = (text: string | null) => (text === null ? null : PartialDate.parse(text))
const noteOf = (note: unknown) => (note === null ? null : CourierNote.parse(note))

export async function addQuestion(
  db: DeskDb,
  { id, from, to, ...question }: Omit<Question, 'act' | 'at' | 'answer'>,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('question')
    .values({
      id,
      agreement_id: question.agreement,
      round_id: question.round,
      kind: question.kind,
      from_party: partyOfSide(from),
      to_party: partyOfSide(to),
      text: question.text,
      proposed_on: question.proposedOn,
      due_on: question.dueOn,
      note: question.note && json(question.note),
      act_id: act,
      at,
    })
    .execute()
}

export type AnswerToAdd = Omit<NonNullable<Question['answer']>, 'act' | 'at'> & {
  readonly question: QuestionId
}

export async function addAnswer(
  db: DeskDb,
  { question, kind, text, counterOn, note }: AnswerToAdd,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('answer')
    .values({
      question_id: question,
      kind,
      text,
      counter_on: counterOn,
      note: note && json(note),
      act_id: act,
      at,
    })
    .execute()
}

/** Whose questions wait in an agreement, one entry a question. */
export async function waitingAskers(db: DeskDb, agreement: AgreementId): Promise<Side[]> {
  const rows = await db
    .selectFrom('question')
    .leftJoin('answer', 'question_id', 'question.id')
    .select('from_party')
    .where('agreement_id', '=', agreement)
    .where('answer.question_id', 'is', null)
    .execute()
  return rows.map(({ from_party }) => sideOfRow(from_party))
}

/** The last one asked first; of one agreement or of all. */
export async function questionRows(
  db: DeskDb,
  only: { agreement?: AgreementId | undefined; question?: QuestionId } = {},
): Promise<Question[]> {
  let query = db
    .selectFrom('question')
    .innerJoin('trust_act', 'trust_act.id', 'question.act_id')
    .leftJoin('answer', 'question_id', 'question.id')
    .selectAll('question')
    .select(['answer.kind as answer_kind', 'answer.text as answer_text', 'counter_on'])
    .select(['answer.note as answer_note', 'answer.act_id as answer_act'])
    .select('answer.at as answered_at')
  if (only.agreement !== undefined) query = query.where('agreement_id', '=', only.agreement)
  if (only.question !== undefined) query = query.where('question.id', '=', only.question)
  const rows = await query.orderBy('arrival', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    agreement: row.agreement_id,
    round: row.round_id,
    kind: QuestionKind.parse(row.kind),
    from: sideOfRow(row.from_party),
    to: sideOfRow(row.to_party),
    text: row.text,
    proposedOn: dateOf(row.proposed_on),
    dueOn: dateOf(row.due_on),
    note: noteOf(row.note),
    act: row.act_id,
    at: row.at,
    answer:
      row.answer_act === null || row.answered_at === null
        ? null
        : {
            kind: AnswerKind.parse(row.answer_kind),
            text: row.answer_text ?? '',
            counterOn: dateOf(row.counter_on),
            note: noteOf(row.answer_note),
            act: row.answer_act,
            at: row.answered_at,
          },
  }))
}
