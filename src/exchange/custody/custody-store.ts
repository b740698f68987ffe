/** What was recorded on the day about each person's custody, in the order of the log. */
import { z } from 'zod'
import { Means } from '../../acts/means.ts'
import { PersonId, type ExchangeId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { custodyOfEvents, handOverSides, leftWords } from '../../people/custody.ts'
import { custodyEvents, VarianceKind, wordOfVariance, type CustodyRow } from './custody-events.ts'

export type CustodyWord = 'handed-over' | 'on-the-road' | 'left-behind'

/** Nobody stands in the map whose stage has not departed and about whom no variance is recorded. */
export async function custodyOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlyMap<PersonId, CustodyWord>> {
  const found = new Map<PersonId, CustodyWord>()
  for (const [person, rows] of await custodyRowsOf(db, exchange)) {
    const { state } = custodyOfEvents(custodyEvents(rows))
    if (state !== 'expected') found.set(person, state)
  }
  return found
}

const People = z.array(PersonId)
const LeftBehind = z.record(PersonId, z.enum(leftWords))
type Placed = { readonly person: PersonId; readonly arrival: number; readonly row: CustodyRow }

/** Oldest first: by the log, which orders what a clock cannot. */
export async function custodyRowsOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlyMap<PersonId, readonly CustodyRow[]>> {
  const placed = [
    ...(await departuresOf(db, exchange)),
    ...(await variancesOf(db, exchange)),
    ...(await confirmationsOf(db, exchange)),
  ].toSorted((a, b) => a.arrival - b.arrival)
  const found = new Map<PersonId, CustodyRow[]>()
  for (const { person, row } of placed) {
    const rows = found.get(person) ?? []
    rows.push(row)
    found.set(person, rows)
  }
  return found
}

async function departuresOf(db: DeskDb, exchange: ExchangeId): Promise<Placed[]> {
  const departures = await db
    .selectFrom('departure')
    .innerJoin('trust_act', 'trust_act.id', 'departure.act_id')
    .select(['departure.people', 'departure.left_behind', 'departure.at', 'trust_act.arrival'])
    .where('departure.exchange_id', '=', exchange)
    .execute()
  return departures.flatMap(({ people, left_behind, at, arrival }) => [
    ...People.parse(people).map((person) => ({
      person,
      arrival,
      row: { kind: 'departed' as const, at },
    })),
    ...Object.entries(LeftBehind.parse(left_behind)).map(([person, word]) => ({
      person: PersonId.parse(person),
      arrival,
      row: { kind: 'left-behind' as const, word, at },
    })),
  ])
}

async function variancesOf(db: DeskDb, exchange: ExchangeId): Promise<Placed[]> {
  const variances = await db
    .selectFrom('variance')
    .innerJoin('trust_act', 'trust_act.id', 'variance.act_id')
    .select(['variance.person_id', 'variance.kind', 'variance.at', 'trust_act.arrival'])
    .where('variance.exchange_id', '=', exchange)
    .execute()
  return variances.flatMap(({ person_id: person, kind, at, arrival }) => {
    const word = wordOfVariance[VarianceKind.parse(kind)]
    return person === null ? [] : [{ person, arrival, row: { kind: 'left-behind', word, at } }]
  })
}

async function confirmationsOf(db: DeskDb, exchange: ExchangeId): Promise<Placed[]> {
  const confirmations = await db
    .selectFrom('custody_confirmation')
    .innerJoin('exchange_person', 'exchange_person.id', 'custody_confirmation.person_id')
    .innerJoin('trust_act', 'trust_act.id', 'custody_confirmation.act_id')
    .selectAll('custody_confirmation')
    .select('trust_act.arrival')
    .where('exchange_person.exchange_id', '=', exchange)
    .execute()
  return confirmations.map(({ person_id: person, side, officer_id, means, at, arrival }) => ({
    person,
    arrival,
    row: {
      kind: 'said',
      side: z.enum(handOverSides).parse(side),
      officer: officer_id,
      means: Means.parse(means),
      at,
    },
  }))
}
