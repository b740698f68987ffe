/**
 * Reads what waits, oldest first, until nothing waits; whoever asks meanwhile joins the reading
 * that is under way. What waited when the desk ended is read when anybody looks again.
 */
import type { Desk } from '../../acts/desk.ts'
import { Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import type { Reading } from '../reading/reading.ts'
import type { SourceFile, SourceGiven } from '../sources/statement-of.ts'
import { nextWaiting, setOutcome, type ReadOutcome } from './upload-store.ts'

/** Handed in by whoever holds a thread; refuses what cannot be read. */
export type ReadSource = (file: SourceFile, given: SourceGiven) => Promise<Reading>

export type WaitingReader = (desk: Desk) => Promise<void>

const atOnce = 20

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

export function waitingReader(read: ReadSource, complain: (error: Error) => void): WaitingReader {
  let underWay: Promise<void> | null = null
  const outcomeOf = async (file: SourceFile, given: SourceGiven): Promise<ReadOutcome> => {
    try {
      return { kind: 'read', reading: await read(file, given) }
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', says: error.message }
      complain(asError(error))
      return { kind: 'refused', says: `${file.name} could not be read.` }
    }
  }
  const readAll = async (desk: Desk) => {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- the next ones are asked for once these are read
      const waiting = await asDesk(desk.db, (db) => nextWaiting(db, atOnce))
      if (waiting.length === 0) return
      // oxlint-disable-next-line no-await-in-loop -- so many at once, and then the next
      await Promise.all(
        waiting.map(async ({ id, file, given }) => {
          const outcome = await outcomeOf(file, given)
          await asDesk(desk.db, (db) => setOutcome(db, id, outcome))
        }),
      )
    }
  }
  return (desk) => {
    // Nobody waits for it: a database that is away is told, and what waits is read when it is back.
    underWay ??= readAll(desk)
      .catch((error: unknown) => complain(asError(error)))
      .finally(() => {
        underWay = null
      })
    return underWay
  }
}
