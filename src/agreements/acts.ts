/**
 * What is recorded about agreements and talks: an agreement, its commitments, rounds, who stands
 * between the parties, what was asked and what came back.
 */
import { z } from 'zod'
import { deskAct } from '../acts/act.ts'
import { requireNote } from '../acts/scan-rows.ts'
import { AgreementId, CommitmentId, PartyId, QuestionId, RoundId } from '../base/ids.ts'
import { agreementsMax, entriesOfAgreementMax } from '../base/limits.ts'
import { PartialDate } from '../base/partial-date.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { agreementRules, objections } from '../law/index.ts'
import { factsOf, NewCommitment } from './commitment.ts'
import { NewIntermediary } from './intermediary.ts'
import { askerOf, NewAnswer, NewQuestion, requireAnswerable } from './questions/question.ts'
import { addAnswer, addQuestion, questionRows, waitingAskers } from './questions/store.ts'
import { noneTwice } from './side.ts'
import {
  addAgreement,
  addCommitment,
  addIntermediary,
  addRoundVersion,
  countOf,
  dayAtDesk,
  findExchange,
  findIntermediary,
  findRound,
  partiesInOrder,
  partiesOf,
} from './store.ts'
import { RoundContent } from './talks.ts'

/** Pages show every entry of an agreement at once, so there are not too many. */
function requireRoom(count: number, most = entriesOfAgreementMax): void {
  if (count >= most) throw new Refusal('too-many', `There are ${most} of these already.`)
}

export const openAgreement = deskAct({
  name: 'agreements.open',
  says: 'The head of the desk opens an agreement between parties: title, place, date, purpose.',
  input: z.strictObject({
    title: z.string().trim().min(1).max(200),
    place: z.string().trim().min(1).max(200),
    agreedOn: PartialDate,
    purpose: z.string().trim().min(1).max(2000),
    parties: z.array(PartyId).min(2).max(8).refine(noneTwice, 'a party stands here twice'),
  }),
  by: ['head-of-desk'],
  locks: () => ['agreements'],
  read: async (db) => ({
    known: await partiesInOrder(db),
    open: (await db.selectFrom('agreement').select('id').execute()).length,
  }),
  decide: ({ known, open }, input, { newId }) => {
    if (!input.parties.every((party) => known.includes(party))) throw notFound(input)
    requireRoom(open, agreementsMax)
    const id = AgreementId.parse(newId())
    return { subject: id, change: { id, ...input }, answer: { agreement: id } }
  },
  write: addAgreement,
})

export const addCommitmentToAgreement = deskAct({
  name: 'agreements.add-commitment',
  says: 'An officer writes a clause of an agreement as a countable promise; the law is asked about it.',
  input: NewCommitment,
  by: ['head-of-desk', 'desk-officer'],
  locks: ({ agreement }) => [agreement],
  read: async (db, { agreement }) => ({
    parties: await partiesOf(db, agreement),
    count: await countOf(db, 'commitment', agreement),
  }),
  objections: (_, clause) => objections(agreementRules, factsOf(clause), 'agreement'),
  decide: ({ parties, count }, clause, { newId }) => {
    if (!clause.counts.every(({ party }) => parties.includes(party))) throw notFound(clause)
    requireRoom(count)
    const id = CommitmentId.parse(newId())
    return { subject: clause.agreement, change: { id, clause }, answer: { commitment: id } }
  },
  write: addCommitment,
})

export const openRound = deskAct({
  name: 'agreements.open-round',
  says: 'An officer opens a round of talks, or records what has been settled about it since.',
  input: z.strictObject({
    agreement: AgreementId,
    ...RoundContent.shape,
    /** The round and the version that this one follows; absent: a new round. */
    follows: z.strictObject({ round: RoundId, version: z.int().min(1) }).optional(),
  }),
  by: ['head-of-desk', 'desk-officer'],
  locks: ({ agreement }) => [agreement],
  read: async (db, { agreement, follows }) => ({
    parties: await partiesOf(db, agreement),
    rounds: await countOf(db, 'talks_round', agreement),
    before: follows === undefined ? null : await findRound(db, follows.round),
  }),
  decide: ({ parties, rounds, before }, { follows, ...input }, { newId }) => {
    const { agreement } = input
    if (parties.length === 0 || before === undefined) throw notFound({ agreement })
    if (before !== null && before.agreement !== agreement) throw notFound({ agreement })
    if (before !== null && before.version !== follows?.version) {
      throw new Refusal('stale-version', 'Somebody changed this round meanwhile. Look again.')
    }
    if (before === null) requireRoom(rounds)
    const id = follows?.round ?? RoundId.parse(newId())
    const number = before?.number ?? rounds + 1
    const version = (before?.version ?? 0) + 1
    return {
      subject: agreement,
      change: { id, number, version, ...input },
      answer: { round: id, number, version },
    }
  },
  write: addRoundVersion,
})

export const nameIntermediary = deskAct({
  name: 'agreements.name-intermediary',
  says: 'An officer records who else stands between the parties, in which role, and who disputes it.',
  input: NewIntermediary,
  by: ['head-of-desk', 'desk-officer'],
  locks: ({ for: named }) => [named.kind === 'agreement' ? named.agreement : named.exchange],
  read: async (db, { for: named, replaces }) => {
    const exchange = named.kind === 'agreement' ? undefined : await findExchange(db, named.exchange)
    const agreement = named.kind === 'agreement' ? named.agreement : exchange?.agreement
    return {
      agreement,
      stages: exchange?.stages ?? [],
      parties: agreement === undefined ? [] : await partiesOf(db, agreement),
      count: agreement === undefined ? 0 : await countOf(db, 'intermediary', agreement),
      before: replaces === undefined ? null : await findIntermediary(db, replaces),
    }
  },
  decide: ({ agreement, stages, parties, count, before }, named, { newId }) => {
    if (agreement === undefined || parties.length === 0) throw notFound(named)
    if (named.for.kind === 'stage' && !stages.includes(named.for.stage)) throw notFound(named)
    if (before !== null && before?.agreement !== agreement) throw notFound(named)
    const sides = [...(named.invitedBy === 'unclear' ? [] : named.invitedBy), ...named.disputedBy]
    if (!sides.every((side) => side === 'desk' || parties.includes(side))) throw notFound(named)
    requireRoom(count)
    const id = newId()
    return { subject: agreement, change: { id, agreement, named }, answer: { intermediary: id } }
  },
  write: addIntermediary,
})

/**
 * A question's acts form a chain of their own: on the agreement's chain, a receipt would tell one
 * party that something happened between the others.
 */
export const askQuestion = deskAct({
  name: 'agreements.ask',
  says: 'A party or the desk asks a party or the desk; the desk passes the words on as they are.',
  input: NewQuestion,
  by: ['head-of-desk', 'desk-officer', 'head-of-delegation', 'clerk'],
  party: ({ brought }, actor) => actor.party ?? brought?.party ?? null,
  locks: ({ agreement }) => [agreement],
  read: async (db, { agreement, round, brought }, { at, actor }) => ({
    scan: await requireNote(db, actor, brought?.note),
    parties: await partiesOf(db, agreement),
    roundOf: round === undefined ? null : (await findRound(db, round))?.agreement,
    waiting: await waitingAskers(db, agreement),
    todayOn: await dayAtDesk(db, at),
  }),
  decide: (facts, input, { actor, newId }) => {
    const from = askerOf(facts, input, actor)
    const id = QuestionId.parse(newId())
    const { agreement, kind, to, text } = input
    const change = {
      id,
      agreement,
      kind,
      from,
      to,
      text,
      round: input.round ?? null,
      proposedOn: input.proposedOn ?? null,
      dueOn: input.dueOn ?? null,
      note: input.brought?.note ?? null,
    }
    return { subject: id, change, answer: { question: id } }
  },
  write: addQuestion,
})

export const answerQuestion = deskAct({
  name: 'agreements.answer',
  says: 'The side that was asked answers or declines; the asker reads it word for word.',
  input: NewAnswer,
  by: ['head-of-desk', 'desk-officer', 'head-of-delegation', 'clerk'],
  party: ({ brought }, actor) => actor.party ?? brought?.party ?? null,
  locks: ({ question }) => [question],
  read: async (db, { question, brought }, { actor }) => ({
    scan: await requireNote(db, actor, brought?.note),
    found: (await questionRows(db, { question }))[0],
  }),
  decide: ({ found }, input, { actor }) => {
    const question = requireAnswerable(found, input, actor)
    const { kind, text, counterOn = null, brought } = input
    return {
      subject: question.id,
      change: { question: question.id, kind, text, counterOn, note: brought?.note ?? null },
      answer: { question: question.id },
    }
  },
  write: addAnswer,
})

export const agreementActs = [
  openAgreement,
  addCommitmentToAgreement,
  openRound,
  nameIntermediary,
  askQuestion,
  answerQuestion,
] as const
