/**
 * Performs an act: right role, well-formed input, locks, facts, law, transition,
 * rows and log entry in one transaction. There is no other way in which a row of
 * the domain changes; the database itself refuses one (sql/0001-trust.sql).
 */
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import { z } from 'zod'
import { ActId, type PartyId } from '../base/ids.ts'
import { answersMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk, type DeskDb } from '../db/desk-db.ts'
import { asParty, type PartyDb } from '../db/party-db.ts'
import { objectionsFor, stillOpen } from '../law/shown.ts'
import type { Objection } from '../law/rule.ts'
import type { Actor } from '../people/officer.ts'
import { appendAct } from '../trust/store.ts'
import type { ActStage, AnyAct, Performing } from './act.ts'
import type { Desk } from './desk.ts'

/** What somebody asks the desk to do. */
export const ActRequest = z.strictObject({
  input: z.unknown(),
  /** Reasons for going on where a rule asks; on record with the act. */
  answers: z
    .array(z.strictObject({ rule: z.string().max(80), reason: z.string().trim().min(3).max(2000) }))
    .max(answersMax)
    .default([]),
})
export type ActRequest = z.input<typeof ActRequest>

export type Performed = { readonly act: ActId; readonly at: Date; readonly answer: unknown }

/** Deadlocks and serialization failures are the database's, not the asker's: tried again. */
const triesMax = 5

export async function perform(
  desk: Desk,
  { act, actor }: { act: AnyAct; actor: Actor },
  request: ActRequest,
): Promise<Performed> {
  if (!act.by.includes(actor.role)) {
    throw new Refusal('not-allowed', `Your role may not do this: ${act.name}.`)
  }
  const { input, answers } = readAs(ActRequest, request)
  readAs(act.input, input)
  for (let tries = 1; ; tries += 1) {
    try {
      return await performOnce(desk, { act, actor }, { input, answers })
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      if (tries < triesMax && (error.code === '40001' || error.code === '40P01')) continue
      throw asRefusal(error)
    }
  }
}

async function performOnce(
  desk: Desk,
  { act, actor }: { act: AnyAct; actor: Actor },
  { input, answers }: z.output<typeof ActRequest>,
): Promise<Performed> {
  const id = ActId.parse(desk.newId())
  let at = desk.now()
  const begin = async (db: DeskDb | PartyDb, locks: readonly string[]): Promise<Performing> => {
    for (const lock of locks.toSorted()) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 11))`.execute(db)
    }
    at = desk.now()
    return { act: id, at, actor, newId: desk.newId }
  }
  const stage: ActStage = {
    input,
    actor,
    inDesk: (locks, work) => asDesk(desk.db, async (db) => work(db, await begin(db, locks))),
    inParty: async (party, locks, work) => {
      const connection = partyOf(desk, party)
      return asDesk(desk.db, (deskDb) =>
        asParty(connection, async (own) => work({ own, desk: deskDb }, await begin(own, locks))),
      )
    },
    answered: (objections) => requireAnswers(objections, answers, actor),
    log: (db, performing, { name, party, subject, input: logged, seals }) =>
      appendAct(db, {
        id: performing.act,
        name,
        at: performing.at,
        actor,
        party,
        subject,
        content: { input: logged, answers, seals },
        random: desk.random,
      }),
  }
  const { answer, party, subject, after } = await act.run(stage)
  // Committed: whatever happens next, whoever watches hears of it and the log takes it in.
  desk.recorded({ name: act.name, party, subject })
  await after(desk).catch((error: unknown) => {
    throw notFollowed(error)
  })
  return { act: id, at, answer }
}

/** Every start of the desk does again what follows from its acts, so it is put off, not lost. */
const notFollowed = (error: unknown) =>
  new Refusal(
    'wrong-state',
    'This is recorded. What follows from it could not be done now and is done when the desk next starts.',
    { facts: { error } },
  )

function partyOf(desk: Desk, party: PartyId) {
  const connection = desk.parties.get(party)
  if (connection === undefined) throw notFound({ party })
  return connection
}

/** What bars stops here; what asks goes on only with a reason for each rule. */
function requireAnswers(
  objections: readonly Objection[],
  answers: readonly { rule: string }[],
  actor: Actor,
): void {
  const seesAll = actor.role === 'protection-officer' ? 'protection-officer' : 'other'
  const open = stillOpen(objections, new Set(answers.map(({ rule }) => rule)))
  if (open.length === 0) return
  const shown = objectionsFor(seesAll, open)
  const barred = open.some(({ weight }) => weight === 'bars')
  const because = [...new Set(shown.map((each) => each.because))].join(' ')
  throw new Refusal(
    barred ? 'against-the-law' : 'needs-a-reason',
    barred
      ? `This is stopped: ${because}`
      : `This needs a reason on record before it goes on: ${because}`,
    { shown: { objections: shown } },
  )
}

function readAs<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.join('.') ?? ''
  throw new Refusal('wrong-input', `${where === '' ? 'Input' : where}: ${issue?.message}.`, {
    shown: { issues: read.error.issues.map(({ path, message }) => ({ path, message })) },
  })
}

/** The one place where the database's own refusals get the desk's words. */
function asRefusal(error: DatabaseError): Error {
  const facts = { code: error.code, table: error.table, constraint: error.constraint }
  switch (error.code ?? '') {
    case '23505':
      return new Refusal('wrong-state', 'This was done already.', { facts })
    case '22021': // text holds a zero byte
    case '22P05': // and so does JSON
      return new Refusal('wrong-input', 'A text holds a character that cannot be kept.', { facts })
    case '23503':
    case '42501':
      return notFound(facts)
    default:
      return error
  }
}
