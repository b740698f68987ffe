/** Records at the gates: added, never changed. Desk tables: the desk's handle alone. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Performing } from '../../acts/act.ts'
import { PartyId, PersonId, type ExchangeId } from '../../base/ids.ts'
import { notFound } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { json } from '../../db/json.ts'
import {
  HoldKind,
  InterviewSchema,
  LegalHoldSchema,
  type ChildPapersSchema,
  type FitnessRecord,
  type InterviewRecord,
} from '../../exchange/gates/gates.ts'
import { kinOf } from '../../exchange/gates/said-elsewhere.ts'
import { speakersFor } from '../../exchange/gates/said-store.ts'
import type { Exchange } from '../../exchange/store.ts'
import type { LegalHold } from '../../law/facts.ts'
import { Category } from '../../people/person.ts'

const GatePerson = z.object({
  id: PersonId,
  heldBy: PartyId,
  goesTo: PartyId,
  category: Category,
})
export type GatePerson = z.infer<typeof GatePerson>

/** People of this exchange, by id; refuses as soon as one is not among them. */
export async function getGatePeople(
  db: DeskDb,
  exchange: ExchangeId,
  ids: readonly PersonId[],
): Promise<GatePerson[]> {
  const { rows } = await sql`
    select p.id, p.held_by as "heldBy", p.goes_to as "goesTo", e.category
    from exchange_person p
    join lateral (
      select category from exchange_entry
      where person_id = p.id order by number desc limit 1) e on true
    where p.exchange_id = ${exchange} and p.id = any (${ids}::uuid[])
    order by p.id`.execute(db)
  const people = z.array(GatePerson).parse(rows)
  if (people.length !== ids.length) throw notFound({ exchange })
  return people
}

const Listed = z.array(z.object({ id: PersonId }))

/** Everybody on a final manifest: only of them does the other side know. */
export async function listedPeople(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql`
    select person->>'id' as id
    from manifest m
    join exchange_plan on exchange_plan.id = m.plan_id
    cross join jsonb_array_elements(exchange_plan.manifests) s
    cross join jsonb_array_elements(s->'sections') section
    cross join jsonb_array_elements(section->'people') person
    where m.exchange_id = ${exchange} and s->>'stage' = m.stage_id`.execute(db)
  return new Set(Listed.parse(rows).map(({ id }) => id))
}

export async function addIdentity(
  db: DeskDb,
  {
    people,
    result,
    checkedBy,
    note,
  }: {
    readonly people: readonly PersonId[]
    readonly result: 'confirmed' | 'differs'
    readonly checkedBy: 'desk' | 'giving' | 'receiving'
    readonly note: string
  },
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('identity_record')
    .values(
      people.map((person_id) => ({
        id: newId(),
        person_id,
        result,
        checked_by: checkedBy,
        note,
        act_id: act,
        at,
      })),
    )
    .execute()
}

export type NewWill = {
  readonly person: PersonId
  readonly interview: InterviewRecord
  readonly will: 'yes' | 'no' | null
  readonly fear: boolean
  readonly note: string
}

export async function addWill(
  db: DeskDb,
  { person, interview, will, fear, note }: NewWill,
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('will_record')
    .values({
      id: newId(),
      person_id: person,
      interview: json(interview),
      will,
      fear,
      note,
      act_id: act,
      at,
    })
    .execute()
}

export async function addFitness(
  db: DeskDb,
  {
    people,
    fitness,
    validUntil,
  }: {
    readonly people: readonly PersonId[]
    readonly fitness: FitnessRecord
    readonly validUntil: Date
  },
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('fitness_record')
    .values(
      people.map((person_id) => ({
        id: newId(),
        person_id,
        fitness: json(fitness),
        valid_until: validUntil,
        act_id: act,
        at,
      })),
    )
    .execute()
}

export type NewHold = {
  readonly id: string
  readonly person: PersonId
  readonly kind: HoldKind
  readonly legal: LegalHold | null
  readonly untilStage: string | null
  readonly note: string
}

export async function addHolds(
  db: DeskDb,
  holds: readonly NewHold[],
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('hold_record')
    .values(
      holds.map(({ id, person, kind, legal, untilStage, note }) => ({
        id,
        person_id: person,
        kind,
        hold: json(legal ?? {}),
        note,
        until_stage: untilStage,
        act_id: act,
        at,
      })),
    )
    .execute()
}

export async function addPapers(
  db: DeskDb,
  {
    people,
    papers,
  }: {
    readonly people: readonly PersonId[]
    readonly papers: z.infer<typeof ChildPapersSchema>
  },
  { act, at, newId }: Performing,
): Promise<void> {
  await db
    .insertInto('child_papers_record')
    .values(
      people.map((person_id) => ({
        id: newId(),
        person_id,
        papers: json(papers),
        act_id: act,
        at,
      })),
    )
    .execute()
}

export type KeptHold = NewHold & {
  readonly at: Date
  readonly lifted: { readonly at: Date; readonly reason: string } | null
}

/** Holds of one exchange: one by its id, or all of one person. Oldest first. */
export async function listHolds(
  db: DeskDb,
  exchange: ExchangeId,
  only: { readonly hold: string } | { readonly person: PersonId },
): Promise<KeptHold[]> {
  let query = db
    .selectFrom('hold_record')
    .innerJoin('exchange_person', 'exchange_person.id', 'hold_record.person_id')
    .leftJoin('hold_lift', 'hold_lift.hold_id', 'hold_record.id')
    .selectAll('hold_record')
    .select(['hold_lift.at as liftedAt', 'hold_lift.reason'])
    .where('exchange_person.exchange_id', '=', exchange)
    .orderBy('hold_record.at')
  query =
    'hold' in only
      ? query.where('hold_record.id', '=', only.hold)
      : query.where('hold_record.person_id', '=', only.person)
  const rows = await query.execute()
  return rows.map((row) => {
    const kind = HoldKind.parse(row.kind)
    return {
      id: row.id,
      person: row.person_id,
      kind,
      legal: kind === 'legal' ? LegalHoldSchema.parse(row.hold) : null,
      untilStage: row.until_stage,
      note: row.note,
      at: row.at,
      lifted: row.liftedAt === null ? null : { at: row.liftedAt, reason: row.reason ?? '' },
    }
  })
}

/** What a person told in private, in this exchange and in others: for the protection officer alone. Oldest first. */
export async function willRecordsOf(db: DeskDb, exchange: Exchange, person: PersonId) {
  const speakers = await speakersFor(db, exchange.id)
  const self = speakers.find(({ id }) => id === person)
  const kin = self === undefined ? [] : kinOf(speakers, self)
  const numbers = new Map(kin.map(({ id, number }) => [id, number] as const))
  const rows = await db
    .selectFrom('will_record')
    .innerJoin('trust_act', 'trust_act.id', 'will_record.act_id')
    .selectAll('will_record')
    .where('person_id', 'in', [person, ...numbers.keys()])
    .orderBy('trust_act.arrival')
    .execute()
  return rows.map(({ person_id, at, interview, will, fear, note }) => ({
    at,
    exchange: numbers.get(person_id) ?? exchange.number,
    interview: InterviewSchema.parse(interview),
    will: z.enum(['yes', 'no']).nullable().parse(will),
    fear,
    note,
  }))
}

export async function identityRecordsOf(db: DeskDb, person: PersonId) {
  const rows = await db
    .selectFrom('identity_record')
    .select(['at', 'result', 'checked_by', 'note'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute()
  return rows.map(({ at, result, checked_by, note }) => ({
    at,
    result: z.enum(['confirmed', 'differs']).parse(result),
    checkedBy: z.enum(['desk', 'giving', 'receiving']).parse(checked_by),
    note,
  }))
}
