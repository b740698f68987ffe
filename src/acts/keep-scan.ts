/**
 * The scan of a paper is kept: of a courier's note or of a signed sheet. Acts about the paper name
 * the scan by its hash; two officers attest the same one, and an auditor can open it years later.
 */
import { z } from 'zod'
import { notFound, Refusal } from '../base/refusal.ts'
import { deskAct } from './act.ts'
import { findScan, findScanUpload, keepUpload } from './scan-rows.ts'

export const ScanHash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits')

export const keepScan = deskAct({
  name: 'trust.keep-scan',
  says: 'An officer keeps the scan of a paper that was brought to the desk; acts about the paper name its hash.',
  input: z.strictObject({
    /** Of a scan that this officer handed in. */
    sha256: ScanHash,
  }),
  by: ['head-of-desk', 'desk-officer'],
  party: () => null,
  locks: ({ sha256 }) => [sha256],
  read: async (db, { sha256 }, { actor }) => ({
    kept: await findScan(db, sha256),
    upload: await findScanUpload(db, actor.officer, sha256),
  }),
  decide: ({ kept, upload }, { sha256 }, { actor }) => {
    if (kept !== undefined) {
      const says = kept.isErased ? 'This scan was erased.' : 'This scan is kept already.'
      throw new Refusal('wrong-state', says)
    }
    if (upload === undefined) throw notFound({ scan: sha256 })
    return {
      subject: null,
      change: { sha256, officer: actor.officer },
      seals: { scan: sha256 },
      answer: { sha256, kind: upload.kind, size: upload.size },
    }
  },
  write: keepUpload,
})
