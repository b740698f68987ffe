/**
 * The rows of the database held against the log: every act in the order of the tree must open its
 * entry, its content must be what the envelope commits to, and its rows must have the digest that
 * the content names. What was erased must say so, and what is left of it must not have changed.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ActId } from '../base/ids.ts'
import { actsVerifiedAtOnce, complaintsMax } from '../base/limits.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { complaintAbout, type Erased } from './kept-act.ts'
import { sameBytes } from './merkle.ts'

export type RowsComplaint = {
  /** Its place in the tree; null: it has none yet, or is not known. */
  readonly position: number | null
  /** Name of the act; empty where nothing in the database names one. */
  readonly act: string
  readonly at: string
  readonly says: string
}

export type RowsVerdict = {
  readonly acts: number
  readonly erased: number
  /** Committed acts that the published log does not hold yet. */
  readonly waiting: number
  /** The first of them, in the order of the tree. */
  readonly complaints: readonly RowsComplaint[]
  readonly complaintsTotal: number
}

/** The log as its files prove it (verifyLog). */
export type Published = {
  readonly size: number
  readonly entryAt: (position: number) => Uint8Array
}

/**
 * Without `published` the entries of the database itself are believed. Works in batches: 100,000
 * acts need no more memory than a few hundred.
 */
export async function verifyRows(db: DeskDb, published?: Published): Promise<RowsVerdict> {
  await sql`set transaction isolation level repeatable read`.execute(db)
  const tables = await heldTables(db)
  const complaints: RowsComplaint[] = []
  const counts = { acts: 0, erased: 0, waiting: 0, complaints: 0 }
  const complain = (complaint: RowsComplaint) => {
    counts.complaints += 1
    if (complaints.length < complaintsMax) complaints.push(complaint)
  }
  const size = published?.size ?? (await placedActs(db))
  for (let from = 0; from < size; from += actsVerifiedAtOnce) {
    const to = Math.min(size, from + actsVerifiedAtOnce)
    const acts = new Map((await actsBetween(db, from, to)).map((act) => [act.position, act]))
    const witnesses = await witnessesOf(db, tables, [...acts.values()])
    for (let position = from; position < to; position += 1) {
      const act = acts.get(position)
      if (act === undefined) {
        const says = 'this entry of the log has no act in the database'
        complain({ position, act: '', at: '', says })
        continue
      }
      counts.acts += 1
      if (act.envelope === null || act.content === null) counts.erased += 1
      const entry = published?.entryAt(position) ?? act.entry
      const says = sameBytes(entry, act.entry)
        ? complaintAbout(act, witnesses(act))
        : 'its entry is not the one that the log holds'
      if (says !== null) complain({ ...named(act), says })
    }
  }
  for await (const batch of waitingActs(db, size)) {
    const witnesses = await witnessesOf(db, tables, batch)
    for (const act of batch) {
      counts.waiting += 1
      const says = complaintAbout(act, witnesses(act))
      if (says !== null) complain({ ...named(act), says })
    }
  }
  for (const complaint of await rowsWithoutAct(db, tables)) complain(complaint)
  for (const complaint of await foreignScans(db)) complain(complaint)
  const { complaints: complaintsTotal, ...counted } = counts
  return { ...counted, complaints, complaintsTotal }
}

const named = ({ act, at, position }: KeptRow) => ({ position, act, at: at.toISOString() })

type KeptRow = Awaited<ReturnType<typeof actsBetween>>[number]

const actRows = (db: DeskDb) =>
  db
    .selectFrom('trust_act')
    .select(['id', 'arrival', 'act', 'at', 'subject', 'position'])
    .select(['entry', 'envelope', 'nonce', 'content', 'content_nonce as contentNonce'])

const actsBetween = (db: DeskDb, from: number, to: number) =>
  actRows(db).where('position', '>=', from).where('position', '<', to).orderBy('position').execute()

async function placedActs(db: DeskDb): Promise<number> {
  const { last } = await db
    .selectFrom('trust_act')
    .select((e) => e.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}

/** Acts behind the published size, in the order in which they came. */
async function* waitingActs(db: DeskDb, size: number) {
  for (let after = -1; ;) {
    const batch = await actRows(db)
      .where((e) => e.or([e('position', 'is', null), e('position', '>=', size)]))
      .where('arrival', '>', after)
      .orderBy('arrival')
      .limit(actsVerifiedAtOnce)
      .execute()
    const last = batch.at(-1)
    if (last === undefined) return
    yield batch
    after = last.arrival
  }
}

/** What else the database says about these acts: rows, erasures, and who stands before them. */
async function witnessesOf(db: DeskDb, tables: readonly string[], acts: readonly KeptRow[]) {
  const ids = acts.map(({ id }) => id)
  const [digests, erasures, heads] = [
    await digestsOf(db, tables, ids),
    await erasuresOf(db, ids),
    await chainHeadsOf(db, ids),
  ]
  return ({ id }: KeptRow) => ({
    rows: digests.get(id) ?? digestOfNothing,
    erased: erasures.get(id) ?? null,
    prev: heads.get(id) ?? null,
  })
}

/** SHA-256 (hex) over every row that the act wrote, as they are now. */
export async function rowsOfAct(db: DeskDb, act: ActId): Promise<Buffer> {
  const { rows } = await sql<{ rows: Buffer }>`select rows_of_act(${act}) as rows`.execute(db)
  const digest = rows[0]?.rows
  if (digest === undefined) throw new Error('no digest of rows')
  return digest
}

const digestOfNothing = createHash('sha256').digest('hex')

/** Every table of the domain: those that the database holds to the log (sql/0001-trust.sql). */
async function heldTables(db: DeskDb): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'held_to_log'`.execute(db)
  return rows.map(({ name }) => name).toSorted()
}

/** An act of more rows in one table, or of a whole file, is left to the database, so that a long list needs no memory here. */
const smallActRows = 200
const smallActBytes = 64 * 1024

/**
 * As `rows_of_act`, for many acts at once: one statement a table and batch, and not one a table and
 * act. What the contents name was made by `rows_of_act`, so every verified log shows that both agree.
 */
async function digestsOf(db: DeskDb, tables: readonly string[], ids: readonly ActId[]) {
  const texts = new Map<ActId, string>()
  const large = new Set<ActId>()
  for (const table of tables) {
    const { rows } = await sql<{ act: ActId; lines: string | null }>`
      select act_id as act,
        case when count(*) <= ${smallActRows} and sum(octet_length(line)) <= ${smallActBytes}
          then string_agg(line, ${'\n'} order by line collate "C") end as lines
      from (select act_id, jsonb_strip_nulls(to_jsonb(r))::text as line
            from ${sql.table(table)} r where act_id = any(${ids}::uuid[])) x
      group by act_id`.execute(db)
    for (const { act, lines } of rows) {
      if (lines === null) large.add(act)
      else texts.set(act, `${texts.get(act) ?? ''}${table}\n${lines}\n`)
    }
  }
  const digests = new Map<ActId, string>()
  for (const [act, text] of texts) {
    if (!large.has(act)) digests.set(act, createHash('sha256').update(text).digest('hex'))
  }
  for (const act of large) digests.set(act, (await rowsOfAct(db, act)).toString('hex'))
  return digests
}

async function erasuresOf(db: DeskDb, ids: readonly ActId[]): Promise<ReadonlyMap<ActId, Erased>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('erasure')
    .innerJoin('trust_act', 'trust_act.id', 'erasure.act_id')
    .select(['erased_act_id', 'depth', 'rows_after'])
    .where('erased_act_id', 'in', ids)
    .orderBy('trust_act.arrival')
    .execute()
  const erasures = new Map<ActId, Erased>()
  for (const { erased_act_id: act, depth, rows_after } of rows) {
    const all = depth === 'all' || erasures.get(act)?.depth === 'all'
    erasures.set(act, { depth: all ? 'all' : 'content', rowsAfter: rows_after.toString('hex') })
  }
  return erasures
}

/** The entry before each act on the same subject; the chain's order is the order of arrival. */
async function chainHeadsOf(db: DeskDb, ids: readonly ActId[]) {
  const { rows } = await sql<{ id: ActId; head: Buffer | null }>`
    select a.id, (select substring(p.entry from 2) from trust_act p
                  where p.subject = a.subject and p.arrival < a.arrival
                  order by p.arrival desc limit 1) as head
    from trust_act a where a.id = any(${ids}::uuid[]) and a.subject is not null`.execute(db)
  return new Map(rows.map(({ id, head }) => [id, head]))
}

/** Scans are named in acts by their hash alone: each must still be the bytes of its name. */
async function foreignScans(db: DeskDb): Promise<RowsComplaint[]> {
  const { rows } = await sql<{ act: string; at: Date; position: number | null; sha256: string }>`
    select a.act, a.at, a.position, encode(s.sha256, 'hex') as sha256
    from scan s join trust_act a on a.id = s.act_id
    where s.bytes is not null and sha256(s.bytes) <> s.sha256
    order by a.arrival limit ${complaintsMax}`.execute(db)
  return rows.map(({ sha256, act, at, position }) => {
    const says = `the scan that is kept is not the one of its hash ${sha256}`
    return { position, act, at: at.toISOString(), says }
  })
}

async function rowsWithoutAct(db: DeskDb, tables: readonly string[]): Promise<RowsComplaint[]> {
  const complaints: RowsComplaint[] = []
  for (const table of tables) {
    const { rows } = await sql<{ act: ActId; rows: number }>`
      select act_id as act, count(*) as rows from ${sql.table(table)} r
      where not exists (select from trust_act a where a.id = r.act_id)
      group by act_id limit ${complaintsMax}`.execute(db)
    for (const { act, rows: count } of rows) {
      const says = `${count} rows of ${table} name the act ${act}, which is not there`
      complaints.push({ position: null, act: '', at: '', says })
    }
  }
  return complaints
}
