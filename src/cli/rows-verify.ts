/** `log verify --database`: after the files, the rows; each act whose rows were changed is named. */
import { Refusal } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { verifyRows, type RowsComplaint, type RowsVerdict } from '../trust/rows-store.ts'
import type { LogVerdict } from '../trust/verify-log.ts'
import { openKept } from './kept-desk.ts'

const shownMax = 20

/** Refuses when a row contradicts the log; the complaints stand before the sentence, on stderr. */
export async function verifyRowsOf(
  dataDir: string,
  { checkpoint, entryAt }: Extract<LogVerdict, { valid: true }>,
): Promise<void> {
  const kept = await openKept(dataDir, process.env['DATABASE_URL'])
  const published = { size: checkpoint.size, entryAt }
  const verdict = await asDesk(kept.db, (db) => verifyRows(db, published)).finally(kept.close)
  const { complaints, complaintsTotal } = verdict
  if (complaintsTotal === 0) {
    process.stdout.write(`${inWords(verdict)}\n`)
    return
  }
  for (const complaint of complaints.slice(0, shownMax)) {
    process.stderr.write(`${complaintInWords(complaint)}\n`)
  }
  const rest = complaintsTotal - Math.min(shownMax, complaints.length)
  if (rest > 0) process.stderr.write(`… and ${rest} more\n`)
  throw new Refusal(
    'not-verified',
    `The database contradicts the log in ${complaintsTotal} places.`,
  )
}

export function complaintInWords({ position, act, at, says }: RowsComplaint): string {
  const entry = position === null ? '' : `entry ${position}: `
  return act === '' ? `${entry}${says}` : `${entry}${act} at ${at}: ${says}`
}

function inWords({ acts, erased, waiting }: RowsVerdict): string {
  const also = [
    ...(erased === 0 ? [] : [`${erased} of them erased`]),
    ...(waiting === 0 ? [] : [`${waiting} acts are recorded and not yet in the published log`]),
  ]
  return [`verified rows of ${acts} acts`, ...also].join(', ')
}
