/** The day in the database. Shared and desk tables: the desk's handle alone. */
import { Buffer } from 'node:buffer'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import type { Means } from '../acts/means.ts'
import { PartyId, PersonId, type ExchangeId, type OfficerId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { VarianceKind } from '../exchange/custody/custody-events.ts'
import { companionsIn } from '../exchange/plans/outside-count.ts'
import { custodyRowsOf } from '../exchange/custody/custody-store.ts'
import { gateRowsOf } from '../exchange/gates/gate-store.ts'
import { getExchange, type Exchange } from '../exchange/store.ts'
import type { HandOverSide, LeftWord } from '../people/custody.ts'
import { Category, Health, Transport } from '../people/person.ts'
import type { Day, DayStage, Variance } from './day.ts'
import { receivingSide } from './directions.ts'
import { agreedAndDelivered, type Delivered } from './delivered.ts'
import { stagesNow } from './window.ts'
import { windowMovesOf } from './window-store.ts'

export async function getDay(db: DeskDb, id: ExchangeId): Promise<Day> {
  const opened = await getExchange(db, id)
  const moves = await windowMovesOf(db, id)
  // The hours as they are now. What is signed on a manifest is read from the exchange itself.
  const exchange = { ...opened, stages: stagesNow(opened.stages, { moves }) }
  const manifests = await manifestsOf(db, id)
  const openings = await db
    .selectFrom('stage_opening')
    .select(['stage_id', 'at'])
    .where('exchange_id', '=', id)
    .execute()
  return {
    exchange,
    stages: exchange.stages.map((stage) => ({
      id: stage.id,
      manifest: manifests.get(stage.id) ?? null,
      openedAt: openings.find(({ stage_id }) => stage_id === stage.id)?.at ?? null,
    })),
    custody: await custodyRowsOf(db, id),
    gates: await gateRowsOf(db, id),
    variances: await variancesOf(db, exchange),
  }
}

const ManifestRow = z.object({
  stage: z.string(),
  sha256: z.string(),
  id: PersonId,
  heldBy: PartyId,
  goesTo: PartyId,
  name: z.string(),
  bornOn: z.string().nullable(),
  category: Category,
  transport: Transport,
  health: Health,
})

/**
 * Final manifests by stage, of each stage the newest where a plan was repaired; a stage on whose
 * manifest nobody stands has one too.
 */
async function manifestsOf(db: DeskDb, exchange: ExchangeId) {
  const stages = await db
    .selectFrom('manifest')
    .innerJoin('exchange_plan', 'exchange_plan.id', 'manifest.plan_id')
    .distinctOn('manifest.stage_id')
    .select(['manifest.stage_id', 'manifest.sha256'])
    .where('manifest.exchange_id', '=', exchange)
    .orderBy('manifest.stage_id')
    .orderBy('exchange_plan.version', 'desc')
    .execute()
  const { rows } = await sql`
    select m.stage_id as stage, encode(m.sha256, 'hex') as sha256, e.health,
      p->>'id' as id, p->>'heldBy' as "heldBy", p->>'goesTo' as "goesTo", p->>'name' as name,
      p->>'bornOn' as "bornOn", p->>'category' as category, p->>'transport' as transport
    from (
      select distinct on (manifest.stage_id) manifest.stage_id, manifest.sha256, manifests
      from manifest join exchange_plan on exchange_plan.id = manifest.plan_id
      where manifest.exchange_id = ${exchange}
      order by manifest.stage_id, version desc) m
    cross join jsonb_array_elements(m.manifests) s
    cross join jsonb_array_elements(s->'sections') section
    cross join jsonb_array_elements(section->'people') p
    join lateral (
      select health from exchange_entry
      where person_id = (p->>'id')::uuid order by number desc limit 1) e on true
    where s->>'stage' = m.stage_id
    order by p->>'id'`.execute(db)
  const found = new Map<string, NonNullable<DayStage['manifest']>>()
  const companions = await companionsOf(db, exchange)
  const people = z
    .array(ManifestRow)
    .parse(rows)
    .map((person) => (companions.has(person.id) ? { ...person, isCompanion: true } : person))
  for (const { stage_id, sha256 } of stages) {
    found.set(stage_id, {
      sha256: sha256.toString('hex'),
      people: people.filter(({ stage }) => stage === stage_id),
    })
  }
  return found
}

async function companionsOf(db: DeskDb, exchange: ExchangeId): Promise<ReadonlySet<string>> {
  const plan = await db
    .selectFrom('manifest')
    .innerJoin('exchange_plan', 'exchange_plan.id', 'manifest.plan_id')
    .select('problem')
    .where('manifest.exchange_id', '=', exchange)
    .where('problem', 'like', '%"accompanies":%')
    .limit(1)
    .executeTakeFirst()
  return companionsIn(plan?.problem ?? '')
}

async function variancesOf(
  db: DeskDb,
  { id: exchange, parties }: Pick<Exchange, 'id' | 'parties'>,
): Promise<Variance[]> {
  const rows = await db
    .selectFrom('variance')
    .innerJoin('trust_act', 'trust_act.id', 'variance.act_id')
    .leftJoin('exchange_person', 'exchange_person.id', 'variance.person_id')
    .selectAll('variance')
    .select('exchange_person.goes_to')
    .where('variance.exchange_id', '=', exchange)
    .orderBy('trust_act.arrival')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    stage: row.stage_id,
    from: row.from_party,
    to: receivingSide(parties, {
      from: row.from_party,
      to: row.goes_to ?? row.to_party ?? undefined,
    }),
    person: row.person_id,
    people: row.people,
    kind: VarianceKind.parse(row.kind),
    cause: row.cause,
  }))
}

/** What was agreed and what came, by side and category; for commitments, closing and the public page. */
export const deliveredOf = async (
  db: DeskDb,
  exchange: ExchangeId,
): Promise<readonly Delivered[]> => agreedAndDelivered(await getDay(db, exchange))

export type NewDeparture = {
  readonly id: string
  readonly exchange: ExchangeId
  readonly stage: string
  readonly from: PartyId
  readonly people: readonly PersonId[]
  readonly leftBehind: ReadonlyMap<PersonId, LeftWord>
}

export async function addDeparture(
  db: DeskDb,
  departure: NewDeparture,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('departure')
    .values({
      id: departure.id,
      exchange_id: departure.exchange,
      stage_id: departure.stage,
      from_party: departure.from,
      people: json(departure.people),
      left_behind: json(Object.fromEntries(departure.leftBehind)),
      act_id: act,
      at,
    })
    .execute()
}

export type NewConfirmations = {
  readonly people: readonly PersonId[]
  readonly stage: string
  readonly side: HandOverSide
  readonly manifestSha256: string
  readonly officer: OfficerId
  readonly means: Means
}

const rowsAtOnce = 2_000 // nine parameters a row, 65,535 a statement

export async function addConfirmations(
  db: DeskDb,
  confirmations: NewConfirmations,
  { act, at, newId }: Performing,
): Promise<void> {
  const { people, stage, side, manifestSha256, officer, means } = confirmations
  for (let from = 0; from < people.length; from += rowsAtOnce) {
    await db
      .insertInto('custody_confirmation')
      .values(
        people.slice(from, from + rowsAtOnce).map((person) => ({
          id: newId(),
          person_id: person,
          stage_id: stage,
          side,
          manifest_sha256: Buffer.from(manifestSha256, 'hex'),
          officer_id: officer,
          means: json(means),
          act_id: act,
          at,
        })),
      )
      .execute()
  }
}

export type NewVariance = Omit<Variance, 'at'> & {
  readonly id: string
  readonly exchange: ExchangeId
}

export async function addVariance(
  db: DeskDb,
  variance: NewVariance,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('variance')
    .values({
      id: variance.id,
      exchange_id: variance.exchange,
      stage_id: variance.stage,
      from_party: variance.from,
      to_party: variance.person === null ? variance.to : null,
      person_id: variance.person,
      people: variance.people,
      kind: variance.kind,
      cause: variance.cause,
      act_id: act,
      at,
    })
    .execute()
}
