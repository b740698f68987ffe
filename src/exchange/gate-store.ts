/** What was recorded at the gates, read for whole exchanges at once. */
import type { ExchangeId, PersonId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import {
  ChildPapersSchema,
  FitnessSchema,
  HoldKind,
  InterviewSchema,
  LegalHoldSchema,
  type GateRows,
} from './gates.ts'

type Mutable = { -readonly [Kind in keyof GateRows]: GateRows[Kind][number][] }
const empty = (): Mutable => ({ identity: [], will: [], fitness: [], holds: [], childPapers: [] })

/** Nobody who has no record stands in the map. */
export async function gateRowsOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlyMap<PersonId, GateRows>> {
  const found = new Map<PersonId, Mutable>()
  const of = (person: PersonId) => {
    const known = found.get(person) ?? empty()
    found.set(person, known)
    return known
  }
  const people = db.selectFrom('exchange_person').select('id').where('exchange_id', '=', exchange)
  const identity = await db
    .selectFrom('identity_record')
    .selectAll()
    .where('person_id', 'in', people)
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const row of identity) {
    of(row.person_id).identity.push({
      at: row.at,
      result: row.result === 'confirmed' ? 'confirmed' : 'differs',
      checkedBy:
        row.checked_by === 'desk' ? 'desk' : row.checked_by === 'giving' ? 'giving' : 'receiving',
    })
  }
  const will = await db
    .selectFrom('will_record')
    .selectAll()
    .where('person_id', 'in', people)
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const row of will) {
    of(row.person_id).will.push({
      at: row.at,
      interview: InterviewSchema.parse(row.interview),
      will: row.will === 'yes' ? 'yes' : row.will === 'no' ? 'no' : null,
      fear: row.fear,
    })
  }
  const fitness = await db
    .selectFrom('fitness_record')
    .selectAll()
    .where('person_id', 'in', people)
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const row of fitness) {
    of(row.person_id).fitness.push({
      at: row.at,
      fitness: FitnessSchema.parse(row.fitness),
      validUntil: row.valid_until,
    })
  }
  const holds = await db
    .selectFrom('hold_record')
    .leftJoin('hold_lift', 'hold_lift.hold_id', 'hold_record.id')
    .selectAll('hold_record')
    .select('hold_lift.at as liftedAt')
    .where('hold_record.person_id', 'in', people)
    .orderBy('hold_record.at')
    .orderBy('hold_record.id')
    .execute()
  for (const row of holds) {
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
  const papers = await db
    .selectFrom('child_papers_record')
    .selectAll()
    .where('person_id', 'in', people)
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const row of papers) {
    of(row.person_id).childPapers.push({ at: row.at, papers: ChildPapersSchema.parse(row.papers) })
  }
  return found
}
