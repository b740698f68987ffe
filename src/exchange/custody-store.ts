/** What happened to each person on the day, in so far as an exchange's totals need it. */
import type { ExchangeId, PersonId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'

export type CustodyWord = 'handed-over' | 'on-the-road' | 'left-behind'

/** Nobody stands in the map whose stage has not departed and about whom no variance is recorded. */
export async function custodyOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlyMap<PersonId, CustodyWord>> {
  const people = db.selectFrom('exchange_person').select('id').where('exchange_id', '=', exchange)
  const found = new Map<PersonId, CustodyWord>()
  const variances = await db
    .selectFrom('variance')
    .select('person_id')
    .where('person_id', 'in', people)
    .execute()
  for (const { person_id } of variances) if (person_id !== null) found.set(person_id, 'left-behind')
  const confirmed = await db
    .selectFrom('custody_confirmation')
    .select(['person_id', 'side'])
    .where('person_id', 'in', people)
    .execute()
  const sides = new Map<PersonId, Set<string>>()
  for (const { person_id, side } of confirmed) {
    sides.set(person_id, (sides.get(person_id) ?? new Set()).add(side))
  }
  for (const [person, said] of sides) {
    found.set(person, said.size === 3 ? 'handed-over' : 'on-the-road')
  }
  return found
}
