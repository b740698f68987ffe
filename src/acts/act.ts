/**
 * What an act is: the one way in which anything changes. An act has a name, an
 * input, the roles that may perform it, the facts it looks at, the rules of law
 * it asks, a pure transition and the rows that follow from it. `perform.ts` takes
 * it through all of that in one transaction, with its entry in the log.
 */
import type { z } from 'zod'
import type { ActId, PartyId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { PartyDb } from '../db/party-db.ts'
import type { Objection } from '../law/rule.ts'
import type { Actor, Role } from '../people/officer.ts'
import type { Desk } from './desk.ts'

/** The act under way: its own id, its instant, who performs it, and fresh ids for its rows. */
export type Performing = {
  readonly act: ActId
  readonly at: Date
  readonly actor: Actor
  readonly newId: () => string
}

/** What the pure transition answers. */
export type Transition<Change, Answer> = {
  /** What the act is about; acts on one subject form a chain in the log. Null: about nothing that has others. */
  readonly subject: string | null
  /** What `write` puts into rows. */
  readonly change: Change
  /** Hashes (hex) of what was made, for the act's content: of a list, a manifest. */
  readonly seals?: Readonly<Record<string, string>>
  /** What the one who acted is told. */
  readonly answer: Answer
}

type ActBody<Db, Sources, Input, Facts, Change, Answer> = {
  /** `folder.verb-object`, at most 64 characters. */
  readonly name: string
  /** One sentence for the interface's description: who records what. */
  readonly says: string
  readonly input: z.ZodType<Input>
  readonly by: readonly Role[]
  /** Ids whose acts happen one after another, such as the exchange's; taken before anything is read. */
  readonly locks: (input: Input, actor: Actor) => readonly string[]
  readonly read: (from: Sources, input: Input, performing: Performing) => Promise<Facts>
  /** What the law says to it; every objection at once. */
  readonly objections?: (facts: Facts, input: Input, performing: Performing) => readonly Objection[]
  /** Pure: facts and input in, change out, or a refusal. */
  readonly decide: (
    facts: Facts,
    input: Input,
    performing: Performing,
  ) => Transition<Change, Answer>
  readonly write: (db: Db, change: Change, performing: Performing) => Promise<void>
  /** What follows outside the database once the act is committed; repeatable, and repeated by every start. */
  readonly after?: (desk: Desk, answer: Answer) => Promise<void>
}

/** An act on the desk's and the shared tables. */
export type DeskAct<Input, Facts, Change, Answer> = ActBody<
  DeskDb,
  DeskDb,
  Input,
  Facts,
  Change,
  Answer
> & {
  readonly tables: 'desk'
  /** Whose receipt it is; null: the desk's. */
  readonly party: (input: Input, actor: Actor) => PartyId | null
}

/** An act on one party's own rows, written through that party's own login. */
export type PartyAct<Input, Facts, Change, Answer> = ActBody<
  PartyDb,
  PartySources,
  Input,
  Facts,
  Change,
  Answer
> & {
  readonly tables: 'party'
  /** Whose rows; an officer of the desk may act for a party that does not sign in. */
  readonly party: (input: Input, actor: Actor) => PartyId
}

/** An act of unknown insides, as the registry holds it; `perform` is its only reader. */
export type AnyAct = {
  readonly name: string
  readonly says: string
  readonly input: z.ZodType
  readonly by: readonly Role[]
  readonly run: RunAct
}

/** As the registry's reader of types sees it: the web's client takes input and answer from here. */
export type TypedAct<Input, Answer> = AnyAct & {
  readonly input: z.ZodType<Input>
  readonly answers?: Answer
}

/** Runs an act's steps inside a transaction that `perform` opens. Made by `deskAct` and `partyAct`. */
export type RunAct = (stage: ActStage) => Promise<ActOutcome>

export type ActStage = {
  readonly input: unknown
  readonly actor: Actor
  readonly inDesk: <T>(
    locks: readonly string[],
    work: (db: DeskDb, performing: Performing) => Promise<T>,
  ) => Promise<T>
  readonly inParty: <T>(
    party: PartyId,
    locks: readonly string[],
    work: (from: PartySources, performing: Performing) => Promise<T>,
  ) => Promise<T>
  /** Throws unless every objection is one that asks and was answered with a reason. */
  readonly answered: (objections: readonly Objection[]) => void
  /** Writes the act and its log entry: the last statement of the transaction. */
  readonly log: (db: DeskDb | PartyDb, performing: Performing, entry: LoggedAct) => Promise<void>
}

/** A party's act writes its own rows; of the desk's it may look at what its side may know. */
export type PartySources = { readonly own: PartyDb; readonly desk: DeskDb }

export type LoggedAct = {
  readonly name: string
  readonly party: PartyId | null
  readonly subject: string | null
  readonly input: unknown
  readonly seals: Readonly<Record<string, string>>
}

export type ActOutcome = {
  readonly answer: unknown
  readonly party: PartyId | null
  readonly subject: string | null
  readonly after: (desk: Desk) => Promise<void>
}

export function deskAct<Input, Facts, Change, Answer>(
  act: Omit<DeskAct<Input, Facts, Change, Answer>, 'tables' | 'party'> & {
    readonly party?: (input: Input, actor: Actor) => PartyId | null
  },
): TypedAct<Input, Answer> {
  const partyOf = act.party ?? ((_: Input, actor: Actor) => actor.party)
  const run: RunAct = (stage) => {
    const input = act.input.parse(stage.input)
    const party = partyOf(input, stage.actor)
    return stage.inDesk(act.locks(input, stage.actor), async (db, performing) => {
      const facts = await act.read(db, input, performing)
      return settle(act, { stage, performing, input, facts, party, db })
    })
  }
  return { name: act.name, says: act.says, input: act.input, by: act.by, run }
}

export function partyAct<Input, Facts, Change, Answer>(
  act: Omit<PartyAct<Input, Facts, Change, Answer>, 'tables'>,
): TypedAct<Input, Answer> {
  const run: RunAct = (stage) => {
    const input = act.input.parse(stage.input)
    const party = act.party(input, stage.actor)
    return stage.inParty(party, act.locks(input, stage.actor), async (from, performing) => {
      const facts = await act.read(from, input, performing)
      return settle(act, { stage, performing, input, facts, party, db: from.own })
    })
  }
  return { name: act.name, says: act.says, input: act.input, by: act.by, run }
}

/** What both kinds have in common once the facts are there: law, transition, rows, log. */
async function settle<Db extends DeskDb | PartyDb, Sources, Input, Facts, Change, Answer>(
  act: ActBody<Db, Sources, Input, Facts, Change, Answer>,
  {
    stage,
    performing,
    input,
    facts,
    party,
    db,
  }: {
    stage: ActStage
    performing: Performing
    input: Input
    facts: Facts
    party: PartyId | null
    db: Db
  },
): Promise<ActOutcome> {
  stage.answered(act.objections?.(facts, input, performing) ?? [])
  const { subject, change, seals = {}, answer } = act.decide(facts, input, performing)
  await act.write(db, change, performing)
  await stage.log(db, performing, { name: act.name, party, subject, input, seals })
  return { answer, party, subject, after: async (desk) => act.after?.(desk, answer) }
}
