/**
 * What a run leaves behind besides its pairs: the model that it learned or took over, every pair
 * above the threshold, and what it changed. Machinery. Desk tables.
 */
import { Buffer } from 'node:buffer'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Page } from '../acts/described.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { ModelBytes } from '../jobs/match-lists.ts'
import { comparedColumns } from './decisions.ts'
import { changeKinds, type FoundChange } from './findings.ts'
import { lineEvents } from './relink/line-changes.ts'

/**
 * Raised whenever a model of an earlier engine would say something else, or cannot be read: its
 * lists are then matched in full, and its pairs say that they have to be.
 */
export const engineEdition = 3

export async function addModel(
  db: DeskDb,
  run: string,
  { version, pairs }: ModelBytes,
): Promise<void> {
  await db
    .insertInto('match_model')
    .values({
      run_id: run,
      edition: engineEdition,
      version: Buffer.from(version),
      pairs: Buffer.from(pairs),
    })
    .execute()
}

/** Undefined: it was written by another edition of the engine. */
export async function findModel(db: DeskDb, run: string): Promise<ModelBytes | undefined> {
  return db
    .selectFrom('match_model')
    .select(['version', 'pairs'])
    .where('run_id', '=', run)
    .where('edition', '=', engineEdition)
    .executeTakeFirst()
}

/** What was learned alone, for whoever explains a pair. */
export async function findVersion(db: DeskDb, run: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('match_model')
    .select('version')
    .where('run_id', '=', run)
    .where('edition', '=', engineEdition)
    .executeTakeFirst()
  return row?.version
}

const rowsAtOnce = 2_000

export async function addChanges(
  db: DeskDb,
  run: string,
  changes: readonly FoundChange[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const rows = JSON.stringify(changes.slice(from, from + rowsAtOnce))
    await sql`insert into match_change (run_id, number, kind, lines, was, now)
      select ${run}, ${from} + n, r->>'kind', r->'lines', (r->>'was')::double precision,
        (r->>'now')::double precision
      from jsonb_array_elements(${rows}::text::jsonb) with ordinality as x (r, n)`.execute(db)
  }
}

const ChangedLine = z.object({
  line: z.int(),
  event: z.enum(lineEvents),
  /** Of an altered line: by what it is compared otherwise than before. */
  fields: z.array(z.enum(comparedColumns)),
})

const StoredChange = z.object({
  kind: z.enum(changeKinds),
  lines: z.object({ left: ChangedLine, right: ChangedLine }),
  was: z.number().nullable(),
  now: z.number().nullable(),
})

/** A withdrawn pair with its lines as they stood before, the others as they stand now. */
export async function changesPage(db: DeskDb, run: string, { from, count }: Page) {
  const rows = await db
    .selectFrom('match_change')
    .select(['kind', 'lines', 'was', 'now'])
    .where('run_id', '=', run)
    .orderBy('number')
    .offset(from)
    .limit(count)
    .execute()
  return z.array(StoredChange).parse(rows)
}

export async function countChangesOf(db: DeskDb, run: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('match_change')
    .select((e) => ['kind', e.fn.countAll<number>().as('count')] as const)
    .where('run_id', '=', run)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}
