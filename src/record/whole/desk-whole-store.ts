/** The record as the desk reads it: what ships, with what its officers decided. */
import type { DeskDb } from '../../db/desk-db.ts'
import { adjudicationsOf } from '../adjudications/store.ts'
import { shippedFolder, shippedRecord } from './store.ts'
import { wholeRecordOf, type WholeRecord } from './whole-record.ts'

export async function deskWhole(db: DeskDb, folder = shippedFolder): Promise<WholeRecord> {
  const [{ input }, adjudications] = await Promise.all([shippedRecord(folder), adjudicationsOf(db)])
  return wholeRecordOf({ ...input, adjudications })
}
