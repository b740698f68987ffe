/** What is recorded about people before they may leave: who they are, what they want, whether they can travel. */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { ExchangeId, PersonId } from '../../base/ids.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { StageId } from '../../exchange/exchange.ts'
import {
  ChildPapersSchema,
  FitnessSchema,
  HoldKind,
  InterviewSchema,
  LegalHoldSchema,
} from '../../exchange/gates/gates.ts'
import { getExchange, type Exchange } from '../../exchange/store.ts'
import { listRules, objections } from '../../law/index.ts'
import type { Actor, Role } from '../../people/officer.ts'
import { isLiving } from '../../people/person.ts'
import { SomePeople } from '../acts.ts'
import { requireNotClosed, requireSide } from '../day.ts'
import {
  addFitness,
  addHolds,
  addIdentity,
  addPapers,
  addWill,
  getGatePeople,
  listedPeople,
  listHolds,
  type GatePerson,
} from './store.ts'

/**
 * In no chain: a receipt of an act that the sides share names the entry before it, and its place in
 * the open log would tell that somebody was asked, examined or held in between.
 */
const apart = null

const note = z.string().trim().max(4000).default('')

type GateFacts = { readonly exchange: Exchange; readonly people: readonly GatePerson[] }

/** The exchange and the people, for an actor who may know of each of them. */
async function readPeople(
  db: DeskDb,
  { exchange: id, people: ids }: { exchange: ExchangeId; people: readonly PersonId[] },
  actor: Actor,
): Promise<GateFacts> {
  const exchange = await getExchange(db, id)
  requireSide(exchange, actor)
  const people = await getGatePeople(db, id, ids)
  await requireKnown(db, { exchange: id, people }, actor)
  return { exchange, people }
}

/** A side knows its own people, and of the other side's those on a final manifest. */
async function requireKnown(
  db: DeskDb,
  { exchange, people }: { exchange: ExchangeId; people: readonly GatePerson[] },
  { party }: Actor,
): Promise<void> {
  const others = people.filter(({ heldBy }) => party !== null && party !== heldBy)
  if (others.length === 0) return
  const listed = await listedPeople(db, exchange)
  if (others.some(({ id, goesTo }) => goesTo !== party || !listed.has(id))) {
    throw notFound({ exchange })
  }
}

export const recordIdentity = deskAct({
  name: 'operation.record-identity',
  says: 'The desk or a side records whether somebody is the person on the line, each for itself.',
  input: z.strictObject({
    exchange: ExchangeId,
    people: SomePeople,
    result: z.enum(['confirmed', 'differs']),
    /** Whose papers and eyes it was. */
    checkedBy: z.enum(['desk', 'giving', 'receiving']),
    note,
  }),
  by: ['convoy-lead', 'desk-officer', 'head-of-delegation', 'clerk', 'party-medic'],
  locks: ({ exchange }) => [exchange],
  read: (db, input, { actor }) => readPeople(db, input, actor),
  decide: ({ exchange, people }, input, { actor }) => {
    requireNotClosed(exchange)
    const own = people.every(({ heldBy, goesTo }) => {
      if (actor.party === null) return input.checkedBy === 'desk'
      return actor.party === { desk: null, giving: heldBy, receiving: goesTo }[input.checkedBy]
    })
    if (!own) {
      throw new Refusal('not-allowed', 'Each side records what it has checked itself.')
    }
    return {
      subject: apart,
      change: input,
      answer: { recorded: people.length },
    }
  },
  write: addIdentity,
})

export const recordWill = deskAct({
  name: 'operation.record-will',
  says: 'The protection officer records what one person said in private: whether they want to go, and what they fear.',
  input: z
    .strictObject({
      exchange: ExchangeId,
      person: PersonId,
      interview: InterviewSchema,
      /** Null: not asked, or could not answer. */
      will: z.enum(['yes', 'no']).nullable(),
      fear: z.boolean(),
      note,
    })
    .refine(
      ({ interview, will }) => interview.kind !== 'alone' || will !== null,
      'who was asked alone said yes or no; who said neither has not been asked yet',
    )
    .refine(
      ({ interview, will }) =>
        will === null || interview.kind === 'alone' || interview.kind === 'witness-present',
      'who was not asked has said neither yes nor no',
    ),
  by: ['protection-officer'],
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange, person }, { actor }) =>
    readPeople(db, { exchange, people: [person] }, actor),
  decide: ({ exchange, people }, input) => {
    requireNotClosed(exchange)
    const { interview } = input
    // It counts against whoever is named here.
    if (
      interview.kind === 'access-refused' &&
      people.some(({ heldBy }) => heldBy !== interview.by)
    ) {
      throw new Refusal(
        'wrong-input',
        'interview.by: access to a person is refused by the party that holds them.',
      )
    }
    return { subject: apart, change: input, answer: { recorded: 1 } }
  },
  write: addWill,
})

export const recordFitness = deskAct({
  name: 'operation.record-fitness',
  says: 'A medic signs whether people can make this journey, and until when that holds.',
  input: z.strictObject({
    exchange: ExchangeId,
    people: SomePeople,
    fitness: FitnessSchema,
    validUntil: z.iso.datetime({ offset: true }),
  }),
  by: ['desk-medic', 'party-medic'],
  locks: ({ exchange }) => [exchange],
  read: (db, input, { actor }) => readPeople(db, input, actor),
  decide: ({ exchange, people }, input, { actor, at }) => {
    requireNotClosed(exchange)
    // Of the people whom it receives, a side's medic signs nothing before it has them.
    if (actor.party !== null && people.some(({ heldBy }) => heldBy !== actor.party)) {
      throw notFound({ exchange: exchange.id })
    }
    const validUntil = new Date(input.validUntil)
    if (validUntil <= at) {
      throw new Refusal('wrong-input', 'validUntil: this has run out already.')
    }
    return {
      subject: apart,
      change: { people: input.people, fitness: input.fitness, validUntil },
      answer: { recorded: people.length },
    }
  },
  write: addFitness,
})

/** Who records a kind of hold, and who lifts it. */
const holdBy: Readonly<Record<HoldKind, Role>> = {
  legal: 'desk-officer',
  protection: 'protection-officer',
  identity: 'desk-officer',
  'best-interests': 'desk-officer',
  other: 'desk-officer',
}

export const recordHold = deskAct({
  name: 'operation.record-hold',
  says: 'An officer records that people are held: for a court, for their protection, or for another reason; others read only that they are.',
  input: z
    .strictObject({
      exchange: ExchangeId,
      people: SomePeople,
      kind: HoldKind,
      /** What the holder has said; for a legal hold, and for no other. */
      legal: LegalHoldSchema.nullable().default(null),
      /** They may travel in that stage or later. */
      untilStage: StageId.nullable().default(null),
      note,
    })
    .refine(
      ({ kind, legal }) => (kind === 'legal') === (legal !== null),
      'legal: a legal hold names its ground, and no other hold has one',
    ),
  by: ['desk-officer', 'protection-officer'],
  locks: ({ exchange }) => [exchange],
  read: (db, input, { actor }) => readPeople(db, input, actor),
  objections: (_, { legal }) => objections(listRules, { category: null, hold: legal }, 'list'),
  decide: ({ exchange }, input, { actor, newId }) => {
    requireNotClosed(exchange)
    if (holdBy[input.kind] !== actor.role) {
      throw new Refusal('not-allowed', 'Your role may not record this kind of hold.')
    }
    const { kind, legal, untilStage } = input
    if (untilStage !== null && !exchange.stages.some(({ id }) => id === untilStage)) {
      throw notFound({ stage: untilStage })
    }
    const holds = input.people.map((person) => ({
      id: newId(),
      person,
      kind,
      legal,
      untilStage,
      note: input.note,
    }))
    return {
      subject: apart,
      change: holds,
      answer: { holds: holds.map(({ id, person }) => ({ hold: id, person })) },
    }
  },
  write: addHolds,
})

export const liftHold = deskAct({
  name: 'operation.lift-hold',
  says: 'Whoever may record a kind of hold lifts one, with a reason.',
  input: z.strictObject({
    exchange: ExchangeId,
    hold: z.uuid(),
    reason: z.string().trim().min(3).max(2000),
  }),
  by: ['desk-officer', 'protection-officer'],
  locks: ({ exchange }) => [exchange],
  read: async (db, { exchange, hold }) => ({
    exchange: await getExchange(db, exchange),
    hold: (await listHolds(db, exchange, { hold }))[0],
  }),
  decide: ({ exchange, hold }, input, { actor }) => {
    // A hold that is not theirs to know of, or none at all: one answer.
    if (hold === undefined || holdBy[hold.kind] !== actor.role) throw notFound({ hold: input.hold })
    requireNotClosed(exchange)
    if (hold.lifted !== null) throw new Refusal('wrong-state', 'This hold is lifted already.')
    return { subject: apart, change: input, answer: { hold: hold.id } }
  },
  write: async (db, { hold, reason }, { act, at }) => {
    await db.insertInto('hold_lift').values({ hold_id: hold, reason, act_id: act, at }).execute()
  },
})

export const recordChildPapers = deskAct({
  name: 'operation.record-child-papers',
  says: 'The desk records which papers of a child are there: consent, escort, card, assessors, the child’s own view.',
  input: z.strictObject({ exchange: ExchangeId, people: SomePeople, papers: ChildPapersSchema }),
  by: ['protection-officer', 'desk-officer'],
  locks: ({ exchange }) => [exchange],
  read: (db, input, { actor }) => readPeople(db, input, actor),
  decide: ({ exchange, people }, input) => {
    requireNotClosed(exchange)
    // Whoever has such papers is a child, whatever the list says of them.
    if (people.some(({ category }) => !isLiving(category))) {
      throw new Refusal('wrong-input', 'people: these papers are for a living child.')
    }
    return {
      subject: apart,
      change: input,
      answer: { recorded: people.length },
    }
  },
  write: addPapers,
})

export const gateActs = [
  recordIdentity,
  recordWill,
  recordFitness,
  recordHold,
  liftHold,
  recordChildPapers,
]
