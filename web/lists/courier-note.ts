/**
 * The courier's note of a file that is being read. It belongs to the submission and
 * is kept in this tab until then.
 */
import { z } from 'zod'
import type { CourierNote } from '../../src/lists/submission.ts'

const Kept = z.object({
  number: z.string(),
  on: z.string(),
  bearer: z.string(),
  scanSha256: z.string(),
}) satisfies z.ZodType<CourierNote>

const keyOf = (upload: string) => `good-offices-note-${upload}`

export const keepNote = (upload: string, note: CourierNote) =>
  sessionStorage.setItem(keyOf(upload), JSON.stringify(note))

export function findNote(upload: string): CourierNote | null {
  const kept = sessionStorage.getItem(keyOf(upload))
  if (kept === null) return null
  const read: unknown = JSON.parse(kept)
  return Kept.safeParse(read).data ?? null
}
