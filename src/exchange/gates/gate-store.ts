/** What was recorded at the gates, read for whole exchanges at once, oldest first by the log. */
import type { ExchangeId, PersonId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import {
  ChildPapersSchema,
  FitnessSchema,
  HoldKind,
  InterviewSchema,
  LegalHoldSchema,
  type GateRows,
} from './gates.ts'

type Mutable = { -readonly [Kind in keyof GateRows]: GateRows[Kind][number][] }
type Of = (person: PersonId) => Mutable

/** Nobody who has no record stands in the map. */
export async function gateRowsOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlyMap<PersonId, GateRows>> {
  const found = new Map<PersonId, Mutable>()
  const of: Of = (person) => {
    const known = found.get(person)
    if (known !== undefined) return known
    const rows: Mutable = { identity: [], will: [], fitness: [], holds: [], childPapers: [] }
    found.set(person, rows)
    return rows
  }
  for (const read of [readIdentity, readWill, readFitness, readHolds, readPapers]) {
    await read(db, exchange, of)
  }
  return found
}

const peopleOf = (db: DeskDb, exchange: ExchangeId) =>
  db.selectFrom('exchange_person').select('id').where('exchange_id', '=', exchange)

async function readIdentity(db: DeskDb, exchange: ExchangeId, of: Of): Promise<void> {
  const rows = await db
    .selectFrom('identity_record')
    .innerJoin('trust_act', 'trust_act.id', 'identity_record.act_id')
    .selectAll('identity_record')
    .where('person_id', 'in', peopleOf(db, exchange))
    .orderBy('trust_act.arrival')
    .execute()
  for (const { person_id, at, result, checked_by } of rows) {
    of(person_id).identity.push({
      at,
      result: result === 'confirmed' ? 'confirmed' : 'differs',
      checkedBy: checked_by === 'desk' || checked_by === 'giving' ? checked_by : 'receiving',
    })
  }
}

async function readWill(db: DeskDb, exchange: ExchangeId, of: Of): Promise<void> {
  const rows = await db
    .selectFrom('will_record')
    .innerJoin('trust_act', 'trust_act.id', 'will_record.act_id')
    .selectAll('will_record')
    .where('person_id', 'in', peopleOf(db, exchange))
    .orderBy('trust_act.arrival')
    .execute()
  for (const { person_id, at, interview, will, fear } of rows) {
    of(person_id).will.push({
      at,
      interview: InterviewSchema.parse(interview),
      will: will === 'yes' || will === 'no' ? will : null,
      fear,
    })
  }
}

async function readFitness(db: DeskDb, exchange: ExchangeId, of: Of): Promise<void> {
  const rows = await db
    .selectFrom('fitness_record')
    .innerJoin('trust_act', 'trust_act.id', 'fitness_record.act_id')
    .selectAll('fitness_record')
    .select('trust_act.party_id')
    .where('person_id', 'in', peopleOf(db, exchange))
    .orderBy('trust_act.arrival')
    .execute()
  for (const { person_id, at, fitness, valid_until, party_id } of rows) {
    of(person_id).fitness.push({
      at,
      fitness: FitnessSchema.parse(fitness),
      validUntil: valid_until,
      signedBy: party_id === null ? 'desk' : 'holder',
    })
  }
}

async function readHolds(db: DeskDb, exchange: ExchangeId, of: Of): Promise<void> {
  const rows = await db
    .selectFrom('hold_record')
    .innerJoin('trust_act', 'trust_act.id', 'hold_record.act_id')
    .leftJoin('hold_lift', 'hold_lift.hold_id', 'hold_record.id')
    .selectAll('hold_record')
    .select('hold_lift.at as liftedAt')
    .where('hold_record.person_id', 'in', peopleOf(db, exchange))
    .orderBy('trust_act.arrival')
    .execute()
  for (const row of rows) {
    const kind = HoldKind.parse(row.kind)
    of(row.person_id).holds.push({
      at: row.at,
      id: row.id,
      kind,
      legal: kind === 'legal' ? LegalHoldSchema.parse(row.hold) : null,
      untilStage: row.until_stage,
      lifted: row.liftedAt !== null,
    })
  }
}

async function readPapers(db: DeskDb, exchange: ExchangeId, of: Of): Promise<void> {
  const rows = await db
    .selectFrom('child_papers_record')
    .innerJoin('trust_act', 'trust_act.id', 'child_papers_record.act_id')
    .selectAll('child_papers_record')
    .where('person_id', 'in', peopleOf(db, exchange))
    .orderBy('trust_act.arrival')
    .execute()
  for (const { person_id, at, papers } of rows) {
    of(person_id).childPapers.push({ at, papers: ChildPapersSchema.parse(papers) })
  }
}
