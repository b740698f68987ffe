/**
 * The record as the desk reads it: what ships, what its officers keep and put right, and what they
 * decided. Kept from one question to the next; only what is new is fetched and studied again.
 */
import type { DeskDb } from '../../db/desk-db.ts'
import { adjudicationsOf } from '../adjudications/store.ts'
import type { Adjudication } from '../building/adjudication.ts'
import type { SaidStatement } from '../claims/claims-of-statements.ts'
import { correctedReading, type Correction } from '../statements/corrections.ts'
import {
  readStatements,
  recordVersion,
  standingCorrections,
  type ReadStatement,
} from '../statements/said-store.ts'
import { shippedFolder, shippedRecord, type Shipped } from './store.ts'
import type { WholeRecord } from './whole-record.ts'
import { withStatements, type WithStatements } from './with-statements.ts'

/** What a desk has, and what makes a record of it and of more. */
export type DeskRecord = {
  readonly shipped: Shipped
  readonly said: readonly SaidStatement[]
  readonly adjudications: readonly Adjudication[]
  readonly whole: WithStatements
}

type Kept = DeskRecord & {
  readonly version: string
  readonly read: ReadonlyMap<string, ReadStatement>
  readonly corrected: ReadonlyMap<string, Corrected>
}

type Corrected = { readonly corrections: readonly Correction[]; readonly said: SaidStatement }

/** By folder and database. */
const kept = new Map<string, Kept>()

export async function deskRecord(db: DeskDb, folder = shippedFolder): Promise<DeskRecord> {
  // Asked first: what comes meanwhile is then fetched once more, and never missed.
  const { database, version } = await recordVersion(db)
  const key = `${folder}\n${database}`
  const before = kept.get(key)
  if (before?.version === version) return before
  const now = await rebuilt(db, folder, before ?? null)
  kept.set(key, { ...now, version })
  return now
}

export const deskWhole = async (db: DeskDb, folder = shippedFolder): Promise<WholeRecord> =>
  (await deskRecord(db, folder)).whole.record

async function rebuilt(
  db: DeskDb,
  folder: string,
  before: Kept | null,
): Promise<Omit<Kept, 'version'>> {
  // In a demonstration the invented parties have conflicts of their own; elsewhere nobody names them.
  const shipped = await shippedRecord(folder, 'with-invented')
  const read = await readStatements(db, before?.read ?? new Map())
  const corrected = correctedNow(read, await standingCorrections(db), before)
  const said = [...read.values()].map((statement) => corrected.get(statement.id)?.said ?? statement)
  const adjudications = await adjudicationsOf(db)
  const whole = withStatements(shipped, { statements: said, adjudications }, before?.whole)
  return { shipped, said, adjudications, whole, read, corrected }
}

/** Statements in which something was put right; the others count as they were read. */
function correctedNow(
  read: ReadonlyMap<string, ReadStatement>,
  standing: ReadonlyMap<string, readonly Correction[]>,
  before: Kept | null,
): Map<string, Corrected> {
  const now = new Map<string, Corrected>()
  for (const [id, corrections] of standing) {
    const statement = read.get(id)
    if (statement === undefined) continue
    const known = before?.corrected.get(id)
    const isSame =
      before?.read.get(id) === statement &&
      JSON.stringify(known?.corrections) === JSON.stringify(corrections)
    const reading = correctedReading(statement.reading, corrections)
    now.set(
      id,
      known !== undefined && isSame ? known : { corrections, said: { ...statement, reading } },
    )
  }
  return now
}
