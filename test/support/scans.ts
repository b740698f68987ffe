/** Scans that the desk keeps, for papers that a story needs. */
import { addScanUpload } from '../../src/acts/scan-rows.ts'
import { asDesk } from '../../src/db/desk-db.ts'
import type { Actor } from '../../src/people/officer.ts'
import type { TestDesk } from './desk.ts'

/** A page of its own for each number; nothing in it but that number. */
export const scanBytes = (of: string | number) => Buffer.from(`%PDF-1.4\n% sheet ${of}\n`)

/** Handed in and kept by this officer; answers the hash that acts name. */
export async function keptScan(desk: TestDesk, actor: Actor, of: string | number): Promise<string> {
  const bytes = scanBytes(of)
  const handedIn = { officer: actor.officer, kind: 'pdf', bytes, at: desk.desk.now() } as const
  const sha256 = await asDesk(desk.desk.db, (db) => addScanUpload(db, handedIn))
  await desk.act(actor, 'trust.keep-scan', { sha256 })
  return sha256
}
