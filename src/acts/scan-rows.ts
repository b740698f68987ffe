/** Scans of papers in the database: handed in, then kept by an act. The desk's handle alone. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { ActId, OfficerId } from '../base/ids.ts'
import { scansWaitingMax, scanWaitingHoursMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { scanKinds, type ScanKind } from '../base/scan-kind.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'

const bytesOf = (sha256: string) => Buffer.from(sha256, 'hex')
const kindOf = (kind: string): ScanKind => {
  const known = scanKinds.find((each) => each === kind)
  if (known === undefined) throw new Error(`no kind of scan: ${kind}`)
  return known
}

export type HandedIn = {
  readonly officer: OfficerId
  readonly kind: ScanKind
  readonly bytes: Uint8Array
  readonly at: Date
}

/** Answers the hash (hexadecimal). The same file again is the same scan; one that is kept needs no second copy. */
export async function addScanUpload(
  db: DeskDb,
  { officer, kind, bytes, at }: HandedIn,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest()
  if ((await findScan(db, sha256.toString('hex'))) !== undefined) return sha256.toString('hex')
  const row = { officer_id: officer, kind, bytes: Buffer.from(bytes), made_at: at }
  await db
    .insertInto('scan_upload')
    .values({ sha256, ...row })
    .onConflict((same) => same.columns(['sha256', 'officer_id']).doUpdateSet({ made_at: at }))
    .execute()
  const staleAt = new Date(at.getTime() - scanWaitingHoursMax * 3_600_000)
  await db.deleteFrom('scan_upload').where('made_at', '<', staleAt).execute()
  const oldest = db
    .selectFrom('scan_upload')
    .select('sha256')
    .where('officer_id', '=', officer)
    .orderBy('made_at', 'desc')
    .offset(scansWaitingMax)
  await db
    .deleteFrom('scan_upload')
    .where('officer_id', '=', officer)
    .where('sha256', 'in', oldest)
    .execute()
  return sha256.toString('hex')
}

export type ScanHead = {
  readonly sha256: string
  readonly kind: ScanKind
  /** In bytes. */
  readonly size: number
  readonly isErased: boolean
  readonly act: ActId
  readonly at: Date
}

export async function findScan(db: DeskDb, sha256: string): Promise<ScanHead | undefined> {
  const row = await db
    .selectFrom('scan')
    .select(['kind', 'size', 'act_id', 'at'])
    .select((e) => e('bytes', 'is', null).as('isErased'))
    .where('sha256', '=', bytesOf(sha256))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { kind, size, act_id: act, at, isErased } = row
  return { sha256, kind: kindOf(kind), size, isErased: isErased === true, act, at }
}

/** The scan as it was handed in; refuses one that was never kept, and one that was erased. */
export async function getScanBytes(
  db: DeskDb,
  sha256: string,
): Promise<{ kind: ScanKind; bytes: Buffer }> {
  const row = await db
    .selectFrom('scan')
    .select(['kind', 'bytes'])
    .where('sha256', '=', bytesOf(sha256))
    .executeTakeFirst()
  if (row === undefined) throw notFound({ scan: sha256 })
  if (row.bytes === null) throw new Refusal('wrong-state', 'This scan was erased.')
  return { kind: kindOf(row.kind), bytes: row.bytes }
}

/** A paper stands by its scan: whoever attests a sheet, and whoever looks later, can open it. */
export async function requireScan(db: DeskDb, sha256: string): Promise<void> {
  const scan = await findScan(db, sha256)
  if (scan === undefined || scan.isErased) {
    throw new Refusal(
      'wrong-input',
      'scanSha256: the desk keeps no scan of this paper. Keep it first.',
    )
  }
}

/** Of a courier's note. Asked for the desk's own officers alone: a party may not learn which scans there are. */
export async function requireNote(
  db: DeskDb,
  { party }: Pick<Actor, 'party'>,
  note: { readonly scanSha256: string } | undefined,
): Promise<void> {
  if (party === null && note !== undefined) await requireScan(db, note.scanSha256)
}

export const findScanUpload = (db: DeskDb, officer: OfficerId, sha256: string) =>
  db
    .selectFrom('scan_upload')
    .select(['kind', (e) => e.fn<number>('octet_length', ['bytes']).as('size')])
    .where('officer_id', '=', officer)
    .where('sha256', '=', bytesOf(sha256))
    .executeTakeFirst()

/** For an erasure: the bytes that an act kept, wherever they lie. */
export async function emptyScansOf(db: DeskDb, act: ActId): Promise<void> {
  const named = db.selectFrom('scan').select('sha256').where('act_id', '=', act)
  await db.deleteFrom('scan_upload').where('sha256', 'in', named).execute()
  await db.updateTable('scan').set({ bytes: null }).where('act_id', '=', act).execute()
}

/** The bytes go from table to table; nothing of them passes through here. */
export async function keepUpload(
  db: DeskDb,
  { officer, sha256 }: { officer: OfficerId; sha256: string },
  { act, at }: { act: ActId; at: Date },
): Promise<void> {
  await db
    .insertInto('scan')
    .columns(['sha256', 'kind', 'size', 'bytes', 'act_id', 'at'])
    .expression((e) =>
      e
        .selectFrom('scan_upload')
        .select(['sha256', 'kind', e.fn<number>('octet_length', ['bytes']).as('size'), 'bytes'])
        .select([e.val(act).as('act_id'), e.cast<Date>(e.val(at), 'timestamptz').as('at')])
        .where('officer_id', '=', officer)
        .where('sha256', '=', bytesOf(sha256)),
    )
    .execute()
  await db.deleteFrom('scan_upload').where('sha256', '=', bytesOf(sha256)).execute()
}
