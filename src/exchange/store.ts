/** Exchanges, their people, plans and approvals in the database. Shared and desk tables: the desk's handle alone. */
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import type { Performing } from '../acts/act.ts'
import { Means, stands } from '../acts/means.ts'
import type { AgreementId, ExchangeId, ListId, PartyId, PlanId } from '../base/ids.ts'
import { PartyId as Party, PersonId as Person } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { json } from '../db/json.ts'
import { allLines, currentLists } from '../lists/store.ts'
import { Category, Health, Transport } from '../people/person.ts'
import { ReadingSchema } from '../lists/submission.ts'
import { ClosedTotals } from './closing/closed-totals.ts'
import { Point, SealedConditions, Stages } from './exchange.ts'
import { commitmentOf, type Commitment } from './opening/commitment.ts'
import { EditionKeys } from './plans/edition-keys.ts'
import type { Manifest } from './plans/manifest.ts'
import {
  lineKey,
  nameAsWritten,
  wordsKey,
  writtenFacts,
  type ExchangePerson,
  type HeldLine,
  type WrittenFacts,
} from './pool/people-of-exchange.ts'
import { destinationOf } from './pool/destination.ts'
import { readPlan, type Plan } from './forms/plan-form.ts'
import type { PlanNames } from './plans/plan-words.ts'
import type { NumberedTerms } from './terms/terms.ts'
import { adoptedTerms, onNewestTerms } from './terms/terms-store.ts'

export type Exchange = {
  readonly id: ExchangeId
  readonly number: number
  readonly agreement: AgreementId
  readonly commitment: Commitment
  readonly title: string
  readonly point: Point
  readonly stages: Stages
  readonly conditions: SealedConditions
  /** In the order of their places: the first stands left. */
  readonly parties: readonly PartyId[]
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** Those that it was opened with, and what was adopted since; it stands on the last. */
  readonly terms: readonly NumberedTerms[]
  /** What was fixed when it closed. */
  readonly closing: ClosedTotals | null
}

/** Newest first; of all, or one. */
export async function listExchanges(
  db: DeskDb,
  only?: { readonly id: ExchangeId },
): Promise<Exchange[]> {
  let query = db
    .selectFrom('exchange')
    .innerJoin('commitment', 'commitment.id', 'exchange.commitment_id')
    .leftJoin('exchange_close', 'exchange_close.exchange_id', 'exchange.id')
    .selectAll('exchange')
    .select(['commitment.categories', 'commitment.kind', 'commitment.counts'])
    .select(['exchange_close.at as closedAt', 'totals', 'carried'])
    .orderBy('exchange.number', 'desc')
  if (only !== undefined) query = query.where('exchange.id', '=', only.id)
  const rows = await query.execute()
  const sides = await db
    .selectFrom('agreement_party')
    .innerJoin('party', 'party.id', 'agreement_party.party_id')
    .select(['agreement_id', 'party.id'])
    .orderBy('party.place')
    .execute()
  const adopted = await adoptedTerms(db, only)
  const partiesOf = (agreement: AgreementId) =>
    sides.filter((side) => side.agreement_id === agreement).map(({ id }) => id)
  const opened = rows.map((row) => ({
    id: row.id,
    number: row.number,
    agreement: row.agreement_id,
    commitment: commitmentOf(row, partiesOf(row.agreement_id)),
    title: row.title,
    point: Point.parse(row.point),
    stages: Stages.parse(row.stages),
    conditions: SealedConditions.parse(row.conditions),
    parties: partiesOf(row.agreement_id),
    openedAt: row.at,
    closedAt: row.closedAt,
    closing:
      row.closedAt === null
        ? null
        : ClosedTotals.parse({ totals: row.totals, carried: row.carried }),
  }))
  return opened.map((exchange) => onNewestTerms(exchange, adopted))
}

export async function getExchange(db: DeskDb, id: ExchangeId): Promise<Exchange> {
  const [found] = await listExchanges(db, { id })
  if (found === undefined) throw notFound({ exchange: id })
  return found
}

/** Clauses are numbered within their agreement, in the order in which they were written. */
export async function planNames(db: DeskDb, exchange: Exchange): Promise<PlanNames> {
  const { id } = exchange.commitment
  const clauses = await db
    .selectFrom('commitment')
    .innerJoin('trust_act', 'trust_act.id', 'commitment.act_id')
    .select(['commitment.id', 'commitment.says'])
    .where('commitment.agreement_id', '=', exchange.agreement)
    .orderBy('trust_act.arrival')
    .execute()
  const at = clauses.findIndex((clause) => clause.id === id)
  return {
    clause: { id, number: at + 1, says: clauses[at]?.says ?? '' },
    parties: await db.selectFrom('party').select(['id', 'name']).execute(),
  }
}

/** The newest entry of everybody in the exchange, whether or not their list still stands. */
export async function exchangePeople(db: DeskDb, id: ExchangeId): Promise<EnteredPerson[]> {
  const rows = await db
    .selectFrom('exchange_person')
    .innerJoin('exchange_entry', 'exchange_entry.person_id', 'exchange_person.id')
    .innerJoin('list', 'list.id', 'exchange_entry.list_id')
    .innerJoin('list_line', (on) =>
      on
        .onRef('list_line.list_id', '=', 'exchange_entry.list_id')
        .onRef('list_line.line', '=', 'exchange_entry.line'),
    )
    .distinctOn('exchange_person.id')
    .selectAll('exchange_entry')
    .select(['exchange_person.id', 'exchange_person.held_by', 'exchange_person.goes_to'])
    .select(['list.series_id', 'list_line.reading', 'list_line.cells'])
    .where('exchange_person.exchange_id', '=', id)
    .orderBy('exchange_person.id')
    .orderBy('exchange_entry.number', 'desc')
    .execute()
  return rows.map((row) => {
    const reading = ReadingSchema.parse(row.reading ?? {})
    const cells = z.array(z.string()).parse(row.cells ?? [])
    return {
      id: row.id,
      entry: row.number,
      key: lineKey({ seriesId: row.series_id, cells, reading }),
      words: wordsKey({ seriesId: row.series_id, cells }),
      list: row.list_id,
      line: row.line,
      heldBy: row.held_by,
      goesTo: row.goes_to,
      sought:
        row.seek_list_id === null || row.seek_line === null
          ? null
          : { list: row.seek_list_id, line: row.seek_line },
      category: Category.parse(row.category),
      health: Health.parse(row.health),
      transport: Transport.parse(row.transport),
      heldSince: row.held_since,
      name: nameAsWritten(reading),
      bornOn: reading.bornOn ?? null,
      facts: writtenFacts(reading),
    }
  })
}

/** A person with the number of the newest entry, and the keys of the line that it was taken from. */
export type EnteredPerson = ExchangePerson & {
  readonly entry: number
  readonly key: string
  readonly words: string
  readonly facts: WrittenFacts
}

export type Decided = {
  readonly held: { readonly list: ListId; readonly line: number }
  readonly sought: { readonly list: ListId; readonly line: number }
}

/** Every line of the current, confirmed lists of people held by the exchange's parties. */
export async function heldLines(
  db: DeskDb,
  { parties }: Exchange,
  decided: readonly Decided[],
): Promise<HeldLine[]> {
  const soughtOf = new Map(
    decided.map(({ held, sought }) => [`${held.list} ${held.line}`, sought] as const),
  )
  const names = await db.selectFrom('party').select(['id', 'name']).execute()
  const found: HeldLine[] = []
  for (const head of await currentLists(db)) {
    if (head.kind !== 'we-hold' || !head.confirmed) continue
    if (!parties.includes(head.party)) continue
    for (const { line, cells, reading } of await allLines(db, head.id)) {
      found.push({
        list: head.id,
        seriesId: head.seriesId,
        heldBy: head.party,
        goesTo: destinationOf(reading, head.party, { parties, names }),
        line,
        cells,
        reading,
        sought: soughtOf.get(`${head.id} ${line}`) ?? null,
      })
    }
  }
  return found
}

const Manifests = z.array(
  z.object({
    stage: z.string(),
    text: z.string(),
    sha256: z.string(),
    sections: z.array(
      z.object({
        party: Party,
        text: z.string(),
        sha256: z.string(),
        people: z.array(
          z.object({
            id: Person,
            heldBy: Party,
            goesTo: Party,
            name: z.string(),
            bornOn: z.string().nullable(),
            category: Category,
            transport: Transport,
          }),
        ),
      }),
    ),
  }),
) satisfies z.ZodType<Manifest[]>

export type ExchangePlan = {
  readonly id: PlanId
  readonly exchange: ExchangeId
  readonly version: number
  readonly problem: string
  readonly plan: Plan
  readonly sha256: string
  readonly manifests: readonly Manifest[]
  readonly editionKeys: EditionKeys | null
  /** The number of the exchange's terms that it was made under. */
  readonly terms: number
  /** The final plan that this one repairs; null: of a plan before anything is final. */
  readonly repairs: PlanId | null
  /** Stages from the first on that the repair leaves as they were signed. */
  readonly carriedOut: number
  /** Sides whose yes stands (one signature, or two officers who saw the same sheet). */
  readonly approvedBy: readonly PartyId[]
  /** Sheets that one officer has attested and that wait for a second. */
  readonly attestedOnce: readonly PartyId[]
  readonly at: Date
}

/** Oldest first. */
export async function plansOf(db: DeskDb, exchange: ExchangeId): Promise<ExchangePlan[]> {
  const rows = await db
    .selectFrom('exchange_plan')
    .selectAll()
    .where('exchange_id', '=', exchange)
    .orderBy('version')
    .execute()
  const said = await db
    .selectFrom('approval')
    .innerJoin('exchange_plan', 'exchange_plan.id', 'approval.plan_id')
    .select(['approval.plan_id', 'approval.party_id', 'approval.officer_id', 'approval.means'])
    .where('exchange_plan.exchange_id', '=', exchange)
    .execute()
  return rows.map((row) => {
    const yes = said
      .filter(({ plan_id }) => plan_id === row.id)
      .map(({ party_id, officer_id, means }) => ({
        party: party_id,
        officer: officer_id,
        means: Means.parse(means),
      }))
    const sides = [...new Set(yes.map(({ party }) => party))]
    const by = (party: PartyId) => yes.filter((each) => each.party === party)
    return {
      id: row.id,
      exchange: row.exchange_id,
      version: row.version,
      problem: row.problem,
      plan: readPlan(row.plan),
      sha256: row.sha256.toString('hex'),
      manifests: Manifests.parse(row.manifests),
      editionKeys: EditionKeys.nullable().parse(row.edition_keys),
      terms: row.terms_number,
      repairs: row.repairs_id,
      carriedOut: row.carried_out ?? 0,
      approvedBy: sides.filter((party) => stands(by(party))),
      attestedOnce: sides.filter((party) => !stands(by(party))),
      at: row.at,
    }
  })
}

/** The plan whose manifests are final, the newest where one was repaired; or null. */
export async function finalPlanId(db: DeskDb, exchange: ExchangeId): Promise<PlanId | null> {
  const row = await db
    .selectFrom('manifest')
    .innerJoin('exchange_plan', 'exchange_plan.id', 'manifest.plan_id')
    .select('plan_id')
    .where('manifest.exchange_id', '=', exchange)
    .orderBy('exchange_plan.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.plan_id ?? null
}

/** People who are new to the exchange, and entries that are new or changed. */
export async function addEntries(
  db: DeskDb,
  { exchange, entries }: { exchange: ExchangeId; entries: readonly NewEntry[] },
  { act, at }: Performing,
): Promise<void> {
  const rowsAtOnce = 1_000 // up to 12 parameters a row, 65,535 a statement
  for (let from = 0; from < entries.length; from += rowsAtOnce) {
    const some = entries.slice(from, from + rowsAtOnce)
    const people = some
      .filter(({ number }) => number === 1)
      .map(({ person }) => ({
        id: person.id,
        exchange_id: exchange,
        held_by: person.heldBy,
        goes_to: person.goesTo,
        act_id: act,
      }))
    if (people.length > 0) await db.insertInto('exchange_person').values(people).execute()
    await db
      .insertInto('exchange_entry')
      .values(
        some.map(({ person, number }) => ({
          person_id: person.id,
          number,
          list_id: person.list,
          line: person.line,
          seek_list_id: person.sought?.list ?? null,
          seek_line: person.sought?.line ?? null,
          category: person.category,
          health: person.health,
          transport: person.transport,
          held_since: person.heldSince,
          act_id: act,
          at,
        })),
      )
      .execute()
  }
}

export type NewEntry = { readonly person: ExchangePerson; readonly number: number }

export async function addPlan(
  db: DeskDb,
  plan: Pick<
    ExchangePlan,
    | 'id'
    | 'exchange'
    | 'version'
    | 'problem'
    | 'plan'
    | 'sha256'
    | 'manifests'
    | 'editionKeys'
    | 'terms'
    | 'repairs'
    | 'carriedOut'
  >,
  { act, at }: Performing,
): Promise<void> {
  await db
    .insertInto('exchange_plan')
    .values({
      id: plan.id,
      exchange_id: plan.exchange,
      version: plan.version,
      problem: plan.problem,
      plan: json(plan.plan),
      sha256: Buffer.from(plan.sha256, 'hex'),
      manifests: json(plan.manifests),
      edition_keys: json(plan.editionKeys),
      terms_number: plan.terms,
      repairs_id: plan.repairs,
      carried_out: plan.repairs === null ? null : plan.carriedOut,
      act_id: act,
      at,
    })
    .execute()
}
