/** What was recorded at the gates, read for whole exchanges at once, oldest first by the log. */
import { sql } from 'kysely'
import { z } from 'zod'
import { PersonId, type ExchangeId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import {
  ChildPapersSchema,
  FitnessSchema,
  HoldKind,
  InterviewSchema,
  LegalHoldSchema,
  noGateRows,
  type GateRows,
} from './gates.ts'
import { standingElsewhere, type Speaker } from './said-elsewhere.ts'
import { speakersFor } from './said-store.ts'

type Mutable = { -readonly [Kind in keyof GateRows]: GateRows[Kind] }

/** Nobody who has no record, and of whom nothing stands elsewhere, stands in the map. */
export async function gateRowsOf(
  db: DeskDb,
  exchange: ExchangeId,
): Promise<ReadonlyMap<PersonId, GateRows>> {
  return gatesWith(await speakersFor(db, exchange), await recordsOf(db, exchange), exchange)
}

/** The records of an exchange, with what its people said in others. */
export function gatesWith(
  speakers: readonly Speaker[],
  records: ReadonlyMap<PersonId, GateRows>,
  exchange: ExchangeId,
): ReadonlyMap<PersonId, GateRows> {
  const here = speakers.filter((speaker) => speaker.exchange === exchange)
  const standing = standingElsewhere(speakers, here)
  const found = new Map(records)
  for (const speaker of here) {
    const elsewhere = standing(speaker)
    const { id } = speaker
    if (!(elsewhere.no || elsewhere.fear)) continue
    found.set(id, { ...(found.get(id) ?? noGateRows), elsewhere })
  }
  return found
}

async function recordsOf(db: DeskDb, exchange: ExchangeId): Promise<Map<PersonId, GateRows>> {
  const found = new Map<PersonId, Mutable>()
  const of = (person: PersonId) => {
    const rows = found.get(person) ?? { ...noGateRows }
    found.set(person, rows)
    return rows
  }
  const read = <Row>(table: GateTable, row: z.ZodType<Row>) =>
    recordsIn(db, { exchange, table, row })
  for (const { person_id, ...row } of await read('identity_record', IdentityRecord)) {
    const rows = of(person_id)
    rows.identity = [...rows.identity, row]
  }
  for (const { person_id, ...row } of await read('will_record', WillRecord)) {
    const rows = of(person_id)
    rows.will = [...rows.will, row]
  }
  for (const { person_id, ...row } of await read('fitness_record', FitnessRow)) {
    const rows = of(person_id)
    rows.fitness = [...rows.fitness, row]
  }
  for (const { person_id, ...row } of await read('hold_record', HoldRecord)) {
    const rows = of(person_id)
    rows.holds = [...rows.holds, row]
  }
  for (const { person_id, ...row } of await read('child_papers_record', PapersRecord)) {
    const rows = of(person_id)
    rows.childPapers = [...rows.childPapers, row]
  }
  return found
}

type GateTable =
  | 'identity_record'
  | 'will_record'
  | 'fitness_record'
  | 'hold_record'
  | 'child_papers_record'

const of = { person_id: PersonId, at: z.date() }

const IdentityRecord = z
  .object({
    ...of,
    result: z.enum(['confirmed', 'differs']),
    checked_by: z.enum(['desk', 'giving', 'receiving']),
  })
  .transform(({ checked_by, ...row }) => ({ ...row, checkedBy: checked_by }))

const WillRecord = z.object({
  ...of,
  interview: InterviewSchema,
  will: z.enum(['yes', 'no']).nullable(),
  fear: z.boolean(),
})

const FitnessRow = z
  .object({ ...of, fitness: FitnessSchema, valid_until: z.date(), party_id: z.string().nullable() })
  .transform(({ valid_until, party_id, ...row }) => ({
    ...row,
    validUntil: valid_until,
    signedBy: party_id === null ? ('desk' as const) : ('holder' as const),
  }))

const HoldRecord = z
  .object({
    ...of,
    id: z.string(),
    kind: HoldKind,
    hold: z.unknown(),
    until_stage: z.string().nullable(),
    lifted_at: z.date().nullable(),
  })
  .transform(({ hold, until_stage, lifted_at, ...row }) => ({
    ...row,
    legal: row.kind === 'legal' ? LegalHoldSchema.parse(hold) : null,
    untilStage: until_stage,
    lifted: lifted_at !== null,
  }))

const PapersRecord = z.object({ ...of, papers: ChildPapersSchema })

/** One shape of question for every gate; only a hold is ever lifted. */
async function recordsIn<Row>(
  db: DeskDb,
  { exchange, table, row }: { exchange: ExchangeId; table: GateTable; row: z.ZodType<Row> },
): Promise<Row[]> {
  const { rows } = await sql`
    select r.*, a.party_id, hold_lift.at as lifted_at
    from ${sql.table(table)} r
    join trust_act a on a.id = r.act_id
    left join hold_lift on hold_lift.hold_id = r.id
    where r.person_id in (select id from exchange_person where exchange_id = ${exchange})
    order by a.arrival`.execute(db)
  return z.array(row).parse(rows)
}
