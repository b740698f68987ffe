/** Kept statements as the rebuilt record takes them: what counts of each reading, and whether any of it has changed. */
import { sql } from 'kysely'
import type { DeskDb } from '../../db/desk-db.ts'
import type { SaidStatement } from '../claims/claims-of-statements.ts'
import { Reading } from '../reading/reading.ts'
import { secondReaders } from '../second-reader/second-reading.ts'
import { Correction } from './corrections.ts'

/** The same as long as nothing was kept, put right, decided or taken back since; of which database too. */
export async function recordVersion(
  db: DeskDb,
): Promise<{ readonly database: string; readonly version: string }> {
  const { rows } = await sql<{ database: string; version: string }>`
    select current_database() as database, concat_ws(' ',
      (select concat_ws(' ', count(*), max(at)) from statement_reading),
      (select concat_ws(' ', count(*), max(at)) from reading_correction),
      (select concat_ws(' ', count(*), max(at)) from correction_withdrawal),
      (select concat_ws(' ', count(*), max(at)) from adjudication)) as version`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('the database does not say its name')
  return row
}

/** A statement with the rules' own reading, before anything was put right in it. */
export type ReadStatement = SaidStatement & { readonly reader: string }

const atOnce = 500

/** What a model read stands beside the rules' reading and counts for nothing here. */
const ofRules = (db: DeskDb) =>
  db
    .selectFrom('statement')
    .innerJoin('statement_reading', 'statement_reading.statement_id', 'statement.id')
    .where('reader', 'not like', secondReaders)
    .distinctOn('statement.id')
    .orderBy('statement.id')
    .orderBy('statement_reading.at', 'desc')

/** Those of which nothing is known yet are read; of the others only which reading counts. */
export async function readStatements(
  db: DeskDb,
  known: ReadonlyMap<string, ReadStatement>,
): Promise<Map<string, ReadStatement>> {
  const heads = await ofRules(db).select(['statement.id', 'reader']).execute()
  const missing = heads.filter(({ id, reader }) => known.get(id)?.reader !== reader)
  const read = new Map<string, ReadStatement>()
  for (let from = 0; from < missing.length; from += atOnce) {
    const ids = missing.slice(from, from + atOnce).map(({ id }) => id)
    // oxlint-disable-next-line no-await-in-loop -- some hundreds at a time: ten thousand readings are much at once
    for (const each of await fetched(db, ids)) read.set(each.id, each)
  }
  return new Map(
    heads.flatMap(({ id }) => {
      const statement = read.get(id) ?? known.get(id)
      return statement === undefined ? [] : [[id, statement] as const]
    }),
  )
}

async function fetched(db: DeskDb, ids: readonly string[]): Promise<ReadStatement[]> {
  const rows = await ofRules(db)
    .where('statement.id', 'in', ids)
    .select(['statement.id', 'sha256', 'url', 'publisher', 'published_on', 'reader', 'reading'])
    .execute()
  return rows.map(({ id, sha256, url, publisher, published_on: published, reader, reading }) => {
    const said = { publisher, published, reader, reading: Reading.parse(reading) }
    return { id, sha256: sha256.toString('hex'), url, ...said }
  })
}

/** What was put right and not taken back, by statement, in the order of the log. */
export async function standingCorrections(db: DeskDb): Promise<Map<string, Correction[]>> {
  const rows = await db
    .selectFrom('reading_correction')
    .innerJoin('trust_act', 'trust_act.id', 'reading_correction.act_id')
    .leftJoin(
      'correction_withdrawal',
      'correction_withdrawal.correction_id',
      'reading_correction.id',
    )
    .where('correction_withdrawal.correction_id', 'is', null)
    .orderBy('trust_act.arrival')
    .select(['statement_id', 'list', 'place', 'value'])
    .execute()
  const standing = new Map<string, Correction[]>()
  for (const { statement_id: id, list, place, value } of rows)
    standing.set(id, [...(standing.get(id) ?? []), Correction.parse({ list, place, value })])
  return standing
}
