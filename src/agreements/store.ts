/** Agreements, talks and intermediaries in the database: shared tables, read and written by the desk. */
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import type { AgreementId, CommitmentId, ExchangeId, PartyId, RoundId } from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { Category } from '../people/person.ts'
import { CommitmentKind, Counts, HealthMeant, meantBy, Returns } from './commitment.ts'
import type { NewCommitment } from './commitment.ts'
import { dayIn } from './days.ts'
import { IntermediaryRole, type NewIntermediary } from './intermediary.ts'
import { Side } from './side.ts'
import { Agenda, Logistics, Texts, type RoundContent } from './talks.ts'
import type { AgreementRow } from './views.ts'

const dateOf = (text: string | null) => (text === null ? null : PartialDate.parse(text))

/** The calendar day of an instant, where the desk is. */
export async function dayAtDesk(db: DeskDb, at: Date): Promise<PartialDate> {
  const { time_zone } = await db.selectFrom('birth').select('time_zone').executeTakeFirstOrThrow()
  return dayIn(time_zone, at)
}

/** All parties of the mandate, in the order in which every page shows them. */
export async function partiesInOrder(db: DeskDb): Promise<PartyId[]> {
  const rows = await db.selectFrom('party').select('id').orderBy('place').execute()
  return rows.map(({ id }) => id)
}

/** None where there is no such agreement. */
export async function partiesOf(db: DeskDb, agreement: AgreementId): Promise<PartyId[]> {
  const rows = await db
    .selectFrom('agreement_party')
    .select('party_id')
    .where('agreement_id', '=', agreement)
    .execute()
  return rows.map(({ party_id }) => party_id)
}

/**
 * Whom the agreements of a party speak of, and whoever stands outside of every clause: children
 * and medical personnel. Empty where it has promised nothing yet.
 */
export async function categoriesPromised(db: DeskDb, party: PartyId): Promise<Category[]> {
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('agreement_party', 'agreement_party.agreement_id', 'commitment.agreement_id')
    .select('commitment.categories')
    .where('agreement_party.party_id', '=', party)
    .execute()
  const promised = rows.flatMap(({ categories }) => z.array(Category).parse(categories))
  if (promised.length === 0) return []
  return [...new Set<Category>([...promised, 'child', 'medical-personnel'])]
}

export async function countOf(
  db: DeskDb,
  table: 'commitment' | 'talks_round' | 'intermediary',
  agreement: AgreementId,
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('agreement_id', '=', agreement)
    .executeTakeFirstOrThrow()
  return count
}

export type NewAgreement = {
  readonly id: AgreementId
  readonly title: string
  readonly place: string
  readonly agreedOn: PartialDate
  readonly purpose: string
  readonly parties: readonly PartyId[]
}

export async function addAgreement(
  db: DeskDb,
  { id, title, place, agreedOn, purpose, parties }: NewAgreement,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('agreement')
    .values({ id, title, place, agreed_on: agreedOn, purpose, act_id: act, at })
    .execute()
  await db
    .insertInto('agreement_party')
    .values(parties.map((party) => ({ agreement_id: id, party_id: party, act_id: act })))
    .execute()
}

export async function addCommitment(
  db: DeskDb,
  { id, clause }: { id: CommitmentId; clause: NewCommitment },
  { act, at }: Performing,
): Promise<void> {
  const { categories, health } = meantBy(clause)
  await db
    .insertInto('commitment')
    .values({
      id,
      agreement_id: clause.agreement,
      kind: clause.kind,
      says: clause.says,
      categories: [...categories],
      health,
      counts: json(clause.counts),
      returns: clause.returns,
      due_on: clause.dueOn ?? null,
      act_id: act,
      at,
    })
    .execute()
}

export type NewRoundVersion = RoundContent & {
  readonly id: RoundId
  readonly agreement: AgreementId
  readonly number: number
  readonly version: number
}

export async function addRoundVersion(
  db: DeskDb,
  round: NewRoundVersion,
  { act, at }: Performing,
): Promise<void> {
  const { id, agreement, number, version, place, host, heldOn, agenda, logistics, texts } = round
  if (version === 1) {
    await db
      .insertInto('talks_round')
      .values({ id, agreement_id: agreement, number, act_id: act, at })
      .execute()
  }
  await db
    .insertInto('talks_round_version')
    .values({
      round_id: id,
      version,
      place,
      host,
      held_on: heldOn,
      agenda: json(agenda),
      logistics: json(logistics),
      texts: json(texts),
      act_id: act,
      at,
    })
    .execute()
}

/** The number of a round and of its newest version. */
export async function findRound(db: DeskDb, id: RoundId) {
  return db
    .selectFrom('talks_round')
    .innerJoin('talks_round_version', 'round_id', 'talks_round.id')
    .select(['agreement_id as agreement', 'number', 'version'])
    .where('talks_round.id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Agreement and legs of an exchange, which a later room opened. */
export async function findExchange(db: DeskDb, id: ExchangeId) {
  const row = await db
    .selectFrom('exchange')
    .select(['agreement_id as agreement', 'stages'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const stages = z.array(z.object({ id: z.string() })).parse(row.stages)
  return { agreement: row.agreement, stages: stages.map((stage) => stage.id) }
}

export async function findIntermediary(db: DeskDb, id: string) {
  return db
    .selectFrom('intermediary')
    .select('agreement_id as agreement')
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function addIntermediary(
  db: DeskDb,
  { id, agreement, named }: { id: string; agreement: AgreementId; named: NewIntermediary },
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('intermediary')
    .values({
      id,
      agreement_id: agreement,
      exchange_id: named.for.kind === 'agreement' ? null : named.for.exchange,
      stage_id: named.for.kind === 'stage' ? named.for.stage : null,
      name: named.name,
      role: named.role,
      from_on: named.from ?? null,
      to_on: named.to ?? null,
      invited_by: named.invitedBy === 'unclear' ? null : named.invitedBy,
      document: named.document ?? null,
      disputed_by: named.disputedBy,
      replaces: named.replaces ?? null,
      act_id: act,
      at,
    })
    .execute()
}

/**
 * Newest first, each with all that hangs on it; of one agreement or of all. What came when is the
 * order of acts: instants can be equal, and ids are drawn.
 */
export async function agreementRows(db: DeskDb, only?: AgreementId): Promise<AgreementRow[]> {
  let query = db
    .selectFrom('agreement')
    .innerJoin('trust_act', 'trust_act.id', 'agreement.act_id')
    .selectAll('agreement')
  if (only !== undefined) query = query.where('agreement.id', '=', only)
  const agreements = await query.orderBy('arrival', 'desc').execute()
  const ids = agreements.map(({ id }) => id)
  if (ids.length === 0) return []
  const parties = await db
    .selectFrom('agreement_party')
    .innerJoin('party', 'party.id', 'party_id')
    .select(['agreement_id', 'party_id'])
    .where('agreement_id', 'in', ids)
    .orderBy('place')
    .execute()
  const [commitments, rounds, intermediaries] = [
    await commitmentRows(db, ids),
    await roundRows(db, ids),
    await intermediaryRows(db, ids),
  ]
  return agreements.map(({ id, title, place, agreed_on, purpose, act_id, at }) => ({
    id,
    title,
    place,
    agreedOn: PartialDate.parse(agreed_on),
    purpose,
    parties: parties.filter((row) => row.agreement_id === id).map(({ party_id }) => party_id),
    commitments: commitments.get(id) ?? [],
    rounds: rounds.get(id) ?? [],
    intermediaries: intermediaries.get(id) ?? [],
    act: act_id,
    at: at.toISOString(),
  }))
}

function byAgreement<Row extends { agreement_id: AgreementId }, View>(
  rows: readonly Row[],
  view: (row: Row) => View,
): ReadonlyMap<AgreementId, View[]> {
  const grouped = new Map<AgreementId, View[]>()
  for (const row of rows) {
    grouped.set(row.agreement_id, [...(grouped.get(row.agreement_id) ?? []), view(row)])
  }
  return grouped
}

async function commitmentRows(db: DeskDb, ids: readonly AgreementId[]) {
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('trust_act', 'trust_act.id', 'commitment.act_id')
    .selectAll('commitment')
    .where('agreement_id', 'in', ids)
    .orderBy('arrival')
    .execute()
  return byAgreement(rows, (row) => ({
    id: row.id,
    kind: CommitmentKind.parse(row.kind),
    says: row.says,
    categories: z.array(Category).parse(row.categories),
    health: HealthMeant.parse(row.health),
    counts: Counts.parse(row.counts),
    returns: Returns.parse(row.returns),
    dueOn: dateOf(row.due_on),
    act: row.act_id,
    at: row.at.toISOString(),
  }))
}

/** Each round in its newest version. */
async function roundRows(db: DeskDb, ids: readonly AgreementId[]) {
  const rows = await db
    .selectFrom('talks_round')
    .innerJoin('talks_round_version as v', 'v.round_id', 'talks_round.id')
    .select(['talks_round.id', 'agreement_id', 'number', 'v.version', 'v.place', 'v.host'])
    .select(['v.held_on', 'v.agenda', 'v.logistics', 'v.texts', 'v.act_id', 'v.at'])
    .distinctOn(['talks_round.agreement_id', 'talks_round.number'])
    .where('agreement_id', 'in', ids)
    .orderBy('talks_round.agreement_id')
    .orderBy('talks_round.number')
    .orderBy('v.version', 'desc')
    .execute()
  return byAgreement(rows, (row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    place: row.place,
    host: row.host,
    heldOn: dateOf(row.held_on),
    agenda: Agenda.parse(row.agenda),
    logistics: Logistics.parse(row.logistics),
    texts: Texts.parse(row.texts),
    act: row.act_id,
    at: row.at.toISOString(),
  }))
}

/** Those that hold: what was replaced stays in the log. */
async function intermediaryRows(db: DeskDb, ids: readonly AgreementId[]) {
  const rows = await db
    .selectFrom('intermediary')
    .innerJoin('trust_act', 'trust_act.id', 'intermediary.act_id')
    .leftJoin('intermediary as later', 'later.replaces', 'intermediary.id')
    .selectAll('intermediary')
    .where('later.id', 'is', null)
    .where('intermediary.agreement_id', 'in', ids)
    .orderBy('arrival')
    .execute()
  return byAgreement(rows, (row) => ({
    id: row.id,
    exchange: row.exchange_id,
    stage: row.stage_id,
    name: row.name,
    role: IntermediaryRole.parse(row.role),
    from: dateOf(row.from_on),
    to: dateOf(row.to_on),
    invitedBy: row.invited_by === null ? ('unclear' as const) : z.array(Side).parse(row.invited_by),
    document: row.document,
    disputedBy: z.array(Side).parse(row.disputed_by),
    act: row.act_id,
    at: row.at.toISOString(),
  }))
}
