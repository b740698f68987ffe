/** The acts of the day: a stage opens, people leave, change hands, or do not come. */
import { z } from 'zod'
import { deskAct, type Performing, type Transition } from '../acts/act.ts'
import { Means } from '../acts/means.ts'
import { requireMeans } from '../acts/require-means.ts'
import { ExchangeId, PartyId, PersonId } from '../base/ids.ts'
import { peopleOfActMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { VarianceKind } from '../exchange/custody/custody-events.ts'
import { StageId } from '../exchange/exchange.ts'
import { heldSentence } from '../law/index.ts'
import type { Actor, Role } from '../people/officer.ts'
import type { HandOverSide } from '../people/custody.ts'
import { confirmationSha256 } from './confirmation.ts'
import { custodyOfPerson, getOpenStage, requireSide, type Day } from './day.ts'
import { leavingPeople, leftBehind, stageToOpen } from './departure.ts'
import { receivingSide } from './directions.ts'
import { completedBy, confirmedPeople, type Confirming } from './hand-over.ts'
import { addConfirmations, addDeparture, addVariance, getDay, type NewVariance } from './store.ts'
import { objectionsToTransfer } from './transfer.ts'

const leads = ['desk-officer', 'convoy-lead'] as const satisfies readonly Role[]

/** A person or a group; everybody once. */
export const People = z
  .array(PersonId)
  .max(peopleOfActMax)
  .refine((people) => new Set(people).size === people.length, 'everybody is named once')
export const SomePeople = People.min(1)

/** An act about one person stands in that person's chain of the log, one about more in the exchange's. */
export const subjectOf = (exchange: ExchangeId, people: readonly PersonId[]): string => {
  const [first, second] = people
  return first !== undefined && second === undefined ? first : exchange
}

function requireParty({ exchange }: Day, party: PartyId): void {
  if (!exchange.parties.includes(party)) throw notFound({ party })
}

/** The day, for somebody who may act in this exchange at all. */
async function getDayFor(db: DeskDb, exchange: ExchangeId, actor: Actor): Promise<Day> {
  const day = await getDay(db, exchange)
  requireSide(day.exchange, actor)
  return day
}

export const openStage = deskAct({
  name: 'operation.open-stage',
  says: 'The desk opens a stage: its manifest is final, and every stage before it is settled.',
  input: z.strictObject({ exchange: ExchangeId, stage: StageId }),
  by: ['head-of-desk', ...leads],
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }, { actor }) => getDayFor(db, exchange, actor),
  decide: (day, input) => {
    const { manifest } = stageToOpen(day, input.stage)
    return {
      subject: input.exchange,
      change: input,
      seals: { manifest: manifest.sha256 },
      answer: { stage: input.stage, manifestSha256: manifest.sha256 },
    }
  },
  write: async (db, { exchange, stage }, { act, at }) => {
    await db
      .insertInto('stage_opening')
      .values({ exchange_id: exchange, stage_id: stage, act_id: act, at })
      .execute()
  },
})

export const depart = deskAct({
  name: 'operation.depart',
  says: 'People of one side leave; of everybody else of that side it stands recorded that they stay, with a word and never with a reason.',
  input: z.strictObject({
    exchange: ExchangeId,
    stage: StageId,
    /** The side that holds them. */
    from: PartyId,
    /** Among three sides: only those who go to this one; without it everybody of that side. */
    to: PartyId.optional(),
    /** Who leaves; nobody, if the journey of this side does not take place. */
    people: People,
  }),
  by: leads,
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }, { actor }) => getDayFor(db, exchange, actor),
  objections: (day, input, { at }) =>
    objectionsToTransfer(day, leavingPeople(day, input), {
      at: 'departure',
      stage: input.stage,
      now: at,
    }),
  decide: (day, input, { at, newId }) => {
    requireParty(day, input.from)
    const leaving = leavingPeople(day, input)
    const behind = leftBehind(day, input, at)
    if (leaving.length + behind.size === 0) {
      throw new Refusal('wrong-state', 'Nobody of this side is expected any more.')
    }
    return {
      subject: subjectOf(input.exchange, input.people),
      change: { ...input, id: newId(), leftBehind: behind },
      seals: { manifest: getOpenStage(day, input.stage).manifest.sha256 },
      answer: { left: leaving.length, leftBehind: Object.fromEntries(behind) },
    }
  },
  write: addDeparture,
})

type ConfirmInput = {
  readonly exchange: ExchangeId
  readonly stage: StageId
  readonly people: readonly PersonId[]
  readonly manifestSha256: string
  readonly means: Means
  readonly party?: PartyId | undefined
}

const confirmInput = {
  exchange: ExchangeId,
  stage: StageId,
  people: SomePeople,
  /** Of the manifest that the side has before it; another one is refused. */
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
  /** Signed is the hash of `confirmationText`: manifest, side and people. */
  means: Means,
}
/** With the party on whose behalf an officer of the desk registers paper or a file. */
const PartyConfirms = z.strictObject({ ...confirmInput, party: PartyId.optional() })
const DeskConfirms = z.strictObject(confirmInput)

/** Whose yes it is. */
function confirmingParty(side: HandOverSide, { party }: ConfirmInput, actor: Actor) {
  if (side === 'desk') return null
  const named = actor.party ?? party
  if (named === undefined) {
    throw new Refusal('wrong-input', 'party: name the party on whose behalf this is done.')
  }
  if (actor.party !== null && party !== undefined && party !== actor.party) {
    throw notFound({ party })
  }
  return named
}

const confirmingOf = (side: HandOverSide, input: ConfirmInput, { actor, at }: Performing) =>
  ({
    ...input,
    side,
    party: confirmingParty(side, input, actor),
    officer: actor.officer,
    at,
  }) satisfies Confirming

const confirmAct = (
  name: string,
  {
    says,
    side,
    by,
    input: schema,
  }: {
    says: string
    side: HandOverSide
    by: readonly Role[]
    input: z.ZodType<ConfirmInput>
  },
) =>
  deskAct({
    name,
    says,
    input: schema,
    by,
    party: (input, actor) => confirmingParty(side, input, actor),
    locks: ({ exchange }) => [exchange],
    read: async (db, input, performing) => {
      const day = await getDayFor(db, input.exchange, performing.actor)
      const confirming = confirmingOf(side, input, performing)
      confirmedPeople(day, confirming)
      await requireMeans(db, performing.actor, {
        means: input.means,
        party: confirming.party,
        purpose: 'hand-over',
        sha256: confirmationSha256(confirming),
      })
      return { day, confirming }
    },
    // The law is asked when a hand-over would be complete; what stops one stops it then.
    objections: ({ day, confirming }, { stage }, { at, actor }) => {
      const people = completedBy(day, confirmedPeople(day, confirming), confirming)
      const found = objectionsToTransfer(day, people, { at: 'hand-over', stage, now: at })
      // How somebody of the other side stands at the gates is not the receiving side's to read.
      const isOther = side === 'receiving' && actor.party !== null
      return isOther ? found.map((each) => ({ ...each, shown: heldSentence })) : found
    },
    decide: ({ day, confirming }, input) => {
      const people = confirmedPeople(day, confirming)
      return {
        subject: subjectOf(input.exchange, input.people),
        change: confirming,
        seals: { manifest: input.manifestSha256, confirmed: confirmationSha256(confirming) },
        answer: {
          confirmed: people.length,
          handedOver: completedBy(day, people, confirming).map(({ id }) => id),
        },
      }
    },
    write: addConfirmations,
  })

const delegates = [
  'head-of-delegation',
  'clerk',
  'party-medic',
  'desk-officer',
] as const satisfies readonly Role[]

export const give = confirmAct('operation.give', {
  says: 'The giving side confirms that it hands people over, by its key, a signature file or a signed sheet.',
  side: 'giving',
  by: delegates,
  input: PartyConfirms,
})

export const receive = confirmAct('operation.receive', {
  says: 'The receiving side confirms that it receives people, by its key, a signature file or a signed sheet.',
  side: 'receiving',
  by: delegates,
  input: PartyConfirms,
})

export const witness = confirmAct('operation.witness', {
  says: 'The desk confirms, by the key of its officer, that it saw people change hands.',
  side: 'desk',
  by: leads,
  input: DeskConfirms,
})

const ofTheDay = { exchange: ExchangeId, stage: StageId, cause: z.string().trim().min(3).max(2000) }

export const recordVariance = deskAct({
  name: 'operation.record-variance',
  says: 'The desk records that somebody did not come or did not go on, or that people came who stand on no list.',
  input: z.discriminatedUnion('kind', [
    z.strictObject({
      ...ofTheDay,
      kind: z.enum(['absent', 'refused', 'unfit', 'held', 'substituted']),
      person: PersonId,
    }),
    /** Under the neutral's protection, asked alone; they fill nobody's place. */
    z.strictObject({
      ...ofTheDay,
      kind: z.literal('extra'),
      from: PartyId,
      /** To whom they were brought; between two sides it need not be said. */
      to: PartyId.optional(),
      people: z.int().min(1).max(peopleOfActMax),
    }),
  ]),
  by: leads,
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }, { actor }) => getDayFor(db, exchange, actor),
  decide: (day, input, { newId }): Transition<NewVariance, { kind: VarianceKind }> => {
    const { manifest } = getOpenStage(day, input.stage)
    const common = {
      id: newId(),
      exchange: input.exchange,
      stage: input.stage,
      kind: input.kind,
      cause: input.cause,
    }
    if (input.kind === 'extra') {
      const { from, people } = input
      requireParty(day, from)
      const to = receivingSide(day.exchange.parties, input)
      const change = { ...common, from, to, people, person: null }
      return { subject: input.exchange, change, answer: { kind: input.kind } }
    }
    const person = manifest.people.find(({ id }) => id === input.person)
    if (person === undefined) throw notFound({ person: input.person })
    if (custodyOfPerson(day, person.id).state === 'handed-over') {
      throw new Refusal('wrong-state', 'This person is handed over already.')
    }
    const { heldBy: from, goesTo: to } = person
    const change = { ...common, from, to, people: 1, person: person.id }
    return { subject: person.id, change, answer: { kind: input.kind } }
  },
  write: addVariance,
})

export const dayActs = [openStage, depart, give, receive, witness, recordVariance]
