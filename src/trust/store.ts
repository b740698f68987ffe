/**
 * The log in the database: an act's entry is written in the transaction of its
 * rows; the sequencer gives entries their places and grows the tree.
 */
import { Buffer } from 'node:buffer'
import { sql } from 'kysely'
import type { ActId, PartyId } from '../base/ids.ts'
import { contentBytesMax, sequenceBatchMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { PartyDb } from '../db/party-db.ts'
import type { Actor } from '../people/officer.ts'
import { encodeCanonical } from './canonical.ts'
import { commit, entryOf } from './entry.ts'
import { formatEnvelope } from './envelope.ts'
import { emptyRoot, leafHash } from './merkle.ts'
import type { TileReader } from './tiles.ts'
import { append } from './tree.ts'

export type NewAct = {
  readonly id: ActId
  readonly name: string
  readonly at: Date
  readonly actor: Actor
  readonly party: PartyId | null
  readonly subject: string | null
  readonly content: {
    readonly input: unknown
    readonly answers: unknown
    readonly seals: Readonly<Record<string, string>>
  }
  readonly random: (bytes: number) => Uint8Array
}

const uuidBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

/**
 * The last statement of an act's transaction. The content names a digest of every
 * row that the act wrote, so that a row changed later contradicts the log.
 */
export async function appendAct(db: DeskDb | PartyDb, act: NewAct): Promise<void> {
  const { rows } = await sql<{ rows: Buffer }>`select rows_of_act(${act.id}) as rows`.execute(db)
  const written = rows[0]?.rows
  if (written === undefined) throw new Error('no digest of rows')
  const content = encodeCanonical({ ...act.content, rows: written.toString('hex') })
  if (content.length > contentBytesMax) {
    throw new Refusal('too-large', `This act holds more than ${contentBytesMax} bytes.`)
  }
  const contentNonce = act.random(32)
  const nonce = act.random(32)
  const envelope = formatEnvelope({
    act: act.name,
    at: act.at.toISOString(),
    by: act.actor.device.keyName,
    subject: act.subject === null ? null : uuidBytes(act.subject),
    content: commit(contentNonce, content),
    prev: act.subject === null ? null : await chainHead(db, act.subject),
  })
  await db
    .insertInto('trust_act')
    .values({
      id: act.id,
      act: act.name,
      at: act.at,
      officer_id: act.actor.officer,
      party_id: act.party,
      subject: act.subject,
      entry: Buffer.from(entryOf(commit(nonce, envelope))),
      envelope: Buffer.from(envelope).toString('utf8'),
      nonce: Buffer.from(nonce),
      content: Buffer.from(content),
      content_nonce: Buffer.from(contentNonce),
      position: null,
    })
    .execute()
}

async function chainHead(db: DeskDb | PartyDb, subject: string): Promise<Buffer | null> {
  const { rows } = await sql<{ head: Buffer | null }>`
    select act_chain_head(${subject}) as head`.execute(db)
  return rows[0]?.head ?? null
}

/** Gives places to committed entries, at most a batch; returns how many. One sequencer at a time. */
export async function sequencePending(db: DeskDb): Promise<number> {
  await sql`select pg_advisory_xact_lock(7306)`.execute(db)
  const pending = await db
    .selectFrom('trust_act')
    .select(['id', 'entry'])
    .where('position', 'is', null)
    .orderBy('arrival')
    .limit(sequenceBatchMax)
    .execute()
  if (pending.length === 0) return 0
  const { size } = await treeHead(db)
  const grown = append(
    { size },
    pending.map(({ entry }) => leafHash(entry)),
    await rightEdge(db),
  )
  await sql`
    update trust_act set position = placed.position
    from unnest(${pending.map(({ id }) => id)}::uuid[], ${pending.map((_, at) => size + at)}::bigint[])
      as placed (id, position)
    where trust_act.id = placed.id`.execute(db)
  for (const { level, number, hashes } of grown.changedTiles) {
    await db
      .insertInto('trust_tile')
      .values({ level, number, hashes: Buffer.from(hashes) })
      .onConflict((row) =>
        row.columns(['level', 'number']).doUpdateSet({ hashes: Buffer.from(hashes) }),
      )
      .execute()
  }
  const head = { size: grown.size, root: Buffer.from(grown.root) }
  await db
    .insertInto('trust_head')
    .values(head)
    .onConflict((row) => row.column('single').doUpdateSet(head))
    .execute()
  return pending.length
}

export type TreeHead = { readonly size: number; readonly root: Uint8Array }

export async function treeHead(db: DeskDb): Promise<TreeHead> {
  const head = await db.selectFrom('trust_head').select(['size', 'root']).executeTakeFirst()
  return head ?? { size: 0, root: emptyRoot }
}

/** The last tile of every level: all that appending reads. */
async function rightEdge(db: DeskDb): Promise<TileReader> {
  const tiles = await db
    .selectFrom('trust_tile')
    .distinctOn('level')
    .select(['level', 'number', 'hashes'])
    .orderBy('level')
    .orderBy('number', 'desc')
    .execute()
  return (level, number) =>
    tiles.find((tile) => tile.level === level && tile.number === number)?.hashes
}

/** All tiles, for proofs; a million entries are 32 MB. */
export const allTiles = (db: DeskDb): Promise<TileReader> => tilesFrom(db, 0)

/** The tiles that hold an entry from this place on, or a hash above one. */
export async function tilesFrom(db: DeskDb, place: number): Promise<TileReader> {
  const tiles = await db
    .selectFrom('trust_tile')
    .selectAll()
    .where('number', '>=', sql<number>`floor(${place} / power(256, level + 1))`)
    .execute()
  const byName = new Map(tiles.map(({ level, number, hashes }) => [`${level}/${number}`, hashes]))
  return (level, number) => byName.get(`${level}/${number}`)
}

/** Entries of the tree from one place up to another (exclusive), in order. */
export async function entriesBetween(db: DeskDb, from: number, to: number): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('trust_act')
    .select('entry')
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute()
  return rows.map(({ entry }) => entry)
}
